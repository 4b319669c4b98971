import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupPosts } from "../../../../shared/print/post-rows.ts";
import { outlineReporting } from "../../../../shared/print/reporting-outline.ts";
import { deriveFacts, type Facts } from "../../../../shared/structure/facts.ts";
import { options } from "../../../support/arbitraries/designs.ts";
import { factsOf } from "./print-support.ts";

function outline(facts: Facts): readonly string[] {
  return outlineReporting(facts).map(
    ({ post, depth, beginsCircle }) => `${"- ".repeat(depth)}${post.ref}${beginsCircle ? " (circle)" : ""}`,
  );
}

const POSTS = [
  "CEO | Chief Executive | corporate | 0 | in post",
  "OD | Operational Director | operational | 2 | | COO",
  "CD | Clinical Director | clinical | 2 | in post | COO | CMO | CEO | staffing | Place decides",
  "COO | Chief Operating Officer | operational | 1 | in post | CEO",
  "CMO | Chief Medical Officer | clinical | 1 | in post | CEO",
];

describe("the outline of line management", () => {
  it("puts each post below its manager: seniors first, then clinical before operational", () => {
    expect(outline(factsOf({ posts: POSTS }))).toEqual(["CEO", "- CMO", "- COO", "- - CD", "- - OD"]);
  });

  it("tells other lines with what they are for and who decides", () => {
    const director = outlineReporting(factsOf({ posts: POSTS })).find(({ post }) => post.ref === "CD");
    expect(director?.professional.map(({ to }) => to.ref)).toEqual(["CMO"]);
    expect(director?.matrix.map(({ to, line }) => [to.ref, line.purpose, line.decisionRight])).toEqual([
      ["CEO", "staffing", "Place decides"],
    ]);
    expect(director?.directReports).toBe(0);
  });

  it("hangs posts that manage each other round from one of them, marked", () => {
    const posts = ["A | A | clinical | 2 | | C", "B | B | clinical | 2 | | A", "C | C | clinical | 2 | | B"];
    expect(outline(factsOf({ posts: [...posts, "D | D | clinical | 3 | | B"] }))).toEqual([
      "A (circle)",
      "- B",
      "- - C",
      "- - D",
    ]);
  });

  it("has every post exactly once, in the outline and among the posts by level, whatever the lines", () => {
    fc.assert(
      fc.property(options(), (option) => {
        const facts = deriveFacts(option);
        const rows = outlineReporting(facts);
        const everyPost = [...option.posts.keys()].sort();
        expect(rows.map(({ post }) => post.id).sort()).toEqual(everyPost);
        const groups = groupPosts(facts, rows);
        expect(groups.flatMap((group) => group.rows.map(({ post }) => post.id)).sort()).toEqual(everyPost);
        expect(groups.map(({ level }) => level)).toEqual(
          groups.map(({ level }) => level).sort((a, b) => a - b),
        );
        expect(groups.every(({ level, rows }) => rows.every(({ post }) => post.level === level))).toBe(true);
      }),
    );
  });
});
