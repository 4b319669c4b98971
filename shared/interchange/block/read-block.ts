import { tidyText } from "../../lib/fold.ts";
import type { FigureKind } from "../../model/commands/figures.ts";
import type { Id } from "../../model/records/fields.ts";
import { amountSchema, countSchema } from "../../model/records/fields.ts";
import { parseAmount, parseCount } from "../import/parse-number.ts";
import { NO, YES } from "../import/yes-no.ts";
import { readClipboard } from "../text/clipboard-text.ts";
import { readCsv } from "../text/read-csv.ts";
import { quoted } from "../words.ts";

/** A row or column that a block can be pasted on. */
export interface BlockTrack {
  readonly id: Id;
  readonly name: string;
}

/** Where a block of figures goes. */
export interface BlockPlace {
  /** Service lines and geographies on screen, in their order. */
  readonly rows: readonly BlockTrack[];
  readonly columns: readonly BlockTrack[];
  /** The crossing that the first figure goes on, where the block has no headings. */
  readonly serviceLine: Id;
  readonly geography: Id;
}

/** A figure with the crossing it goes on. */
export interface Figure {
  readonly serviceLine: Id;
  readonly geography: Id;
  readonly value: number;
}

/** What a block comes to. */
export interface ReadBlock {
  readonly figures: readonly Figure[];
  /** Fields that were empty: what is there stays. */
  readonly empty: number;
  /** Whether the block's own headings say where its figures go. */
  readonly hasRowNames: boolean;
  readonly hasColumnNames: boolean;
  /** What is not taken, and why, one sentence each. */
  readonly problems: readonly string[];
}

/** Splits text from a spreadsheet into rows of fields; null where it is no table. */
export function splitBlock(text: string): readonly (readonly string[])[] | null {
  if (text.includes("\t")) return trimmed(readClipboard(text));
  const rows = readCsv(text);
  return rows.ok ? trimmed(rows.value) : null;
}

/**
 * Reads a block of figures from a spreadsheet. Headings that name geographies (in its first row) or service lines (in its
 * first column) say where its figures go; without them it goes on, row by row and column by column, from a crossing.
 */
export function readBlock(
  block: readonly (readonly string[])[],
  kind: FigureKind,
  place: BlockPlace,
): ReadBlock {
  const rowsByName = byName(place.rows);
  const columnsByName = byName(place.columns);
  const hasColumnNames = isHeading(block[0] ?? [], columnsByName);
  const bodyRows = hasColumnNames ? block.slice(1) : block;
  const hasRowNames = isHeading(
    bodyRows.map((row) => row[0] ?? ""),
    rowsByName,
  );
  const problems: string[] = [];
  const figures = new Map<string, Figure>();
  let empty = 0;
  let beyond = 0;
  const firstRow = place.rows.findIndex(({ id }) => id === place.serviceLine);
  const firstColumn = place.columns.findIndex(({ id }) => id === place.geography);
  const unnamed = new Set<string>();
  const trackAt = (
    name: string | null,
    named: ReadonlyMap<string, BlockTrack>,
    tracks: readonly BlockTrack[],
    index: number,
  ) => {
    if (name === null) return tracks[index] ?? null;
    const found = named.get(fold(name)) ?? null;
    if (!found) unnamed.add(name);
    return found;
  };
  bodyRows.forEach((row, down) => {
    const rowName = hasRowNames ? (row[0] ?? "") : null;
    const rowTrack = trackAt(rowName, rowsByName, place.rows, firstRow + down);
    row.forEach((text, across) => {
      if (hasRowNames && across === 0) return;
      const columnName = hasColumnNames ? (block[0]?.[across] ?? "") : null;
      const offset = across - (hasRowNames ? 1 : 0);
      const columnTrack = trackAt(columnName, columnsByName, place.columns, firstColumn + offset);
      if (text.trim() === "") {
        empty += 1;
        return;
      }
      if (!rowTrack || !columnTrack) {
        if ((!rowTrack && rowName === null) || (!columnTrack && columnName === null)) beyond += 1;
        return;
      }
      const value = readFigure(text.trim(), kind);
      if (typeof value === "string") {
        problems.push(`${rowTrack.name} in ${columnTrack.name}: ${value}`);
        return;
      }
      figures.set(`${rowTrack.id}/${columnTrack.id}`, {
        serviceLine: rowTrack.id,
        geography: columnTrack.id,
        value,
      });
    });
  });
  for (const name of unnamed) {
    problems.push(
      name.trim() === ""
        ? "A heading is empty: name the service line or the geography."
        : `${quoted(name)} is no service line or geography on screen: check its spelling, or unfold what holds it.`,
    );
  }
  if (beyond > 0) {
    problems.push(
      beyond === 1
        ? "One figure would lie beyond the last service line or geography on screen."
        : `${beyond} figures would lie beyond the last service line or geography on screen.`,
    );
  }
  return { figures: [...figures.values()], empty, hasRowNames, hasColumnNames, problems };
}

/** The kind of figures that a block most probably holds. */
export function guessKind(block: readonly (readonly string[])[]): FigureKind {
  const texts = block.flat().map((text) => text.trim().toLowerCase());
  const filled = texts.filter((text) => text !== "");
  const isMark = (text: string) => (YES.has(text) || NO.has(text)) && !/^\d/.test(text);
  if (filled.some(isMark) && !filled.some((text) => parseAmount(text).ok)) return "delivered";
  return filled.some((text) => text.startsWith("£")) ? "budget" : "wte";
}

/** The figure, or what is wrong with it as a sentence. */
function readFigure(text: string, kind: FigureKind): number | string {
  if (kind === "delivered") {
    if (YES.has(text.toLowerCase())) return 1;
    if (NO.has(text.toLowerCase())) return 0;
    return `${quoted(text)} is neither yes nor no; write yes, no, or leave it empty.`;
  }
  const parsed = kind === "teams" ? parseCount(text) : parseAmount(text);
  if (!parsed.ok) return parsed.reason;
  const schema = kind === "teams" ? countSchema : amountSchema;
  if (schema.safeParse(parsed.value).success) return parsed.value;
  return `${quoted(text)} is larger than Orgweave holds; check its digits.`;
}

/** Whether fields are headings: one of them names a track, and none of them but the corner is a figure. */
function isHeading(fields: readonly string[], named: ReadonlyMap<string, BlockTrack>): boolean {
  return fields.some((field) => named.has(fold(field)));
}

function byName(tracks: readonly BlockTrack[]): ReadonlyMap<string, BlockTrack> {
  return new Map(tracks.map((track) => [fold(track.name), track]));
}

function fold(name: string): string {
  return tidyText(name).toLowerCase();
}

function trimmed(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const last = rows.findLastIndex((row) => row.some((field) => field.trim() !== ""));
  return rows.slice(0, last + 1);
}
