import { z } from "../../lib/zod.ts";
import { countSchema, idSchema, nameSchema, orderSchema } from "./fields.ts";

/** The tiers at which care is delivered, smallest first (clinical strategy, November 2023). */
export const TIERS = ["home", "local", "wider", "trust-wide", "beyond"] as const;

export const tierSchema = z.enum(TIERS);

export type Tier = z.infer<typeof tierSchema>;

/** A column of the matrix. Columns form a tree. */
export const geographySchema = z.strictObject({
  id: idSchema,
  name: nameSchema,
  /** The geography this one lies in; null at the top. */
  parent: idSchema.nullable(),
  order: orderSchema,
  tier: tierSchema,
  /** People living there; null where nobody has said. */
  population: countSchema.nullable(),
});

export type Geography = z.infer<typeof geographySchema>;
