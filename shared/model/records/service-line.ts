import { z } from "../../lib/zod.ts";
import { idSchema, nameSchema, orderSchema } from "./fields.ts";

/** A row of the matrix. Rows form a tree: division or care group, service line, service. */
export const serviceLineSchema = z.strictObject({
  id: idSchema,
  name: nameSchema,
  /** The service line this one belongs to; null at the top. */
  parent: idSchema.nullable(),
  order: orderSchema,
});

export type ServiceLine = z.infer<typeof serviceLineSchema>;
