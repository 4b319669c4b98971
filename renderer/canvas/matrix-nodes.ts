import type { Node } from "reactflow";
import type { MatrixLayout, Track } from "./matrix-layout.ts";
import { placeId } from "./places.ts";

/** A row's or column's header on the canvas. */
export type HeaderNode = Node<{ readonly track: Track; readonly index: number }, "serviceLine" | "geography">;

/** A crossing on the canvas. */
export type CrossingNode = Node<
  { readonly row: Track; readonly column: Track; readonly columnIndex: number },
  "crossing"
>;

export type MatrixNode = HeaderNode | CrossingNode | Node<Record<string, never>, "corner">;

/** The stretch of rows and columns that is mounted: what can be seen, and a little around it. Inclusive. */
export interface Window {
  readonly rows: readonly [first: number, last: number];
  readonly columns: readonly [first: number, last: number];
}

/** React Flow neither moves nor selects these nodes, and would take them for scenery: they still take the pointer. */
const NOT_MOVED_BY_FLOW = {
  draggable: false,
  selectable: false,
  focusable: false,
  connectable: false,
  style: { pointerEvents: "all" },
} as const;

/** Above the crossings stand the headers, above the headers the corner: they stay in view while the rest pans. */
const LAYER = { crossing: 0, header: 10, corner: 20 } as const;

/** The nodes to mount. The same tracks give the same nodes, so that React Flow leaves them be. */
export function createNodeMaker(layout: MatrixLayout): (window: Window) => MatrixNode[] {
  const known = new Map<string, MatrixNode>();
  const remember = (id: string, make: () => MatrixNode): MatrixNode => {
    const existing = known.get(id);
    if (existing) return existing;
    const node = make();
    known.set(id, node);
    return node;
  };

  const corner = (): MatrixNode => ({
    ...NOT_MOVED_BY_FLOW,
    id: placeId({ row: null, column: null }),
    type: "corner",
    position: { x: 0, y: 0 },
    ...fixedSize(layout.rowHeaderWidth, layout.headerHeight),
    zIndex: LAYER.corner,
    data: {},
  });
  const rowHeader = (track: Track, index: number): MatrixNode => ({
    ...NOT_MOVED_BY_FLOW,
    id: placeId({ row: track.id, column: null }),
    type: "serviceLine",
    position: { x: 0, y: track.offset },
    ...fixedSize(layout.rowHeaderWidth, track.size),
    zIndex: LAYER.header,
    data: { track, index },
  });
  const columnHeader = (track: Track, index: number): MatrixNode => ({
    ...NOT_MOVED_BY_FLOW,
    id: placeId({ row: null, column: track.id }),
    type: "geography",
    position: { x: track.offset, y: 0 },
    ...fixedSize(track.size, layout.headerHeight),
    zIndex: LAYER.header,
    data: { track, index },
  });
  const crossing = (row: Track, column: Track, columnIndex: number): MatrixNode => ({
    ...NOT_MOVED_BY_FLOW,
    id: placeId({ row: row.id, column: column.id }),
    type: "crossing",
    position: { x: column.offset, y: row.offset },
    ...fixedSize(column.size, row.size),
    zIndex: LAYER.crossing,
    data: { row, column, columnIndex },
  });

  return (window) => {
    const rows = stretch(layout.rows, window.rows);
    const columns = stretch(layout.columns, window.columns);
    return [
      remember("corner", corner),
      ...columns.map(({ track, index }) => remember(`column ${track.id}`, () => columnHeader(track, index))),
      ...rows.flatMap(({ track: row, index }) => [
        remember(`row ${row.id}`, () => rowHeader(row, index)),
        ...columns.map(({ track: column, index: at }) =>
          remember(`${row.id} ${column.id}`, () => crossing(row, column, at)),
        ),
      ]),
    ];
  };
}

/** Sizes are known beforehand: React Flow need not measure, and can draw at once. */
function fixedSize(width: number, height: number) {
  return { width, height, measured: { width, height } };
}

function stretch(tracks: readonly Track[], [first, last]: readonly [number, number]) {
  return tracks.slice(first, last + 1).map((track, at) => ({ track, index: first + at }));
}
