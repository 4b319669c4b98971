import { z } from "../../lib/zod.ts";
import { idSchema } from "./fields.ts";

export const COMPONENTS = ["practice", "pathway"] as const;

export const componentSchema = z.enum(COMPONENTS);

/** The strategy's two components of leadership: *practice* of a service line, *pathway* of a geography. */
export type Component = z.infer<typeof componentSchema>;

/** A post leading a scope in one component. */
export const mandateSchema = z.strictObject({
  id: idSchema,
  post: idSchema,
  component: componentSchema,
  /** Null means every service line. */
  serviceLine: idSchema.nullable(),
  /** Null means every geography. */
  geography: idSchema.nullable(),
  /** Deliberately shared with another post at the same scope. */
  joint: z.boolean(),
  /**
   * Accountability domains that this post alone answers for, among those who share the scope; empty where nobody shares
   * it, or where nobody has said. Only domains of the mandate's own component count.
   */
  answersFor: z.array(idSchema),
});

export type Mandate = z.infer<typeof mandateSchema>;
