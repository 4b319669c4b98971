import type { Id } from "../../../shared/model/records/fields.ts";
import type { ChartLayout, PlacedPost } from "./chart-layout.ts";

/** The post that an arrow key goes to from another; null where there is none that way. */
export function neighbour(layout: ChartLayout, from: Id, key: string): PlacedPost | null {
  const here = layout.at.get(from);
  if (!here) return null;
  switch (key) {
    case "ArrowUp":
      return stackMate(layout, here, -1) ?? layout.at.get(here.manager ?? "") ?? null;
    case "ArrowDown":
      return stackMate(layout, here, 1) ?? layout.reportsOf(from)[0] ?? null;
    case "ArrowLeft":
      return beside(layout, here, -1);
    case "ArrowRight":
      return beside(layout, here, 1);
    case "Home":
      return layout.placed[0] ?? null;
    case "End":
      return layout.placed.at(-1) ?? null;
    default:
      return null;
  }
}

/** The box stacked directly above or below. */
function stackMate(layout: ChartLayout, here: PlacedPost, by: 1 | -1): PlacedPost | null {
  if (!here.isStacked) return null;
  const stack = layout.reportsOf(here.manager).filter(({ isStacked, x }) => isStacked && x === here.x);
  return stack[stack.findIndex(({ post }) => post.id === here.post.id) + by] ?? null;
}

/** The nearest box to the left or right at the same height; where there is none, the one beside it under its manager. */
function beside(layout: ChartLayout, here: PlacedPost, by: 1 | -1): PlacedPost | null {
  let nearest: PlacedPost | null = null;
  for (const other of layout.placed) {
    const isThatWay = by > 0 ? other.x > here.x : other.x < here.x;
    if (other.y !== here.y || !isThatWay) continue;
    if (nearest === null || Math.abs(other.x - here.x) < Math.abs(nearest.x - here.x)) nearest = other;
  }
  if (nearest || here.isStacked) return nearest;
  return layout.reportsOf(here.manager)[here.place - 1 + by] ?? null;
}
