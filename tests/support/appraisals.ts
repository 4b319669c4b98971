import type { Appraisal, AppraisalInput } from "../../shared/appraisal/appraise.ts";
import type { Assessment } from "../../shared/model/records/assessment.ts";
import type { Criterion } from "../../shared/model/records/criterion.ts";

/** Criteria by name: a weight, or that they are essential. */
export type CriteriaSpec = Readonly<Record<string, number | "essential">>;

/** What is said of options by name: a score or a verdict by the name of a criterion. */
export type ScoresSpec = Readonly<Record<string, Readonly<Record<string, number | "pass" | "fail">>>>;

/** An appraisal given by names; ids are the names, orders follow the lists. */
export function appraisalInput(criteria: CriteriaSpec, scores: ScoresSpec): AppraisalInput {
  return {
    criteria: Object.entries(criteria).map(
      ([name, weight], index): Criterion => ({
        id: name,
        name,
        description: "",
        kind: weight === "essential" ? "essential" : "weighted",
        weight: weight === "essential" ? 0 : weight,
        source: "",
        order: `a${index}`,
      }),
    ),
    assessments: Object.entries(scores).flatMap(([option, said]) =>
      Object.entries(said).map(
        ([criterion, value]): Assessment => ({
          id: `${option} ${criterion}`,
          option,
          criterion,
          verdict: typeof value === "number" ? null : value,
          score: typeof value === "number" ? value : null,
          rationale: "",
        }),
      ),
    ),
    options: Object.keys(scores).map((name, index) => ({
      id: name,
      name,
      description: "",
      order: `a${index}`,
      isBaseline: false,
      isArchived: false,
    })),
  };
}

/** The ranked options as “1. Red 60”. */
export function ranking({ ranked }: Appraisal): readonly string[] {
  return ranked.map(
    ({ rank, option, total }) => `${rank}. ${option.name} ${Math.round((total ?? 0) * 100) / 100}`,
  );
}
