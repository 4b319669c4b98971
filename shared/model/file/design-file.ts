import { z } from "../../lib/zod.ts";
import { accountabilityDomainSchema } from "../records/accountability-domain.ts";
import { assessmentSchema } from "../records/assessment.ts";
import { cellSchema } from "../records/cell.ts";
import { criterionSchema } from "../records/criterion.ts";
import { designInfoSchema } from "../records/design-info.ts";
import { geographySchema } from "../records/geography.ts";
import { judgementSchema } from "../records/judgement.ts";
import { mandateSchema } from "../records/mandate.ts";
import { optionInfoSchema } from "../records/option-info.ts";
import { outcomeSchema } from "../records/outcome.ts";
import { postSchema } from "../records/post.ts";
import { reportingLineSchema } from "../records/reporting-line.ts";
import { ruleSettingSchema } from "../records/rule-setting.ts";
import { serviceLineSchema } from "../records/service-line.ts";
import { waiverSchema } from "../records/waiver.ts";

/** The version of the document that this release writes. Older ones are migrated when read, newer ones refused. */
export const DESIGN_VERSION = 3;

/** The mark every design file carries, so that another program's JSON is told apart at once. */
export const DESIGN_FORMAT = "orgweave";

const optionFileSchema = optionInfoSchema.extend({
  serviceLines: z.array(serviceLineSchema),
  geographies: z.array(geographySchema),
  cells: z.array(cellSchema),
  posts: z.array(postSchema),
  mandates: z.array(mandateSchema),
  reportingLines: z.array(reportingLineSchema),
  outcomes: z.array(outcomeSchema),
  waivers: z.array(waiverSchema),
});

/** A design as its file spells it: lists instead of tables, otherwise the same records. */
export const designFileSchema = z.strictObject({
  format: z.literal(DESIGN_FORMAT),
  version: z.literal(DESIGN_VERSION),
  design: designInfoSchema,
  domains: z.array(accountabilityDomainSchema),
  ruleSettings: z.array(ruleSettingSchema),
  judgements: z.array(judgementSchema),
  criteria: z.array(criterionSchema),
  assessments: z.array(assessmentSchema),
  options: z.array(optionFileSchema).min(1),
});

export type OptionFile = z.infer<typeof optionFileSchema>;

export type DesignFile = z.infer<typeof designFileSchema>;

/** The format as a JSON Schema (draft 2020-12), for other programs that read or write designs. */
export function designJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(designFileSchema, { io: "input" });
  return {
    $schema,
    $id: `urn:orgweave:design:${DESIGN_VERSION}`,
    title: "Orgweave design",
    description:
      "A design of an operating-model matrix. References between records (parent, serviceLine, geography, post, from, to, targets) are ids within the same option, answersFor names ids of the design’s domains, the id of an outcome is that of a post in the baseline, and a judgement names two options and an element of each; a reader also refuses references to nothing, repeated ids and parents that go round.",
    ...schema,
  };
}
