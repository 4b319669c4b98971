import type { Geography } from "../model/records/geography.ts";
import type { Facts } from "../structure/facts.ts";

/** Some neighbouring columns under one heading; null where no larger geography holds them. */
export interface BandSegment {
  readonly geography: Geography | null;
  /** Place of its first column in the block, from 0. */
  readonly start: number;
  readonly span: number;
  /** The geography's columns began in an earlier block. */
  readonly isContinued: boolean;
}

/** One row of group headings above the columns. */
export interface HeaderBand {
  /** 0 for the largest geographies. */
  readonly depth: number;
  readonly segments: readonly BandSegment[];
}

/**
 * The geography tree as rows of headings above a block's columns, largest first: a geography with others inside it
 * spans its own column and theirs.
 */
export function headerBands(facts: Facts, columns: readonly Geography[]): readonly HeaderBand[] {
  const groups = columns.map((column) => groupsOf(facts, column));
  const rows = groups.reduce((most, group) => Math.max(most, group.length), 0);
  const bands: HeaderBand[] = [];
  for (let depth = 0; depth < rows; depth += 1) {
    const segments: BandSegment[] = [];
    for (const [index, group] of groups.entries()) {
      const geography = group[depth] ?? null;
      const previous = segments.at(-1);
      if (previous && previous.geography === geography) {
        segments[segments.length - 1] = { ...previous, span: previous.span + 1 };
      } else {
        const isContinued = geography !== null && index === 0 && columns[0] !== geography;
        segments.push({ geography, start: index, span: 1, isContinued });
      }
    }
    bands.push({ depth, segments });
  }
  return bands;
}

/** The geographies that group a column, largest first: those of its lineage that have others inside them. */
function groupsOf(facts: Facts, column: Geography): readonly Geography[] {
  const { geographies: tree, option } = facts;
  return tree
    .lineageOf(column.id)
    .filter((id) => tree.childrenOf(id).length > 0)
    .flatMap((id) => option.geographies.get(id) ?? [])
    .toReversed();
}
