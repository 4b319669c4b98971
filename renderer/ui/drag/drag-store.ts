import { createStore, type StoreApi } from "zustand/vanilla";

/** What is being dragged. */
export interface DragPayload {
  readonly kind: "post" | "mandate" | "serviceLine" | "geography" | "cell";
  readonly id: string;
  /** What the ghost under the pointer says. */
  readonly label: string;
  /** Others of its kind that go with it. */
  readonly others?: readonly string[];
}

/** Where in its target the pointer is, as shares of its width and height. */
export interface DropPoint {
  readonly x: number;
  readonly y: number;
}

/** What dropping here would do, in words; or why it cannot. */
export interface DropPreview {
  readonly isAllowed: boolean;
  readonly words: string;
  /** Where to draw the mark of the drop within the target. */
  readonly mark: "whole" | "top" | "bottom" | "left" | "right";
}

/** Decides drops. `target` is the `data-drop` text of the element under the pointer. */
export interface DropRules {
  preview(payload: DragPayload, target: string, point: DropPoint): DropPreview | null;
  drop(payload: DragPayload, target: string, point: DropPoint): void;
}

export interface DragState {
  readonly payload: DragPayload | null;
  readonly x: number;
  readonly y: number;
  readonly target: string | null;
  readonly preview: DropPreview | null;
  /** Where in the target it is. */
  readonly point: DropPoint;
  /** Picked up with the keyboard: it waits to be put down with a key, see `carry.ts`. */
  readonly isCarried: boolean;
  /** Brings the keyboard back to where a carry began; null where nothing is carried. */
  readonly giveBack: (() => void) | null;
}

export type DragStore = StoreApi<DragState>;

export const AT_REST: DragState = {
  payload: null,
  x: 0,
  y: 0,
  target: null,
  preview: null,
  point: { x: 0, y: 0 },
  isCarried: false,
  giveBack: null,
};

export function createDragStore(): DragStore {
  return createStore<DragState>(() => AT_REST);
}

/** How far the pointer travels, in pixels, before a press becomes a drag. */
const THRESHOLD = 5;

/**
 * Follows the pointer from a press until it is let go: past the threshold the payload is dragged, Escape drops it
 * nowhere. Pointer events rather than the browser's own drag: those carry no preview of what a drop would do.
 */
export function followPointer(
  store: DragStore,
  rules: DropRules,
  payload: DragPayload,
  start: { readonly pointerId: number; readonly clientX: number; readonly clientY: number },
): void {
  let isDragging = false;

  const locate = (event: PointerEvent) => {
    const element = document
      .elementsFromPoint(event.clientX, event.clientY)
      .map((candidate) => candidate.closest("[data-drop]"))
      .find((candidate) => candidate !== null);
    const target = element?.getAttribute("data-drop") ?? null;
    if (!element || target === null) return { target: null, point: { x: 0, y: 0 } };
    const box = element.getBoundingClientRect();
    return {
      target,
      point: { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height },
    };
  };
  const onMove = (event: PointerEvent) => {
    if (event.pointerId !== start.pointerId) return;
    if (!isDragging) {
      if (Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) < THRESHOLD) return;
      isDragging = true;
      document.body.dataset.dragging = payload.kind;
    }
    event.preventDefault();
    const { target, point } = locate(event);
    store.setState({
      payload,
      x: event.clientX,
      y: event.clientY,
      target,
      point,
      preview: target === null ? null : rules.preview(payload, target, point),
      isCarried: false,
      giveBack: null,
    });
  };
  const end = () => {
    window.removeEventListener("pointermove", onMove);
    window.removeEventListener("pointerup", onUp);
    window.removeEventListener("pointercancel", end);
    window.removeEventListener("keydown", onKey, true);
    delete document.body.dataset.dragging;
    store.setState(AT_REST);
  };
  const onUp = (event: PointerEvent) => {
    if (event.pointerId !== start.pointerId) return;
    const { target, point } = locate(event);
    end();
    if (!isDragging) return;
    // The press began on something that is clicked as well: letting go after a drag is no click on it.
    window.addEventListener("click", swallowClick, { capture: true, once: true });
    setTimeout(() => window.removeEventListener("click", swallowClick, { capture: true }), 0);
    if (target !== null && rules.preview(payload, target, point)?.isAllowed)
      rules.drop(payload, target, point);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    end();
  };
  window.addEventListener("pointermove", onMove);
  window.addEventListener("pointerup", onUp);
  window.addEventListener("pointercancel", end);
  window.addEventListener("keydown", onKey, true);
}

function swallowClick(event: MouseEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
