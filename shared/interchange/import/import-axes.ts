import { generateNKeysBetween } from "fractional-indexing";
import type { MakeId } from "../../lib/ids.ts";
import { didYouMean } from "../../lib/near-name.ts";
import { MOST_LEVELS } from "../../model/axis.ts";
import type { Id } from "../../model/records/fields.ts";
import { type Geography, TIERS } from "../../model/records/geography.ts";
import type { ServiceLine } from "../../model/records/service-line.ts";
import { quoted } from "../words.ts";
import { NameIndex } from "./name-index.ts";
import { readCount, readNeededChoice } from "./read-cell.ts";
import type { TableRow } from "./table-row.ts";

/** An axis as read: its nodes, and their names for other tables to refer by. */
export interface ImportedAxis<Node> {
  readonly nodes: readonly Node[];
  readonly names: NameIndex;
}

export const TIER = { what: "a tier", values: TIERS } as const;

/** Reads the rows of the matrix; null stands for a table that could not be opened. */
export function importServiceLines(
  rows: readonly TableRow[] | null,
  makeId: MakeId,
): ImportedAxis<ServiceLine> {
  return importAxis(rows, "service line", makeId, (_, node) => node);
}

/** Reads the columns of the matrix; null stands for a table that could not be opened. */
export function importGeographies(rows: readonly TableRow[] | null, makeId: MakeId): ImportedAxis<Geography> {
  return importAxis(rows, "geography", makeId, (row, node) => ({
    ...node,
    tier: readNeededChoice(row, "tier", TIER, "local"),
    population: readCount(row, "population"),
  }));
}

function importAxis<Node extends ServiceLine>(
  rows: readonly TableRow[] | null,
  what: string,
  makeId: MakeId,
  complete: (row: TableRow, node: ServiceLine) => Node,
): ImportedAxis<Node> {
  const names = new NameIndex(rows !== null);
  const kept: { readonly row: TableRow; readonly id: Id; readonly name: string }[] = [];
  for (const row of rows ?? []) {
    const name = row.text("name");
    const id = makeId();
    if (name === "") {
      if (row.isUnusable("name")) row.leaveOut("name", `without its name the ${what} cannot be read.`);
      else row.leaveOut("name", `the name is missing; every ${what} needs one.`);
      continue;
    }
    const first = names.add(name, id, row.number);
    if (first === null) kept.push({ row, id, name });
    else {
      row.leaveOut(
        "name",
        `${quoted(name)} is the name of row ${first} too; other tables refer by name, so give each ${what} its own.`,
      );
    }
  }

  const parents = new Map<Id, Id>();
  for (const { row, id } of kept) {
    const parent = findParent(row, what, id, names, parents);
    if (parent !== null) parents.set(id, parent);
  }
  cutTooDeep(kept, parents);
  const orders = generateNKeysBetween(null, null, kept.length);
  const nodes = kept.map(({ row, id, name }, index) =>
    complete(row, { id, name, parent: parents.get(id) ?? null, order: orders[index] ?? "" }),
  );
  return { nodes, names };
}

/** The parent a row names; null for none, and for one that cannot be, which is reported. */
function findParent(
  row: TableRow,
  what: string,
  id: Id,
  names: NameIndex,
  parents: ReadonlyMap<Id, Id>,
): Id | null {
  const text = row.text("parent");
  if (text === "") return null;
  const parent = names.find(text);
  if (parent === null) {
    const near = row.log.suggest(text, names.names());
    row.report(
      "parent",
      `there is no ${what} ${quoted(text)} in this table; write a name of its “name” column, or leave the cell empty for the top.${didYouMean(near)}`,
      { kind: "left-empty" },
    );
    return null;
  }
  if (parent === id) {
    row.report("parent", `${quoted(text)} cannot be its own parent; leave the cell empty for the top.`, {
      kind: "left-empty",
    });
    return null;
  }
  let levels = 1;
  for (let above: Id | undefined = parent; above !== undefined; above = parents.get(above)) {
    levels += 1;
    if (levels > MOST_LEVELS) {
      reportTooDeep(row);
      return null;
    }
    if (above !== id) continue;
    row.report(
      "parent",
      `${quoted(row.text("name"))} is inside ${quoted(text)}, which is inside it; one of them must be at the top.`,
      { kind: "left-empty" },
    );
    return null;
  }
  return parent;
}

/** Cuts off what lies too deep where the rows come before those of their parents, which only shows when all are read. */
function cutTooDeep(
  kept: readonly { readonly row: TableRow; readonly id: Id }[],
  parents: Map<Id, Id>,
): void {
  const rows = new Map(kept.map(({ id, row }) => [id, row]));
  const levels = new Map<Id, number>();
  for (const { id } of kept) {
    const path: Id[] = [];
    let above: Id | undefined = id;
    while (above !== undefined && !levels.has(above)) {
      path.push(above);
      above = parents.get(above);
    }
    let level = above === undefined ? 0 : (levels.get(above) ?? 0);
    for (const below of path.reverse()) {
      level += 1;
      const row = rows.get(below);
      if (level > MOST_LEVELS && row) {
        reportTooDeep(row);
        parents.delete(below);
        level = 1;
      }
      levels.set(below, level);
    }
  }
}

function reportTooDeep(row: TableRow): void {
  row.report(
    "parent",
    `${quoted(row.text("name"))} would lie more than ${MOST_LEVELS} levels deep; put it further up, or leave the cell empty for the top.`,
    { kind: "left-empty" },
  );
}
