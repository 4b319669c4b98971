import type { Diff, Entry } from "../../shared/model/diff/diff.ts";
import type { OptionDocument } from "../../shared/model/document.ts";
import type { Id } from "../../shared/model/records/fields.ts";
import type { Mandate } from "../../shared/model/records/mandate.ts";
import type { Tried } from "../../shared/rules/fixes/try-fix.ts";
import { type CellCoverage, coversOf } from "../../shared/structure/coverage.ts";
import type { Facts } from "../../shared/structure/facts.ts";

/** What a previewed change does to something. */
export type ChangeKind = "added" | "changed" | "removed";

/** What a previewed change does, by where it is drawn. */
export interface Changes {
  /** Places of the matrix: see `changeKey`. */
  readonly places: ReadonlyMap<string, ChangeKind>;
  readonly posts: ReadonlyMap<Id, ChangeKind>;
  readonly lines: ReadonlyMap<Id, ChangeKind>;
}

export const NO_CHANGES: Changes = { places: new Map(), posts: new Map(), lines: new Map() };

/** Where a row header, a column header or a crossing is in `Changes`. */
export function changeKey(row: Id | null, column: Id | null): string {
  return `${row ?? "*"}/${column ?? "*"}`;
}

/** Where a key of `Changes.places` is. */
export function changePlace(key: string): { readonly row: Id | null; readonly column: Id | null } {
  const [row = "*", column = "*"] = key.split("/");
  return { row: row === "*" ? null : row, column: column === "*" ? null : column };
}

/** Finds what is drawn differently: what the diff names, and the cells that others lead after it. */
export function findChanges(before: Facts, { diff, facts }: Pick<Tried, "diff" | "facts">): Changes {
  const places = new Map<string, ChangeKind>();
  const posts = new Map<Id, ChangeKind>();
  const lines = new Map<Id, ChangeKind>();
  // What is told first stays: something added is not also changed by what is added to it.
  const mark = <Key>(map: Map<Key, ChangeKind>, key: Key, kind: ChangeKind) => {
    if (!map.has(key)) map.set(key, kind);
  };
  const visit = (entry: Entry, kind: ChangeKind) => {
    switch (entry.table) {
      case "serviceLines":
        return mark(places, changeKey(entry.record.id, null), kind);
      case "geographies":
        return mark(places, changeKey(null, entry.record.id), kind);
      case "cells":
        return mark(places, changeKey(entry.record.serviceLine, entry.record.geography), kind);
      case "posts":
        return mark(posts, entry.record.id, kind);
      case "reportingLines":
        return mark(lines, entry.record.id, kind);
      default:
    }
  };
  for (const [entry, kind] of entriesOf(diff)) visit(entry, kind);
  for (const [entry, kind] of entriesOf(diff)) {
    if (entry.table === "reportingLines") mark(posts, entry.record.from, "changed");
    if (entry.table !== "mandates") continue;
    mark(posts, entry.record.post, "changed");
    mark(places, placeOf(entry.record), kind === "removed" ? "removed" : "changed");
  }
  for (const [id, covers] of facts.coverage) {
    const cell = facts.option.cells.get(id);
    if (cell && isLedOtherwise(before.coverage.get(id), covers)) {
      mark(places, changeKey(cell.serviceLine, cell.geography), "changed");
    }
  }
  return { places, posts, lines };
}

/** The option as it would be, with the posts and lines that would go still in it: so that the chart can cross them out. */
export function withRemoved(option: OptionDocument, { removed }: Diff): OptionDocument {
  const posts = new Map(option.posts);
  for (const entry of removed) if (entry.table === "posts") posts.set(entry.record.id, entry.record);
  const reportingLines = new Map(option.reportingLines);
  const managed = new Set(
    [...reportingLines.values()].filter(({ kind }) => kind === "line").map(({ from }) => from),
  );
  for (const entry of removed) {
    if (entry.table !== "reportingLines") continue;
    const { kind, from, to } = entry.record;
    const isSecond = kind === "line" && managed.has(from);
    if (!isSecond && posts.has(from) && posts.has(to)) reportingLines.set(entry.record.id, entry.record);
  }
  return { ...option, posts, reportingLines };
}

function entriesOf({ added, updated, removed }: Diff): readonly (readonly [Entry, ChangeKind])[] {
  return [
    ...added.map((entry) => [entry, "added"] as const),
    ...updated.map(([, to]) => [to, "changed"] as const),
    ...removed.map((entry) => [entry, "removed"] as const),
  ];
}

function placeOf({ serviceLine, geography }: Mandate): string {
  return changeKey(serviceLine, geography);
}

function isLedOtherwise(before: CellCoverage | undefined, after: CellCoverage): boolean {
  if (!before || before === after) return false;
  const old = coversOf(before);
  return coversOf(after).some(({ cover }, index) => {
    const was = old[index]?.cover;
    return (
      cover !== was &&
      (cover.status !== was?.status ||
        cover.posts.length !== was.posts.length ||
        cover.posts.some((post, place) => post.id !== was.posts[place]?.id))
    );
  });
}
