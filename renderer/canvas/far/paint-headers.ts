import type { MatrixLayout, Track } from "../matrix-layout.ts";
import type { Place } from "../matrix-view.ts";
import { type Box, cornerBox, seenTracks, type Viewport } from "./far-geometry.ts";
import { type Span, type Surface, spans } from "./paint-blocks.ts";
import { chooseLabels } from "./place-labels.ts";

/** What a name takes across its line, in CSS pixels. */
const LINE = 13;
const TEXT = 11;

/** A column this wide, in CSS pixels, has its name written across; narrower ones have it up their side. */
const WIDE = 64;

/** What is written in the headers. */
export interface HeaderNames {
  readonly row: (track: Track) => string;
  readonly column: (track: Track) => string;
  /** Places whose names are always written: where the pointer and the keyboard are, and what is selected. */
  readonly marked: readonly Place[];
}

/** Paints the headers over the crossings, with as many names as there is room for. */
export function paintHeaders(
  surface: Surface,
  layout: MatrixLayout,
  viewport: Viewport,
  names: HeaderNames,
): void {
  const { context, palette } = surface;
  const seen = seenTracks(layout, viewport);
  const corner = cornerBox(layout, viewport);
  const right = corner.left + corner.width;
  const bottom = corner.top + corner.height;
  const down = seen.rows ? spans(surface, layout.rows, seen.rows, viewport.y, viewport.zoom) : [];
  const across = seen.columns ? spans(surface, layout.columns, seen.columns, viewport.x, viewport.zoom) : [];
  const foot = Math.max(bottom, down.at(-1)?.to ?? bottom);
  const edge = Math.max(right, across.at(-1)?.to ?? right);

  clipped(context, { left: corner.left, top: bottom, width: corner.width, height: foot - bottom }, () => {
    context.fillStyle = palette.token["practice-ground"];
    context.fillRect(corner.left, bottom, corner.width, foot - bottom);
    paintRowNames(surface, corner, down, names);
  });
  clipped(context, { left: right, top: corner.top, width: edge - right, height: corner.height }, () => {
    context.fillStyle = palette.token["pathway-ground"];
    context.fillRect(right, corner.top, edge - right, corner.height);
    paintColumnNames(surface, corner, across, names);
  });
  context.fillStyle = palette.token["surface-quiet"];
  context.fillRect(corner.left, corner.top, corner.width, corner.height);
  context.fillStyle = palette.token.practice;
  context.fillRect(right - 2, corner.top, 2, foot - corner.top);
  context.fillStyle = palette.token.pathway;
  context.fillRect(corner.left, bottom - 2, edge - corner.left, 2);
  context.fillStyle = palette.token["ink-muted"];
  context.font = `${TEXT}px ${palette.token.font}`;
  context.textBaseline = "middle";
  context.textAlign = "right";
  context.fillText("Geographies →", right - 10, corner.top + 14);
  context.textAlign = "left";
  context.fillText("Service lines ↓", corner.left + 10, bottom - 14);
}

function paintRowNames(surface: Surface, corner: Box, down: readonly Span[], names: HeaderNames): void {
  const { context, palette } = surface;
  const marked = new Set(names.marked.map(({ row }) => row));
  context.textBaseline = "middle";
  context.textAlign = "left";
  for (const { from, to, track } of down) {
    if (!marked.has(track.id)) continue;
    context.fillStyle = palette.token["selection-ground"];
    const middle = (from + to) / 2;
    const height = Math.max(to - from, LINE + 2);
    context.fillRect(corner.left, middle - height / 2, corner.width, height);
  }
  for (const { middle, track, isMarked } of chosen(down, marked, corner.top + corner.height)) {
    const indent = 9 + Math.min(track.depth, 3) * 9;
    write(surface, names.row(track), track, {
      x: corner.left + indent,
      y: middle,
      width: corner.width - indent - 8,
      isMarked,
    });
  }
}

