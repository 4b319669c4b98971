import { z } from "../../lib/zod.ts";
import { idSchema, textSchema } from "./fields.ts";

export const LINE_KINDS = ["line", "professional", "matrix"] as const;

export const lineKindSchema = z.enum(LINE_KINDS);

/** `line` is line management, `professional` professional accountability, `matrix` a second boss. */
export type LineKind = z.infer<typeof lineKindSchema>;

/** A post answering to a post. */
export const reportingLineSchema = z.strictObject({
  id: idSchema,
  kind: lineKindSchema,
  /** The post that reports. */
  from: idSchema,
  /** The post it reports to. */
  to: idSchema,
  /** What a matrix line is for; empty for the other kinds. */
  purpose: textSchema,
  /** Who decides when the two bosses disagree; empty where nobody has said. */
  decisionRight: textSchema,
});

export type ReportingLine = z.infer<typeof reportingLineSchema>;
