import { succeed } from "../../lib/result.ts";
import { z } from "../../lib/zod.ts";
import type { OptionDocument } from "../document.ts";
import { type Id, idSchema } from "../records/fields.ts";
import { type JudgedTable, type JudgementRecord, judgementSchema } from "../records/judgement.ts";
import { defineCommand, findOption, refuse } from "./command.ts";

/**
 * Says that two elements of two options are the same, or that they are not, in place of what was said of the two before.
 * An element is the same as one other at most: saying so takes back what another was said to be.
 */
export const judgeMatch = defineCommand({
  name: "judgement/say",
  args: judgementSchema.omit({ id: true }),
  run: (edit, args, { makeId }) => {
    const fromOption = findOption(edit, args.fromOption);
    if (!fromOption.ok) return fromOption;
    const toOption = findOption(edit, args.toOption);
    if (!toOption.ok) return toOption;
    if (args.fromOption === args.toOption) return refuse("A match is between two options.");
    const names = [
      nameOf(fromOption.value, args.table, args.from),
      nameOf(toOption.value, args.table, args.to),
    ];
    const [from, to] = names;
    if (from === undefined || to === undefined) return refuse("One of the two is no longer in its option.");
    for (const record of [...edit.design.judgements.values()]) {
      if (isReplaced(record, args)) edit.remove({ table: "judgements", record });
    }
    edit.put({ table: "judgements", record: { id: makeId(), ...args } });
    return succeed(args.isSame ? `Confirm the match of ${from} and ${to}` : `Part ${from} from ${to}`);
  },
});

/** Takes back what was said of two elements: they are matched as if nobody had said anything. */
export const withdrawJudgement = defineCommand({
  name: "judgement/withdraw",
  args: z.strictObject({ id: idSchema }),
  run: (edit, args) => {
    const record = edit.design.judgements.get(args.id);
    if (!record) return refuse("Nothing has been said of these two.");
    edit.remove({ table: "judgements", record });
    const option = edit.option(record.fromOption);
    const name = option && nameOf(option, record.table, record.from);
    return succeed(`Take back what was said of ${name ?? "a match"}`);
  },
});

/** Whether what was said gives way: it is about the same two, or about one of them being the same as a third. */
function isReplaced(record: JudgementRecord, said: Omit<JudgementRecord, "id">): boolean {
  if (record.table !== said.table) return false;
  const isTurned = record.fromOption === said.toOption && record.toOption === said.fromOption;
  if (!isTurned && (record.fromOption !== said.fromOption || record.toOption !== said.toOption)) return false;
  const [from, to] = isTurned ? [record.to, record.from] : [record.from, record.to];
  if (from === said.from && to === said.to) return true;
  return said.isSame && record.isSame && (from === said.from || to === said.to);
}

function nameOf(option: OptionDocument, table: JudgedTable, id: Id): string | undefined {
  if (table === "posts") return option.posts.get(id)?.title;
  return option[table].get(id)?.name;
}
