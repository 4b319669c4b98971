import { z } from "../../lib/zod.ts";
import { idSchema, nameSchema, textSchema } from "./fields.ts";
import { impactThresholdsSchema } from "./impact-thresholds.ts";
import { payTableSchema } from "./pay-table.ts";

/** What a design says of itself, apart from its options. */
export const designInfoSchema = z.strictObject({
  id: idSchema,
  title: nameSchema,
  /** The trust the design is for, as its documents print it. */
  organisation: textSchema,
  /** Workshop notes, free text. */
  notes: textSchema,
  /** What posts cost; null leaves it to the published bands that Orgweave comes with. */
  payTable: payTableSchema.nullable(),
  /** The numbers by which outcomes are derived; null leaves them to Orgweave’s own. */
  impactThresholds: impactThresholdsSchema.nullable(),
});

export type DesignInfo = z.infer<typeof designInfoSchema>;
