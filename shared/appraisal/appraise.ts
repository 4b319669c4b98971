import { compareText } from "../model/document.ts";
import { type Assessment, HIGHEST_SCORE } from "../model/records/assessment.ts";
import type { Criterion } from "../model/records/criterion.ts";
import type { Id } from "../model/records/fields.ts";
import type { OptionInfo } from "../model/records/option-info.ts";

/** One option, appraised. */
export interface AppraisedOption {
  readonly option: OptionInfo;
  /** Essential criteria it fails: it is set apart, and is not ranked. */
  readonly failed: readonly Criterion[];
  /** Essential criteria nobody has judged it by: its rank is provisional. */
  readonly unjudged: readonly Criterion[];
  /** Weighted criteria nobody has scored it by: it has no total, and is not ranked. */
  readonly unscored: readonly Criterion[];
  /** Its scores in the order of the weighted criteria; null where nobody has said. */
  readonly scores: readonly (number | null)[];
  /** 0 to 100: the weighted mean of its scores as a share of the highest; null where one is missing or nothing weighs. */
  readonly total: number | null;
  /** 1 for the best, the same for equals; null where it is not ranked. */
  readonly rank: number | null;
}

/** All options by all criteria. */
export interface Appraisal {
  readonly essential: readonly Criterion[];
  readonly weighted: readonly Criterion[];
  /** What each weighted criterion counts for, 0 to 1, together 1; all 0 where nothing weighs. */
  readonly shares: readonly number[];
  /** In the order of the design. */
  readonly options: readonly AppraisedOption[];
  /** Those that are ranked, best first, equals in the order of the design. */
  readonly ranked: readonly AppraisedOption[];
}

/** What is appraised, and by what. */
export interface AppraisalInput {
  readonly criteria: Iterable<Criterion>;
  readonly assessments: Iterable<Assessment>;
  /** In the order they are shown. */
  readonly options: readonly OptionInfo[];
}

/** Totals that differ by less are the same: what arithmetic leaves, and nobody sees. */
export const SAME = 1e-9;

/** Finds the assessment of an option by a criterion. */
export function indexAssessments(
  assessments: Iterable<Assessment>,
): (option: Id, criterion: Id) => Assessment | undefined {
  const index = new Map<string, Assessment>();
  for (const assessment of assessments) index.set(`${assessment.option}/${assessment.criterion}`, assessment);
  return (option, criterion) => index.get(`${option}/${criterion}`);
}

/** Criteria of one kind, in the order the design puts them. */
export function criteriaInOrder(
  criteria: Iterable<Criterion>,
  kind: Criterion["kind"],
): readonly Criterion[] {
  return [...criteria]
    .filter((criterion) => criterion.kind === kind)
    .sort((a, b) => compareText(a.order, b.order) || compareText(a.id, b.id));
}

/** Adds up what has been said of the options: who passes, what each comes to, and in which order they stand. */
export function appraise({ criteria, assessments, options }: AppraisalInput): Appraisal {
  const all = [...criteria];
  const essential = criteriaInOrder(all, "essential");
  const weighted = criteriaInOrder(all, "weighted");
  const find = indexAssessments(assessments);
  const shares = sharesOf(weighted.map(({ weight }) => weight));
  const unranked = options.map((option): AppraisedOption => {
    const scores = weighted.map(({ id }) => find(option.id, id)?.score ?? null);
    const verdicts = essential.map((criterion) => ({
      criterion,
      verdict: find(option.id, criterion.id)?.verdict ?? null,
    }));
    return {
      option,
      failed: verdicts.filter(({ verdict }) => verdict === "fail").map(({ criterion }) => criterion),
      unjudged: verdicts.filter(({ verdict }) => verdict === null).map(({ criterion }) => criterion),
      unscored: weighted.filter((_, index) => scores[index] === null),
      scores,
      total: totalOf(scores, shares),
      rank: null,
    };
  });
  const ranked = unranked
    .filter(({ failed, total }) => failed.length === 0 && total !== null)
    .sort((a, b) => (b.total ?? 0) - (a.total ?? 0));
  const ranks = new Map<AppraisedOption, number>();
  ranked.forEach((option, index) => {
    const before = ranked[index - 1];
    const isEqual = before !== undefined && (before.total ?? 0) - (option.total ?? 0) < SAME;
    ranks.set(option, isEqual ? (ranks.get(before) ?? 1) : index + 1);
  });
  const finished = new Map(
    unranked.map((option) => [option, { ...option, rank: ranks.get(option) ?? null }]),
  );
  return {
    essential,
    weighted,
    shares,
    options: [...finished.values()],
    ranked: ranked.flatMap((option) => finished.get(option) ?? []),
  };
}

/** Weights as shares of their sum; all 0 where nothing weighs. */
export function sharesOf(weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => (sum > 0 ? weight / sum : 0));
}

function totalOf(scores: readonly (number | null)[], shares: readonly number[]): number | null {
  let total = 0;
  let weight = 0;
  for (const [index, score] of scores.entries()) {
    if (score === null) return null;
    const share = shares[index] ?? 0;
    total += share * score;
    weight += share;
  }
  return weight === 0 ? null : (total / HIGHEST_SCORE) * 100;
}
