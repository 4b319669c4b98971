import { z } from "../../lib/zod.ts";
import { idSchema, textSchema } from "./fields.ts";

export const VERDICTS = ["pass", "fail"] as const;

/** The best score; 0 is the worst. */
export const HIGHEST_SCORE = 5;

/** How one option does by one criterion: at most one for the two of them. */
export const assessmentSchema = z.strictObject({
  id: idSchema,
  option: idSchema,
  criterion: idSchema,
  /** By an essential criterion; null while nobody has said. */
  verdict: z.enum(VERDICTS).nullable(),
  /** By a weighted criterion, 0 (not met) to 5 (met in full); null while nobody has said. */
  score: z.number().min(0).max(HIGHEST_SCORE).nullable(),
  /** Why; empty where nobody has said. */
  rationale: textSchema,
});

export type Assessment = z.infer<typeof assessmentSchema>;
