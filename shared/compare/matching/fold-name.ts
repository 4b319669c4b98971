/** Words that tell one name from another no more than a comma does. */
const SMALL_WORDS = new Set(["a", "and", "at", "for", "in", "of", "on", "the", "to", "with"]);

/** A name as names are compared: case, accents’ composition, punctuation and “&” for “and” make no difference. */
export function foldName(name: string): string {
  const folded = name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/['’]/g, "")
    .replace(/[\s\p{P}]+/gu, " ")
    .trim();
  // A name of nothing but punctuation is still a name.
  return folded === "" ? name.trim() : folded;
}

/** The words of a name that tell it from others, each once. */
export function tellingWords(name: string): ReadonlySet<string> {
  const words = foldName(name).split(" ");
  const telling = words.filter((word) => !SMALL_WORDS.has(word));
  return new Set(telling.length > 0 ? telling : words);
}

/** How alike two sets of words are, 0 to 1: twice what they share over all they have (Dice’s coefficient). */
export function likenessOfWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 1;
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const word of few) if (many.has(word)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}
