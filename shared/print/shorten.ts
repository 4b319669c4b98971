/** Names longer than this are shortened in the matrix's headings, and printed in full at its end. */
export const LONGEST_HEADING = 56;

/** Text of at most so many characters: longer text is cut at a word where there is one, and ends in “…”. */
export function shorten(text: string, longest: number): string {
  const tidy = oneLine(text);
  const characters = [...tidy];
  if (characters.length <= longest) return tidy;
  const cut = characters.slice(0, longest - 1).join("");
  const space = cut.lastIndexOf(" ");
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/**
 * Text on one line: line breaks, tabs and runs of spaces become a single space. Characters that turn the direction of
 * writing go, because they would turn the words set around the text as well.
 */
export function oneLine(text: string): string {
  return text
    .replace(/[\u202a-\u202e\u2066-\u2069]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}
