import type { MatrixLayout, Track } from "../matrix-layout.ts";
import { type Box, cornerBox, seenTracks, type Viewport } from "./far-geometry.ts";
import type { Block } from "./heat-blocks.ts";
import type { Palette } from "./palette.ts";

/** Least room, in CSS pixels, for a number on a block. */
const ROOM_FOR_TEXT = { width: 30, height: 14 } as const;

/** A canvas to paint on, in CSS pixels; `snap` puts an edge onto whole pixels of the display. */
export interface Surface {
  readonly context: CanvasRenderingContext2D;
  readonly snap: (at: number) => number;
  readonly palette: Palette;
}

/** Paints the crossings that can be seen: rows that hold others as quiet bands, and a block for each crossing. */
export function paintBlocks(
  surface: Surface,
  layout: MatrixLayout,
  viewport: Viewport,
  blocks: readonly (Block | null)[],
): void {
  const { context, palette } = surface;
  const { rows, columns } = seenTracks(layout, viewport);
  if (!rows || !columns) return;
  const corner = cornerBox(layout, viewport);
  const across = spans(surface, layout.columns, columns, viewport.x, viewport.zoom);
  const down = spans(surface, layout.rows, rows, viewport.y, viewport.zoom);
  const left = Math.max(corner.left + corner.width, across[0]?.from ?? 0);
  const top = Math.max(corner.top + corner.height, down[0]?.from ?? 0);
  const right = across.at(-1)?.to ?? left;
  const bottom = down.at(-1)?.to ?? top;
  context.fillStyle = palette.token.surface;
  context.fillRect(left, top, right - left, bottom - top);
  context.fillStyle = palette.token["surface-quiet"];
  for (const { from, to, track } of across) {
    if (isOpenGroup(track)) context.fillRect(from, top, to - from, bottom - top);
  }
  for (const { from, to, track } of down) {
    if (isOpenGroup(track)) context.fillRect(left, from, right - left, to - from);
  }
  for (const { from, to, index } of down) {
    const inset = to - from > 9 ? 1 : 0;
    const bottomGap = to - from > 3 ? 1 : 0;
    const first = index * layout.columns.length;
    for (const column of across) {
      const block = blocks[first + column.index];
      if (!block) continue;
      paintBlock(surface, block, {
        left: column.from + 1,
        top: from + inset,
        width: Math.max(1, column.to - column.from - 2),
        height: Math.max(1, to - from - inset - bottomGap),
      });
    }
  }
  paintGroupLines(surface, { left, top, width: right - left, height: bottom - top }, across, down);
}

/** Paints one block into a box. */
export function paintBlock({ context, palette }: Surface, block: Block, box: Box): void {
  const { left, top, width, height } = box;
  const colour = palette.tone[block.tone];
  context.fillStyle = colour;
  let isCovered = false;
  switch (block.form.kind) {
    case "whole":
      context.fillRect(left, top, width, height);
      isCovered = true;
      break;
    case "outline": {
      const line = Math.min(2, Math.max(1, Math.floor(height / 5)));
      context.fillRect(left, top, width, line);
      context.fillRect(left, top + height - line, width, line);
      context.fillRect(left, top + line, line, height - 2 * line);
      context.fillRect(left + width - line, top + line, line, height - 2 * line);
      break;
    }
    case "halves": {
      const part = Math.max(1, Math.floor(width * 0.36));
      context.fillRect(left, top, part, height);
      context.fillRect(left + width - part, top, part, height);
      break;
    }
    case "dot": {
      const side = Math.max(1, Math.min(3, Math.floor(Math.min(width, height) / 2)));
      context.fillRect(
        left + Math.floor((width - side) / 2),
        top + Math.floor((height - side) / 2),
        side,
        side,
      );
      break;
    }
    case "level": {
      const tall = Math.max(1, Math.round(height * block.form.share));
      context.fillRect(left, top + height - tall, width, tall);
      isCovered = block.form.share > 0.7;
    }
  }
  if (block.text === "" || width < ROOM_FOR_TEXT.width || height < ROOM_FOR_TEXT.height) return;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.font = `600 ${Math.min(12, Math.max(9.5, height * 0.5))}px ${palette.token.font}`;
  const middle = { x: left + width / 2, y: top + height / 2 + 0.5 };
  // A number that lies over an edge is set off from both sides of it.
  if (!isCovered) {
    context.lineWidth = 3;
    context.lineJoin = "round";
    context.strokeStyle = palette.token.surface;
    context.strokeText(block.text, middle.x, middle.y, width - 4);
  }
  context.fillStyle = isCovered ? palette.token.surface : palette.token.ink;
  context.fillText(block.text, middle.x, middle.y, width - 4);
}

/** A stretch of the canvas that a row or column takes, in CSS pixels. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly track: Track;
  readonly index: number;
}

/** Where the tracks of a stretch are seen. */
export function spans(
  { snap }: Surface,
  tracks: readonly Track[],
  [first, last]: readonly [number, number],
  pan: number,
  zoom: number,
): readonly Span[] {
  return tracks.slice(first, last + 1).map((track, at) => ({
    from: snap(pan + track.offset * zoom),
    to: snap(pan + (track.offset + track.size) * zoom),
    track,
    index: first + at,
  }));
}

function isOpenGroup({ hasChildren, isCollapsed, depth }: Track): boolean {
  return hasChildren && !isCollapsed && depth === 0;
}

/** A hairline above each top row and beside each top column: where one division ends and the next begins. */
function paintGroupLines(
  { context, palette }: Surface,
  body: Box,
  across: readonly Span[],
  down: readonly Span[],
): void {
  context.fillStyle = palette.token.line;
  for (const { from, track } of down) {
    if (track.depth === 0 && from > body.top) context.fillRect(body.left, from, body.width, 1);
  }
  for (const { from, track } of across) {
    if (track.depth === 0 && from > body.left) context.fillRect(from, body.top, 1, body.height);
  }
  context.fillRect(body.left, body.top + body.height - 1, body.width, 1);
  context.fillRect(body.left + body.width - 1, body.top, 1, body.height);
}
