import { z } from "../../lib/zod.ts";
import { idSchema, nameSchema, textSchema } from "./fields.ts";

/** A finding accepted with a reason. It lapses when the finding's numbers change. */
export const waiverSchema = z.strictObject({
  id: idSchema,
  /** The rule, e.g. `span/direct-reports`. */
  rule: nameSchema,
  /** The finding's key: the rule, its message and the elements it is about. */
  finding: nameSchema,
  /** The finding's numbers when it was accepted, as the finding prints them. */
  evidence: textSchema,
  reason: nameSchema,
  /** The day it was accepted, as YYYY-MM-DD. */
  date: z.iso.date(),
});

export type Waiver = z.infer<typeof waiverSchema>;
