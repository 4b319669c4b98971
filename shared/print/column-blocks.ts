/** A run of neighbouring columns that share a page's width: from `start` up to, not including, `end`. */
export interface ColumnRun {
  readonly start: number;
  readonly end: number;
}

/**
 * Splits columns into as few blocks as fit the width, then evens the blocks out, so that 13 columns where 11 fit become
 * 7 and 6 rather than 11 and 2.
 * @param needs the least width of each column, in mm.
 * @param available the width of a block, in mm.
 * @throws when a single column needs more than a block has.
 */
export function splitColumns(needs: readonly number[], available: number): readonly ColumnRun[] {
  const widest = Math.max(0, ...needs);
  if (widest > available) {
    throw new Error(`A column of ${widest} mm does not fit into a block of ${available} mm.`);
  }
  const fewest = fillBlocks(needs, available).length;
  // The narrowest limit that still makes the same number of blocks is what evens them out.
  let low = widest;
  let high = available;
  for (let step = 0; step < BISECTIONS; step += 1) {
    const middle = (low + high) / 2;
    if (fillBlocks(needs, middle).length <= fewest) high = middle;
    else low = middle;
  }
  return fillBlocks(needs, high);
}

/** Enough halvings to tell widths apart that differ by less than a thousandth of a millimetre. */
const BISECTIONS = 24;

/**
 * Spreads the width that is left over a block's columns, each by the same factor and none beyond the most.
 * @returns the width of each column, in mm; together never more than is available.
 */
export function stretchColumns(needs: readonly number[], available: number, most: number): readonly number[] {
  const needed = needs.reduce((sum, need) => sum + need, 0);
  const factor = needed === 0 ? 1 : Math.max(1, available / needed);
  return needs.map((need) => Math.max(need, Math.min(most, need * factor)));
}

function fillBlocks(needs: readonly number[], limit: number): readonly ColumnRun[] {
  const blocks: ColumnRun[] = [];
  let start = 0;
  let filled = 0;
  needs.forEach((need, index) => {
    if (index > start && filled + need > limit) {
      blocks.push({ start, end: index });
      start = index;
      filled = 0;
    }
    filled += need;
  });
  if (needs.length > start) blocks.push({ start, end: needs.length });
  return blocks;
}
