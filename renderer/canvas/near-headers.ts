import type { Box, Viewport } from "./far/far-geometry.ts";
import type { MatrixLayout } from "./matrix-layout.ts";

/** The most that the headers take of the canvas, once they are larger than at actual size: the rest is for the cells. */
const MOST = { across: 0.4, down: 0.35 } as const;

/** How much smaller than the rest the headers are drawn: 1 where they zoom with it. */
export interface HeaderScale {
  /** Of the row headers. */
  readonly across: number;
  /** Of the column headers. */
  readonly down: number;
}

/**
 * How the headers are scaled at a zoom. They grow with the rest up to a share of the canvas, and never beyond that: they stay
 * in view, and would leave no cell beside them. At actual size they have the room that they are made for.
 */
export function headerScale(layout: MatrixLayout, viewport: Omit<Viewport, "x" | "y">): HeaderScale {
  const { zoom, width, height } = viewport;
  const scale = (size: number, share: number) => Math.min(1, Math.max(size, share) / (size * zoom));
  return zoom <= 1
    ? { across: 1, down: 1 }
    : {
        across: scale(layout.rowHeaderWidth, MOST.across * width),
        down: scale(layout.headerHeight, MOST.down * height),
      };
}

/** Where the corner between the headers is on the near canvas, in CSS pixels: like them it stays in view. */
export function nearCorner(layout: MatrixLayout, viewport: Viewport): Box {
  const { x, y, zoom } = viewport;
  const scale = headerScale(layout, viewport);
  const [across, down] = [layout.rowHeaderWidth * zoom, layout.headerHeight * zoom];
  const [width, height] = [across * scale.across, down * scale.down];
  // What is drawn smaller stands at the cells, not at the edge of the room that it would take.
  return { left: Math.max(0, x + (across - width)), top: Math.max(0, y + (down - height)), width, height };
}
