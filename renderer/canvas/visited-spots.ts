import type { Id } from "../../shared/model/records/fields.ts";
import { isSameSelection, type Selection } from "../editor/selection.ts";

/** Where a canvas stands: how far it is panned, in pixels, and its zoom. */
export interface Standing {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** Somewhere one has been: where the canvas stood, and what was selected in which option. */
export interface Spot {
  readonly option: Id;
  readonly standing: Standing;
  readonly selection: Selection | null;
}

/** The spots to go back and forward to, the nearest last. */
export interface VisitedSpots {
  readonly back: readonly Spot[];
  readonly forward: readonly Spot[];
}

export const NOWHERE_YET: VisitedSpots = { back: [], forward: [] };

/** How many spots are remembered. */
const MOST_REMEMBERED = 60;

/** Leaves a spot for somewhere new: it can be gone back to, and what was ahead is forgotten. */
export function leaveSpot(visited: VisitedSpots, here: Spot): VisitedSpots {
  const last = visited.back.at(-1);
  const back = last && isSameSpot(last, here) ? visited.back : [...visited.back, here];
  return { back: back.slice(-MOST_REMEMBERED), forward: [] };
}

/**
 * Goes back from a spot. Spots that look like the one stood at are passed over: going there would seem to do nothing.
 * @returns null where there is nowhere to go back to.
 */
export function goBack(visited: VisitedSpots, here: Spot): { visited: VisitedSpots; to: Spot } | null {
  const turned = travel(visited.back, visited.forward, here);
  return turned && { visited: { back: turned.left, forward: turned.passed }, to: turned.to };
}

/** Goes forward again, to where one came back from. */
export function goForward(visited: VisitedSpots, here: Spot): { visited: VisitedSpots; to: Spot } | null {
  const turned = travel(visited.forward, visited.back, here);
  return turned && { visited: { back: turned.passed, forward: turned.left }, to: turned.to };
}

function travel(from: readonly Spot[], onto: readonly Spot[], here: Spot) {
  const index = from.findLastIndex((spot) => !isSameSpot(spot, here));
  const to = from[index];
  return to ? { left: from.slice(0, index), passed: [...onto, here], to } : null;
}

/** How near, in pixels, two standings count as the same. */
const SAME_WITHIN = 12;

function isSameSpot(a: Spot, b: Spot): boolean {
  return (
    a.option === b.option &&
    isSameSelection(a.selection, b.selection) &&
    Math.abs(a.standing.x - b.standing.x) < SAME_WITHIN &&
    Math.abs(a.standing.y - b.standing.y) < SAME_WITHIN &&
    Math.abs(a.standing.zoom / b.standing.zoom - 1) < 0.02
  );
}
