import type { Cell } from "../model/records/cell.ts";
import type { Id } from "../model/records/fields.ts";
import type { Geography } from "../model/records/geography.ts";
import type { ServiceLine } from "../model/records/service-line.ts";
import type { Facts } from "../structure/facts.ts";
import { deriveTotals } from "../structure/totals.ts";
import { splitColumns, stretchColumns } from "./column-blocks.ts";
import { type HeaderBand, headerBands } from "./header-bands.ts";
import { type DyadLine, headerDyad } from "./header-dyad.ts";
import type { PageGeometry } from "./paper.ts";
import { LONGEST_HEADING, shorten } from "./shorten.ts";
import { formatCount } from "./words.ts";

/** A row of the matrix. */
export interface MatrixRow {
  readonly serviceLine: ServiceLine;
  /** The name, shortened where it is very long. */
  readonly heading: string;
  /** How many service lines it lies within. */
  readonly depth: number;
  readonly hasChildren: boolean;
  readonly dyad: readonly DyadLine[];
}

/** A column of the matrix. */
export interface MatrixColumn {
  readonly geography: Geography;
  /** The name, shortened where it is very long. */
  readonly heading: string;
  /** In mm. */
  readonly width: number;
  readonly dyad: readonly DyadLine[];
}

/** Columns that fit side by side on a page: a table of its own, with every row. */
export interface MatrixBlock {
  /** “Matrix, all 13 geographies”, or “Matrix, geographies 1 to 7 of 13 (part 1 of 2)”. */
  readonly caption: string;
  readonly bands: readonly HeaderBand[];
  readonly columns: readonly MatrixColumn[];
}

/** The matrix as it goes on paper. */
export interface MatrixPages {
  readonly rows: readonly MatrixRow[];
  readonly blocks: readonly MatrixBlock[];
  /** Names that the headings shorten, in full; each once. */
  readonly namesInFull: readonly string[];
}

/** What a crossing of the matrix shows. */
export interface Crossing {
  /** The cell delivered here; undefined where nothing is. */
  readonly cell: Cell | undefined;
  /** WTE of this row's and all lower service lines' cells in the column; null where a row stands only for itself. */
  readonly totalWte: number | null;
}

/** Lays the matrix out in blocks of columns that fit the page. An empty option has no blocks. */
export function layOutMatrix(facts: Facts, page: PageGeometry): MatrixPages {
  const rows = facts.serviceLines.nodes.map(
    (serviceLine): MatrixRow => ({
      serviceLine,
      heading: shorten(serviceLine.name, LONGEST_HEADING),
      depth: facts.serviceLines.depthOf(serviceLine.id),
      hasChildren: facts.serviceLines.childrenOf(serviceLine.id).length > 0,
      dyad: headerDyad(facts, "serviceLines", serviceLine),
    }),
  );
  const geographies = facts.geographies.nodes;
  const names = [...facts.serviceLines.nodes, ...geographies].map(({ name }) => name);
  return {
    rows,
    blocks: geographies.length === 0 && rows.length === 0 ? [] : layOutBlocks(facts, page),
    namesInFull: [...new Set(names.filter((name) => shorten(name, LONGEST_HEADING).endsWith("…")))],
  };
}

function layOutBlocks(facts: Facts, page: PageGeometry): readonly MatrixBlock[] {
  const geographies = facts.geographies.nodes;
  const available = page.printableWidth - page.rowHeaderWidth - OUTER_LINE;
  const dyads = geographies.map((geography) => headerDyad(facts, "geographies", geography));
  const needs = geographies.map(({ name }, index) => columnNeed(name, dyads[index] ?? [], page));
  const runs = splitColumns(needs, available);
  // Service lines without any geography still make a table: of headings alone.
  if (runs.length === 0) return [{ caption: "Matrix, no geographies yet", bands: [], columns: [] }];
  return runs.map(({ start, end }, index) => {
    const members = geographies.slice(start, end);
    const widths = stretchColumns(needs.slice(start, end), available, page.maximumColumnWidth);
    return {
      caption: captionOf(start, end, geographies.length, index + 1, runs.length),
      bands: headerBands(facts, members),
      columns: members.map((geography, place) => ({
        geography,
        heading: shorten(geography.name, LONGEST_HEADING),
        width: widths[place] ?? page.minimumColumnWidth,
        dyad: dyads[start + place] ?? [],
      })),
    };
  });
}

/** The line around the table, in mm: it lies outside its columns, and would be cut off at the edge. */
const OUTER_LINE = 0.6;

function captionOf(start: number, end: number, of: number, part: number, parts: number): string {
  if (parts === 1) return of === 1 ? "Matrix, 1 geography" : `Matrix, all ${formatCount(of)} geographies`;
  const which =
    end - start === 1
      ? `geography ${formatCount(end)}`
      : `geographies ${formatCount(start + 1)} to ${formatCount(end)}`;
  return `Matrix, ${which} of ${formatCount(of)} (part ${part} of ${parts})`;
}

/** The least width at which names and titles break between words; endless words are broken instead. */
function columnNeed(name: string, dyad: readonly DyadLine[], page: PageGeometry): number {
  const heading = longestWord(shorten(name, LONGEST_HEADING)) * page.headingCharacter;
  const titles = dyad.map(({ kind, text }) => {
    return longestWord(text) * page.titleCharacter + (kind === "words" ? 0 : MARK_WIDTH);
  });
  const wanted = Math.max(heading, ...titles) + CELL_PADDING;
  return Math.min(page.maximumColumnWidth, Math.max(page.minimumColumnWidth, wanted));
}

/** In mm: left and right of a cell's text together, and a mark with the space after it. */
const CELL_PADDING = 3;
const MARK_WIDTH = 3.4;

function longestWord(text: string): number {
  return text.split(/[\s/–-]/u).reduce((most, word) => Math.max(most, [...word].length), 0);
}

/** Finds what each crossing shows. Sums cost cells × tree depth, once. */
export function readCrossings(facts: Facts): (serviceLine: Id, geography: Id) => Crossing {
  const totals = deriveTotals(facts);
  return (serviceLine, geography) => {
    const total = totals.at(serviceLine, geography);
    const isSum = facts.serviceLines.childrenOf(serviceLine).length > 0 && total.cells > 0;
    return { cell: facts.cells.at(serviceLine, geography), totalWte: isSum ? total.wte : null };
  };
}
