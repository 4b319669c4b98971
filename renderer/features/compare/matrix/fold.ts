import {
  CELL_STANDINGS,
  type CellStanding,
  isLed,
} from "../../../../shared/compare/overlay/cell-standings.ts";
import type { UnionNode } from "../../../../shared/compare/overlay/union-axis.ts";
import type { CompareDrawing, ComparedCells } from "../session/messages.ts";

/** Whether what lies within a row is shown below it; null where nothing does. */
export type FoldMark = "open" | "folded" | null;

/** What is drawn once rows have been folded: a folded row stands for all that lies within it. */
export interface Folded extends Pick<CompareDrawing, "rows" | "cells"> {
  /** One for each row. */
  readonly marks: readonly FoldMark[];
}

/** The keys of the rows that others lie within. */
export function foldableRows(rows: readonly UnionNode[]): readonly string[] {
  return rows.filter((_, index) => isParent(rows, index)).map(({ key }) => key);
}

/** The row that one lies in; itself where others lie within it. Null at the top without any. */
export function foldOf(rows: readonly UnionNode[], key: string): string | null {
  const at = rows.findIndex((row) => row.key === key);
  if (isParent(rows, at)) return key;
  const depth = rows[at]?.depth ?? 0;
  return rows.slice(0, Math.max(0, at)).findLast((row) => row.depth < depth)?.key ?? null;
}

/** Folds rows away. Linear in the crossings. */
export function foldRows(
  { rows, columns, cells }: Pick<CompareDrawing, "rows" | "columns" | "cells">,
  folded: ReadonlySet<string>,
): Folded {
  const marks = (kept: readonly UnionNode[]): readonly FoldMark[] =>
    kept.map(({ key }) => {
      if (folded.has(key)) return "folded";
      return isParent(
        rows,
        rows.findIndex((row) => row.key === key),
      )
        ? "open"
        : null;
    });
  const groups: number[][] = [];
  /** The depth of the folded row that rows are in at present. */
  let within: number | null = null;
  rows.forEach(({ key, depth }, index) => {
    if (within !== null && depth > within) {
      groups.at(-1)?.push(index);
      return;
    }
    groups.push([index]);
    within = folded.has(key) && isParent(rows, index) ? depth : null;
  });
  if (groups.length === rows.length) return { rows, cells, marks: marks(rows) };
  const kept = groups.flatMap(([first]) => rows[first ?? -1] ?? []);
  return {
    rows: kept,
    cells: cells.map((own) => foldCells(own, groups, columns.length)),
    marks: marks(kept),
  };
}

function isParent(rows: readonly UnionNode[], index: number): boolean {
  return (rows[index + 1]?.depth ?? 0) > (rows[index]?.depth ?? 0);
}

function foldCells(
  cells: ComparedCells,
  groups: readonly (readonly number[])[],
  width: number,
): ComparedCells {
  const size = groups.length * width;
  const folded = { codes: new Uint8Array(size), wte: new Float32Array(size), teams: new Float32Array(size) };
  groups.forEach((members, row) => {
    for (let column = 0; column < width; column += 1) {
      const places = members.map((member) => member * width + column);
      const at = row * width + column;
      folded.codes[at] = CELL_STANDINGS.indexOf(standingOf(places.map((place) => cells.codes[place] ?? 0)));
      folded.wte[at] = sumOf(places.map((place) => cells.wte[place] ?? -1));
      folded.teams[at] = sumOf(places.map((place) => cells.teams[place] ?? -1));
    }
  });
  return { ...folded, counts: cells.counts };
}

/** What several crossings are together: what differs counts, and is a change where only some of them differ in that way. */
function standingOf(codes: readonly number[]): CellStanding {
  const kinds = new Set(codes.map((code) => CELL_STANDINGS[code] ?? "none"));
  kinds.delete("none");
  const isPartSame = kinds.delete("same");
  const [only, another] = kinds;
  if (only === undefined) return isPartSame ? "same" : "none";
  if ([...kinds].every(isLed)) return another === undefined ? only : "led";
  return another !== undefined || isPartSame ? "changed" : only;
}

/** Figures together; −1 where nothing is delivered, NaN where nobody has said how much of anything. */
function sumOf(figures: readonly number[]): number {
  const delivered = figures.filter((figure) => !(figure < 0));
  if (delivered.length === 0) return -1;
  const stated = delivered.filter((figure) => !Number.isNaN(figure));
  return stated.length === 0 ? Number.NaN : stated.reduce((sum, figure) => sum + figure, 0);
}
