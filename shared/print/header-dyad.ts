import type { Axis, AxisNode } from "../model/axis.ts";
import { axisDyad, halvesOf } from "../structure/axis-dyad.ts";
import type { LeadingDiscipline } from "../structure/coverage.ts";
import type { Facts } from "../structure/facts.ts";
import { inheritedWords, unledWords } from "./dyad-words.ts";
import { shorten } from "./shorten.ts";
import { shortTitle } from "./words.ts";

/** One line of the dyad under a row's or column's name. */
export type DyadLine = { /** Unique within its dyad. */ readonly key: string } & (
  | {
      readonly kind: "post";
      readonly discipline: LeadingDiscipline;
      readonly text: string;
      readonly isVacant: boolean;
    }
  | { readonly kind: "missing"; readonly discipline: LeadingDiscipline; readonly text: string }
  | { readonly kind: "words"; readonly text: string }
);

/** Titles beyond this would crowd the rest out of the heading; the table of posts has them whole. */
const LONGEST_TITLE = 44;

/** The same for what is said instead of a title, which names up to two other headings. */
const LONGEST_WORDS = 100;

/** So many posts of one discipline are named; further ones are counted. */
const MOST_NAMED = 2;

/**
 * The dyad of a row (practice) or a column (pathway), line by line: its posts by short title, and in words what is
 * inherited, missing or led crossing by crossing.
 */
export function headerDyad(facts: Facts, axis: Axis, node: AxisNode): readonly DyadLine[] {
  const dyad = axisDyad(facts, axis, node.id);
  const halves = halvesOf(dyad);
  if (halves.every(({ holdings }) => holdings.length === 0)) {
    return [{ key: "nobody", kind: "words", text: shorten(unledWords(facts, axis, dyad), LONGEST_WORDS) }];
  }
  return halves.flatMap((half): readonly DyadLine[] => {
    const { discipline, holdings, inheritedFrom } = half;
    if (holdings.length > 0) {
      const named = holdings.slice(0, MOST_NAMED).map(({ mandate, post }): DyadLine => {
        const text = shorten(shortTitle(post.title, node.name), LONGEST_TITLE);
        return { key: mandate.id, kind: "post", discipline, text, isVacant: post.holder === null };
      });
      const others = holdings.length - named.length;
      return others > 0
        ? [...named, { key: discipline, kind: "words", text: `and ${others} more ${discipline}` }]
        : named;
    }
    if (inheritedFrom === null) {
      return [{ key: discipline, kind: "missing", discipline, text: `no ${discipline} lead` }];
    }
    const text = shorten(inheritedWords(facts, axis, half), LONGEST_WORDS);
    return [{ key: discipline, kind: "words", text }];
  });
}
