import {
  type KeyboardEvent,
  type PointerEvent,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { type ReactFlowState, useStoreApi } from "reactflow";
import { useEditorActions } from "../../editor/use-editor.ts";
import type { Block } from "../far/heat-blocks.ts";
import { createHeatKeeper } from "../far/keep-heat.ts";
import type { Surface } from "../far/paint-blocks.ts";
import { surfaceOf } from "../far/paint-far-scene.ts";
import { onPaletteChange } from "../far/palette.ts";
import { blocksNow } from "../far/use-far-scene.ts";
import type { MatrixLayout } from "../matrix-layout.ts";
import type { MatrixViewStore } from "../matrix-view.ts";
import { headerSize, type ViewportMoves } from "../use-viewport-moves.ts";
import styles from "./MatrixMap.module.css";

interface MatrixMapProps {
  readonly layout: MatrixLayout;
  readonly view: MatrixViewStore;
  readonly moves: ViewportMoves;
  readonly onLeave: () => void;
}

/** The most the map takes of the canvas, in CSS pixels. */
const MOST = { width: 176, height: 128 } as const;

/** How far an arrow key moves the view, as a share of what is seen. */
const STEP = 0.5;

/** How long after a change the map is painted again, in milliseconds: an edit and its own repaint come first. */
const AFTER_CHANGE = 80;

/** The whole matrix in little, with what is on screen framed: press, drag or use the arrow keys to go elsewhere. */
export function MatrixMap({ layout, view, moves, onLeave }: MatrixMapProps) {
  const store = useStoreApi();
  const canvas = useRef<HTMLCanvasElement>(null);
  const map = useRef<HTMLButtonElement>(null);
  const frame = useRef<HTMLSpanElement>(null);
  const editor = useEditorActions();
  const [keepHeat] = useState(createHeatKeeper);
  const body = useMemo(() => {
    const width = Math.max(1, layout.width - layout.rowHeaderWidth);
    const height = Math.max(1, layout.height - layout.headerHeight);
    const scale = Math.min(MOST.width / width, MOST.height / height);
    return { scale, width: Math.max(8, width * scale), height: Math.max(8, height * scale) };
  }, [layout]);

  useEffect(() => {
    const paint = () => {
      const surface = canvas.current && surfaceOf(canvas.current, body);
      if (surface)
        paintMap(
          surface,
          layout,
          blocksNow(keepHeat, editor.store.getState(), view.getState(), layout),
          body.scale,
        );
    };
    let wait = 0;
    const paintLater = () => {
      clearTimeout(wait);
      wait = window.setTimeout(paint, AFTER_CHANGE);
    };
    paintLater();
    const stops = [
      editor.store.subscribe((state, before) => {
        if (state.report !== before.report || state.preview !== before.preview) paintLater();
      }),
      view.subscribe((state, before) => {
        if (state.measure !== before.measure || state.layers !== before.layers) paintLater();
      }),
      onPaletteChange(paint),
    ];
    return () => {
      clearTimeout(wait);
      for (const stop of stops) stop();
    };
  }, [editor, view, layout, body, keepHeat]);

  useLayoutEffect(() => {
    const follow = () => {
      const box = frame.current;
      if (!box) return;
      const seen = seenStretch(store.getState(), layout, view);
      const left = Math.max(0, (seen.left - layout.rowHeaderWidth) * body.scale);
      const top = Math.max(0, (seen.top - layout.headerHeight) * body.scale);
      const right = Math.min(body.width, (seen.right - layout.rowHeaderWidth) * body.scale);
      const bottom = Math.min(body.height, (seen.bottom - layout.headerHeight) * body.scale);
      // What shows everything needs no map over it.
      const isAllSeen = right - left > body.width - 1 && bottom - top > body.height - 1;
      if (map.current) map.current.dataset.idle = String(isAllSeen);
      box.style.transform = `translate(${left}px, ${top}px)`;
      box.style.width = `${Math.max(4, right - left)}px`;
      box.style.height = `${Math.max(4, bottom - top)}px`;
    };
    follow();
    return store.subscribe(follow);
  }, [store, layout, body, view]);

  const goThere = (event: PointerEvent<HTMLElement>) => {
    const box = canvas.current?.getBoundingClientRect();
    if (!box) return;
    moves.centre(
      layout.rowHeaderWidth + (event.clientX - box.left) / body.scale,
      layout.headerHeight + (event.clientY - box.top) / body.scale,
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = DIRECTIONS[event.key];
    if (!direction || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const seen = seenStretch(store.getState(), layout, view);
    const size = { width: seen.right - seen.left, height: seen.bottom - seen.top };
    moves.centre(
      clamp(seen.left + size.width * (0.5 + direction[0] * STEP), layout.rowHeaderWidth, layout.width),
      clamp(seen.top + size.height * (0.5 + direction[1] * STEP), layout.headerHeight, layout.height),
    );
  };
  return (
    <button
      ref={map}
      type="button"
      className={styles.map}
      style={{ width: body.width, height: body.height }}
      aria-label="Map of the matrix: the arrow keys move what is on screen"
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        onLeave();
        event.currentTarget.setPointerCapture(event.pointerId);
        goThere(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) goThere(event);
      }}
    >
      <canvas ref={canvas} className={styles.painting} />
      <span ref={frame} className={styles.frame} />
    </button>
  );
}

function paintMap(
  { context, palette, snap }: Surface,
  layout: MatrixLayout,
  blocks: readonly (Block | null)[],
  scale: number,
): void {
  layout.rows.forEach((row, at) => {
    const top = snap((row.offset - layout.headerHeight) * scale);
    const height = snap((row.offset + row.size - layout.headerHeight) * scale) - top;
    layout.columns.forEach((column, index) => {
      const block = blocks[at * layout.columns.length + index];
      if (!block) return;
      const left = snap((column.offset - layout.rowHeaderWidth) * scale);
      const width = snap((column.offset + column.size - layout.rowHeaderWidth) * scale) - left;
      context.fillStyle = palette.tone[block.tone];
      context.fillRect(left, top, width, height);
    });
  });
}

const DIRECTIONS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The stretch of the matrix on screen beside the headers, in canvas units. */
function seenStretch(state: ReactFlowState, layout: MatrixLayout, view: MatrixViewStore) {
  const { width, height } = state;
  const [x, y, zoom] = state.transform;
  const header = headerSize(layout, view, state);
  return {
    left: (header.width - x) / zoom,
    top: (header.height - y) / zoom,
    right: (width - x) / zoom,
    bottom: (height - y) / zoom,
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
