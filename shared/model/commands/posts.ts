import { withoutUndefined } from "../../lib/fields.ts";
import { type Result, succeed } from "../../lib/result.ts";
import { z } from "../../lib/zod.ts";
import type { OptionDocument } from "../document.ts";
import { type Id, idSchema } from "../records/fields.ts";
import { type Post, postSchema } from "../records/post.ts";
import { type CommandFailure, defineCommand, findOption, refuse } from "./command.ts";
import { removeMandates, removeReportingLines, removeTarget } from "./removal.ts";
import type { Transaction } from "./transaction.ts";

const factsSchema = postSchema.omit({ id: true });

/** Adds a post. A reference left out is made up: the next free P1, P2, … */
export const addPost = defineCommand({
  name: "post/add",
  args: factsSchema.partial({ ref: true }).extend({ option: idSchema }),
  run: (edit, args, { makeId }) => {
    const found = findOption(edit, args.option);
    if (!found.ok) return found;
    const { option: _, ref, ...facts } = args;
    const record: Post = { id: makeId(), ref: ref ?? nextRef(found.value), ...facts };
    const taken = refuseTakenRef(found.value, record);
    if (taken) return taken;
    edit.put({ table: "posts", option: args.option, record });
    return succeed(`Add post ${record.title}`);
  },
});

/** Changes a post; what is left out stays. */
export const editPost = defineCommand({
  name: "post/edit",
  args: factsSchema.partial().extend({ option: idSchema, id: idSchema }),
  run: (edit, args) => {
    const found = findPost(edit, args);
    if (!found.ok) return found;
    const { option, post } = found.value;
    const { option: _, id: __, ...facts } = args;
    const record: Post = { ...post, ...withoutUndefined(facts) };
    // Many posts are changed at once: only a new reference is worth a look at all the others.
    const taken = record.ref === post.ref ? null : refuseTakenRef(option, record);
    if (taken) return taken;
    edit.put({ table: "posts", option: args.option, record });
    return succeed(
      record.title === post.title ? `Change ${post.title}` : `Rename ${post.title} to ${record.title}`,
    );
  },
});

/** Deletes a post with its mandates and every reporting line from or to it; outcomes no longer lead to it. */
export const deletePost = defineCommand({
  name: "post/delete",
  args: z.strictObject({ option: idSchema, id: idSchema }),
  run: (edit, args) => {
    const found = findPost(edit, args);
    if (!found.ok) return found;
    const { option, post } = found.value;
    removeMandates(edit, option, (mandate) => mandate.post === post.id);
    removeReportingLines(edit, option, (line) => line.from === post.id || line.to === post.id);
    removeTarget(edit, option, post.id);
    edit.remove({ table: "posts", option: args.option, record: post });
    return succeed(`Delete post ${post.title}`);
  },
});

/** A post of an option, or the refusal to give when it is not there. */
export function findPost(
  edit: Transaction,
  at: { readonly option: Id; readonly id: Id },
): Result<{ readonly option: OptionDocument; readonly post: Post }, CommandFailure> {
  const option = findOption(edit, at.option);
  if (!option.ok) return option;
  const post = option.value.posts.get(at.id);
  return post ? succeed({ option: option.value, post }) : refuse("This post is no longer in the option.");
}

function refuseTakenRef(option: OptionDocument, post: Post) {
  for (const other of option.posts.values()) {
    if (other.id !== post.id && other.ref === post.ref) {
      return refuse(`The reference ${post.ref} belongs to ${other.title}; give this post another.`);
    }
  }
  return null;
}

function nextRef(option: OptionDocument): string {
  const taken = new Set([...option.posts.values()].map((post) => post.ref));
  let number = option.posts.size + 1;
  while (taken.has(`P${number}`)) number += 1;
  return `P${number}`;
}
