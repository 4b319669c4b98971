import { z } from "../../lib/zod.ts";
import { nameSchema, textSchema } from "../../model/records/fields.ts";
import { severitySettingSchema } from "../../model/records/rule-setting.ts";
import type { Profile } from "./profile.ts";

/** The version of a profile's file that this release writes. */
export const PROFILE_VERSION = 1;

/** The mark every profile carries, so that a design or another program's JSON is told apart at once. */
export const PROFILE_FORMAT = "orgweave-rules";

/** What a profile's file is called by. */
export const PROFILE_EXTENSION = ".orgweave-rules";

/** Bytes of a profile's file at most: a profile that sets everything has a hundredth of it. */
export const PROFILE_BYTES = 1024 * 1024;

/** A profile as its file spells it. */
export const profileFileSchema = z.strictObject({
  format: z.literal(PROFILE_FORMAT),
  version: z.literal(PROFILE_VERSION),
  name: nameSchema.max(100),
  description: textSchema,
  rules: z.record(
    z.string().max(100),
    z.strictObject({
      severity: severitySettingSchema.exactOptional(),
      numbers: z.record(z.string().max(100), z.number()).exactOptional(),
    }),
  ),
});

/** The text of a profile's file: indented JSON, rules sorted, ending in a newline, so that equal profiles are equal files. */
export function writeProfile({ name, description, rules }: Profile): string {
  const sorted = Object.entries(rules)
    .filter(([, { severity, numbers = {} }]) => severity !== undefined || Object.keys(numbers).length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { severity, numbers }]) => [
      id,
      {
        ...(severity === undefined ? {} : { severity }),
        ...(numbers === undefined ? {} : { numbers }),
      },
    ]);
  const file: z.infer<typeof profileFileSchema> = {
    format: PROFILE_FORMAT,
    version: PROFILE_VERSION,
    name,
    description,
    rules: Object.fromEntries(sorted),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** The format as a JSON Schema (draft 2020-12), for other programs that read or write profiles. */
export function profileJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(profileFileSchema, { io: "input" });
  return {
    $schema,
    $id: `urn:orgweave:rules:${PROFILE_VERSION}`,
    title: "Orgweave rules profile",
    description:
      "A named set of severities and numbers of Orgweave’s rules. A rule or a number that is left out stays as it comes. A reader also refuses rules and numbers that are not in the catalogue, and numbers out of their range or order.",
    ...schema,
  };
}
