import type { Id } from "../model/records/fields.ts";
import type { Contender } from "./contender.ts";
import { seededRandom } from "./seeded-random.ts";
import { shareOfThree } from "./triangle.ts";

/** How often each option wins, over all weightings there are. */
export interface WinningShares {
  /** By option, 0 to 1, together 1. Options with the very same scores share what they win. */
  readonly shares: ReadonlyMap<Id, number>;
  readonly method: "exact" | "sampled";
  /** How many weightings were drawn; 0 where it is exact. */
  readonly samples: number;
  /** Half the width of the 95% interval of a share, at most; 0 where it is exact. */
  readonly margin: number;
}

/** Drawn where there is no closed form: the sampling error is then at most half a percentage point. */
export const SAMPLES = 40_000;

/** Always the same: two people who look at the same scores see the same shares. */
const SEED = 20_260_101;

/** The normal quantile of a two-sided 95% interval. */
const Z_95 = 1.959_964;

/**
 * The share of all weightings in which each option comes first. Every weighting (weights from 0, together 1) counts alike.
 * Exact for up to three criteria that make a difference, by cutting the triangle of weightings, and for two options that
 * can win, by a closed form; otherwise by seeded sampling, with its error.
 * @returns null where there is nothing to share: no option, or no criterion.
 */
export function winningShares(contenders: readonly Contender[]): WinningShares | null {
  const [first] = contenders;
  if (first === undefined || first.scores.length === 0) return null;
  const groups = groupEquals(contenders);
  // An option that another equals or betters everywhere wins nowhere, or in no share of the weightings.
  const able = groups.filter((group) => !groups.some((other) => dominates(other, group)));
  const telling = first.scores.flatMap((_, index) =>
    able.some(({ scores }) => scores[index] !== able[0]?.scores[index]) ? [index] : [],
  );
  const rows = able.map(({ scores }) => telling.map((index) => scores[index] ?? 0));
  const exact = shareExactly(rows);
  const wins = exact ?? shareBySampling(rows);
  const shares = new Map<Id, number>(contenders.map(({ id }) => [id, 0]));
  able.forEach(({ ids }, index) => {
    for (const id of ids) shares.set(id, (wins[index] ?? 0) / ids.length);
  });
  return {
    shares,
    method: exact ? "exact" : "sampled",
    samples: exact ? 0 : SAMPLES,
    margin: exact ? 0 : Z_95 * Math.sqrt(0.25 / SAMPLES),
  };
}

interface Group {
  readonly ids: readonly Id[];
  readonly scores: readonly number[];
}

function groupEquals(contenders: readonly Contender[]): readonly Group[] {
  const groups = new Map<string, { ids: Id[]; scores: readonly number[] }>();
  for (const { id, scores } of contenders) {
    const key = scores.join(" ");
    const group = groups.get(key);
    if (group) group.ids.push(id);
    else groups.set(key, { ids: [id], scores });
  }
  return [...groups.values()];
}

function dominates(one: Group, other: Group): boolean {
  return one !== other && one.scores.every((score, index) => score >= (other.scores[index] ?? 0));
}

/** What can be said without drawing; null where it cannot. Criteria by which nobody differs change no winner. */
function shareExactly(rows: readonly (readonly number[])[]): readonly number[] | null {
  const [one, other, ...more] = rows;
  if (one === undefined) return [];
  if (other === undefined) return [1];
  if (one.length <= 3) return shareOfThree(rows);
  if (more.length > 0) return null;
  const share = positiveShare(one.map((score, index) => score - (other[index] ?? 0)));
  return [share, 1 - share];
}

/**
 * The share of all weightings in which the weighted sum of some differences is more than 0.
 * A simplex of weightings is cut where the edge between a positive and a negative corner meets 0: both parts have that
 * point as a corner and nothing but the sign of the opposite face decides them. The recursion adds positive terms only.
 */
export function positiveShare(differences: readonly number[]): number {
  const up = differences.filter((difference) => difference > 0);
  const down = differences.filter((difference) => difference < 0);
  // The shares of the faces with no negative corner, then with one more at a time.
  let row: readonly number[] = [0, ...up.map(() => 1)];
  for (const low of down) {
    const next = [0];
    up.forEach((high, index) => {
      const [without, left] = [row[index + 1] ?? 0, next[index] ?? 0];
      next.push((high * without - low * left) / (high - low));
    });
    row = next;
  }
  return row.at(-1) ?? 0;
}

function shareBySampling(rows: readonly (readonly number[])[]): readonly number[] {
  const next = seededRandom(SEED);
  const wins = rows.map(() => 0);
  const count = rows[0]?.length ?? 0;
  const weights = new Float64Array(count);
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    // Waiting times of a steady process, taken in proportion, are spread evenly over the simplex.
    for (let index = 0; index < count; index += 1) weights[index] = -Math.log(1 - next());
    let best = -1;
    let winner = 0;
    rows.forEach((row, option) => {
      let total = 0;
      for (let index = 0; index < count; index += 1) total += (weights[index] ?? 0) * (row[index] ?? 0);
      if (total > best) {
        best = total;
        winner = option;
      }
    });
    wins[winner] = (wins[winner] ?? 0) + 1;
  }
  return wins.map((count) => count / SAMPLES);
}
