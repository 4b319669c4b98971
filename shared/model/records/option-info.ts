import { z } from "../../lib/zod.ts";
import { idSchema, nameSchema, orderSchema, textSchema } from "./fields.ts";

/** What an option says of itself, apart from its structure. */
export const optionInfoSchema = z.strictObject({
  id: idSchema,
  name: nameSchema,
  description: textSchema,
  order: orderSchema,
  /** The structure as it is today, with which the others are compared. At most one option of a design. */
  isBaseline: z.boolean(),
  /** Laid aside: kept with the design, and out of the way of the others. Never the baseline. */
  isArchived: z.boolean(),
});

export type OptionInfo = z.infer<typeof optionInfoSchema>;
