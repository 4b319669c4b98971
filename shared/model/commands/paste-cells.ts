import { plural, verb } from "../../lib/words.ts";
import type { Cell } from "../records/cell.ts";
import type { Id } from "../records/fields.ts";
import { freeId, leftOut, optionOf, type PasteWork } from "./paste-work.ts";

interface Crossing {
  readonly serviceLine: Id;
  readonly geography: Id;
}

/**
 * Pastes copied cells. Those of copied rows and columns follow these; a block of crossings goes on from the crossing that
 * is pasted at, and without one to the crossings of the same names. A cell that is there already takes over the figures.
 */
export function pasteCells(work: PasteWork): void {
  const { clip, edit, place } = work;
  const option = optionOf(work);
  const there = new Map([...option.cells.values()].map((cell) => [keyOf(cell), cell]));
  let pasted = 0;
  let replaced = 0;
  let beyond = 0;
  let unknown = 0;
  const targetsOf = targetFinder(work);
  for (const cell of clip.cells) {
    const targets = targetsOf(cell);
    if (targets === "beyond") beyond += 1;
    else if (targets === "unknown") unknown += 1;
    else {
      for (const target of targets) {
        const existing = there.get(keyOf(target));
        const id = existing?.id ?? freeId(optionOf(work).cells, cell.id, work.makeId);
        const record: Cell = {
          ...cell,
          id,
          serviceLine: target.serviceLine,
          geography: target.geography,
        };
        edit.put({ table: "cells", option: place.option, record });
        there.set(keyOf(target), record);
        pasted += 1;
        if (existing) replaced += 1;
      }
    }
  }
  if (pasted > 0) work.done.push(plural(pasted, "cell"));
  if (replaced > 0) {
    work.notes.push(
      `${plural(replaced, "cell")} ${verb(replaced, "was", "were")} delivered there already and took over the figures.`,
    );
  }
  if (beyond > 0) {
    work.notes.push(leftOut(beyond, "cell", "cells", "beyond the last service line or geography on screen"));
  }
  if (unknown > 0) {
    work.notes.push(
      leftOut(unknown, "cell", "cells", "this option has no service line or geography of that name"),
    );
  }
}

function targetFinder(work: PasteWork): (cell: Cell) => readonly Crossing[] | "beyond" | "unknown" {
  const { clip, place, ids, referred } = work;
  const row = place.serviceLine === null ? -1 : place.rows.indexOf(place.serviceLine);
  const column = place.geography === null ? -1 : place.columns.indexOf(place.geography);
  const isBlock = row >= 0 && column >= 0;
  const isSingle = clip.rows.length === 1 && clip.columns.length === 1;
  const option = optionOf(work);
  const crossings = place.crossings.filter(
    (at) => option.serviceLines.has(at.serviceLine) && option.geographies.has(at.geography),
  );
  return (cell) => {
    const copiedRow = ids.serviceLines.get(cell.serviceLine);
    const copiedColumn = ids.geographies.get(cell.geography);
    if (copiedRow === undefined && copiedColumn === undefined && isBlock) {
      if (isSingle && crossings.length > 1) return crossings;
      const serviceLine = place.rows[row + clip.rows.indexOf(cell.serviceLine)];
      const geography = place.columns[column + clip.columns.indexOf(cell.geography)];
      const isThere = serviceLine !== undefined && geography !== undefined;
      if (!isThere) return "beyond";
      return option.serviceLines.has(serviceLine) && option.geographies.has(geography)
        ? [{ serviceLine, geography }]
        : "unknown";
    }
    const serviceLine = copiedRow ?? referred.find("serviceLines", cell.serviceLine);
    const geography = copiedColumn ?? referred.find("geographies", cell.geography);
    return serviceLine === null || geography === null ? "unknown" : [{ serviceLine, geography }];
  };
}

function keyOf({ serviceLine, geography }: Crossing): string {
  return `${serviceLine}/${geography}`;
}
