import { describe, expect, it } from "vitest";
import { findWith, messagesOf, namesOf } from "../../../../support/check-rule.ts";
import type { MandateSpec, StructureSpec } from "../../../../support/structure-builder.ts";

const RULE = "accountability/same-hands";

const matrix = {
  serviceLines: { Frailty: {}, Podiatry: {} },
  geographies: { City: {} },
  cells: { Frailty: ["City"], Podiatry: ["City"] },
} satisfies StructureSpec;

const leads: readonly MandateSpec[] = [{ practice: "Frailty" }];

function dyad(clinical: string, operational: string): StructureSpec["posts"] {
  return {
    Lead: { discipline: "clinical", holder: clinical, leads },
    Head: { discipline: "operational", holder: operational, leads },
  };
}

describe("dyads in the same hands: nothing to find", () => {
  it("where two people hold the two halves", () => {
    expect(findWith(RULE, { ...matrix, posts: { ...dyad("A. Person", "B. Person") } })).toEqual([]);
  });

  it("where one person holds posts that lead different things", () => {
    const posts: StructureSpec["posts"] = {
      Lead: { discipline: "clinical", holder: "A. Person", leads },
      Head: { discipline: "operational", holder: "A. Person", leads: [{ practice: "Podiatry" }] },
    };
    expect(findWith(RULE, { ...matrix, posts })).toEqual([]);
  });

  it("where the holder’s name is on so many posts that it is no person’s", () => {
    const others = Object.fromEntries(["X", "Y"].map((ref) => [ref, { holder: "in post" }]));
    expect(findWith(RULE, { ...matrix, posts: { ...dyad("in post", "in post"), ...others } })).toEqual([]);
  });

  it("where a second person shares one of the halves", () => {
    const joint: readonly MandateSpec[] = [{ practice: "Frailty", joint: true }];
    const second = { "Second lead": { discipline: "clinical" as const, holder: "B. Person", leads: joint } };
    expect(findWith(RULE, { ...matrix, posts: { ...dyad("A. Person", "A. Person"), ...second } })).toEqual(
      [],
    );
  });

  it("where both halves are of one discipline, or vacant", () => {
    const posts: StructureSpec["posts"] = {
      Lead: { discipline: "clinical", holder: "A. Person", leads },
      Deputy: { discipline: "clinical", holder: "A. Person", leads },
      Head: { discipline: "operational", isVacant: true, leads },
    };
    expect(findWith(RULE, { ...matrix, posts })).toEqual([]);
  });
});

describe("dyads in the same hands: found", () => {
  it("both halves held by one person, whom the finding does not name", () => {
    const findings = findWith(RULE, { ...matrix, posts: { ...dyad("A. Person", "A. Person") } });
    expect(messagesOf(findings)).toEqual([
      "Head and Lead are held by the same person, who leads both sides of Frailty (practice).",
    ]);
    expect(findings[0]?.severity).toBe("warning");
    expect(namesOf(findings[0])).toEqual(["Head", "Lead", "Frailty"]);
    expect(JSON.stringify(findings)).not.toContain("A. Person");
  });

  it("two posts that lead several scopes together, once", () => {
    const more: readonly MandateSpec[] = [{ pathway: "City" }, { practice: "Podiatry" }, ...leads];
    const posts: StructureSpec["posts"] = {
      Lead: { discipline: "clinical", holder: "A. Person", leads: more },
      Head: { discipline: "operational", holder: "A. Person", leads: more },
    };
    expect(messagesOf(findWith(RULE, { ...matrix, posts }))).toEqual([
      "Head and Lead are held by the same person, who leads both sides of City (pathway), Frailty (practice) and Podiatry (practice).",
    ]);
  });

  it("where the only other post beside them is vacant", () => {
    const joint: readonly MandateSpec[] = [{ practice: "Frailty", joint: true }];
    const second = { "Second lead": { discipline: "clinical" as const, isVacant: true, leads: joint } };
    expect(
      findWith(RULE, { ...matrix, posts: { ...dyad("A. Person", "A. Person"), ...second } }),
    ).toHaveLength(1);
  });

  it("a name on more posts, where the design takes it for a person’s", () => {
    const others = Object.fromEntries(["X", "Y"].map((ref) => [ref, { holder: "A. Person" }]));
    const structure = { ...matrix, posts: { ...dyad("A. Person", "A. Person"), ...others } };
    expect(findWith(RULE, structure, { mostPosts: 4 })).toHaveLength(1);
    expect(findWith(RULE, structure, { mostPosts: 3 })).toEqual([]);
  });
});
