import { z } from "../../lib/zod.ts";
import { idSchema, nameSchema, textSchema } from "./fields.ts";

/** What a design says of itself, apart from its options. */
export const designInfoSchema = z.strictObject({
  id: idSchema,
  title: nameSchema,
  /** The trust the design is for, as its documents print it. */
  organisation: textSchema,
  /** Workshop notes, free text. */
  notes: textSchema,
});

export type DesignInfo = z.infer<typeof designInfoSchema>;
