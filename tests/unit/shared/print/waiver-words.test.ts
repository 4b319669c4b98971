import { describe, expect, it } from "vitest";
import { acceptedWords, lapsedWords } from "../../../../shared/print/waiver-words.ts";
import type { Evidence, Finding } from "../../../../shared/rules/engine/finding.ts";
import { evidenceText } from "../../../../shared/rules/engine/waivers.ts";

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
