import { createStore, type StoreApi } from "zustand/vanilla";
import type { Id } from "../../shared/model/records/fields.ts";

/** What the matrix shows of a cell, to be switched on and off. */
export const LAYERS = ["practice", "pathway", "partners"] as const;

export type Layer = (typeof LAYERS)[number];

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
  /** The zoom last asked for from outside the canvas, and how often one was. */
  readonly zoom: { readonly request: "in" | "out" | "fit" | "reset"; readonly count: number } | null;
}

export type MatrixViewStore = StoreApi<MatrixView>;

/** A fresh look at a matrix: everything unfolded, every layer on. */
export function createMatrixView(): MatrixViewStore {
  return createStore<MatrixView>(() => ({
    collapsedRows: new Set(),
    collapsedColumns: new Set(),
    layers: new Set<Layer>(LAYERS),
    place: { row: null, column: null },
    zoom: null,
  }));
}

/** Folds a row or column, or unfolds it. */
export function toggleCollapsed(view: MatrixViewStore, axis: "rows" | "columns", id: Id): void {
  const key = axis === "rows" ? "collapsedRows" : "collapsedColumns";
  const next = new Set(view.getState()[key]);
  if (!next.delete(id)) next.add(id);
  view.setState({ [key]: next });
}

/** Switches a layer. */
export function toggleLayer(view: MatrixViewStore, layer: Layer): void {
  const next = new Set(view.getState().layers);
  if (!next.delete(layer)) next.add(layer);
  view.setState({ layers: next });
}
