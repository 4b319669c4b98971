import { describe, expect, it } from "vitest";
import { required } from "../../../../../shared/lib/assert.ts";
import { countingIds } from "../../../../../shared/lib/ids.ts";
import { type Command, perform } from "../../../../../shared/model/commands/command.ts";
import { duplicateOption, editOption } from "../../../../../shared/model/commands/options.ts";
import { sayOutcome, withdrawOutcome } from "../../../../../shared/model/commands/outcomes.ts";
import { deletePost } from "../../../../../shared/model/commands/posts.ts";
import { type DesignDocument, optionsInOrder } from "../../../../../shared/model/document.ts";
import type { Outcome } from "../../../../../shared/model/records/outcome.ts";
import { smallDesign } from "../../../../support/small-design.ts";

const BASELINE = "o1";
const makeId = countingIds("new");
const based = done(editOption({ id: BASELINE, isBaseline: true }), smallDesign()).design;
const design: DesignDocument = done(duplicateOption({ id: BASELINE, name: "Second" }), based).design;
const option = required(optionsInOrder(design)[1], "second option").info.id;

const post = (ref: string) =>
  required(
    [...(design.options.get(BASELINE)?.posts.values() ?? [])].find((item) => item.ref === ref),
    ref,
  ).id;

const [head, chief, medical] = [post("AMH"), post("CEO"), post("CMO")];

function done(command: Command, on: DesignDocument = design) {
  const performed = perform(on, command, { makeId });
  if (!performed.ok) throw new Error(performed.reason.message);
  return performed.value;
}

function refused(command: Command, on: DesignDocument = design): string {
  const performed = perform(on, command, { makeId: countingIds("new") });
  return performed.ok ? `done: ${performed.value.label}` : performed.reason.message;
}

const say = (record: Partial<Outcome>) =>
  sayOutcome({ option, id: head, outcome: "slot-in", targets: [], reason: "", ...record });

describe("what happens to a post of the baseline", () => {
  it("is said for an option, in place of what was said before", () => {
    const first = done(say({ targets: [chief], reason: "Same work." }));
    expect(first.label).toBe("Head of Crisis: slot-in");
    const second = done(say({ outcome: "at-risk" }), first.design);
    expect([second.diff.added.length, second.diff.updated.length]).toEqual([0, 1]);
    expect([...(second.design.options.get(option)?.outcomes.values() ?? [])]).toEqual([
      { id: head, outcome: "at-risk", targets: [], reason: "" },
    ]);
  });

  it("is taken back", () => {
    const said = done(say({ outcome: "ended" })).design;
    const after = done(withdrawOutcome({ option, id: head }), said);
    expect(after.label).toBe("Take back what happens to Head of Crisis");
    expect(after.design.options.get(option)?.outcomes.size).toBe(0);
    expect(refused(withdrawOutcome({ option, id: head }))).toBe("Nothing has been said of this post.");
  });

  it("stands, without the post, when a post it leads to is deleted", () => {
    const said = done(
      say({ outcome: "ring-fenced", targets: [chief, medical], reason: "Two for one." }),
    ).design;
    const after = done(deletePost({ option, id: medical }), said).design;
    expect(after.options.get(option)?.outcomes.get(head)).toEqual({
      id: head,
      outcome: "ring-fenced",
      targets: [chief],
      reason: "Two for one.",
    });
  });

  it("goes along when the option is duplicated", () => {
    const said = done(say({ targets: [chief] })).design;
    const after = done(duplicateOption({ id: option, name: "Third" }), said).design;
    expect(optionsInOrder(after)[2]?.outcomes.get(head)?.targets).toEqual([chief]);
  });

  it("leads to as many posts as the outcome has room for, each of this option and each once", () => {
    expect(refused(say({ targets: [chief, medical] }))).toBe(
      "The outcome “slot-in” leads to one post at most.",
    );
    expect(refused(say({ outcome: "ended", targets: [chief] }))).toBe(
      "A post that is ended leads to no other post.",
    );
    expect(refused(say({ outcome: "ring-fenced", targets: [chief, chief] }))).toBe(
      "Head of Crisis leads to the same post twice.",
    );
    expect(refused(say({ targets: ["gone"] }))).toBe(
      "A post that Head of Crisis would lead to is no longer in the option.",
    );
  });

  it("is said only of posts in a baseline, beside it", () => {
    expect(refused(say({ id: "gone" }))).toBe("This post is no longer in the baseline.");
    const itself = sayOutcome({ option: BASELINE, id: head, outcome: "ended", targets: [], reason: "" });
    const alone = "Only an option beside a baseline says what happens to posts. Mark another as baseline.";
    expect(refused(itself)).toBe(alone);
    const none = done(editOption({ id: BASELINE, isBaseline: false })).design;
    expect(refused(say({ outcome: "ended" }), none)).toBe(alone);
  });
});
