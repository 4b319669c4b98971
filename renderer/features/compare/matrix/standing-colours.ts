import type { CellStanding } from "../../../../shared/compare/overlay/cell-standings.ts";
import type { Standing } from "../../../../shared/compare/overlay/union-axis.ts";
import type { Palette } from "./palette.ts";

/** The ground of a cell, by how it stands. */
export function groundOf(standing: CellStanding, palette: Palette): string {
  switch (standing) {
    case "added":
      return palette.addedGround;
    case "removed":
      return palette.removedGround;
    case "changed":
      return palette.changedGround;
    case "led":
    case "ledPractice":
    case "ledPathway":
      return palette.ledGround;
    default:
      return palette.block;
  }
}

/** The colour of what is drawn on it, and of what is seen from afar. */
export function colourOf(standing: CellStanding, palette: Palette): string {
  switch (standing) {
    case "added":
      return palette.added;
    case "removed":
      return palette.removed;
    case "changed":
      return palette.changed;
    default:
      return palette.led;
  }
}

/** The colour of the edge of a row or column that differs; null where it is the same. */
export function edgeOf(standing: Standing | null, palette: Palette): string | null {
  return standing === null || standing === "same" ? null : colourOf(standing, palette);
}
