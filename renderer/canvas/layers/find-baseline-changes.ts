import { matchOptions } from "../../../shared/compare/matching/match-options.ts";
import type { Judgement, Matching } from "../../../shared/compare/matching/matching.ts";
import type { Partners } from "../../../shared/compare/matching/partners.ts";
import {
  CELL_STANDINGS,
  type CellStanding,
  standCells,
} from "../../../shared/compare/overlay/cell-standings.ts";
import { uniteAxis } from "../../../shared/compare/overlay/union-axis.ts";
import type { Pair } from "../../../shared/compare/pair.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import type { Facts } from "../../../shared/structure/facts.ts";
import { type ChangeKind, type Changes, changeKey } from "../../editor/preview-changes.ts";

/**
 * Finds what differs from the baseline by where the matrix draws it: the same as a comparison of the two would. Order, ids
 * and notes make no difference; a row or column, cell or post that is gone is marked where what is left of it is still drawn.
 * @param facts the baseline’s, and the option’s.
 */
export function findBaselineChanges(facts: Pair<Facts>, judgements: readonly Judgement[]): Changes {
  const matching = matchOptions([facts[0].option, facts[1].option], judgements);
  const places = new Map<string, ChangeKind>();
  const posts = new Map<Id, ChangeKind>();
  const lines = new Map<Id, ChangeKind>();
  // What is told first stays: a cell that is new is not also changed by who leads it.
  const mark = <Key>(map: Map<Key, ChangeKind>, key: Key, kind: ChangeKind) => {
    if (!map.has(key)) map.set(key, kind);
  };
  const partner = (table: { readonly toOf: Partners }, id: Id | null) =>
    id === null ? null : (table.toOf.get(id) ?? GONE);

  for (const { id } of matching.serviceLines.onlyTo) mark(places, changeKey(id, null), "added");
  for (const { items: pair } of matching.serviceLines.matches) {
    const [was, is] = pair;
    if (was.name !== is.name || partner(matching.serviceLines, was.parent) !== is.parent) {
      mark(places, changeKey(is.id, null), "changed");
    }
  }
  for (const { id } of matching.geographies.onlyTo) mark(places, changeKey(null, id), "added");
  for (const { items: pair } of matching.geographies.matches) {
    const [was, is] = pair;
    const isSame =
      was.name === is.name &&
      was.tier === is.tier &&
      was.population === is.population &&
      partner(matching.geographies, was.parent) === is.parent;
    if (!isSame) mark(places, changeKey(null, is.id), "changed");
  }

  markCells(facts, matching, (row, column, kind) => mark(places, changeKey(row, column), kind));

  for (const { id } of matching.posts.onlyTo) mark(posts, id, "added");
  for (const { items: pair } of matching.posts.matches) {
    const [was, is] = pair;
    if (POST_FACTS.some((fact) => was[fact] !== is[fact])) mark(posts, is.id, "changed");
  }
  for (const line of matching.reportingLines.onlyTo) {
    mark(lines, line.id, "added");
    mark(posts, line.from, "changed");
  }
  for (const line of matching.reportingLines.onlyFrom) {
    const from = matching.posts.toOf.get(line.from);
    if (from !== undefined) mark(posts, from, "changed");
  }

  // A mandate for a whole row or column is told at its header, and at every cell that another leads by it.
  for (const { post, serviceLine, geography } of matching.mandates.onlyTo) {
    mark(posts, post, "changed");
    if (serviceLine === null || geography === null) {
      mark(places, changeKey(serviceLine, geography), "changed");
    }
  }
  for (const mandate of matching.mandates.onlyFrom) {
    if (mandate.serviceLine !== null && mandate.geography !== null) continue;
    const row = partner(matching.serviceLines, mandate.serviceLine);
    const column = partner(matching.geographies, mandate.geography);
    if (row !== GONE && column !== GONE) mark(places, changeKey(row, column), "changed");
  }
  return { places, posts, lines };
}

/** Marks crossings as a comparison of the two stands them: by what is delivered there, and by who leads it. */
function markCells(
  facts: Pair<Facts>,
  matching: Matching,
  mark: (row: Id, column: Id, kind: ChangeKind) => void,
): void {
  const rows = uniteAxis("serviceLines", facts, [matching]);
  const columns = uniteAxis("geographies", facts, [matching]);
  const { codes } = standCells(facts, 1, rows, columns, matching);
  rows.forEach((row, at) => {
    columns.forEach((column, across) => {
      const kind = KINDS[CELL_STANDINGS[codes[at * columns.length + across] ?? 0] ?? "none"];
      const [serviceLine, geography] = [row.ids[1] ?? null, column.ids[1] ?? null];
      if (kind !== null && serviceLine !== null && geography !== null) mark(serviceLine, geography, kind);
    });
  });
}

const KINDS: Readonly<Record<CellStanding, ChangeKind | null>> = {
  none: null,
  same: null,
  added: "added",
  removed: "removed",
  changed: "changed",
  ledPractice: "changed",
  ledPathway: "changed",
  led: "changed",
};

/** Stands for an element of the baseline that the option does not have. No id holds a space. */
const GONE = "is gone";

const POST_FACTS = [
  "title",
  "discipline",
  "level",
  "band",
  "wte",
  "holder",
  "employer",
  "board",
  "archetype",
] as const;
