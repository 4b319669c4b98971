import { describe, expect, it } from "vitest";
import { findWith, messagesOf, namesOf } from "../../../../support/check-rule.ts";
import type { CellFacts, StructureSpec } from "../../../../support/structure-builder.ts";

const RULE = "structure/baseline";

const matrix = {
  serviceLines: { Frailty: {}, Podiatry: {} },
  geographies: { City: {} },
  cells: { Frailty: ["City"], Podiatry: ["City"] },
} satisfies StructureSpec;

function structure(frailty: CellFacts, podiatry: CellFacts = {}): StructureSpec {
  return { ...matrix, cellFacts: { "Frailty in City": frailty, "Podiatry in City": podiatry } };
}

describe("what adds up to the baseline: nothing to find", () => {
  it("where nothing is lost, however it is moved about", () => {
    const today = structure({ wte: 60, budget: 1_000, teams: 2 }, { wte: 40, budget: 500, teams: 1 });
    const option = structure({ wte: 10, budget: 100, teams: 0 }, { wte: 90, budget: 1_400, teams: 3 });
    expect(findWith(RULE, option, {}, today)).toEqual([]);
  });

  it("within one per cent, more or less", () => {
    expect(findWith(RULE, structure({ wte: 99 }), {}, structure({ wte: 100 }))).toEqual([]);
    expect(findWith(RULE, structure({ wte: 101 }), {}, structure({ wte: 100 }))).toEqual([]);
  });

  it("where one of the two says nothing of a measure", () => {
    expect(findWith(RULE, structure({}), {}, structure({ wte: 100 }))).toEqual([]);
    expect(findWith(RULE, structure({ budget: 100 }), {}, structure({}))).toEqual([]);
  });

  it("without a baseline", () => {
    expect(findWith(RULE, structure({ wte: 100 }))).toEqual([]);
  });
});

describe("what adds up to the baseline: found", () => {
  it("staff that are missing, with the service lines that differ", () => {
    const findings = findWith(
      RULE,
      structure({ wte: 60 }, { wte: 34 }),
      {},
      structure({ wte: 52 }, { wte: 48 }),
    );
    expect(messagesOf(findings)).toEqual([
      "WTE adds up to 94; the baseline has 100: 6 less (6%). It differs most in Podiatry (14 less) and Frailty (8 more).",
    ]);
    expect(findings[0]).toMatchObject({
      severity: "warning",
      headline: "WTE below the baseline",
      evidence: { baseline: 100, option: 94, tolerance: 1 },
    });
    expect(namesOf(findings[0])).toEqual(["The option", "Frailty", "Podiatry"]);
  });

  it("money and teams that are too many, each for itself", () => {
    const option = structure({ budget: 2_000.5, teams: 3 });
    const findings = findWith(RULE, option, {}, structure({ budget: 1_000, teams: 2 }));
    expect(messagesOf(findings)).toEqual([
      "Budget adds up to £2,001; the baseline has £1,000: £1,001 more (100.1%). It differs most in Frailty (£1,001 more).",
      "Teams add up to 3; the baseline has 2: 1 more (50%). It differs most in Frailty (1 more).",
    ]);
  });

  it("a service line the option no longer has", () => {
    const option: StructureSpec = {
      ...matrix,
      serviceLines: { Frailty: {} },
      cells: { Frailty: ["City"] },
      cellFacts: { every: { wte: 50 } },
    };
    const findings = findWith(RULE, option, {}, structure({ wte: 50 }, { wte: 50 }));
    expect(messagesOf(findings)).toEqual([
      "WTE adds up to 50; the baseline has 100: 50 less (50%). It differs most in Podiatry (50 less).",
    ]);
    expect(namesOf(findings[0])).toEqual(["The option"]);
  });

  it("beyond the tolerance the design sets, and anything where the baseline has nothing", () => {
    const today = structure({ wte: 100 });
    expect(findWith(RULE, structure({ wte: 95 }), { tolerance: 5 }, today)).toEqual([]);
    expect(findWith(RULE, structure({ wte: 94 }), { tolerance: 5 }, today)).toHaveLength(1);
    expect(messagesOf(findWith(RULE, structure({ wte: 1 }), {}, structure({ wte: 0 })))).toEqual([
      "WTE adds up to 1; the baseline has 0: 1 more. It differs most in Frailty (1 more).",
    ]);
  });
});
