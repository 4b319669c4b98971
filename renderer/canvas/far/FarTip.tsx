import { useLayoutEffect, useRef } from "react";
import { useShownFacts } from "../../editor/use-editor.ts";
import { useMatrixView } from "../matrix-context.ts";
import type { Place } from "../matrix-view.ts";
import styles from "./FarMatrix.module.css";
import { describeBlock } from "./heat-blocks.ts";
import type { FarScene } from "./use-far-scene.ts";

interface FarTipProps {
  readonly place: Place;
  /** Where the pointer came onto the place, in pixels of the canvas. */
  readonly x: number;
  readonly y: number;
  readonly scene: FarScene;
}

/** How far from the pointer the tip stands, in pixels. */
const AWAY = 16;

/** What the pointer is over: a name too small to be written in full, and what the block there says. */
export function FarTip({ place, x, y, scene: { layout, heat } }: FarTipProps) {
  const { option } = useShownFacts();
  const measure = useMatrixView((state) => state.measure);
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const tip = element.current;
    const around = tip?.parentElement;
    if (!tip || !around) return;
    const fitsRight = x + AWAY + tip.offsetWidth < around.clientWidth;
    const fitsBelow = y + AWAY + tip.offsetHeight < around.clientHeight;
    const left = fitsRight ? x + AWAY : Math.max(0, x - AWAY - tip.offsetWidth);
    const top = fitsBelow ? y + AWAY : Math.max(0, y - AWAY - tip.offsetHeight);
    tip.style.transform = `translate(${left}px, ${top}px)`;
  }, [x, y]);
  const row = place.row === null ? null : option.serviceLines.get(place.row);
  const column = place.column === null ? null : option.geographies.get(place.column);
  if (!row && !column) return null;
  const at =
    layout.rows.findIndex(({ id }) => id === place.row) * layout.columns.length +
    layout.columns.findIndex(({ id }) => id === place.column);
  return (
    <div ref={element} className={styles.tip} aria-hidden="true">
      {row && <b>{row.name}</b>}
      {column && (row ? <span>{column.name}</span> : <b>{column.name}</b>)}
      {row && column && <span>{describeBlock(heat, at, measure)}</span>}
    </div>
  );
}
