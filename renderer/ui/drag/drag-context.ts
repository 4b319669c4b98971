import { createContext, type PointerEvent, useContext } from "react";
import { useStore } from "zustand";
import { required } from "../../../shared/lib/assert.ts";
import {
  type DragPayload,
  type DragState,
  type DragStore,
  type DropRules,
  followPointer,
} from "./drag-store.ts";

export interface Dragging {
  readonly store: DragStore;
  readonly rules: DropRules;
  /** Brings the keyboard to the places that things are carried to. Answers whether there are any. */
  readonly goToPlaces: () => boolean;
}

/** The drag that may be under way, for everything that can be dragged or dropped on. */
export const DragContext = createContext<Dragging | null>(null);

/**
 * Makes an element draggable: spread the result over it. A press that does not travel stays a click. What goes with it may
 * be settled only when it is pressed.
 */
export function useDragSource(payload: DragPayload | (() => DragPayload)) {
  const { store, rules } = required(useContext(DragContext), "a drag context around this component");
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      event.stopPropagation();
      followPointer(store, rules, typeof payload === "function" ? payload() : payload, event);
    },
  };
}

/** The drag itself, for what carries things by keyboard. */
export function useDragging(): Dragging {
  return required(useContext(DragContext), "a drag context around this component");
}

/** A part of the drag under way. */
export function useDrag<Part>(select: (state: DragState) => Part): Part {
  const { store } = required(useContext(DragContext), "a drag context around this component");
  return useStore(store, select);
}
