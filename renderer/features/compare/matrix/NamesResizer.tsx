import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { useStore } from "zustand";
import type { CompareStore } from "../compare-store.ts";
import styles from "./MatrixPanes.module.css";

/** The widths that names of rows can have, and by how much a key changes them, in pixels. */
const NARROWEST = 120;
const WIDEST = 480;
const STEP = 20;

/** The line between the names of rows and the matrices, which can be moved. */
export function NamesResizer({ store }: { readonly store: CompareStore }) {
  const width = useStore(store, ({ namesWidth }) => namesWidth);
  const drag = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const resize = (wanted: number) =>
    store.setState({ namesWidth: Math.min(WIDEST, Math.max(NARROWEST, Math.round(wanted))) });
  const onKeyDown = (event: KeyboardEvent) => {
    const to: Readonly<Record<string, number>> = {
      ArrowLeft: width - STEP,
      ArrowRight: width + STEP,
      Home: NARROWEST,
      End: WIDEST,
    };
    const wanted = to[event.key];
    // What else is pressed here is not meant for the matrices.
    event.stopPropagation();
    if (wanted === undefined) return;
    event.preventDefault();
    resize(wanted);
  };
  const onPointerDown = (event: PointerEvent<HTMLHRElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, width };
  };
  return (
    <hr
      className={styles.resizer}
      style={{ left: width - 4 }}
      aria-orientation="vertical"
      aria-label="Width of the names"
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      aria-valuenow={width}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={(event) => {
        if (drag.current) resize(drag.current.width + event.clientX - drag.current.x);
      }}
      onPointerUp={() => {
        drag.current = null;
      }}
    />
  );
}
