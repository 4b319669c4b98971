import type { UnionNode } from "../../../../shared/compare/overlay/union-axis.ts";
import type { Camera } from "../compare-store.ts";

/** How high a row is at full size, in pixels, and between what a column is wide. */
export const ROW = 30;
const NARROWEST = 72;
const WIDEST = 200;

/** What stays in view at the edges, in pixels: names of columns above, of rows to the left. */
export const HEAD = 88;

const NEAREST = 2;
const FARTHEST = 0.06;

/** The size of a window onto a matrix, in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How many rows and columns there are, and how wide a column is at full size, in pixels. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
  readonly column: number;
}

/** The extent of a matrix in a window: columns take the room there is, within reason. */
export function extentIn(rows: number, columns: number, { width, height }: Size): Extent {
  const scale = Math.min(1, (height - HEAD) / Math.max(1, rows * ROW));
  const column = width / (Math.max(1, columns) * Math.max(FARTHEST, scale));
  return { rows, columns, column: Math.min(WIDEST, Math.max(NARROWEST, column)) };
}

/** The camera that has the whole in view, as large as it goes up to full size. */
export function fitAll({ rows, columns, column }: Extent, { width, height }: Size): Camera {
  const scale = Math.min(1, width / Math.max(1, columns * column), (height - HEAD) / Math.max(1, rows * ROW));
  return { x: 0, y: 0, scale: Math.max(FARTHEST, scale) };
}

/** Moves the camera by pixels on screen; it never leaves the matrix altogether. */
export function panBy(camera: Camera, dx: number, dy: number, extent: Extent, size: Size): Camera {
  return within(
    { ...camera, x: camera.x + dx / camera.scale, y: camera.y + dy / camera.scale },
    extent,
    size,
  );
}

/**
 * Zooms, and leaves what is under a point where it is.
 * @param at the point, in pixels from the corner below the head.
 */
export function zoomBy(
  camera: Camera,
  factor: number,
  at: { readonly x: number; readonly y: number },
  extent: Extent,
  size: Size,
): Camera {
  const scale = Math.min(NEAREST, Math.max(FARTHEST, camera.scale * factor));
  const keep = (edge: number, point: number) => edge + point / camera.scale - point / scale;
  return within({ x: keep(camera.x, at.x), y: keep(camera.y, at.y), scale }, extent, size);
}

/** Brings a crossing into view with as little movement as possible. */
export function bringIntoView(
  camera: Camera,
  place: { readonly row: number; readonly column: number },
  { column }: Extent,
  size: Size,
): Camera {
  const along = (edge: number, from: number, to: number, room: number) =>
    from < edge ? from : to > edge + room ? to - room : edge;
  const { scale } = camera;
  return {
    ...camera,
    x: along(camera.x, place.column * column, (place.column + 1) * column, size.width / scale),
    y: along(camera.y, place.row * ROW, (place.row + 1) * ROW, (size.height - HEAD) / scale),
  };
}

/** The first and, exclusive, the last of those in view along one axis. */
export function rangeInView(
  edge: number,
  room: number,
  each: number,
  count: number,
): readonly [number, number] {
  return [
    Math.max(0, Math.floor(edge / each)),
    Math.min(count, Math.max(0, Math.ceil((edge + room) / each))),
  ];
}

/**
 * Names that fit, each at least so many pixels from the one before. From afar those at the top of the tree go first.
 * @param each how many pixels there are for one.
 * @param gap how many pixels a name needs.
 */
export function namesThatFit(
  nodes: readonly UnionNode[],
  [first, last]: readonly [number, number],
  each: number,
  gap: number,
): readonly number[] {
  if (each >= gap) return Array.from({ length: last - first }, (_, place) => first + place);
  const shown: number[] = [];
  for (const depth of [0, 1]) {
    for (let index = first; index < last; index += 1) {
      if (nodes[index]?.depth !== depth) continue;
      if (shown.every((other) => Math.abs(other - index) * each >= gap)) shown.push(index);
    }
  }
  return shown;
}

/**
 * Where names stand whole between two edges: the first and the last are moved in as far as it takes, and one that would then
 * lie over the one before it is left out. Those moved in go first: they are the highest of what is in view.
 * @param middleOf where a name would stand by itself, in pixels.
 * @param half how much of a name lies on either side of its middle.
 */
export function namesInPlace(
  indexes: readonly number[],
  middleOf: (index: number) => number,
  [from, to]: readonly [number, number],
  half: number,
): readonly { readonly index: number; readonly at: number }[] {
  const placed: { readonly index: number; readonly at: number }[] = [];
  for (const index of [...indexes].sort((a, b) => a - b)) {
    const at = Math.min(to - half, Math.max(from + half, middleOf(index)));
    const before = placed.at(-1);
    if (before === undefined || at - before.at >= 2 * half) placed.push({ index, at });
  }
  return placed;
}

function within(camera: Camera, { rows, columns, column }: Extent, { width, height }: Size): Camera {
  const clamp = (edge: number, whole: number, room: number) => {
    const most = Math.max(0, whole - room * 0.5);
    return Math.min(most, Math.max(Math.min(0, whole - room), edge < 0 ? 0 : edge));
  };
  return {
    ...camera,
    x: clamp(camera.x, columns * column, width / camera.scale),
    y: clamp(camera.y, rows * ROW, (height - HEAD) / camera.scale),
  };
}
