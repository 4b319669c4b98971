import { wordsOf } from "./fold-text.ts";
import type { SoughtWord } from "./word-index.ts";

/** Words that people say between those that matter. */
const FILLERS = new Set(["a", "an", "and", "at", "for", "in", "of", "on", "the", "to"]);

/**
 * The words of what was typed. The last may still be in the making, so that it counts even where it reads like a
 * filler; a word that nothing has is taken for one typed wrongly.
 */
export function soughtWords(query: string, isKnown: (word: string) => boolean): readonly SoughtWord[] {
  const words = wordsOf(query);
  const hasOthers = words.some((word) => !FILLERS.has(word));
  return words.flatMap((text, index) => {
    const isFiller = hasOthers && FILLERS.has(text);
    if (isFiller && index < words.length - 1) return [];
    return [{ text, isOptional: isFiller, isLoose: !isFiller && !isKnown(text) }];
  });
}
