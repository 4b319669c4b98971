import type { Viewport } from "./far-geometry.ts";
import { paintBlocks, type Surface } from "./paint-blocks.ts";
import { paintHeaders } from "./paint-headers.ts";
import { paintCrossingMarks, paintPlaceMarks } from "./paint-marks.ts";
import { paletteNow } from "./palette.ts";
import type { FarScene } from "./use-far-scene.ts";

/** Paints the matrix as it is seen from afar, at the display's own resolution. */
export function paintFarScene(canvas: HTMLCanvasElement, viewport: Viewport, scene: FarScene): void {
  const surface = surfaceOf(canvas, viewport);
  if (!surface) return;
  const { layout, heat, blocks, names, marks, crossingMarks } = scene;
  paintBlocks(surface, layout, viewport, blocks);
  paintCrossingMarks(surface, layout, viewport, heat, crossingMarks);
  paintPlaceMarks(
    surface,
    layout,
    viewport,
    marks.filter(({ place }) => place.row !== null && place.column !== null),
  );
  paintHeaders(surface, layout, viewport, names);
  paintPlaceMarks(
    surface,
    layout,
    viewport,
    marks.filter(({ place }) => place.row === null || place.column === null),
  );
}

/** A cleared canvas of a size in CSS pixels; null where the browser gives none to paint on. */
export function surfaceOf(
  canvas: HTMLCanvasElement,
  { width, height }: { readonly width: number; readonly height: number },
): Surface | null {
  const context = canvas.getContext("2d");
  if (!context) return null;
  const ratio = globalThis.devicePixelRatio;
  const wide = Math.round(width * ratio);
  const high = Math.round(height * ratio);
  // Setting a size clears a canvas and costs a new bitmap, even where it is the same.
  if (canvas.width !== wide || canvas.height !== high) {
    canvas.width = wide;
    canvas.height = high;
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  return { context, palette: paletteNow(), snap: (at) => Math.round(at * ratio) / ratio };
}
