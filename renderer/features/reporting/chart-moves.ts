import type { Cover } from "./chart-cover.ts";
import { type ChartLayout, POST_BOX } from "./chart-layout.ts";
import type { ChartWindow } from "./chart-window.ts";

/** Where the chart stands: how far it is panned, in pixels, and its zoom. */
export interface ChartStanding {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** The part of the window in which the chart can be seen. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly cover: Cover;
}

/** Small enough to see three layers, large enough to read them. */
export const START_ZOOM = 0.8;

/** Below this, titles cannot be read: what is gone to is brought nearer. */
const READABLE = 0.6;

/** What is selected is shown this large at most: near enough for a post to say its band and its holder. */
const LARGEST_FOR_SELECTION = 1.4;

/** Space kept around what is brought into view, in pixels. */
const MARGIN = 24;

/** Where a post's own marks end: the ring of the selection, the button at its foot. */
const RING = 14;

/** How far a name from afar reaches beyond its box, in pixels. */
const NAME_ASIDE = 56;

/** The least the chart can be zoomed to, unless it needs less to be seen whole. */
export const LEAST_ZOOM = 0.04;

/** The zoom at which the whole chart can be seen, in canvas units for a pixel; never larger than it is. */
export function fitZoom({ left, right, bottom }: ChartLayout, frame: Frame): number {
  return Math.min(1, roomAcross(frame) / (right - left), roomDown(frame) / bottom);
}

/** The whole of the chart, in the middle across, from the top down. */
export function standingOfAll(layout: ChartLayout, frame: Frame, atLeast = 0): ChartStanding {
  const zoom = Math.max(atLeast, fitZoom(layout, frame));
  const [top] = layout.placed;
  const isWhole = (layout.right - layout.left) * zoom <= frame.width;
  const middle = isWhole ? (layout.left + layout.right) / 2 : (top?.x ?? 0) + POST_BOX.width / 2;
  const spare = roomDown(frame) - layout.bottom * zoom;
  // A chart with room to spare hangs a little lower: neither at the toolbar nor adrift in the middle.
  return { x: frame.width / 2 - middle * zoom, y: topOf(frame) + Math.max(0, Math.min(spare / 3, 60)), zoom };
}

/** Posts moved into view as far as needed, at the zoom that is; from afar, or where they are too many for it, to the middle. */
export function standingToReveal(box: ChartWindow, frame: Frame, now: ChartStanding): ChartStanding {
  const zoom = Math.min(now.zoom < READABLE ? START_ZOOM : now.zoom, zoomFor(box, frame));
  if (zoom !== now.zoom) return centred(box, frame, zoom);
  const top = topOf(frame);
  return {
    x: panned(
      now.x,
      box.left * zoom - RING,
      box.right * zoom + RING,
      MARGIN - RING,
      frame.width - MARGIN + RING,
    ),
    y: panned(
      now.y,
      box.top * zoom - RING,
      box.bottom * zoom + RING,
      top - RING,
      top + roomDown(frame) + RING,
    ),
    zoom,
  };
}

/** Posts as large as there is room for. */
export function standingFor(box: ChartWindow, frame: Frame, atMost = LARGEST_FOR_SELECTION): ChartStanding {
  const zoom = zoomFor(box, frame);
  if (zoom >= READABLE) return centred(box, frame, Math.min(atMost, zoom));
  // From further off names are written over the boxes, and reach beyond them.
  const { left, right, top, bottom } = box;
  const aside = (NAME_ASIDE * (right - left)) / roomAcross(frame);
  return centred(box, frame, zoomFor({ left: left - aside, right: right + aside, top, bottom }, frame));
}

/** Whether one of some posts can be seen whole, free of what covers the chart. */
export function isAnySeen(
  layout: ChartLayout,
  posts: Iterable<string>,
  { width, height, cover }: Frame,
  { x, y, zoom }: ChartStanding,
): boolean {
  return [...posts].some((id) => {
    const box = layout.at.get(id);
    if (!box) return false;
    const [left, top] = [box.x * zoom + x, box.y * zoom + y];
    const [right, bottom] = [left + POST_BOX.width * zoom, top + POST_BOX.height * zoom];
    return left >= 0 && right <= width && top >= cover.top && bottom <= height - cover.bottom;
  });
}

/** The box around some posts; null where none of them is shown. */
export function boxAround(layout: ChartLayout, posts: Iterable<string>): ChartWindow | null {
  const boxes = [...posts].flatMap((id) => layout.at.get(id) ?? []);
  const [first] = boxes;
  if (!first) return null;
  const box = { left: first.x, right: first.x, top: first.y, bottom: first.y };
  for (const { x, y } of boxes) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return { ...box, right: box.right + POST_BOX.width, bottom: box.bottom + POST_BOX.height };
}

function centred(box: ChartWindow, frame: Frame, zoom: number): ChartStanding {
  return {
    x: frame.width / 2 - ((box.left + box.right) / 2) * zoom,
    y: topOf(frame) + roomDown(frame) / 2 - ((box.top + box.bottom) / 2) * zoom,
    zoom,
  };
}

function zoomFor({ left, right, top, bottom }: ChartWindow, frame: Frame): number {
  return Math.min(roomAcross(frame) / (right - left), roomDown(frame) / (bottom - top));
}

const topOf = ({ cover }: Frame) => cover.top + MARGIN;

const roomAcross = ({ width }: Frame) => Math.max(1, width - 2 * MARGIN);

const roomDown = ({ height, cover }: Frame) => Math.max(1, height - cover.top - cover.bottom - 2 * MARGIN);

/** The offset that shows a stretch between two edges; the same where it shows already. */
function panned(offset: number, from: number, to: number, low: number, high: number): number {
  if (from + offset < low) return low - from;
  if (to + offset > high) return high - to;
  return offset;
}
