import type { MakeId } from "../../lib/ids.ts";
import { type Result, succeed } from "../../lib/result.ts";
import { z } from "../../lib/zod.ts";
import { orderBefore } from "../axis.ts";
import type { Entry } from "../diff/diff.ts";
import {
  currentOptions,
  OPTION_TABLES,
  type OptionDocument,
  optionsInOrder,
  type Table,
} from "../document.ts";
import { type Id, idSchema, nameSchema, textSchema } from "../records/fields.ts";
import type { Mandate } from "../records/mandate.ts";
import type { OptionInfo } from "../records/option-info.ts";
import { type Command, type CommandFailure, defineCommand, findOption, refuse } from "./command.ts";
import { removeSaidOfOption } from "./removal.ts";
import type { Transaction } from "./transaction.ts";

/** Adds an option with nothing in it. */
export const addOption = defineCommand({
  name: "option/add",
  args: z.strictObject({ name: nameSchema }),
  run: (edit, args, { makeId }) => {
    putInfo(edit, {
      id: makeId(),
      name: args.name,
      description: "",
      order: lastOrder(edit),
      isBaseline: false,
      isArchived: false,
    });
    return succeed(`Add option ${args.name}`);
  },
});

/**
 * Adds a copy of an option. Its elements keep their ids, so that the two can be matched one by one; what a person has said
 * of the original’s elements holds for those of the copy too.
 */
export const duplicateOption = defineCommand({
  name: "option/duplicate",
  args: z.strictObject({ id: idSchema, name: nameSchema }),
  run: (edit, args, { makeId }) => {
    const found = findOption(edit, args.id);
    if (!found.ok) return found;
    const info: OptionInfo = {
      ...found.value.info,
      id: makeId(),
      name: args.name,
      order: lastOrder(edit),
      isBaseline: false,
      isArchived: false,
    };
    putOption(edit, { ...found.value, info });
    copyJudgements(edit, args.id, info.id, makeId);
    return succeed(`Duplicate ${found.value.info.name}`);
  },
});

/** Changes what an option says of itself. Marking it the baseline unmarks the one that was. */
export const editOption = defineCommand({
  name: "option/edit",
  args: z.strictObject({
    id: idSchema,
    name: nameSchema.optional(),
    description: textSchema.optional(),
    isBaseline: z.boolean().optional(),
  }),
  run: (edit, args) => {
    const found = findOption(edit, args.id);
    if (!found.ok) return found;
    const { info } = found.value;
    if (args.isBaseline === true && info.isArchived) {
      return refuse(`${info.name} is archived. Bring it back before marking it as the baseline.`);
    }
    if (args.isBaseline === true) {
      for (const other of edit.design.options.values()) {
        if (other.info.isBaseline) putInfo(edit, { ...other.info, isBaseline: false });
      }
    }
    const name = args.name ?? info.name;
    putInfo(edit, {
      ...info,
      name,
      description: args.description ?? info.description,
      isBaseline: args.isBaseline ?? info.isBaseline,
    });
    return succeed(name === info.name ? `Change ${name}` : `Rename ${info.name} to ${name}`);
  },
});

/** Moves an option in front of another, or last. */
export const moveOption = defineCommand({
  name: "option/move",
  args: z.strictObject({
    id: idSchema,
    /** The option it goes in front of; null for last. */
    before: idSchema.nullable(),
  }),
  run: (edit, args) => {
    const found = findOption(edit, args.id);
    if (!found.ok) return found;
    if (args.before !== null && !edit.option(args.before))
      return refuse("The option to put it in front of is no longer in the design.");
    const order = orderBefore(ordersIn(edit), args.before, args.id);
    putInfo(edit, { ...found.value.info, order });
    return succeed(`Move option ${found.value.info.name}`);
  },
});

/** Lays an option aside: it stays in the design with all that is in it. The baseline and the last one left stay. */
export const archiveOption = defineCommand({
  name: "option/archive",
  args: z.strictObject({ id: idSchema }),
  run: (edit, args) => {
    const found = findOption(edit, args.id);
    if (!found.ok) return found;
    const { info } = found.value;
    if (info.isArchived) return refuse(`${info.name} is archived already.`);
    if (info.isBaseline) {
      return refuse(`${info.name} is the baseline. Mark another option as the baseline before archiving it.`);
    }
    if (isLastCurrent(edit, args.id))
      return refuse("A design keeps at least one option that is not archived.");
    putInfo(edit, { ...info, isArchived: true });
    return succeed(`Archive option ${info.name}`);
  },
});

