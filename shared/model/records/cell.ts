import { z } from "../../lib/zod.ts";
import { amountSchema, countSchema, idSchema, nameSchema } from "./fields.ts";

export const VOLUMES = ["high", "medium", "low"] as const;

export const volumeSchema = z.enum(VOLUMES);

export type Volume = z.infer<typeof volumeSchema>;

/** A service line delivered in a geography. Where there is no cell, it is not delivered. */
export const cellSchema = z.strictObject({
  id: idSchema,
  serviceLine: idSchema,
  geography: idSchema,
  teams: countSchema.nullable(),
  /** Whole-time equivalents of the teams. */
  wte: amountSchema.nullable(),
  /** Pounds a year. */
  budget: amountSchema.nullable(),
  volume: volumeSchema.nullable(),
  /** The partner the teams are integrated with; null where they are the trust's alone. */
  integratedWith: nameSchema.nullable(),
});

export type Cell = z.infer<typeof cellSchema>;
