import { describe, expect, it } from "vitest";
import { findWith, messagesOf, namesOf } from "../../../../support/check-rule.ts";
import type { PostSpec, StructureSpec } from "../../../../support/structure-builder.ts";

const RULE = "accountability/idle";

const posts: Readonly<Record<string, PostSpec>> = {
  Chief: {},
  Director: { to: "Chief", leads: [{ practice: "Frailty" }] },
};

function withPosts(more: Readonly<Record<string, PostSpec>>): StructureSpec {
  return { serviceLines: { Frailty: {} }, posts: { ...posts, ...more } };
}

describe("idle posts: nothing to find", () => {
  it("where everybody leads something or somebody", () => {
    const more = {
      Manager: { to: "Director" },
      Head: { to: "Manager", leads: [{ practice: "Frailty" }] },
    } satisfies StructureSpec["posts"];
    expect(findWith(RULE, withPosts(more))).toEqual([]);
  });

  it("where somebody is professionally accountable to the post, or answers to it in a matrix line", () => {
    const professional: StructureSpec["posts"] = {
      Nurse: { to: "Chief" },
      Lead: { to: "Director", professionalTo: "Nurse", leads: [{ practice: "Frailty" }] },
    };
    expect(findWith(RULE, withPosts({ ...professional }))).toEqual([]);
    const matrix: StructureSpec["posts"] = {
      Nurse: { to: "Chief" },
      Lead: { to: "Director", matrixTo: { post: "Nurse" }, leads: [{ practice: "Frailty" }] },
    };
    expect(findWith(RULE, withPosts({ ...matrix }))).toEqual([]);
  });

  it("on the board, at the top, or in a corporate post", () => {
    expect(
      findWith(
        RULE,
        withPosts({
          Nurse: { to: "Chief", isOnBoard: true, discipline: "clinical" },
          "Other chief": { level: 0 },
          Secretary: { to: "Chief", discipline: "corporate" },
        }),
      ),
    ).toEqual([]);
  });

  it("while the structure has no mandates at all", () => {
    expect(findWith(RULE, { posts: { Chief: {}, Director: { to: "Chief" } } })).toEqual([]);
  });
});

describe("idle posts: found", () => {
  it("a post without a mandate that nobody answers to", () => {
    const findings = findWith(RULE, withPosts({ Associate: { to: "Director", discipline: "clinical" } }));
    expect(messagesOf(findings)).toEqual(["Associate has no mandate, and nobody answers to it."]);
    expect(findings[0]?.severity).toBe("advice");
    expect(namesOf(findings[0])).toEqual(["Associate"]);
  });

  it("several below one manager, once", () => {
    const findings = findWith(
      RULE,
      withPosts({ A: { to: "Director" }, B: { to: "Director", discipline: "professional" } }),
    );
    expect(messagesOf(findings)).toEqual([
      "2 posts that report to Director have no mandate, and nobody answers to them: A and B.",
    ]);
    expect(namesOf(findings[0])).toEqual(["Director", "A", "B"]);
  });

  it("posts below different managers, or below none, each for itself", () => {
    const findings = findWith(
      RULE,
      withPosts({ A: { to: "Director" }, B: { to: "Chief" }, C: { level: 3 }, D: { level: 3 } }),
    );
    expect(findings.map((finding) => namesOf(finding))).toEqual([["A"], ["B"], ["C"], ["D"]]);
  });
});
