import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useStoreApi } from "reactflow";
import { useDrag } from "../../ui/drag/drag-context.ts";
import { useMatrixView } from "../matrix-context.ts";
import type { MatrixLayout } from "../matrix-layout.ts";
import type { Window } from "../matrix-nodes.ts";
import type { Place } from "../matrix-view.ts";
import { dropTargetAt, isSamePlace, placeId } from "../places.ts";
import styles from "./FarMatrix.module.css";
import { FarPlaces } from "./FarPlaces.tsx";
import { FarTip } from "./FarTip.tsx";
import { type Box, boxOf, placeUnder, type Viewport } from "./far-geometry.ts";
import { paintFarScene } from "./paint-far-scene.ts";
import { onPaletteChange } from "./palette.ts";
import { useFarScene } from "./use-far-scene.ts";

interface FarMatrixProps {
  readonly layout: MatrixLayout;
  /** The rows and columns around the keyboard's place, which assistive technology can walk. */
  readonly window: Window;
  /** The canvas's own element, over which the pointer is followed. */
  readonly element: RefObject<HTMLElement | null>;
}

/**
 * The matrix from afar, painted: thousands of crossings as elements would take a browser a quarter of a second for each
 * frame. Only the places around the keyboard's are elements, for the focus and for assistive technology.
 */
export function FarMatrix({ layout, window, element }: FarMatrixProps) {
  const store = useStoreApi();
  const canvas = useRef<HTMLCanvasElement>(null);
  const over = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<{
    readonly place: Place;
    readonly x: number;
    readonly y: number;
  } | null>(null);
  const scene = useFarScene(layout, pointed?.place ?? null);
  const place = useMatrixView((state) => state.place);
  const isDragging = useDrag((state) => state.payload !== null);
  const latest = useRef({ scene, place, pointed });
  const target = useRef<HTMLDivElement>(null);

  const viewportNow = useCallback((): Viewport => {
    const { transform, width, height } = store.getState();
    return { x: transform[0], y: transform[1], zoom: transform[2], width, height };
  }, [store]);

  const paint = useCallback(() => {
    if (!canvas.current || !over.current) return;
    const viewport = viewportNow();
    const { scene: now, place: at, pointed: under } = latest.current;
    paintFarScene(canvas.current, viewport, now);
    lay(over.current.querySelector(`#${CSS.escape(placeId(at))}`), boxOf(now.layout, viewport, at));
    if (under) lay(target.current, boxOf(now.layout, viewport, under.place));
  }, [viewportNow]);

  const frame = useRef(0);
  const paintSoon = useCallback(() => {
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(paint);
  }, [paint]);
  useEffect(() => {
    const stops = [store.subscribe(paintSoon), onPaletteChange(paintSoon)];
    return () => {
      for (const stop of stops) stop();
      cancelAnimationFrame(frame.current);
    };
  }, [store, paintSoon]);
  // Painted before it is shown: the canvas never shows what is no longer so. Many edits change nothing of it.
  useLayoutEffect(() => {
    latest.current = { scene, place, pointed };
    paint();
  }, [scene, place, pointed, paint]);

  useEffect(() => {
    const follow = (event: PointerEvent) => {
      const around = element.current?.getBoundingClientRect();
      if (!around) return;
      const x = event.clientX - around.left;
      const y = event.clientY - around.top;
      const isInside = x >= 0 && y >= 0 && x < around.width && y < around.height;
      const isOver = isInside && (isOverPane(event.target) || document.body.dataset.dragging !== undefined);
      const { layout: now } = latest.current.scene;
      const under = isOver ? placeUnder(now, viewportNow(), { x, y }) : null;
      const drop = under && dropTargetAt(under);
      if (target.current && under && drop !== null) {
        target.current.dataset.drop = drop;
        lay(target.current, boxOf(now, viewportNow(), under));
      } else delete target.current?.dataset.drop;
      setPointed((before) =>
        under && before && isSamePlace(under, before.place) ? before : under && { place: under, x, y },
      );
    };
    // In the capture phase, and at once: what is dragged asks right after what lies under the pointer.
    globalThis.addEventListener("pointermove", follow, true);
    return () => globalThis.removeEventListener("pointermove", follow, true);
  }, [element, viewportNow]);

  const dropMark = useDrag((state) => (state.preview?.isAllowed ? state.preview.mark : null));
  return (
    <>
      <canvas ref={canvas} className={styles.painting} />
      <div ref={over} className={styles.over} data-dragging={isDragging || undefined}>
        <FarPlaces layout={layout} window={window} />
        <div ref={target} className={styles.target} data-drop-mark={(isDragging && dropMark) || undefined} />
        {pointed && !isDragging && <FarTip {...pointed} scene={scene} />}
      </div>
    </>
  );
}

/** What the pointer can be over and still mean the painting: the canvas's ground, not what stands above it. */
function isOverPane(target: EventTarget | null): boolean {
  return target instanceof Element && target.classList.contains("react-flow__pane");
}

function lay(element: Element | null, box: Box | null): void {
  if (!(element instanceof HTMLElement) || !box) return;
  element.style.transform = `translate(${box.left}px, ${box.top}px)`;
  element.style.width = `${box.width}px`;
  element.style.height = `${box.height}px`;
}
