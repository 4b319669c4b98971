import { succeed } from "../../lib/result.ts";
import { z } from "../../lib/zod.ts";
import { findBaseline } from "../document.ts";
import { idSchema } from "../records/fields.ts";
import { MOST_TARGETS, type Outcome, type OutcomeKind, outcomeSchema } from "../records/outcome.ts";
import { defineCommand, findOption, refuse } from "./command.ts";

/** How each outcome reads after the name of a post, in the label of an edit. */
const SAID: Readonly<Record<OutcomeKind, string>> = {
  unchanged: "unchanged",
  changed: "changed",
  "slot-in": "slot-in",
  "ring-fenced": "ring-fenced",
  "at-risk": "at risk",
  ended: "ended",
};

/** Says what happens to a post of the baseline in an option, in place of what was said before. */
export const sayOutcome = defineCommand({
  name: "outcome/say",
  args: outcomeSchema.extend({ option: idSchema }),
  run: (edit, args) => {
    const found = findOption(edit, args.option);
    if (!found.ok) return found;
    const { option: optionId, ...record } = args satisfies Outcome;
    const baseline = findBaseline(edit.design, found.value);
    if (!baseline) {
      return refuse("Only an option beside a baseline says what happens to posts. Mark another as baseline.");
    }
    const post = baseline.posts.get(record.id);
    if (!post) return refuse("This post is no longer in the baseline.");
    if (!record.targets.every((id) => found.value.posts.has(id))) {
      return refuse(`A post that ${post.title} would lead to is no longer in the option.`);
    }
    if (new Set(record.targets).size < record.targets.length) {
      return refuse(`${post.title} leads to the same post twice.`);
    }
    const most = MOST_TARGETS[record.outcome];
    if (record.targets.length > most) {
      return refuse(
        most === 0
          ? `A post that is ${SAID[record.outcome]} leads to no other post.`
          : `The outcome “${SAID[record.outcome]}” leads to one post at most.`,
      );
    }
    edit.put({ table: "outcomes", option: optionId, record });
    return succeed(`${post.title}: ${SAID[record.outcome]}`);
  },
});

/** Takes back what was said of a post of the baseline. */
export const withdrawOutcome = defineCommand({
  name: "outcome/withdraw",
  args: z.strictObject({ option: idSchema, id: idSchema }),
  run: (edit, args) => {
    const found = findOption(edit, args.option);
    if (!found.ok) return found;
    const record = found.value.outcomes.get(args.id);
    if (!record) return refuse("Nothing has been said of this post.");
    edit.remove({ table: "outcomes", option: args.option, record });
    const title = findBaseline(edit.design, found.value)?.posts.get(args.id)?.title;
    return succeed(title === undefined ? "Take an outcome back" : `Take back what happens to ${title}`);
  },
});
