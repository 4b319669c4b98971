import { succeed } from "../../lib/result.ts";
import { z } from "../../lib/zod.ts";
import { nameSchema, textSchema } from "../records/fields.ts";
import { payTableSchema } from "../records/pay-table.ts";
import { ruleSettingSchema } from "../records/rule-setting.ts";
import { defineCommand, refuse } from "./command.ts";

/** Changes what the design says of itself; what is left out stays. */
export const editDesign = defineCommand({
  name: "design/edit",
  args: z.strictObject({
    title: nameSchema.optional(),
    organisation: textSchema.optional(),
    notes: textSchema.optional(),
  }),
  run: (edit, args) => {
    const { info } = edit.design;
    const title = args.title ?? info.title;
    const record = {
      ...info,
      title,
      organisation: args.organisation ?? info.organisation,
      notes: args.notes ?? info.notes,
    };
    edit.put({ table: "design", record });
    return succeed(title === info.title ? `Change ${title}` : `Rename ${info.title} to ${title}`);
  },
});

/** Sets what posts cost in this design; null goes back to the published bands that Orgweave comes with. */
export const setPayTable = defineCommand({
  name: "design/set-pay-table",
  args: z.strictObject({ payTable: payTableSchema.nullable() }),
  run: (edit, { payTable }) => {
    if (payTable !== null && new Set(payTable.bands.map(({ band }) => band)).size < payTable.bands.length) {
      return refuse("A table of pay has each band at most once.");
    }
    edit.put({ table: "design", record: { ...edit.design.info, payTable } });
    return succeed(payTable === null ? "Go back to the published pay bands" : "Change pay bands");
  },
});

/** Sets a rule's severity and numbers for this design; null and no numbers goes back to the rule's own. */
export const setRule = defineCommand({
  name: "rule/set",
  args: ruleSettingSchema,
  run: (edit, record) => {
    const isDefault = record.severity === null && Object.keys(record.numbers).length === 0;
    const existing = edit.design.ruleSettings.get(record.id);
    if (!isDefault) edit.put({ table: "ruleSettings", record });
    else if (existing) edit.remove({ table: "ruleSettings", record: existing });
    return succeed(`Set the rule ${record.id}`);
  },
});

/** Sets the rules as a profile says, in one step: what it does not name goes back to the rule's own. */
export const applyProfile = defineCommand({
  name: "rule/apply-profile",
  args: z.strictObject({
    /** The profile's name. */
    name: nameSchema,
    /** What it sets, a rule at most once. */
    settings: z.array(ruleSettingSchema),
  }),
  run: (edit, { name, settings }) => {
    const named = new Set(settings.map(({ id }) => id));
    if (named.size < settings.length) return refuse(`The profile “${name}” sets a rule twice.`);
    for (const record of edit.design.ruleSettings.values()) {
      if (!named.has(record.id)) edit.remove({ table: "ruleSettings", record });
    }
    for (const record of settings) edit.put({ table: "ruleSettings", record });
    return succeed(`Apply the profile “${name}”`);
  },
});
