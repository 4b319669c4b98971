import type { Id } from "../model/records/fields.ts";
import type { Appraisal } from "./appraise.ts";

/** An option that takes part in the ranking, by its scores alone. */
export interface Contender {
  readonly id: Id;
  /** In the order of the weighted criteria. */
  readonly scores: readonly number[];
}

/** The options whose order depends on the weights: those that fail no essential criterion and are scored by all others. */
export function contendersOf({ options }: Appraisal): readonly Contender[] {
  return options.flatMap(({ option, failed, unscored, scores }) =>
    failed.length > 0 || unscored.length > 0
      ? []
      : [{ id: option.id, scores: scores.filter((score) => score !== null) }],
  );
}
