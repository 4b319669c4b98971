import { CATALOGUE } from "./catalogue/index.ts";
import type { Rule } from "./engine/rule.ts";

const RULES: ReadonlyMap<string, Rule> = new Map(CATALOGUE.map((rule) => [rule.id, rule]));

const MENTION = new RegExp(`(${[...RULES.keys()].join("|")})(?![a-z-])`);

/**
 * A text of a rule’s page in pieces: words, and the other rules that it names. Rules name each other by id, which is
 * how a reader of their files finds them; readers of a page know them by title.
 */
export function splitMentions(text: string): readonly (string | Rule)[] {
  return text
    .split(MENTION)
    .map((piece) => RULES.get(piece) ?? piece)
    .filter((piece) => piece !== "");
}

/** The same as one text, each rule by the words given; left out, by its title in quotation marks. */
export function nameMentions(text: string, nameOf: (rule: Rule) => string = quotedTitle): string {
  return splitMentions(text)
    .map((piece) => (typeof piece === "string" ? piece : nameOf(piece)))
    .join("");
}

/** A rule’s title; a finding about a faulty setting is made by no rule of the catalogue. */
export function ruleTitle(id: string): string {
  return RULES.get(id)?.title ?? "The settings of rules";
}

function quotedTitle({ title }: Rule): string {
  return `“${title}”`;
}
