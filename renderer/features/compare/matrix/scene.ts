import type { UnionNode } from "../../../../shared/compare/overlay/union-axis.ts";
import type { ComparedCells } from "../session/messages.ts";
import type { Size } from "./geometry.ts";

export type Paint = CanvasRenderingContext2D;

/** What is painted of one option, or of one laid over the first. */
export interface Scene {
  readonly rows: readonly UnionNode[];
  readonly columns: readonly UnionNode[];
  readonly cells: ComparedCells;
  /** The first option’s, where the two are laid over one another; null where the option is painted by itself. */
  readonly before: ComparedCells | null;
  /** The option’s place among those compared. */
  readonly index: number;
  /** How wide a column is at full size, in pixels. */
  readonly column: number;
}

/** Which rows and columns are in view, and where each begins, in pixels. */
export interface Window {
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
  readonly left: (column: number) => number;
  readonly top: (row: number) => number;
  readonly width: number;
  readonly height: number;
  readonly size: Size;
}
