import type { Diff, Entry } from "../../shared/model/diff/diff.ts";
import type { Selection } from "./selection.ts";

/** Adding takes the person to what they added; the first record of the diff is the one the command is named for. */
export function selectionOfAdded(diff: Diff): Selection | null {
  for (const entry of diff.added) {
    const selection = selectionOf(entry);
    if (selection) return selection;
  }
  return null;
}

/** What a paste put there: posts, else rows and columns, else cells; not what came along with them. */
export function selectionsOfPasted(diff: Diff): readonly Selection[] {
  const entries = [...diff.added, ...diff.updated.map(([, to]) => to)];
  const ids = new Set(entries.flatMap((entry) => ("id" in entry.record ? [entry.record.id] : [])));
  for (const tables of [["posts"], ["serviceLines", "geographies"], ["cells"]]) {
    const selections = entries.flatMap((entry) => {
      if (!tables.includes(entry.table)) return [];
      const isInside =
        "parent" in entry.record && entry.record.parent !== null && ids.has(entry.record.parent);
      const selection = isInside ? null : selectionOf(entry);
      return selection ? [selection] : [];
    });
    if (selections.length > 0) return selections;
  }
  return [];
}

function selectionOf(entry: Entry): Selection | null {
  switch (entry.table) {
    case "serviceLines":
      return { kind: "serviceLine", id: entry.record.id };
    case "geographies":
      return { kind: "geography", id: entry.record.id };
    case "posts":
      return { kind: "post", id: entry.record.id };
    case "mandates":
      return { kind: "mandate", id: entry.record.id };
    case "reportingLines":
      return { kind: "reportingLine", id: entry.record.id };
    case "cells":
      return { kind: "crossing", serviceLine: entry.record.serviceLine, geography: entry.record.geography };
    default:
      return null;
  }
}
