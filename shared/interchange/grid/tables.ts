import { geographyTable, serviceLineTable } from "./axis-tables.ts";
import { cellTable } from "./cell-table.ts";
import type { GridTable } from "./grid-table.ts";
import { lineTable } from "./line-table.ts";
import { mandateTable } from "./mandate-table.ts";
import { postTable } from "./post-table.ts";

/** The tables that can be edited as grids, in the order people meet them. */
export const GRID_TABLES = {
  posts: postTable,
  mandates: mandateTable,
  cells: cellTable,
  serviceLines: serviceLineTable,
  geographies: geographyTable,
  reportingLines: lineTable,
} as const satisfies Record<string, GridTable>;

export type GridTableName = keyof typeof GRID_TABLES;

export const GRID_TABLE_NAMES = Object.keys(GRID_TABLES) as readonly GridTableName[];
