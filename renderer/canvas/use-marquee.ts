import { type RefObject, useEffect, useState } from "react";
import { useReactFlow, useStoreApi } from "reactflow";
import type { Editor } from "../editor/editor.ts";
import type { Selection } from "../editor/selection.ts";
import { useEditorActions } from "../editor/use-editor.ts";
import { followEdges } from "./edge-pan.ts";
import { type MatrixLayout, type Track, tracksWithin } from "./matrix-layout.ts";
import type { MatrixViewStore } from "./matrix-view.ts";
import { blockOf } from "./place-blocks.ts";

/** A rectangle drawn over the matrix, in pixels from its own top left corner. */
export interface Marquee {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** How far the pointer travels, in pixels, before a press becomes a marquee. */
const THRESHOLD = 5;

/**
 * Lets a mouse or a pen drag a rectangle over crossings, which are selected as it grows: besides what is selected with
 * Shift or Ctrl, instead of it without. A finger pans, as does the middle button. Escape brings back what was selected.
 * The rectangle is kept in the matrix's own measure, so it goes on growing while the canvas pans under it.
 */
export function useMarquee(
  element: RefObject<HTMLElement | null>,
  view: MatrixViewStore,
  layout: MatrixLayout,
): Marquee | null {
  const editor = useEditorActions();
  const flow = useReactFlow();
  const store = useStoreApi();
  const [marquee, setMarquee] = useState<Marquee | null>(null);
  useEffect(() => {
    const matrix = element.current;
    if (!matrix) return;
    let stop: (() => void) | null = null;
    const onDown = (press: PointerEvent) => {
      if (!startsMarquee(press)) return;
      stop?.();
      const start = flow.screenToFlowPosition({ x: press.clientX, y: press.clientY });
      const isAdding = press.shiftKey || press.ctrlKey || press.metaKey;
      const before = beforeMarquee(editor);
      let isDrawn = false;
      let pointer = { x: press.clientX, y: press.clientY };
      let shown = "";
      const draw = () => {
        const end = flow.screenToFlowPosition(pointer);
        const box = matrix.getBoundingClientRect();
        const origin = flow.flowToScreenPosition({
          x: Math.min(start.x, end.x),
          y: Math.min(start.y, end.y),
        });
        const { zoom } = flow.getViewport();
        setMarquee({
          left: origin.x - box.left,
          top: origin.y - box.top,
          width: Math.abs(end.x - start.x) * zoom,
          height: Math.abs(end.y - start.y) * zoom,
        });
        const rows = within(layout.rows, start.y, end.y);
        const columns = within(layout.columns, start.x, end.x);
        const key = `${rows[0]?.id} ${rows.length} ${columns[0]?.id} ${columns.length}`;
        if (key === shown) return;
        shown = key;
        const block = blockOf(
          rows.map(({ id }) => id),
          columns.map(({ id }) => id),
        );
        editor.selectMany(isAdding ? [...before.selections, ...block] : block);
        const [row, column] = [
          start.y <= end.y ? rows[0] : rows.at(-1),
          start.x <= end.x ? columns[0] : columns.at(-1),
        ];
        if (row && column) {
          const place = { row: row.id, column: column.id };
          view.setState({ place, anchor: place });
        }
      };
      const stopPanning = followEdges(
        matrix,
        (by) => void store.getState().panBy(by),
        () => (isDrawn ? pointer : null),
        draw,
      );
      const onMove = (event: PointerEvent) => {
        if (event.pointerId !== press.pointerId) return;
        pointer = { x: event.clientX, y: event.clientY };
        if (!isDrawn && Math.hypot(pointer.x - press.clientX, pointer.y - press.clientY) < THRESHOLD) return;
        isDrawn = true;
        draw();
      };
      const end = () => {
        stopPanning();
        window.removeEventListener("pointermove", onMove);
        window.removeEventListener("pointerup", onUp);
        window.removeEventListener("pointercancel", end);
        window.removeEventListener("keydown", onKey, true);
        setMarquee(null);
        stop = null;
      };
      const onUp = (event: PointerEvent) => {
        if (event.pointerId !== press.pointerId) return;
        end();
        if (!isDrawn) return;
        // Letting go after a marquee is no click on what happens to be there.
        window.addEventListener("click", swallowClick, { capture: true, once: true });
        setTimeout(() => window.removeEventListener("click", swallowClick, { capture: true }), 0);
      };
      const onKey = (event: KeyboardEvent) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        end();
        if (isDrawn) editor.selectMany(before.selections, before.primary);
      };
      window.addEventListener("pointermove", onMove);
      window.addEventListener("pointerup", onUp);
      window.addEventListener("pointercancel", end);
      window.addEventListener("keydown", onKey, true);
      stop = end;
    };
    matrix.addEventListener("pointerdown", onDown);
    return () => {
      matrix.removeEventListener("pointerdown", onDown);
      stop?.();
    };
  }, [element, view, layout, editor, flow, store]);
  return marquee;
}

function startsMarquee(press: PointerEvent): boolean {
  if (press.button !== 0 || press.pointerType === "touch" || !(press.target instanceof Element)) return false;
  const isGround = press.target.closest(".react-flow__node-crossing, .react-flow__pane") !== null;
  return isGround && press.target.closest("button, input, textarea, .nopan") === null;
}

function beforeMarquee(editor: Editor): {
  readonly selections: readonly Selection[];
  readonly primary: Selection | null;
} {
  const { selected, selection } = editor.store.getState();
  return { selections: [...selected.values()], primary: selection };
}

function within(tracks: readonly Track[], a: number, b: number): readonly Track[] {
  const found = tracksWithin(tracks, Math.min(a, b), Math.max(a, b));
  return found ? tracks.slice(found[0], found[1] + 1) : [];
}

function swallowClick(event: MouseEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
