import { withoutUndefined } from "../../lib/fields.ts";
import { type Result, succeed } from "../../lib/result.ts";
import { z } from "../../lib/zod.ts";
import type { OptionDocument } from "../document.ts";
import { type Id, idSchema } from "../records/fields.ts";
import { type Mandate, mandateSchema } from "../records/mandate.ts";
import { type CommandFailure, defineCommand, findOption, refuse } from "./command.ts";
import { findPost } from "./posts.ts";
import type { Transaction } from "./transaction.ts";

const factsSchema = mandateSchema.omit({ id: true });

/** Gives a post a scope to lead in one component. */
export const giveMandate = defineCommand({
  name: "mandate/give",
  args: factsSchema.partial({ answersFor: true }).extend({ option: idSchema }),
  run: (edit, args, { makeId }) => {
    const { option: optionId, answersFor = [], ...facts } = args;
    const found = findPost(edit, { option: optionId, id: args.post });
    if (!found.ok) return found;
    const { option, post } = found.value;
    const record: Mandate = { id: makeId(), ...facts, answersFor };
    const sound = checkMandate(edit, option, record);
    if (!sound.ok) return sound;
    edit.put({ table: "mandates", option: optionId, record });
    return succeed(`${post.title} leads ${scopeName(option, record)}`);
  },
});

/** Changes a mandate: its post, its component, its scope, whether it is joint, what it answers for; what is left out stays. */
export const editMandate = defineCommand({
  name: "mandate/edit",
  args: factsSchema.partial().extend({ option: idSchema, id: idSchema }),
  run: (edit, args) => {
    const found = findMandate(edit, args);
    if (!found.ok) return found;
    const { option, mandate } = found.value;
    const { option: _, id: __, ...facts } = args;
    const record: Mandate = { ...mandate, ...withoutUndefined(facts) };
    const post = option.posts.get(record.post);
    if (!post) return refuse("This post is no longer in the option.");
    const sound = checkMandate(edit, option, record);
    if (!sound.ok) return sound;
    edit.put({ table: "mandates", option: args.option, record });
    return succeed(`${post.title} leads ${scopeName(option, record)}`);
  },
});

/** Takes a mandate away from its post. */
export const withdrawMandate = defineCommand({
  name: "mandate/withdraw",
  args: z.strictObject({ option: idSchema, id: idSchema }),
  run: (edit, args) => {
    const found = findMandate(edit, args);
    if (!found.ok) return found;
    const { option, mandate } = found.value;
    edit.remove({ table: "mandates", option: args.option, record: mandate });
    const title = option.posts.get(mandate.post)?.title ?? "";
    return succeed(`${title} no longer leads ${scopeName(option, mandate)}`);
  },
});

/** A mandate's scope in words: “Frailty in Isle of Wight (practice)”. */
export function scopeName(option: OptionDocument, mandate: Mandate): string {
  const serviceLine =
    mandate.serviceLine === null ? null : (option.serviceLines.get(mandate.serviceLine)?.name ?? "");
  const geography =
    mandate.geography === null ? null : (option.geographies.get(mandate.geography)?.name ?? "");
  const scope =
    serviceLine !== null && geography !== null
      ? `${serviceLine} in ${geography}`
      : (serviceLine ?? geography ?? "everything");
  return `${scope} (${mandate.component})`;
}

function findMandate(
  edit: Transaction,
  at: { readonly option: Id; readonly id: Id },
): Result<{ option: OptionDocument; mandate: Mandate }, CommandFailure> {
  const option = findOption(edit, at.option);
  if (!option.ok) return option;
  const mandate = option.value.mandates.get(at.id);
  return mandate
    ? succeed({ option: option.value, mandate })
    : refuse("This mandate is no longer in the option.");
}

function checkMandate(
  edit: Transaction,
  option: OptionDocument,
  mandate: Mandate,
): Result<null, CommandFailure> {
  if (!mandate.answersFor.every((id) => edit.design.domains.has(id))) {
    return refuse("The accountability domain to answer for is no longer in the design.");
  }
  if (new Set(mandate.answersFor).size < mandate.answersFor.length) {
    return refuse("A mandate answers for an accountability domain once.");
  }
  if (mandate.serviceLine !== null && !option.serviceLines.has(mandate.serviceLine)) {
    return refuse("The service line to lead is no longer in the option.");
  }
  if (mandate.geography !== null && !option.geographies.has(mandate.geography)) {
    return refuse("The geography to lead is no longer in the option.");
  }
  for (const other of option.mandates.values()) {
    if (
      other.id !== mandate.id &&
      other.post === mandate.post &&
      other.component === mandate.component &&
      other.serviceLine === mandate.serviceLine &&
      other.geography === mandate.geography
    ) {
      const title = option.posts.get(mandate.post)?.title ?? "This post";
      return refuse(`${title} already leads ${scopeName(option, mandate)}.`);
    }
  }
  return succeed(null);
}
