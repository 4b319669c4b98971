import {
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { useStore } from "zustand";
import type { UnionNode } from "../../../../shared/compare/overlay/union-axis.ts";
import type { CompareStore } from "../compare-store.ts";
import type { ComparedCells } from "../session/messages.ts";
import type { FoldMark } from "./fold.ts";
import { bringIntoView, extentIn, fitAll, HEAD, panBy, ROW, type Size, zoomBy } from "./geometry.ts";
import styles from "./MatrixPanes.module.css";
import { NamesResizer } from "./NamesResizer.tsx";
import { PaneTitle } from "./PaneTitle.tsx";
import { paintMatrix } from "./paint.ts";
import { paintRowNames } from "./paint-names.ts";
import { usePalette } from "./palette.ts";
import { crossingAt, indexOfCrossing, stepFrom } from "./steps.ts";

/** One matrix among those side by side. */
export interface Pane {
  readonly name: string;
  readonly cells: ComparedCells;
  readonly before: ComparedCells | null;
  readonly index: number;
}

interface MatrixPanesProps {
  readonly store: CompareStore;
  readonly rows: readonly UnionNode[];
  readonly columns: readonly UnionNode[];
  /** Which rows stand for what lies within them; one for each row. */
  readonly marks: readonly FoldMark[];
  readonly panes: readonly Pane[];
  /** Folds or unfolds a row, or the one it lies in. */
  readonly onFold: (row: string) => void;
  /** Goes to the crossing that has the keyboard. */
  readonly onOpen: () => void;
}

/** Matrices beside one another, of the same rows and columns, that are panned and zoomed together. */
export function MatrixPanes({ store, rows, columns, marks, panes, onFold, onOpen }: MatrixPanesProps) {
  const palette = usePalette();
  const namesWidth = useStore(store, (state) => state.namesWidth);
  const hint = useId();
  const frame = useRef<HTMLDivElement>(null);
  const names = useRef<HTMLCanvasElement>(null);
  const canvases = useRef<(HTMLCanvasElement | null)[]>([]);
  const [isReady, setIsReady] = useState(false);
  const drag = useRef<{ readonly x: number; readonly y: number; readonly isMoved: boolean } | null>(null);

  /** How things lie now: every pane has the same size. */
  const look = useCallback(() => {
    const canvas = canvases.current.find((each) => each !== null);
    const size: Size = { width: canvas?.clientWidth ?? 1, height: canvas?.clientHeight ?? 1 };
    const extent = extentIn(rows.length, columns.length, size);
    return { size, extent, camera: store.getState().camera ?? fitAll(extent, size) };
  }, [store, rows, columns]);

  useLayoutEffect(() => {
    const draw = () => {
      const { size, extent, camera } = look();
      const cursor = indexOfCrossing(store.getState().cursor, rows, columns);
      const nameCanvas = names.current;
      if (nameCanvas) {
        const paint = prepare(nameCanvas);
        const own = { width: nameCanvas.clientWidth, height: nameCanvas.clientHeight };
        if (paint) paintRowNames(paint, { rows, marks }, camera, own, palette, cursor?.row ?? null);
      }
      panes.forEach((pane, place) => {
        const canvas = canvases.current[place];
        const paint = canvas && prepare(canvas);
        if (paint)
          paintMatrix(
            paint,
            { rows, columns, column: extent.column, ...pane },
            camera,
            size,
            palette,
            cursor,
          );
      });
    };
    let asked = 0;
    const ask = () => {
      if (asked === 0) {
        asked = requestAnimationFrame(() => {
          asked = 0;
          draw();
        });
      }
    };
    draw();
    setIsReady(true);
    const stop = store.subscribe((state, before) => {
      if (state.zoom !== null) {
        const { camera, extent, size } = look();
        const middle = { x: size.width / 2, y: size.height / 2 };
        store.setState({ zoom: null, camera: zoomBy(camera, state.zoom, middle, extent, size) });
        return;
      }
      if (state.camera !== before.camera || state.cursor !== before.cursor) ask();
    });
    const observer = new ResizeObserver(ask);
    // The names can be made wider while the frame stays as it is.
    for (const element of [frame.current, names.current]) if (element) observer.observe(element);
    void document.fonts.ready.then(ask);
    return () => {
      stop();
      observer.disconnect();
      cancelAnimationFrame(asked);
    };
  }, [store, look, rows, columns, marks, panes, palette]);

  const zoom = (factor: number, at?: { readonly x: number; readonly y: number }) => {
    const { camera, extent, size } = look();
    const middle = { x: size.width / 2, y: size.height / 2 };
    store.setState({ camera: zoomBy(camera, factor, at ?? middle, extent, size) });
  };
  const pan = (dx: number, dy: number) => {
    const { camera, extent, size } = look();
    store.setState({ camera: panBy(camera, dx, dy, extent, size) });
  };
  useWheel(frame, (event) => {
    const box = (
      event.target instanceof HTMLCanvasElement ? event.target : frame.current
    )?.getBoundingClientRect();
    if (event.ctrlKey || event.metaKey) {
      const at = { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) - HEAD };
      zoom(Math.exp(-event.deltaY * 0.002), at);
      return;
    }
    const [dx, dy] = event.shiftKey ? [event.deltaY, event.deltaX] : [event.deltaX, event.deltaY];
    pan(dx, dy);
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const isControl = event.ctrlKey || event.metaKey;
    const { cursor } = store.getState();
    if (event.key === "Enter") onOpen();
    else if (event.key === " " && cursor) onFold(cursor.row);
    else if (event.key === "+" || event.key === "=") zoom(1.25);
    else if (event.key === "-") zoom(0.8);
    else if (event.key === "0" && !isControl) store.setState({ camera: null });
    else {
      const { camera, extent, size } = look();
      const at = indexOfCrossing(store.getState().cursor, rows, columns);
      const next = stepFrom(at, event.key, isControl, extent);
      if (!next) return;
      store.setState({
        cursor: crossingAt(next, rows, columns),
        camera: bringIntoView(camera, next, extent, size),
      });
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const onPointerDown = (event: PointerEvent<HTMLCanvasElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, y: event.clientY, isMoved: false };
  };
  const onPointerMove = (event: PointerEvent<HTMLCanvasElement>) => {
    const from = drag.current;
    if (!from) return;
    const [dx, dy] = [from.x - event.clientX, from.y - event.clientY];
    if (!from.isMoved && Math.hypot(dx, dy) < 4) return;
    drag.current = { x: event.clientX, y: event.clientY, isMoved: true };
    pan(dx, dy);
  };
  const onPointerUp = (event: PointerEvent<HTMLCanvasElement>) => {
    const wasDrag = drag.current?.isMoved ?? true;
    drag.current = null;
    if (wasDrag) return;
    const box = event.currentTarget.getBoundingClientRect();
    const { camera, extent } = look();
    const at = {
      row: Math.floor((camera.y + (event.clientY - box.top - HEAD) / camera.scale) / ROW),
      column: Math.floor((camera.x + (event.clientX - box.left) / camera.scale) / extent.column),
    };
    const isInside = event.clientY - box.top > HEAD && at.row < extent.rows && at.column < extent.columns;
    store.setState({ cursor: isInside ? crossingAt(at, rows, columns) : null });
  };

  return (
    <div
      ref={frame}
      className={styles.frame}
      style={{ gridTemplateColumns: `${namesWidth}px repeat(${panes.length}, minmax(0, 1fr))` }}
      data-ready={isReady || undefined}
      role="application"
      aria-roledescription="matrices side by side"
      aria-label={`Matrices of ${panes.map(({ name }) => name).join(", ")}`}
      aria-describedby={hint}
      {...WALKED}
      onKeyDown={onKeyDown}
    >
      <p id={hint} className="visually-hidden">
        Arrow keys go from crossing to crossing, and what each option has there is told below. Enter goes to
        the place in its option. Space folds or unfolds the service line. Plus and minus zoom, 0 shows all.
      </p>
      <div className={styles.corner} />
      <NamesResizer store={store} />
      {panes.map((pane) => (
        <PaneTitle key={pane.index} pane={pane} />
      ))}
      <canvas
        ref={names}
        className={styles.names}
        onClick={(event) => {
          const { camera } = look();
          const y = event.clientY - event.currentTarget.getBoundingClientRect().top - HEAD;
          const row = Math.floor((camera.y + y / camera.scale) / ROW);
          const key = rows[row]?.key;
          if (y >= 0 && key !== undefined && marks[row] !== null) onFold(key);
        }}
      />
      {panes.map((pane, place) => (
        <canvas
          key={pane.index}
          ref={(canvas) => {
            canvases.current[place] = canvas;
          }}
          className={styles.matrix}
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
          onPointerUp={onPointerUp}
        />
      ))}
    </div>
  );
}

/** An application takes the focus, for its keys to mean something. */
const WALKED = { tabIndex: 0 } as const;

/** A canvas cleared and scaled to the screen’s own pixels. */
function prepare(canvas: HTMLCanvasElement): CanvasRenderingContext2D | null {
  const ratio = window.devicePixelRatio || 1;
  const [width, height] = [Math.round(canvas.clientWidth * ratio), Math.round(canvas.clientHeight * ratio)];
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  const paint = canvas.getContext("2d", { alpha: false });
  paint?.setTransform(ratio, 0, 0, ratio, 0, 0);
  return paint;
}

/** The wheel pans and zooms; the page must not scroll or zoom with it, which React’s own listener cannot prevent. */
function useWheel(element: RefObject<HTMLElement | null>, onWheel: (event: WheelEvent) => void): void {
  const current = useRef(onWheel);
  current.current = onWheel;
  useEffect(() => {
    const own = element.current;
    if (!own) return;
    const listen = (event: WheelEvent) => {
      event.preventDefault();
      current.current(event);
    };
    own.addEventListener("wheel", listen, { passive: false });
    return () => own.removeEventListener("wheel", listen);
  }, [element]);
}
