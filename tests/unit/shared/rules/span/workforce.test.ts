import { describe, expect, it } from "vitest";
import { findWith, messagesOf, namesOf } from "../../../../support/check-rule.ts";
import type { PostSpec, StructureSpec } from "../../../../support/structure-builder.ts";

const RULE = "span/workforce";

/** Frailty in two places, with this many staff. */
function staffed(
  city: number | null,
  island: number | null,
  posts: Readonly<Record<string, PostSpec>>,
): StructureSpec {
  return {
    serviceLines: { "Physical health": { Frailty: {} } },
    geographies: { City: {}, Island: {} },
    cells: { Frailty: ["City", "Island"] },
    cellFacts: { "Frailty in City": { wte: city }, "Frailty in Island": { wte: island } },
    posts,
  };
}

const LEAD: PostSpec = { level: 3, leads: [{ practice: "Frailty" }] };

describe("workforce of a leader: nothing to find", () => {
  it("up to the limit, which is within it", () => {
    expect(findWith(RULE, staffed(1_000, 500, { Lead: LEAD }))).toEqual([]);
    expect(findWith(RULE, staffed(1_500, null, { Lead: LEAD }))).toEqual([]);
  });

  it("on the board", () => {
    expect(findWith(RULE, staffed(9_000, 9_000, { Lead: { ...LEAD, isOnBoard: true } }))).toEqual([]);
  });

  it("at a director whose services have leads of their own", () => {
    const posts: Readonly<Record<string, PostSpec>> = {
      Director: { level: 2, leads: [{ practice: "Physical health" }] },
      City: { level: 3, leads: [{ practice: "Frailty", in: "City" }] },
      Island: { level: 3, leads: [{ practice: "Frailty", in: "Island" }] },
    };
    expect(findWith(RULE, staffed(1_200, 1_200, posts))).toEqual([]);
  });
});

describe("workforce of a leader: found", () => {
  it("more staff than a leader below the board carries", () => {
    const findings = findWith(RULE, staffed(1_000.5, 500, { Lead: LEAD }));
    expect(messagesOf(findings)).toEqual([
      "Lead leads 2 cells with 1,500.5 WTE; a leader below the board carries 1,500 at most.",
    ]);
    expect(findings[0]).toMatchObject({
      severity: "warning",
      headline: "1,500.5 WTE under one leader",
      evidence: { wte: 1_500.5, cells: 2, most: 1_500 },
    });
    expect(namesOf(findings[0])).toEqual(["Lead", "Frailty in City", "Frailty in Island"]);
  });

  it("staff led for practice and for pathway once", () => {
    const leads = [{ practice: "Frailty" }, { pathway: "City" }] as const;
    expect(findWith(RULE, staffed(1_501, 0, { Lead: { level: 3, leads } }))[0]?.evidence.wte).toBe(1_501);
    expect(findWith(RULE, staffed(800, 0, { Lead: { level: 3, leads } }))).toEqual([]);
  });

  it("both halves of a dyad once", () => {
    const posts = { Head: LEAD, Lead: { ...LEAD, discipline: "clinical" as const } };
    expect(messagesOf(findWith(RULE, staffed(2_000, 0, posts)))).toEqual([
      "Head and Lead each lead 2 cells with 2,000 WTE; a leader below the board carries 1,500 at most.",
    ]);
  });

  it("more than the design allows", () => {
    expect(findWith(RULE, staffed(50, 51, { Lead: LEAD }), { most: 100 })).toHaveLength(1);
    expect(findWith(RULE, staffed(2_000, 0, { Lead: LEAD }), { most: 2_000 })).toEqual([]);
  });
});