function paintColumnNames(surface: Surface, corner: Box, across: readonly Span[], names: HeaderNames): void {
  const { context, palette } = surface;
  const marked = new Set(names.marked.map(({ column }) => column));
  const bottom = corner.top + corner.height;
  for (const { from, to, track } of across) {
    if (!marked.has(track.id)) continue;
    context.fillStyle = palette.token["selection-ground"];
    const middle = (from + to) / 2;
    const width = Math.max(to - from, LINE + 2);
    context.fillRect(middle - width / 2, corner.top, width, corner.height);
  }
  context.textBaseline = "middle";
  context.textAlign = "left";
  const isWide = (across[0]?.track.size ?? 0) > 0 && across.every(({ from, to }) => to - from >= WIDE);
  if (isWide) {
    for (const { from, to, track } of across) {
      const isMarked = marked.has(track.id);
      const lines = wrapped(surface, names.column(track), to - from - 12, 3);
      lines.forEach((line, at) => {
        write(surface, line, track, {
          x: from + 6,
          y: bottom - 12 - (lines.length - 1 - at) * LINE,
          width: to - from - 10,
          isMarked,
        });
      });
    }
    return;
  }
  for (const { middle, track, isMarked } of chosen(across, marked, corner.left + corner.width)) {
    context.save();
    context.translate(middle, bottom - 8);
    context.rotate(-Math.PI / 2);
    write(surface, names.column(track), track, { x: 0, y: 0, width: corner.height - 14, isMarked });
    context.restore();
  }
}

/** The tracks whose names there is room for: marked ones first, then from the top of the tree down. */
function chosen(tracks: readonly Span[], marked: ReadonlySet<string | null>, start: number) {
  const end = tracks.at(-1)?.to ?? start;
  const wishes = tracks.map(({ from, to, track }) => ({
    // A name half under the corner or beyond the edge could not be read: it keeps inside.
    middle: Math.max(start + LINE / 2, Math.min(end - LINE / 2, (from + to) / 2)),
    rank: marked.has(track.id) ? -1 : track.depth,
  }));
  return chooseLabels(wishes, LINE).flatMap((index) => {
    const track = tracks[index]?.track;
    const middle = wishes[index]?.middle;
    return track && middle !== undefined ? [{ track, middle, isMarked: marked.has(track.id) }] : [];
  });
}

interface Writing {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly isMarked: boolean;
}

function write(surface: Surface, text: string, track: Track, { x, y, width, isMarked }: Writing): void {
  const { context, palette } = surface;
  const isBold = isMarked || track.depth === 0;
  context.font = fontOf(surface, isBold);
  context.fillStyle = isMarked || track.depth <= 1 ? palette.token.ink : palette.token["ink-muted"];
  context.fillText(shortened(surface, text, width, isBold), x, y);
}

function fontOf({ palette }: Surface, isBold: boolean): string {
  return `${isBold ? 600 : 400} ${TEXT}px ${palette.token.font}`;
}

const knownShort = new Map<string, string>();

/** How many shortened names are remembered before they are forgotten all at once. */
const MOST_SHORTENED = 2_000;

/** A name cut to a width, with an ellipsis. The whole of it is shown at the pointer. */
function shortened(surface: Surface, text: string, width: number, isBold: boolean): string {
  const room = Math.floor(width);
  const key = `${room} ${isBold} ${text}`;
  const known = knownShort.get(key);
  if (known !== undefined) return known;
  const { context } = surface;
  const fits = (candidate: string) => context.measureText(candidate).width <= room;
  let short = text;
  if (!fits(text)) {
    let low = 0;
    let high = text.length;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (fits(`${text.slice(0, middle).trimEnd()}…`)) low = middle;
      else high = middle - 1;
    }
    short = low === 0 ? "" : `${text.slice(0, low).trimEnd()}…`;
  }
  if (knownShort.size >= MOST_SHORTENED) knownShort.clear();
  knownShort.set(key, short);
  return short;
}

/** A name in lines of a width, at most so many; the last takes what is left. */
function wrapped(surface: Surface, text: string, width: number, most: number): readonly string[] {
  surface.context.font = fontOf(surface, true);
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    const isFull = last !== undefined && surface.context.measureText(joined).width > width;
    if (last !== undefined && (!isFull || lines.length === most)) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}

function clipped(context: CanvasRenderingContext2D, box: Box, paint: () => void): void {
  context.save();
  context.beginPath();
  context.rect(box.left, box.top, box.width, box.height);
  context.clip();
  paint();
  context.restore();
}
