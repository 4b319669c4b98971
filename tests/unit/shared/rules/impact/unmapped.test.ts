import { describe, expect, it } from "vitest";
import type { Outcome } from "../../../../../shared/model/records/outcome.ts";
import { findWith, messagesOf } from "../../../../support/check-rule.ts";
import {
  buildOption,
  idOf,
  type PostSpec,
  type StructureSpec,
} from "../../../../support/structure-builder.ts";

const RULE = "impact/unmapped";

const today = {
  posts: {
    Chief: {},
    Head: { to: "Chief", title: "Head of Crisis" },
    Matron: { to: "Chief", isVacant: true },
    Nurse: { to: "Chief", employer: "Solent", title: "Lead Nurse, Solent" },
  },
} satisfies StructureSpec;

/** An option that keeps the chief executive, has some posts more, and says some outcomes. */
function option(more: Readonly<Record<string, PostSpec>>, outcomes: readonly Outcome[] = []): StructureSpec {
  return { posts: { Chief: {}, ...more }, outcomes };
}

const say = (ref: string, outcome: Outcome["outcome"], targets: readonly string[] = []): Outcome => ({
  id: idOf("post", ref),
  outcome,
  targets: targets.map((target) => idOf("post", target)),
  reason: "",
});

const find = (structure: StructureSpec, baseline: StructureSpec = today) =>
  findWith(RULE, structure, {}, baseline);

describe("what becomes of posts: nothing to find", () => {
  it("where every post is still there", () => {
    expect(find(today)).toEqual([]);
  });

  it("where it is said of every post that is gone", () => {
    const said = [say("Head", "slot-in", ["Chief"]), say("Matron", "ended"), say("Nurse", "at-risk")];
    expect(find(option({}, said))).toEqual([]);
  });

  it("where a post was drawn again under its reference", () => {
    const built = buildOption(today);
    const redrawn = new Map(
      [...built.posts.values()].map((post) => [`new-${post.id}`, { ...post, id: `new-${post.id}` }]),
    );
    expect(findWith(RULE, { ...built, posts: redrawn }, {}, today)).toEqual([]);
  });

  it("without a baseline", () => {
    expect(findWith(RULE, option({}))).toEqual([]);
  });
});

describe("what becomes of posts: found", () => {
  it("those that are gone, once for each employer, with how many are vacant", () => {
    const findings = find(option({}));
    expect(messagesOf(findings)).toEqual([
      "2 posts of Trust are gone, and nobody has said what happens to their holders: Head of Crisis and Matron. 1 of them is vacant.",
      "Lead Nurse, Solent is gone, and nobody has said what happens to its holder.",
    ]);
    expect(findings.map(({ headline }) => headline)).toEqual([
      "Nobody has said what becomes of 2 posts",
      "Nobody has said what becomes of a post",
    ]);
    expect(findings.map(({ severity, evidence }) => [severity, evidence])).toEqual([
      ["error", { posts: 2, vacant: 1 }],
      ["error", { posts: 1, vacant: 0 }],
    ]);
    expect(new Set(findings.map(({ key }) => key)).size).toBe(2);
  });

  it("vacant ones alone, as a warning", () => {
    const { Head, Nurse } = today.posts;
    expect(find(option({ Head, Nurse }))).toMatchObject([
      {
        severity: "warning",
        message: "Matron (Trust) is gone, and nobody has said what happens to it; it was vacant.",
      },
    ]);
  });

  it("those that slot in, compete or go on, with no post named for them", () => {
    const said = [say("Head", "slot-in"), say("Matron", "ring-fenced"), say("Nurse", "changed")];
    const findings = find(option({}, said));
    expect(findings.map(({ headline }) => headline)).toEqual([
      "2 posts without a next post",
      "A post without a next post",
    ]);
    expect(messagesOf(findings)).toEqual([
      "2 posts of Trust in the baseline are marked as continuing, slotting in or ring-fenced, but the post they go to is not named: Head of Crisis and Matron.",
      "Lead Nurse, Solent is marked as continuing, slotting in or ring-fenced, but the post it goes to is not named.",
    ]);
  });

  it("the first few of many by name", () => {
    const posts = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [
        `P${index + 10}`,
        { level: 3, employer: "Solent NHS Trust" },
      ]),
    );
    expect(messagesOf(find(option({}), { posts: { Chief: {}, ...posts } }))).toEqual([
      "12 posts of Solent NHS Trust are gone, and nobody has said what happens to their holders: P10, P11, P12 and 9 more.",
    ]);
  });
});
