import { type Axis, type AxisNode, axisTable, childrenInOrder } from "../../shared/model/axis.ts";
import type { Performed } from "../../shared/model/commands/command.ts";
import type { DesignDocument, OptionDocument } from "../../shared/model/document.ts";
import type { Cell } from "../../shared/model/records/cell.ts";
import type { Id } from "../../shared/model/records/fields.ts";
import { capitalised, plural } from "../../shared/print/words.ts";
import { KIND_NOUNS } from "./selection.ts";

/**
 * What an edit came to, for people who cannot see it: undo calls it by what was to be done, “Move Southampton”, and this
 * says how things stand since, “Southampton moved before Portsmouth”.
 */
export function outcomeWords(before: DesignDocument, { design, diff, label }: Performed, option: Id): string {
  const then = before.options.get(option);
  const now = design.options.get(option);
  if (then && now && diff.added.length + diff.removed.length === 0) {
    const words = renamedWords(diff) ?? movedWords(then, now, diff) ?? changedCells(then, now, diff);
    if (words !== null) return words;
  }
  const [only, ...more] = diff.added.flatMap((entry) => (entry.table === "posts" ? [entry.record] : []));
  const isOnePost = /^(Paste|Duplicate) 1 post$/.exec(label);
  if (isOnePost && only && more.length === 0)
    return `Post ${only.title} ${DONE[isOnePost[1] ?? ""] ?? "added"}`;
  return doneWords(label);
}

/** What one thing was called and is called now; null where an edit is of something else, or of more. */
function renamedWords({ updated }: Performed["diff"]): string | null {
  const [pair, ...more] = updated;
  if (!pair || more.length > 0) return null;
  const [was, is] = pair.map(({ record }) =>
    "name" in record ? record.name : "title" in record ? record.title : null,
  );
  return was == null || is == null || was === is ? null : `${was} renamed to ${is}`;
}

/** Where rows or columns have gone; null where an edit is no such move. */
function movedWords(
  then: OptionDocument,
  now: OptionDocument,
  { updated }: Performed["diff"],
): string | null {
  const axes = new Set(updated.map(([, { table }]) => table));
  const [table] = axes;
  if (axes.size !== 1 || (table !== "serviceLines" && table !== "geographies")) return null;
  const axis: Axis = table;
  const ids = new Set(updated.flatMap(([, { record }]) => ("id" in record ? [record.id] : [])));
  const placed: ReadonlyMap<Id, AxisNode> = axisTable(now, axis);
  const moved = [...ids].flatMap((id) => placed.get(id) ?? []);
  const last = moved.at(-1);
  const wasAt = (id: Id): AxisNode | undefined => axisTable(then, axis).get(id);
  const hasMoved = ({ id, parent, order }: AxisNode) =>
    wasAt(id)?.parent !== parent || wasAt(id)?.order !== order;
  if (!last || !moved.every((node) => node.parent === last.parent && hasMoved(node))) return null;
  const siblings = childrenInOrder(axisTable(now, axis), last.parent);
  const indexes = siblings.flatMap(({ id }, index) => (ids.has(id) ? [index] : []));
  const next = siblings[(indexes.at(-1) ?? 0) + 1];
  const previous = siblings[(indexes[0] ?? 0) - 1];
  const noun = axis === "serviceLines" ? KIND_NOUNS.serviceLine : KIND_NOUNS.geography;
  const what = moved.length === 1 ? last.name : plural(moved.length, ...noun);
  const into = last.parent === null ? "to the top" : `into ${placed.get(last.parent)?.name ?? ""}`;
  const beside = next ? `before ${next.name}` : previous ? `after ${previous.name}` : "";
  const isElsewhere = moved.some(({ id, parent }) => wasAt(id)?.parent !== parent);
  const where = [isElsewhere ? into : "", beside].filter((words) => words !== "").join(", ");
  return `${what} moved ${where}`;
}

/** Cells that lie elsewhere now, or whose figures or partner are others; null where an edit is of something else. */
function changedCells(
  then: OptionDocument,
  now: OptionDocument,
  { updated }: Performed["diff"],
): string | null {
  const cells: (readonly [Cell, Cell])[] = [];
  for (const [from, to] of updated) {
    if (from.table !== "cells" || to.table !== "cells") return null;
    cells.push([from.record, to.record]);
  }
  const [first, ...more] = cells;
  if (!first) return null;
  const [was, is] = first;
  if (cells.some(([from, to]) => !liesSame(from, to))) {
    return more.length > 0 ? null : `${crossingName(then, was)} moved to ${crossingName(now, is)}`;
  }
  const isPartner = cells.every(([from, to]) => from.integratedWith !== to.integratedWith);
  const where = more.length > 0 ? plural(cells.length, "cell") : crossingName(now, is);
  return `${isPartner ? "Partner" : "Figures"} of ${where} changed`;
}

function liesSame(a: Cell, b: Cell): boolean {
  return a.serviceLine === b.serviceLine && a.geography === b.geography;
}

function crossingName(
  { serviceLines, geographies }: OptionDocument,
  { serviceLine, geography }: Cell,
): string {
  return `${serviceLines.get(serviceLine)?.name ?? ""} in ${geographies.get(geography)?.name ?? ""}`;
}

const DONE: Readonly<Record<string, string>> = {
  Add: "added",
  Archive: "archived",
  Change: "changed",
  Cut: "cut",
  Delete: "deleted",
  Deliver: "delivered",
  Duplicate: "duplicated",
  Import: "imported",
  Move: "moved",
  Paste: "pasted",
  Remove: "removed",
  "Stop delivering": "no longer delivered",
};

/** What is to be done, as done: “Delete Frailty” as “Frailty deleted”. What is told as an outcome already stays. */
function doneWords(label: string): string {
  for (const [verb, done] of Object.entries(DONE)) {
    if (label.startsWith(`${verb} `)) return `${capitalised(label.slice(verb.length + 1))} ${done}`;
  }
  return label;
}
