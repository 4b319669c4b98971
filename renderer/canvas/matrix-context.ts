import { createContext, useContext } from "react";
import { useStore } from "zustand";
import { required } from "../../shared/lib/assert.ts";
import type { DragPayload } from "../ui/drag/drag-store.ts";
import type { Choice } from "./choose-place.ts";
import type { MatrixView, MatrixViewStore, Place } from "./matrix-view.ts";
import type { Stick } from "./use-sticky-headers.ts";

interface MatrixContextValue {
  readonly view: MatrixViewStore;
  /** Selects a place: alone, besides what is selected, or as the other end of a block. */
  readonly choose: (place: Place, how: Choice) => void;
  /** Opens the menu of what is at a place, at a point of the window. */
  readonly openMenu: (place: Place, at: { readonly x: number; readonly y: number }) => void;
  readonly stick: Stick;
  /** Picks up something of a place by keyboard, to be carried over the matrix. */
  readonly carry: (from: Place, payload: DragPayload) => void;
}

/** How this matrix is looked at, for its nodes. */
export const MatrixContext = createContext<MatrixContextValue | null>(null);

/** The matrix around this node. */
export function useMatrix(): MatrixContextValue {
  return required(useContext(MatrixContext), "a matrix around this node");
}

/** A part of how the matrix is looked at. */
export function useMatrixView<Part>(select: (view: MatrixView) => Part): Part {
  return useStore(useMatrix().view, select);
}
