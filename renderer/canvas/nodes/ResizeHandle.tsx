import { type PointerEvent, useRef } from "react";
import { useStoreApi } from "reactflow";
import type { Id } from "../../../shared/model/records/fields.ts";
import { useMatrix } from "../matrix-context.ts";
import { resetWidth, setWidth, widthOf } from "../matrix-view.ts";
import styles from "./ResizeHandle.module.css";

/**
 * The edge of a column header, or of the row headers, that makes it wider or narrower; pressed twice, as wide as usual.
 * On the keyboard, Shift+Alt and an arrow do the same; so does the menu.
 */
export function ResizeHandle({ column, name }: { readonly column: Id | null; readonly name: string }) {
  const { view } = useMatrix();
  const flow = useStoreApi();
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const onPointerDown = (event: PointerEvent<HTMLSpanElement>) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, width: widthOf(view, column) };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!start.current) return;
    const [, , zoom] = flow.getState().transform;
    setWidth(view, column, start.current.width + (event.clientX - start.current.x) / zoom);
  };
  const onEnd = () => {
    start.current = null;
  };
  return (
    <span
      className={`${styles.handle} nopan`}
      title={`Drag to make ${name} wider or narrower; press twice for the usual width`}
      aria-hidden="true"
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onEnd}
      onPointerCancel={onEnd}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={() => resetWidth(view, column)}
    />
  );
}
