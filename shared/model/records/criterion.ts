import { z } from "../../lib/zod.ts";
import { idSchema, nameSchema, orderSchema, textSchema } from "./fields.ts";

export const CRITERION_KINDS = ["essential", "weighted"] as const;

/** The heaviest a criterion may weigh; only the ratios of weights count. */
export const HEAVIEST_WEIGHT = 100;

/** What the options are appraised by. Holds for every option of the design. */
export const criterionSchema = z.strictObject({
  id: idSchema,
  name: nameSchema,
  /** What meeting it means, in words. */
  description: textSchema,
  /** `essential` is passed or failed, `weighted` is scored. */
  kind: z.enum(CRITERION_KINDS),
  /** How much a weighted criterion counts beside the others; an essential one does not use it. */
  weight: z.number().min(0).max(HEAVIEST_WEIGHT),
  /** Where it is drawn from; empty where nobody has said. */
  source: textSchema,
  order: orderSchema,
});

export type Criterion = z.infer<typeof criterionSchema>;
