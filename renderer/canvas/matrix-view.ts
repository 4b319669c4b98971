import { createStore, type StoreApi } from "zustand/vanilla";
import type { Id } from "../../shared/model/records/fields.ts";
import type { AxisTree } from "../../shared/structure/axis-tree.ts";
import type { Facts } from "../../shared/structure/facts.ts";
import { type Changes, NO_CHANGES } from "../editor/preview-changes.ts";
import { MATRIX, USUAL_WIDTHS, WIDTH_BOUNDS, type Widths } from "./matrix-layout.ts";
import { NOWHERE_YET, type Standing, type VisitedSpots } from "./visited-spots.ts";

/** What the matrix shows, to be switched on and off. */
export const LAYERS = [
  "practice",
  "pathway",
  "clinical",
  "operational",
  "partners",
  "reporting",
  "findings",
  "changes",
] as const;

export type Layer = (typeof LAYERS)[number];

/** What is on at first: the rest is asked for, so that a first look stays calm. */
const OPENING_LAYERS: readonly Layer[] = ["practice", "pathway", "clinical", "operational", "partners"];

/** What the heat map tells from afar. */
export const HEAT_MEASURES = ["coverage", "findings", "wte"] as const;

export type HeatMeasure = (typeof HEAT_MEASURES)[number];

/** How much is told at a zoom: blocks of a heat map, glyphs and names, or posts with band and holder. */
export type ZoomLevel = "far" | "near" | "close";

/** Moves of the canvas that menus and keys can ask for. */
export type MoveRequest = "in" | "out" | "fit" | "reset" | "selection" | "back" | "forward";

/** A place in the matrix: a crossing, a header (one side null), or the corner (both null). */
export interface Place {
  readonly row: Id | null;
  readonly column: Id | null;
}

/** How the matrix is looked at. None of it is part of the design. */
export interface MatrixView {
  readonly collapsedRows: ReadonlySet<Id>;
  readonly collapsedColumns: ReadonlySet<Id>;
  readonly layers: ReadonlySet<Layer>;
  /** Where the keyboard is. */
  readonly place: Place;
  /** Where a block of selected places began; null where none is being selected. */
  readonly anchor: Place | null;
  /** Whether the keyboard moves without selecting, so that places can be added to what is selected one by one. */
  readonly isAdding: boolean;
  /** Widths that were chosen for columns and for the row headers. */
  readonly widths: Widths;
  readonly level: ZoomLevel;
  /** Whether the headers are as large as that too: they stop growing before the rest does. */
  readonly isCloseAcross: boolean;
  readonly isCloseDown: boolean;
  readonly measure: HeatMeasure;
  readonly isMapShown: boolean;
  /** What differs from the baseline, while that layer is on. */
  readonly changes: Changes;
  /** Where the canvas stood when it was last left; null before it was ever shown. */
  readonly standing: Standing | null;
  /** The spots that can be gone back and forward to. */
  readonly visited: VisitedSpots;
  /** How many of the visits that the editor counts have been made. */
  readonly visitsMade: number;
  /** The move last asked for from outside the canvas, and how often one was. */
  readonly move: { readonly request: MoveRequest; readonly count: number } | null;
}

export type MatrixViewStore = StoreApi<MatrixView>;

/** How many rows or columns open unfolded: beyond, a first look is calmer with the lower levels folded away. */
const MOST_UNFOLDED = { rows: 60, columns: 10 } as const;

/** How many crossings a matrix has at most that opens without its map: it can be overlooked as it is. */
const MOST_WITHOUT_MAP = 1_000;

/** A fresh look at a matrix. A long axis opens folded; nothing of it is further than a press away. */
export function createMatrixView(facts: Pick<Facts, "serviceLines" | "geographies">): MatrixViewStore {
  const { serviceLines, geographies } = facts;
  return createStore<MatrixView>(() => ({
    collapsedRows: serviceLines.nodes.length > MOST_UNFOLDED.rows ? foldable(serviceLines) : new Set(),
    collapsedColumns: geographies.nodes.length > MOST_UNFOLDED.columns ? foldable(geographies) : new Set(),
    layers: new Set<Layer>(OPENING_LAYERS),
    place: { row: null, column: null },
    anchor: null,
    isAdding: false,
    widths: USUAL_WIDTHS,
    level: "near",
    isCloseAcross: false,
    isCloseDown: false,
    measure: "coverage",
    isMapShown: serviceLines.nodes.length * geographies.nodes.length > MOST_WITHOUT_MAP,
    changes: NO_CHANGES,
    standing: null,
    visited: NOWHERE_YET,
    visitsMade: 0,
    move: null,
  }));
}

/** What folding everything folds: all that has something inside, but not the one node that holds the whole axis. */
export function foldable(tree: AxisTree): ReadonlySet<Id> {
  const parents = tree.nodes.filter((node) => tree.childrenOf(node.id).length > 0);
  return new Set(
    parents.filter((node) => node.parent !== null || tree.roots.length > 1).map((node) => node.id),
  );
}

/** Folds a row or column, or unfolds it. */
export function toggleCollapsed(view: MatrixViewStore, axis: "rows" | "columns", id: Id): void {
  const key = axis === "rows" ? "collapsedRows" : "collapsedColumns";
  const next = new Set(view.getState()[key]);
  if (!next.delete(id)) next.add(id);
  view.setState({ [key]: next });
}

/** Sets the width of a column, or with null that of the row headers, within reason; in canvas units. */
export function setWidth(view: MatrixViewStore, column: Id | null, width: number): void {
  const { widths } = view.getState();
  const [least, most] = column === null ? WIDTH_BOUNDS.rowHeader : WIDTH_BOUNDS.column;
  const bounded = Math.round(Math.min(most, Math.max(least, width)));
  view.setState({
    widths:
      column === null
        ? { ...widths, rowHeader: bounded }
        : { ...widths, columns: new Map(widths.columns).set(column, bounded) },
  });
}

/** The width of a column, or with null that of the row headers. */
export function widthOf(view: MatrixViewStore, column: Id | null): number {
  const { widths } = view.getState();
  return column === null ? widths.rowHeader : (widths.columns.get(column) ?? MATRIX.columnWidth);
}

/** Gives a column, or with null the row headers, the usual width again. */
export function resetWidth(view: MatrixViewStore, column: Id | null): void {
  setWidth(view, column, column === null ? MATRIX.rowHeaderWidth : MATRIX.columnWidth);
}

/** Switches a layer. */
export function toggleLayer(view: MatrixViewStore, layer: Layer): void {
  const next = new Set(view.getState().layers);
  if (!next.delete(layer)) next.add(layer);
  view.setState({ layers: next });
}

/** Asks the canvas for a move. */
export function askForMove(view: MatrixViewStore, request: MoveRequest): void {
  view.setState((state) => ({ move: { request, count: (state.move?.count ?? 0) + 1 } }));
}
