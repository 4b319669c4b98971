import type { ImpactThresholds } from "../../../shared/model/records/impact-thresholds.ts";

/** A number by which outcomes are derived, as a person sets it. */
export interface ThresholdField {
  readonly key: string;
  readonly label: string;
  readonly hint: string;
  /** The number as it is typed: shares as percentages. */
  readonly read: (thresholds: ImpactThresholds) => number;
  readonly write: (thresholds: ImpactThresholds, value: number) => ImpactThresholds;
  readonly least: number;
  readonly most: number;
  readonly isWhole: boolean;
}

const share = (key: "substantial" | "claim", label: string, hint: string): ThresholdField => ({
  key,
  label,
  hint,
  read: (thresholds) => Math.round(thresholds[key] * 1_000) / 10,
  write: (thresholds, value) => ({ ...thresholds, [key]: value / 100 }),
  least: 0,
  most: 100,
  isWhole: false,
});

const weight = (key: keyof ImpactThresholds["weights"], label: string, hint: string): ThresholdField => ({
  key,
  label,
  hint,
  read: ({ weights }) => weights[key],
  write: (thresholds, value) => ({ ...thresholds, weights: { ...thresholds.weights, [key]: value } }),
  least: 0,
  most: 10,
  isWhole: false,
});

/** What says when a post is still the same, and when a holder has a claim. */
export const CLAIM_FIELDS: readonly ThresholdField[] = [
  share(
    "substantial",
    "Substantially the same from (% of duties)",
    "A holder stays in such a post, or slots into it.",
  ),
  share("claim", "A claim from (% of duties living on)", "No more than what is substantially the same."),
  {
    key: "bandsApart",
    label: "A claim across at most (bands)",
    hint: "Steps of pay band up or down.",
    read: ({ bandsApart }) => bandsApart,
    write: (thresholds, value) => ({ ...thresholds, bandsApart: value }),
    least: 0,
    most: 4,
    isWhole: true,
  },
];

/** How much each side of a post counts when duties are compared. */
export const WEIGHT_FIELDS: readonly ThresholdField[] = [
  weight("role", "Role", "The words of the title."),
  weight("serviceLines", "Service lines", "What is led."),
  weight("component", "Component", "Practice or pathway."),
  weight("places", "Places", "Where."),
  weight("standing", "Standing", "Level, and a seat on the board."),
];

/** Reads what was typed into a field; or says what is wrong with it. */
export function readThreshold(
  { label, least, most, isWhole }: ThresholdField,
  text: string,
): { readonly value: number } | { readonly problem: string } {
  const value = Number(text.trim().replace(/%$/, ""));
  const isNumber = text.trim() !== "" && Number.isFinite(value);
  if (!isNumber || value < least || value > most || (isWhole && !Number.isInteger(value))) {
    return {
      problem: `${label}: ${isWhole ? "a whole number" : "a number"} from ${least} to ${most} is needed.`,
    };
  }
  return { value };
}
