import { matchOptions } from "../../../shared/compare/matching/match-options.ts";
import type { Partners } from "../../../shared/compare/matching/partners.ts";
import type { OptionDocument } from "../../../shared/model/document.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import { type ChangeKind, type Changes, changeKey } from "../../editor/preview-changes.ts";

/**
 * Finds what differs from the baseline by where the matrix draws it. Order, ids and notes make no difference; a row or
 * column, cell or post that is gone is marked where what is left of it is still drawn.
 */
export function findBaselineChanges(baseline: OptionDocument, option: OptionDocument): Changes {
  const matching = matchOptions([baseline, option]);
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

  for (const cell of matching.cells.onlyTo)
    mark(places, changeKey(cell.serviceLine, cell.geography), "added");
  for (const cell of matching.cells.onlyFrom) {
    const row = matching.serviceLines.toOf.get(cell.serviceLine);
    const column = matching.geographies.toOf.get(cell.geography);
    if (row !== undefined && column !== undefined) mark(places, changeKey(row, column), "removed");
  }
  for (const { items: pair } of matching.cells.matches) {
    const [was, is] = pair;
    if (CELL_FACTS.some((fact) => was[fact] !== is[fact])) {
      mark(places, changeKey(is.serviceLine, is.geography), "changed");
    }
  }

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

  for (const mandate of matching.mandates.onlyTo) {
    mark(posts, mandate.post, "changed");
    mark(places, changeKey(mandate.serviceLine, mandate.geography), "changed");
  }
  for (const mandate of matching.mandates.onlyFrom) {
    const row = partner(matching.serviceLines, mandate.serviceLine);
    const column = partner(matching.geographies, mandate.geography);
    if (row !== GONE && column !== GONE) mark(places, changeKey(row, column), "changed");
  }
  return { places, posts, lines };
}

/** Stands for an element of the baseline that the option does not have. No id holds a space. */
const GONE = "is gone";

const CELL_FACTS = ["teams", "wte", "budget", "volume", "integratedWith"] as const;

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
