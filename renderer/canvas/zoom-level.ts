import type { ZoomLevel } from "./matrix-view.ts";

/**
 * Zooms at which more or less is told. Below `far` a crossing's text is under seven pixels and cannot be read; a level
 * entered at one zoom is left at another, so that the canvas does not flicker between two at the border.
 */
export const ZOOM_LEVELS = { far: 0.55, leaveFar: 0.6, close: 1.6, leaveClose: 1.5 } as const;

/** The level at a zoom, coming from another. */
export function levelAt(zoom: number, before: ZoomLevel): ZoomLevel {
  if (zoom < (before === "far" ? ZOOM_LEVELS.leaveFar : ZOOM_LEVELS.far)) return "far";
  if (zoom >= (before === "close" ? ZOOM_LEVELS.leaveClose : ZOOM_LEVELS.close)) return "close";
  return "near";
}
