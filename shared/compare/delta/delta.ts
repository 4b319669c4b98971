import type { OptionDocument, OptionRecords, OptionTable, Table } from "../../model/document.ts";
import type { Id } from "../../model/records/fields.ts";
import type { OptionInfo } from "../../model/records/option-info.ts";
import type { Matching, TableMatching } from "../matching/matching.ts";
import { type Pair, turned } from "../pair.ts";

/** What differs between two tables, in the shape of an edit’s diff. */
export interface TableDelta<Item> {
  readonly added: readonly Item[];
  /** Matched records that are not letter for letter the same; where they come from elsewhere, their ids differ at least. */
  readonly updated: readonly Pair<Item>[];
  readonly removed: readonly Item[];
}

/** Everything that makes one option into another, layout included. */
export type Delta = { readonly [Name in OptionTable]: TableDelta<OptionRecords[Name]> } & {
  /** What the options say of themselves. */
  readonly info: Pair<OptionInfo>;
};

/** Finds what makes the first option into the second, record by record. */
export function findDelta([from, to]: Pair<OptionDocument>, matching: Matching): Delta {
  return {
    info: [from.info, to.info],
    serviceLines: tableDelta(matching.serviceLines),
    geographies: tableDelta(matching.geographies),
    cells: tableDelta(matching.cells),
    posts: tableDelta(matching.posts),
    mandates: tableDelta(matching.mandates),
    reportingLines: tableDelta(matching.reportingLines),
    waivers: tableDelta(matching.waivers),
    outcomes: tableDelta(matching.outcomes),
  };
}

/** Makes the option a delta leads to out of the one it was found from. */
export function applyDelta(option: OptionDocument, delta: Delta): OptionDocument {
  return {
    info: delta.info[1],
    serviceLines: applyTo(option.serviceLines, delta.serviceLines),
    geographies: applyTo(option.geographies, delta.geographies),
    cells: applyTo(option.cells, delta.cells),
    posts: applyTo(option.posts, delta.posts),
    mandates: applyTo(option.mandates, delta.mandates),
    reportingLines: applyTo(option.reportingLines, delta.reportingLines),
    waivers: applyTo(option.waivers, delta.waivers),
    outcomes: applyTo(option.outcomes, delta.outcomes),
  };
}

/** The delta that leads back. */
export function invertDelta(delta: Delta): Delta {
  return {
    info: turned(delta.info),
    serviceLines: invertTable(delta.serviceLines),
    geographies: invertTable(delta.geographies),
    cells: invertTable(delta.cells),
    posts: invertTable(delta.posts),
    mandates: invertTable(delta.mandates),
    reportingLines: invertTable(delta.reportingLines),
    waivers: invertTable(delta.waivers),
    outcomes: invertTable(delta.outcomes),
  };
}

function tableDelta<Item extends object>({
  matches,
  onlyFrom,
  onlyTo,
}: TableMatching<Item>): TableDelta<Item> {
  const updated: Pair<Item>[] = [];
  for (const { items } of matches) if (!sameRecord(items[0], items[1])) updated.push(items);
  return { added: onlyTo, updated, removed: onlyFrom };
}

function applyTo<Item extends { readonly id: Id }>(
  table: Table<Item>,
  { added, updated, removed }: TableDelta<Item>,
): Table<Item> {
  if (added.length + updated.length + removed.length === 0) return table;
  const result = new Map(table);
  for (const item of removed) result.delete(item.id);
  for (const [item] of updated) result.delete(item.id);
  for (const [, item] of updated) result.set(item.id, item);
  for (const item of added) result.set(item.id, item);
  return result;
}

function invertTable<Item>({ added, updated, removed }: TableDelta<Item>): TableDelta<Item> {
  return { added: removed, updated: updated.map((pair) => turned(pair)), removed: added };
}

/** A copy shares the records it did not change, so most are settled by being the very same. */
function sameRecord<Item extends object>(a: Item, b: Item): boolean {
  if (a === b) return true;
  for (const field in a) {
    const value = a[field];
    const other = b[field];
    if (value !== other && !isSameValue(value, other)) return false;
  }
  return true;
}

/** Lists hold ids and texts, and most are empty; anything deeper is told by its JSON. */
function isSameValue(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return (
      a.length === b.length && a.every((item, place) => item === b[place] || isSameValue(item, b[place]))
    );
  }
  return typeof a === "object" && a !== null && JSON.stringify(a) === JSON.stringify(b);
}
