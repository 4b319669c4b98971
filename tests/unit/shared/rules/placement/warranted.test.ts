import { describe, expect, it } from "vitest";
import { findWith, messagesOf, namesOf } from "../../../../support/check-rule.ts";
import type { StructureSpec } from "../../../../support/structure-builder.ts";

const RULE = "placement/warranted";

const matrix = {
  serviceLines: { Frailty: {} },
  geographies: { County: { City: { East: {} }, Island: {} } },
  places: { County: { tier: "trust-wide" }, East: { tier: "local" } },
  cells: { Frailty: ["City", "East", "Island"] },
} satisfies StructureSpec;

const FROM_AFAR: StructureSpec["posts"] = { "Trust lead": { leads: [{ pathway: "County" }] } };

function withLeads(posts: StructureSpec["posts"]): StructureSpec {
  return { ...matrix, posts: { ...FROM_AFAR, ...posts } };
}

describe("local need: nothing to find", () => {
  it("where every wider area has a pathway lead of its own; local areas share it", () => {
    const posts: StructureSpec["posts"] = {
      A: { leads: [{ pathway: "City" }] },
      B: { leads: [{ pathway: "Island" }] },
    };
    expect(findWith(RULE, withLeads({ ...posts }))).toEqual([]);
  });

  it("where the lead is clinical, vacant, or for one service line only", () => {
    const posts: StructureSpec["posts"] = {
      A: { discipline: "clinical", isVacant: true, leads: [{ pathway: "City" }] },
      B: { leads: [{ pathway: "Island", of: "Frailty" }] },
    };
    expect(findWith(RULE, withLeads({ ...posts }))).toEqual([]);
  });

  it("where nobody at all leads the pathway: accountability/gap says so", () => {
    expect(findWith(RULE, matrix)).toEqual([]);
  });

  it("trust-wide, and where nothing is delivered", () => {
    expect(findWith(RULE, { ...matrix, cells: { Frailty: ["County"] }, posts: { ...FROM_AFAR } })).toEqual(
      [],
    );
  });
});

describe("local need: found", () => {
  it("places side by side that are led from the county only, once, with their areas", () => {
    const findings = findWith(RULE, withLeads({}));
    expect(messagesOf(findings)).toEqual([
      "City and Island have no pathway lead of their own: Trust lead leads them from further up.",
    ]);
    expect(findings[0]).toMatchObject({ severity: "advice", evidence: { places: 2 } });
    expect(namesOf(findings[0])).toEqual(["City", "Island", "Trust lead"]);
  });

  it("one place beside others that have a lead", () => {
    expect(messagesOf(findWith(RULE, withLeads({ A: { leads: [{ pathway: "City" }] } })))).toEqual([
      "Island has no pathway lead of its own: Trust lead leads it from further up.",
    ]);
  });

  it("a place that only practice is led in, and a local area whose wider area delivers nothing itself", () => {
    const practice: StructureSpec["posts"] = {
      Head: { leads: [{ practice: "Frailty", in: "Island" }] },
      All: { discipline: "clinical", leads: [{ pathway: "all" }] },
    };
    const structure = { ...withLeads({ ...practice }), cells: { Frailty: ["East", "Island"] } };
    expect(messagesOf(findWith(RULE, structure))).toEqual([
      "East has no pathway lead of its own: All and Trust lead lead it from further up.",
      "Island has no pathway lead of its own: All and Trust lead lead it from further up.",
    ]);
  });
});
