import type { Axis, AxisNode } from "../model/axis.ts";
import type { Id } from "../model/records/fields.ts";
import type { AxisTree } from "../structure/axis-tree.ts";
import { LEADING_DISCIPLINES, type LeadingDiscipline } from "../structure/coverage.ts";
import type { Facts } from "../structure/facts.ts";
import { shorten } from "./shorten.ts";
import { listAnd, shortTitle } from "./words.ts";

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

/** So many posts of one discipline are named; further ones are counted. */
const MOST_NAMED = 2;

/**
 * The dyad of a row (practice) or a column (pathway), line by line: its posts by short title, and in words what is
 * inherited, missing or led crossing by crossing.
 */
export function headerDyad(facts: Facts, axis: Axis, node: AxisNode): readonly DyadLine[] {
  const find = (id: Id | null) =>
    axis === "serviceLines"
      ? facts.scopes.find("practice", id, null)
      : facts.scopes.find("pathway", null, id);
  const tree: AxisTree<AxisNode> = facts[axis];
  const above = [...tree.lineageOf(node.id).slice(1), null];
  const sources = LEADING_DISCIPLINES.map((discipline) => ({
    discipline,
    holdings: find(node.id)?.[discipline] ?? [],
    inheritedFrom: above.find((id) => (find(id)?.[discipline].length ?? 0) > 0),
  }));
  if (sources.every(({ holdings }) => holdings.length === 0)) {
    return [{ key: "nobody", kind: "words", text: wordsForNobody(facts, axis, node.id, sources) }];
  }
  return sources.flatMap(({ discipline, holdings, inheritedFrom }): readonly DyadLine[] => {
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
    if (inheritedFrom === undefined) {
      return [{ key: discipline, kind: "missing", discipline, text: `no ${discipline} lead` }];
    }
    return [
      { key: discipline, kind: "words", text: `${discipline} from ${nameOf(facts, axis, inheritedFrom)}` },
    ];
  });
}

interface Source {
  readonly discipline: LeadingDiscipline;
  readonly inheritedFrom: Id | null | undefined;
}

function wordsForNobody(facts: Facts, axis: Axis, id: Id, sources: readonly Source[]): string {
  const [first] = sources;
  if (first?.inheritedFrom !== undefined) {
    const { inheritedFrom } = first;
    if (sources.every((source) => source.inheritedFrom === inheritedFrom)) {
      return `led by ${nameOf(facts, axis, inheritedFrom)}`;
    }
  }
  const inherited = sources.flatMap(({ discipline, inheritedFrom }) =>
    inheritedFrom === undefined ? [] : [`${discipline} from ${nameOf(facts, axis, inheritedFrom)}`],
  );
  if (inherited.length > 0) return listAnd(inherited);
  return isLedByCrossing(facts, axis, id) ? "led crossing by crossing" : "nobody leads it as a whole";
}

/** Whether posts lead this row or column only where it crosses certain others. */
function isLedByCrossing(facts: Facts, axis: Axis, id: Id): boolean {
  const cells = axis === "serviceLines" ? facts.cells.inRow(id) : facts.cells.inColumn(id);
  const component = axis === "serviceLines" ? "practice" : "pathway";
  return [...cells.values()].some((cell) => {
    const covers = facts.coverage.get(cell.id)?.[component];
    return covers?.clinical.isHeldHere || covers?.operational.isHeldHere;
  });
}

function nameOf(facts: Facts, axis: Axis, id: Id | null): string {
  if (id === null) return axis === "serviceLines" ? "all service lines" : "all geographies";
  return shorten(facts.option[axis].get(id)?.name ?? "", LONGEST_TITLE);
}
