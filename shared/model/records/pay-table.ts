import { z } from "../../lib/zod.ts";
import { amountSchema, nameSchema, textSchema } from "./fields.ts";
import { bandSchema } from "./post.ts";

/** What a whole-time equivalent of a band is paid, in pounds a year before on-costs. */
const payBandSchema = z.strictObject({
  band: bandSchema,
  /** The bottom and the top of the band. */
  from: amountSchema,
  to: amountSchema,
  /** Set where the figures are no published national scale: replace them with the trust’s own. */
  isIllustrative: z.boolean(),
});

/** A table of pay bands: what posts cost. `resources/pay-bands.json` is one, to be copied and changed. */
export const payTableSchema = z.strictObject({
  name: nameSchema,
  source: textSchema,
  /** What the employer pays on top. */
  onCosts: z.strictObject({
    /** The employer’s pension contribution, as a share of pay. */
    pension: z.number().min(0).max(1),
    /** The employer’s National Insurance, as a share of pay beyond the threshold. */
    nationalInsurance: z.number().min(0).max(1),
    /** Pounds a year. */
    nationalInsuranceThreshold: amountSchema,
  }),
  bands: z.array(payBandSchema),
});

export type PayTable = z.infer<typeof payTableSchema>;
