/** Letters that Unicode does not take apart into a plain letter and an accent. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  þ: "th",
};

/** Nothing to take apart: most text, of which a structure has a megabyte. */
const IS_PLAIN = /^[\x20-\x25\x28-\x7e]*$/;

/** Text as it is compared: small letters without accents, “&” as a word, apostrophes dropped. */
export function foldText(text: string): string {
  const small = text.toLowerCase();
  if (IS_PLAIN.test(small)) return small;
  return small
    .normalize("NFD")
    .replace(/[\p{M}'’]+/gu, "")
    .replace(/[ßæœøđðłþ]/g, (letter) => WHOLE_LETTERS[letter] ?? letter)
    .replaceAll("&", " and ");
}

/** The words of a text, folded, in order. */
export function wordsOf(text: string): readonly string[] {
  return foldText(text).match(/[\p{L}\p{N}£]+/gu) ?? [];
}
