import { z } from "../../lib/zod.ts";
import { idSchema } from "./fields.ts";

/** The tables in which a person can say what is the same; matches of cells, mandates and lines follow from theirs. */
export const JUDGED_TABLES = ["serviceLines", "geographies", "posts"] as const;

export const judgedTableSchema = z.enum(JUDGED_TABLES);

export type JudgedTable = z.infer<typeof judgedTableSchema>;

/**
 * A person’s word on two elements of two options: that they are the same, or that they are not. An element that is no
 * longer there leaves it without effect, and undoing the deletion brings it back to life.
 */
export const judgementSchema = z.strictObject({
  id: idSchema,
  table: judgedTableSchema,
  /** The option one of the elements is in, and the element. */
  fromOption: idSchema,
  from: idSchema,
  /** The other option, and the element there. */
  toOption: idSchema,
  to: idSchema,
  isSame: z.boolean(),
});

export type JudgementRecord = z.infer<typeof judgementSchema>;
