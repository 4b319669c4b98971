import { describe, expect, it } from "vitest";
import { findWith, messagesOf, namesOf } from "../../../../support/check-rule.ts";
import { relabel } from "../../../../support/relabel.ts";
import { buildOption } from "../../../../support/structure-builder.ts";

const RULE = "accountability/cycle";

describe("circles of management: nothing to find", () => {
  it("where every chain ends at the top", () => {
    const posts = { Chief: {}, Director: { to: "Chief" }, Head: { to: "Director" } };
    expect(findWith(RULE, { posts })).toEqual([]);
  });

  it("where a professional line runs against a line of management", () => {
    const posts = { Chief: {}, Director: { to: "Chief", professionalTo: "Head" }, Head: { to: "Director" } };
    expect(findWith(RULE, { posts })).toEqual([]);
  });

  it("where a matrix line runs against a line of management", () => {
    const posts = {
      Chief: {},
      Director: { to: "Chief", matrixTo: { post: "Head" } },
      Head: { to: "Director" },
    };
    expect(findWith(RULE, { posts })).toEqual([]);
  });
});

describe("circles of management: found", () => {
  it("two posts that manage each other", () => {
    const posts = { Director: { level: 2, to: "Head" }, Head: { level: 3, to: "Director" } };
    const findings = findWith(RULE, { posts });
    expect(messagesOf(findings)).toEqual([
      "Director reports to Head, which reports to Director. Nobody in this circle answers to the chief executive.",
    ]);
    expect(findings[0]?.evidence).toEqual({ posts: 2 });
  });

  it("from the most senior post round, then by title, whatever ids an import gave", () => {
    const posts = {
      Zulu: { level: 1, to: "Bravo" },
      Alpha: { level: 2, to: "Zulu" },
      Bravo: { level: 1, to: "Alpha" },
    };
    for (const salt of [0, 1, 2, 3, 4]) {
      const [finding] = findWith(RULE, relabel(buildOption({ posts }), salt));
      expect(namesOf(finding)).toEqual(["Bravo", "Alpha", "Zulu"]);
      expect(finding?.message).toMatch(
        /^Bravo reports to Alpha, which reports to Zulu, which reports to Bravo\./,
      );
    }
  });

  it("as the same finding when another of its posts becomes the most senior", () => {
    const keyWith = (level: number) =>
      findWith(RULE, { posts: { A: { level: 2, to: "B" }, B: { level, to: "A" } } })[0]?.key;
    expect(keyWith(1)).toBe(keyWith(3));
  });

  it("a circle once, and not the posts that hang below it", () => {
    const posts = {
      A: { level: 1, to: "B" },
      B: { level: 1, to: "C" },
      C: { level: 1, to: "A" },
      Below: { level: 2, to: "A" },
    };
    const findings = findWith(RULE, { posts });
    expect(findings).toHaveLength(1);
    expect(namesOf(findings[0])).toEqual(["A", "B", "C"]);
  });

  it("two circles as two findings", () => {
    const posts = {
      A: { level: 1, to: "B" },
      B: { level: 1, to: "A" },
      C: { level: 1, to: "D" },
      D: { level: 1, to: "C" },
    };
    expect(findWith(RULE, { posts }).map((finding) => namesOf(finding))).toEqual([
      ["A", "B"],
      ["C", "D"],
    ]);
  });

  it("a long circle with its middle counted, and every post of it highlighted", () => {
    const names = Array.from({ length: 20 }, (_, index) => `Post ${String(index).padStart(2, "0")}`);
    const posts = Object.fromEntries(
      names.map((name, index) => [name, { level: 3, to: names[(index + 1) % names.length] ?? "" }]),
    );
    const [finding] = findWith(RULE, { posts });
    expect(finding?.message).toContain("Post 07, and so on through 12 more posts back to Post 00.");
    expect(finding?.elements).toHaveLength(20);
  });
});
