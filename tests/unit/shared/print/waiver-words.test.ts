import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findBaseline, optionsInOrder } from "../../../../shared/model/document.ts";
import { defaultDomains } from "../../../../shared/model/records/accountability-domain.ts";
import { EVIDENCE_WORDS } from "../../../../shared/print/evidence-words.ts";
import { acceptedWords, lapsedWords } from "../../../../shared/print/waiver-words.ts";
import { CATALOGUE } from "../../../../shared/rules/catalogue/index.ts";
import { checkFacts } from "../../../../shared/rules/engine/check-option.ts";
import type { Evidence, Finding } from "../../../../shared/rules/engine/finding.ts";
import { evidenceText } from "../../../../shared/rules/engine/waivers.ts";
import { deriveFacts } from "../../../../shared/structure/facts.ts";
import { structures } from "../../../support/arbitraries/structures.ts";
import { generateDesign } from "../../../support/generate-structure.ts";
import { buildOption } from "../../../support/structure-builder.ts";

const finding: Omit<Finding, "evidence"> = {
  key: "k",
  rule: "span/direct-reports",
  messageId: "tooMany",
  data: {},
  severity: "warning",
  headline: "14 direct reports",
  message: "Head of CAMHS has 14 direct reports; a coach has 6 to 7.",
  elements: [],
  source: "Source",
};

function lapsed(then: Evidence | string, now: Evidence): string {
  const evidence = typeof then === "string" ? then : evidenceText(then);
  return lapsedWords({
    finding: { ...finding, evidence: now },
    waiver: { id: "w", rule: finding.rule, finding: "k", evidence, reason: "Agreed", date: "2026-11-24" },
  });
}

/** What every rule gives as evidence, in structures in which much is wrong, each beside a baseline. */
function everyEvidence(): readonly (readonly [rule: string, Evidence])[] {
  const small = fc.sample(structures(), { numRuns: 200, seed: 1 }).map(buildOption);
  const pairs = small.map((option, index) => [option, small[index + 1] ?? option] as const);
  const design = generateDesign({ size: "M", seed: 1 });
  const large = optionsInOrder(design).map(
    (option) => [option, findBaseline(design, option) ?? small[0] ?? option] as const,
  );
  return [...pairs, ...large].flatMap(([option, baseline]) =>
    checkFacts(deriveFacts(option), new Map(), {
      baseline: deriveFacts(baseline),
      domains: defaultDomains(),
    }).findings.map(({ rule, evidence }) => [rule, evidence] as const),
  );
}

describe("an acceptance in words", () => {
  it("says when and why", () => {
    expect(acceptedWords({ date: "2026-11-24", reason: "agreed for a year" })).toBe(
      "Accepted on 24 November 2026: agreed for a year",
    );
  });
});

describe("a lapsed acceptance in words", () => {
  it("says what it was given for and what that is now", () => {
    expect(lapsed({ directReports: 13, most: 7 }, { directReports: 14, most: 7 })).toBe(
      "Was accepted on 24 November 2026 for 13 direct reports; there are 14 now.",
    );
    expect(lapsed({ openCells: 1 }, { openCells: 12_000 })).toBe(
      "Was accepted on 24 November 2026 for 1 open cell; there are 12,000 now.",
    );
    expect(lapsed({ cells: 2 }, { cells: 1 })).toContain("for 2 cells; there is 1 now.");
  });

  it("names what is not counted: a limit, an amount, a kind of work", () => {
    expect(lapsed({ most: 7 }, { most: 8 })).toContain("for an upper limit of 7; it is 8 now.");
    expect(lapsed({ wte: 1722 }, { wte: 1800.5 })).toContain("for a WTE of 1,722; it is 1,800.5 now.");
    expect(lapsed({ archetype: "coach" }, { archetype: "supervisor" })).toContain(
      "for the work of a coach; it is supervisor now.",
    );
  });

  it("tells several changes in one sentence", () => {
    expect(lapsed({ cells: 30, most: 12 }, { cells: 31, most: 20 })).toBe(
      "Was accepted on 24 November 2026 for 30 cells and an upper limit of 12; now 31 and 20.",
    );
  });

  it("says how many of some posts are vacant as part of them", () => {
    expect(lapsed({ posts: 4, vacant: 1 }, { posts: 3, vacant: 0 })).toBe(
      "Was accepted on 24 November 2026 for 4 posts, 1 of them vacant; now 3, none vacant.",
    );
    expect(lapsed({ posts: 4, vacant: 0 }, { posts: 5, vacant: 2 })).toContain(
      "for 4 posts, none of them vacant; now 5, 2 of them vacant.",
    );
    expect(lapsed({ posts: 4, vacant: 1 }, { posts: 4, vacant: 0 })).toContain(
      "for 1 vacant post; there are none now.",
    );
  });

  it("says tiers and domains in words", () => {
    expect(lapsed({ tier: "wider", inside: "wider" }, { tier: "local", inside: "wider" })).toContain(
      "for a wider area; it is a local area now.",
    );
    expect(lapsed({ tier: "local", inside: "wider" }, { tier: "local", inside: "wider, local" })).toContain(
      "for a wider area inside; a wider area and a local area are inside now.",
    );
    expect(lapsed({ cells: 4, domains: 2 }, { cells: 4, domains: 3 })).toContain(
      "for 2 accountability domains; there are 3 now.",
    );
  });

  it("has words for whatever a rule gives as evidence", () => {
    const places: Record<string, Set<string>> = {};
    for (const [rule, evidence] of everyEvidence()) {
      places[rule] ??= new Set();
      for (const name of Object.keys(evidence)) places[rule].add(name);
    }
    expect(Object.keys(places).sort()).toEqual(CATALOGUE.map(({ id }) => id).sort());
    const names = new Set(Object.values(places).flatMap((own) => [...own]));
    expect([...names].filter((name) => !Object.hasOwn(EVIDENCE_WORDS, name))).toEqual([]);
  });

  it("says only that the numbers differ where the old ones cannot be read", () => {
    expect(lapsed("from another version", { cells: 3 })).toBe(
      "Was accepted on 24 November 2026 for other numbers than it has now.",
    );
  });
});

describe("the numbers a waiver holds on to", () => {
  it("are the same however a sum was added up", () => {
    expect(evidenceText({ wte: 0.1 + 0.2 })).toBe(evidenceText({ wte: 0.3 }));
  });
});