/** Brings an archived option back to its place among the others. */
export const bringBackOption = defineCommand({
  name: "option/bring-back",
  args: z.strictObject({ id: idSchema }),
  run: (edit, args) => {
    const found = findOption(edit, args.id);
    if (!found.ok) return found;
    const { info } = found.value;
    if (!info.isArchived) return refuse(`${info.name} is not archived.`);
    putInfo(edit, { ...info, isArchived: false });
    return succeed(`Bring back option ${info.name}`);
  },
});

/**
 * Deletes an option with everything in it, and what was said of it beside others. A design keeps at least one that is
 * not archived.
 */
export const deleteOption = defineCommand({
  name: "option/delete",
  args: z.strictObject({ id: idSchema }),
  run: (edit, args) => {
    const found = findOption(edit, args.id);
    if (!found.ok) return found;
    if (edit.design.options.size === 1) return refuse("A design keeps at least one option.");
    if (isLastCurrent(edit, args.id))
      return refuse("A design keeps at least one option that is not archived.");
    removeSaidOfOption(edit, args.id);
    for (const entry of entriesOf(found.value)) edit.remove(entry);
    edit.remove({ table: "options", record: found.value.info });
    return succeed(`Delete option ${found.value.info.name}`);
  },
});

/**
 * Adds an option made elsewhere (an import). Its records have been checked by whoever made it; it takes its place
 * after the others, is never a second baseline, and answers for no accountability domain that only the design it came
 * from has.
 */
export function insertOption(option: OptionDocument): Command {
  return {
    name: "option/insert",
    run: (edit): Result<string, CommandFailure> => {
      if (edit.option(option.info.id)) return refuse("This option is in the design already.");
      const hasBaseline = [...edit.design.options.values()].some((other) => other.info.isBaseline);
      const info: OptionInfo = {
        ...option.info,
        order: lastOrder(edit),
        isBaseline: option.info.isBaseline && !hasBaseline,
        isArchived: false,
      };
      putOption(edit, { ...option, info, mandates: withKnownDomains(edit, option.mandates) });
      return succeed(`Import option ${info.name}`);
    },
  };
}

function withKnownDomains(edit: Transaction, mandates: Table<Mandate>): Table<Mandate> {
  const { domains } = edit.design;
  return new Map(
    [...mandates].map(([id, mandate]) => [
      id,
      { ...mandate, answersFor: mandate.answersFor.filter((domain) => domains.has(domain)) },
    ]),
  );
}

function putOption(edit: Transaction, option: OptionDocument): void {
  putInfo(edit, option.info);
  for (const entry of entriesOf(option)) edit.put(entry);
}

function putInfo(edit: Transaction, record: OptionInfo): void {
  edit.put({ table: "options", record });
}

function entriesOf(option: OptionDocument): Entry[] {
  return OPTION_TABLES.flatMap((table) => tableEntries(option, table));
}

function tableEntries(option: OptionDocument, table: (typeof OPTION_TABLES)[number]): Entry[] {
  return [...option[table].values()].map((record) => ({ table, option: option.info.id, record }) as Entry);
}

/** Whether no other option would be left to work with. */
function isLastCurrent(edit: Transaction, id: Id): boolean {
  return currentOptions(edit.design).every(({ info }) => info.id === id);
}

function copyJudgements(edit: Transaction, original: Id, copy: Id, makeId: MakeId): void {
  const inCopy = (option: Id) => (option === original ? copy : option);
  for (const record of [...edit.design.judgements.values()]) {
    if (record.fromOption !== original && record.toOption !== original) continue;
    edit.put({
      table: "judgements",
      record: {
        ...record,
        id: makeId(),
        fromOption: inCopy(record.fromOption),
        toOption: inCopy(record.toOption),
      },
    });
  }
}

function lastOrder(edit: Transaction): string {
  return orderBefore(ordersIn(edit), null, null);
}

function ordersIn(edit: Transaction): readonly { readonly id: Id; readonly order: string }[] {
  return optionsInOrder(edit.design).map(({ info }) => ({ id: info.id, order: info.order }));
}
