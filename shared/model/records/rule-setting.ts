import { z } from "../../lib/zod.ts";
import { nameSchema } from "./fields.ts";

export const SEVERITY_SETTINGS = ["error", "warning", "advice", "off"] as const;

export const severitySettingSchema = z.enum(SEVERITY_SETTINGS);

export type SeveritySetting = z.infer<typeof severitySettingSchema>;

/** What a design sets differently from a rule's defaults. */
export const ruleSettingSchema = z.strictObject({
  /** The rule's id, e.g. `span/layers`. */
  id: nameSchema,
  /** Null leaves the rule's own severity. */
  severity: severitySettingSchema.nullable(),
  /** The rule's numbers by name; the rule itself says which it takes. */
  numbers: z.record(z.string().max(100), z.number()),
});

export type RuleSetting = z.infer<typeof ruleSettingSchema>;
