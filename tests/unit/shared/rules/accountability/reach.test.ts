import { describe, expect, it } from "vitest";
import { findWith, messagesOf, namesOf } from "../../../../support/check-rule.ts";
import type { PostSpec, StructureSpec } from "../../../../support/structure-builder.ts";

const RULE = "accountability/reach";

const matrix = {
  serviceLines: { Frailty: {}, Podiatry: {} },
  geographies: { City: {}, Island: {} },
  cells: { Frailty: ["City", "Island"], Podiatry: ["City"] },
} satisfies StructureSpec;

/** A place director, and heads of service who answer to somebody else. */
const posts: Readonly<Record<string, PostSpec>> = {
  Chief: {},
  "Place director": { to: "Chief", leads: [{ pathway: "City" }] },
  Director: { to: "Chief" },
  "Head of Frailty": { to: "Director", leads: [{ practice: "Frailty" }] },
  "Head of Podiatry": { to: "Director", leads: [{ practice: "Podiatry" }] },
};

function withPost(ref: string, more: PostSpec): StructureSpec {
  return { ...matrix, posts: { ...posts, [ref]: { ...posts[ref], ...more } } };
}

describe("lines to the services: nothing to find", () => {
  it("where one of the heads of service answers to the place by a matrix line", () => {
    expect(findWith(RULE, withPost("Head of Podiatry", { matrixTo: { post: "Place director" } }))).toEqual(
      [],
    );
  });

  it("where one is professionally accountable to the place, or managed by it", () => {
    expect(findWith(RULE, withPost("Head of Podiatry", { professionalTo: "Place director" }))).toEqual([]);
    expect(findWith(RULE, withPost("Head of Podiatry", { to: "Place director", level: 2 }))).toEqual([]);
  });

  it("where the line goes through somebody in between", () => {
    expect(findWith(RULE, withPost("Director", { matrixTo: { post: "Place director" } }))).toEqual([]);
  });

  it("where a cell is led by nobody below the post: it leads that one itself", () => {
    expect(findWith(RULE, withPost("Head of Podiatry", { level: 1 }))).toEqual([]);
    expect(findWith(RULE, { ...matrix, posts: { Alone: { leads: [{ pathway: "City" }] } } })).toEqual([]);
  });
});

describe("lines to the services: found", () => {
  it("a place director to whom no head of service answers", () => {
    const findings = findWith(RULE, { ...matrix, posts });
    expect(messagesOf(findings)).toEqual([
      "Place director has no reporting line from anyone who runs the services it leads, in 2 cells.",
    ]);
    expect(findings[0]).toMatchObject({ severity: "advice", evidence: { posts: 1, cells: 2 } });
    expect(namesOf(findings[0])).toEqual(["The option", "Place director"]);
  });

  it("where the lines run from the place to the service, not the other way", () => {
    expect(
      findWith(RULE, withPost("Place director", { matrixTo: { post: "Head of Frailty" }, level: 1 })),
    ).toHaveLength(1);
  });

  it("all such leaders of the option once", () => {
    const findings = findWith(RULE, {
      ...matrix,
      posts: { ...posts, Other: { to: "Chief", leads: [{ pathway: "Island" }] } },
    });
    expect(messagesOf(findings)).toEqual([
      "2 of 4 leaders have no reporting line from anyone who runs the services they lead: Other and Place director.",
    ]);
  });
});
