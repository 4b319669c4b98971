import type { Id } from "../model/records/fields.ts";
import { SAME, sharesOf } from "./appraise.ts";
import type { Contender } from "./contender.ts";

/** Two options that change places as a criterion comes to weigh more. */
export interface Swap {
  /** The one that stands higher while the criterion weighs less. */
  readonly below: Id;
  /** The one that stands higher once it weighs more. */
  readonly beyond: Id;
}

/** A point where the ranking changes. */
export interface TurningPoint {
  /** What the criterion counts for there, more than 0 and less than 1. */
  readonly share: number;
  /** The weight that gives that share while all other weights stay; null where no other criterion weighs anything. */
  readonly weight: number | null;
  readonly swaps: readonly Swap[];
  /** Whether another option leads beyond it. */
  readonly isLeadChanging: boolean;
}

/** Who leads while a criterion counts for so much. */
export interface Lead {
  readonly from: number;
  readonly to: number;
  /** More than one where they are equal all along. */
  readonly leaders: readonly Id[];
}

/** How the ranking depends on the weight of one criterion. */
export interface WeightSensitivity {
  /** What it counts for now, 0 to 1. */
  readonly share: number;
  /** Every point where the ranking changes, smallest share first. */
  readonly turningPoints: readonly TurningPoint[];
  /** Who leads from share 0 to share 1, without gaps. */
  readonly leads: readonly Lead[];
}

/**
 * How far the weight of each criterion can move before the ranking changes. One weight moves at a time; the others keep
 * their proportions to each other, so that a total is a straight line over the share of the criterion, and the points
 * where two lines meet are exact. Where no other criterion weighs anything, the others count alike.
 * @returns one for each criterion; none where there are fewer than two criteria: a weight alone cannot move.
 */
export function weightSensitivities(
  contenders: readonly Contender[],
  weights: readonly number[],
): readonly WeightSensitivity[] {
  if (weights.length < 2) return [];
  const now = sharesOf(weights);
  return weights.map((weight, criterion) => {
    const others = weights.map((other, index) => (index === criterion ? 0 : other));
    const sum = others.reduce((total, other) => total + other, 0);
    const shares = sum > 0 ? sharesOf(others) : sharesOf(others.map((_, i) => (i === criterion ? 0 : 1)));
    const lines = contenders.map(({ id, scores }) => ({
      id,
      start: scores.reduce((total, score, index) => total + score * (shares[index] ?? 0), 0),
      end: scores[criterion] ?? 0,
    }));
    const turningPoints = findTurningPoints(lines, sum);
    return {
      share: sum === 0 && weight === 0 ? 0 : (now[criterion] ?? 0),
      turningPoints,
      leads: findLeads(lines, turningPoints),
    };
  });
}

/** The total of an option, from where the criterion counts for nothing to where it alone counts. */
interface Line {
  readonly id: Id;
  readonly start: number;
  readonly end: number;
}

function findTurningPoints(lines: readonly Line[], otherWeights: number): readonly TurningPoint[] {
  const crossings = lines
    .flatMap((one, index) => lines.slice(index + 1).flatMap((other) => crossingOf(one, other) ?? []))
    .sort((a, b) => a.share - b.share);
  const points: { share: number; swaps: Swap[] }[] = [];
  for (const { share, swap } of crossings) {
    const last = points.at(-1);
    if (last && share - last.share < SAME) last.swaps.push(swap);
    else points.push({ share, swaps: [swap] });
  }
  return points.map(({ share, swaps }, index) => {
    const before = leadersAt(lines, middle(points[index - 1]?.share ?? 0, share));
    const after = leadersAt(lines, middle(share, points[index + 1]?.share ?? 1));
    return {
      share,
      weight: otherWeights > 0 ? (share / (1 - share)) * otherWeights : null,
      swaps,
      isLeadChanging: before.join(" ") !== after.join(" "),
    };
  });
}

/** Where two totals meet strictly between the ends; lines that meet at an end or nowhere do not change places. */
function crossingOf(one: Line, other: Line): { readonly share: number; readonly swap: Swap } | null {
  const atStart = one.start - other.start;
  const atEnd = one.end - other.end;
  if (Math.abs(atStart) < SAME || Math.abs(atEnd) < SAME || atStart > 0 === atEnd > 0) return null;
  return {
    share: atStart / (atStart - atEnd),
    swap: atStart > 0 ? { below: one.id, beyond: other.id } : { below: other.id, beyond: one.id },
  };
}

function findLeads(lines: readonly Line[], points: readonly TurningPoint[]): readonly Lead[] {
  if (lines.length === 0) return [];
  const bounds = [0, ...points.filter((point) => point.isLeadChanging).map(({ share }) => share), 1];
  return bounds.slice(1).map((to, index) => {
    const from = bounds[index] ?? 0;
    return { from, to, leaders: leadersAt(lines, middle(from, to)) };
  });
}

function leadersAt(lines: readonly Line[], share: number): readonly Id[] {
  const totals = lines.map(({ start, end }) => start + (end - start) * share);
  const best = Math.max(...totals);
  return lines.filter((_, index) => best - (totals[index] ?? 0) < SAME).map(({ id }) => id);
}

function middle(a: number, b: number): number {
  return (a + b) / 2;
}
