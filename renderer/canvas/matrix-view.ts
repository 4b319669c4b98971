import { createStore, type StoreApi } from "zustand/vanilla";
import type { Id } from "../../shared/model/records/fields.ts";
import type { AxisTree } from "../../shared/structure/axis-tree.ts";
import type { Facts } from "../../shared/structure/facts.ts";

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

/** How many rows or columns open unfolded: beyond, a first look is calmer with the lower levels folded away. */
const MOST_UNFOLDED = { rows: 60, columns: 10 } as const;

/** A fresh look at a matrix, every layer on. A long axis opens folded; nothing of it is further than a press away. */
export function createMatrixView(facts: Pick<Facts, "serviceLines" | "geographies">): MatrixViewStore {
  const { serviceLines, geographies } = facts;
  return createStore<MatrixView>(() => ({
    collapsedRows: serviceLines.nodes.length > MOST_UNFOLDED.rows ? foldable(serviceLines) : new Set(),
    collapsedColumns: geographies.nodes.length > MOST_UNFOLDED.columns ? foldable(geographies) : new Set(),
    layers: new Set<Layer>(LAYERS),
    place: { row: null, column: null },
    zoom: null,
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

/** Switches a layer. */
export function toggleLayer(view: MatrixViewStore, layer: Layer): void {
  const next = new Set(view.getState().layers);
  if (!next.delete(layer)) next.add(layer);
  view.setState({ layers: next });
}
