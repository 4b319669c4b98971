import { type Result, succeed } from "../../lib/result.ts";
import { z } from "../../lib/zod.ts";
import { compareText, type OptionDocument } from "../document.ts";
import { type Id, idSchema, nameSchema, textSchema } from "../records/fields.ts";
import { type Waiver, waiverSchema } from "../records/waiver.ts";
import { type CommandFailure, defineCommand, findOption, refuse } from "./command.ts";
import type { Transaction } from "./transaction.ts";

/** The finding's headline, for undo to call the edit by: a waiver itself holds no words of its finding. */
const headlineSchema = nameSchema;

/**
 * Accepts a finding with a reason. A waiver the finding has outgrown becomes this one: a finding has one waiver, the
 * last that was given.
 */
export const acceptFinding = defineCommand({
  name: "waiver/give",
  args: waiverSchema
    .omit({ id: true })
    .extend({ option: idSchema, headline: headlineSchema, reason: textSchema }),
  run: (edit, args, { makeId }) => {
    const found = findOption(edit, args.option);
    if (!found.ok) return found;
    const { option, headline, reason, ...facts } = args;
    if (reason.trim() === "") return refuseWithoutReason();
    const [last, ...older] = waiversOf(found.value, args.rule, args.finding);
    for (const record of older) edit.remove({ table: "waivers", option, record });
    const record: Waiver = { ...facts, id: last?.id ?? makeId(), reason: reason.trim() };
    edit.put({ table: "waivers", option, record });
    return succeed(`Accept “${headline}”`);
  },
});

/** Puts a waiver's reason in other words; the day it was given stays. */
export const changeReason = defineCommand({
  name: "waiver/change-reason",
  args: z.strictObject({ option: idSchema, id: idSchema, headline: headlineSchema, reason: textSchema }),
  run: (edit, { option, id, headline, reason }) => {
    const waiver = findWaiver(edit, option, id);
    if (!waiver.ok) return waiver;
    if (reason.trim() === "") return refuseWithoutReason();
    edit.put({ table: "waivers", option, record: { ...waiver.value, reason: reason.trim() } });
    return succeed(`Change why “${headline}” is accepted`);
  },
});

/** Takes a waiver back: its finding is open again. */
export const withdrawWaiver = defineCommand({
  name: "waiver/withdraw",
  args: z.strictObject({ option: idSchema, id: idSchema, headline: headlineSchema }),
  run: (edit, { option, id, headline }) => {
    const waiver = findWaiver(edit, option, id);
    if (!waiver.ok) return waiver;
    edit.remove({ table: "waivers", option, record: waiver.value });
    return succeed(`No longer accept “${headline}”`);
  },
});

/** Removes waivers that hold for no finding any more; those that are gone already are left out. */
export const clearWaivers = defineCommand({
  name: "waiver/clear",
  args: z.strictObject({ option: idSchema, ids: z.array(idSchema).min(1) }),
  run: (edit, { option, ids }) => {
    const found = findOption(edit, option);
    if (!found.ok) return found;
    const records = ids.flatMap((id) => found.value.waivers.get(id) ?? []);
    for (const record of records) edit.remove({ table: "waivers", option, record });
    return succeed(
      records.length === 1 ? "Clear a lapsed acceptance" : `Clear ${records.length} lapsed acceptances`,
    );
  },
});

function findWaiver(edit: Transaction, option: Id, id: Id): Result<Waiver, CommandFailure> {
  const found = findOption(edit, option);
  if (!found.ok) return found;
  const waiver = found.value.waivers.get(id);
  return waiver ? succeed(waiver) : refuse("This finding is no longer accepted.");
}

/** The waivers of a finding, the last given first. */
function waiversOf(option: OptionDocument, rule: string, finding: string): readonly Waiver[] {
  return [...option.waivers.values()]
    .filter((waiver) => waiver.rule === rule && waiver.finding === finding)
    .sort((a, b) => compareText(b.date, a.date) || compareText(a.id, b.id));
}

function refuseWithoutReason() {
  return refuse("Say why this finding is accepted: whoever reads it later will ask.");
}
