import type { DesignDocument } from "../model/document.ts";
import { currentOptions } from "../model/document.ts";
import { type Appraisal, appraise } from "./appraise.ts";
import { type Contender, contendersOf } from "./contender.ts";
import { type WeightSensitivity, weightSensitivities } from "./sensitivity.ts";
import { type WinningShares, winningShares } from "./weightings.ts";

/** The appraisal of a design with how far it depends on the weights. */
export interface Study {
  readonly appraisal: Appraisal;
  readonly contenders: readonly Contender[];
  /** One for each weighted criterion; none where fewer than two options or criteria are left to weigh. */
  readonly sensitivities: readonly WeightSensitivity[];
  readonly winning: WinningShares | null;
}

/** Appraises the options of a design that are not archived. */
export function studyDesign(design: Pick<DesignDocument, "criteria" | "assessments" | "options">): Study {
  const appraisal = appraise({
    criteria: design.criteria.values(),
    assessments: design.assessments.values(),
    options: currentOptions(design).map(({ info }) => info),
  });
  const contenders = contendersOf(appraisal);
  return {
    appraisal,
    contenders,
    sensitivities:
      contenders.length < 2
        ? []
        : weightSensitivities(
            contenders,
            appraisal.weighted.map(({ weight }) => weight),
          ),
    winning: winningShares(contenders),
  };
}
