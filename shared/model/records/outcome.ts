import { z } from "../../lib/zod.ts";
import { idSchema, textSchema } from "./fields.ts";

/** What can happen to a post of the baseline, from the least to the most that its holder has to fear. */
export const OUTCOME_KINDS = ["unchanged", "changed", "slot-in", "ring-fenced", "at-risk", "ended"] as const;

export const outcomeKindSchema = z.enum(OUTCOME_KINDS);

export type OutcomeKind = z.infer<typeof outcomeKindSchema>;

/**
 * How many posts of the option an outcome can name. `slot-in` names the post the holder moves into, `ring-fenced` the
 * pool of posts they compete for; `unchanged` and `changed` name the post that the old one goes on as, where it has got
 * another id. The others lead to no post.
 */
export const MOST_TARGETS: Readonly<Record<OutcomeKind, number>> = {
  unchanged: 1,
  changed: 1,
  "slot-in": 1,
  "ring-fenced": 1_000,
  "at-risk": 0,
  ended: 0,
};

/** What somebody has said happens to a post of the baseline, and to its holder, in this option. */
export const outcomeSchema = z.strictObject({
  /** The id of the post in the baseline: there is one outcome at most for each. */
  id: idSchema,
  outcome: outcomeKindSchema,
  /** Posts of this option, each once; which ones, and how many, depends on the outcome. */
  targets: z.array(idSchema),
  /** Why, or how it changes; empty where nobody has said. */
  reason: textSchema,
});

export type Outcome = z.infer<typeof outcomeSchema>;
