import { foldLabel } from "./fold.ts";

/** Names compared in one import: a table wrong throughout gets suggestions for its first cells, and soon enough. */
const MOST_COMPARISONS = 100_000;

/** The longest text, folded, that is compared: beyond it nobody sees a slip, and its cost grows with its square. */
const LONGEST_COMPARED = 100;

/** Finds the name somebody probably meant. */
export type Suggest = (wrong: string, names: Iterable<string>) => string | null;

/** Makes a finder of near names that stops suggesting after a while: its cost would grow with faults × names. */
export function nearNames(): Suggest {
  let comparisons = 0;
  return (wrong, names) => {
    const all = [...names];
    comparisons += all.length;
    return comparisons > MOST_COMPARISONS ? null : nearestName(wrong, all);
  };
}

/**
 * The name nearest to a misspelt one, or null when none is near: at most one slip in three letters, a slip being a
 * letter added, left out, replaced, or swapped with its neighbour.
 */
export function nearestName(wrong: string, names: Iterable<string>): string | null {
  const folded = foldLabel(wrong);
  if (folded.length > LONGEST_COMPARED) return null;
  let nearest: string | null = null;
  let fewest = Math.floor(folded.length / 3) + 1;
  for (const name of names) {
    const other = foldLabel(name);
    if (Math.abs(other.length - folded.length) >= fewest) continue;
    const slips = countSlips(folded, other);
    if (slips < fewest) {
      fewest = slips;
      nearest = name;
    }
  }
  return nearest;
}

/** Optimal string alignment distance. */
function countSlips(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      let slips = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        slips = Math.min(slips, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(slips);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** “ Did you mean “Frailty”?”, or nothing when nothing is near. */
export function didYouMean(suggestion: string | null): string {
  return suggestion === null ? "" : ` Did you mean “${suggestion}”?`;
}
