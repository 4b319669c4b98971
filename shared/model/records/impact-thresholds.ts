import { z } from "../../lib/zod.ts";

const shareSchema = z.number().min(0).max(1);

const weightSchema = z.number().min(0).max(10);

/**
 * The numbers by which outcomes are derived. Organisational-change policies differ from trust to trust in all of them:
 * what a comparison starts with is where many begin, and is meant to be replaced by one’s own.
 */
export const impactThresholdsSchema = z.strictObject({
  /** Share of the duties, 0 to 1, from which two posts are substantially the same: a holder stays, or slots in. */
  substantial: shareSchema,
  /** Share of a post’s duties, 0 to 1, that must live on in a new post for its holder to have a claim to it. */
  claim: shareSchema,
  /** Steps of pay band between two posts within which a holder has a claim to the other. */
  bandsApart: z.int().min(0).max(4),
  /** How much each side of a post weighs when duties are compared: what duties are read from in a structure. */
  weights: z.strictObject({
    /** What the title says beside the names of places, service lines and employers. */
    role: weightSchema,
    /** Practice or pathway. */
    component: weightSchema,
    /** Which service lines are led. */
    serviceLines: weightSchema,
    /** In which geographies. */
    places: weightSchema,
    /** Level and seat on the board. */
    standing: weightSchema,
  }),
});

export type ImpactThresholds = z.infer<typeof impactThresholdsSchema>;

export type DutyWeights = ImpactThresholds["weights"];
