import { describe, expect, it } from "vitest";
import { findWith, messagesOf } from "../../../../support/check-rule.ts";
import type { PostSpec } from "../../../../support/structure-builder.ts";

const RULE = "span/direct-reports";

function managing(count: number, manager: PostSpec): { posts: Record<string, PostSpec> } {
  const reports = Array.from(
    { length: count },
    (_, index) => [`Report ${index}`, { to: "Manager" }] as const,
  );
  return { posts: { Manager: manager, ...Object.fromEntries(reports) } };
}

function outcome(count: number, manager: PostSpec, numbers: Record<string, number> = {}) {
  return findWith(RULE, managing(count, manager), numbers).map(({ severity, message }) => [
    severity,
    message,
  ]);
}

const COACH = { level: 2, archetype: "coach" } as const;

describe("direct reports: nothing to find", () => {
  it("within the band of the named archetype, both ends included", () => {
    for (const [archetype, least, most] of [
      ["player-coach", 3, 5],
      ["coach", 6, 7],
      ["supervisor", 8, 10],
      ["facilitator", 11, 15],
      ["coordinator", 16, 40],
    ] as const) {
      expect(outcome(least, { archetype })).toEqual([]);
      expect(outcome(most, { archetype })).toEqual([]);
    }
  });

  it("at a post without reports: a team leader here, not a manager of too few", () => {
    expect(outcome(0, COACH)).toEqual([]);
  });

  it("at a manager of one whose chain goes round: the circle is a finding of its own", () => {
    const posts: Readonly<Record<string, PostSpec>> = {
      A: { level: 3, to: "B" },
      B: { level: 3, to: "A" },
    };
    expect(findWith(RULE, { posts })).toEqual([]);
  });

  it("at a senior or clinical post within a coach’s band, and at any other within a supervisor’s", () => {
    expect(outcome(6, { level: 2 })).toEqual([]);
    expect(outcome(6, { level: 5, discipline: "clinical" })).toEqual([]);
    expect(outcome(8, { level: 3 })).toEqual([]);
  });
});

describe("direct reports: found", () => {
  it("too many is a warning", () => {
    expect(outcome(13, COACH)).toEqual([["warning", "Manager has 13 direct reports; a coach has 6 to 7."]]);
  });

  it("beyond twice the upper bound is an error, at twice it is not", () => {
    expect(outcome(14, COACH)[0]?.[0]).toBe("warning");
    expect(outcome(15, COACH)[0]?.[0]).toBe("error");
  });

  it("too few is advice", () => {
    expect(outcome(1, COACH)).toEqual([["advice", "Manager has 1 direct report; a coach has 6 to 7."]]);
  });

  it("too few for a coordinator, who has no upper bound", () => {
    expect(outcome(15, { archetype: "coordinator" })).toEqual([
      ["advice", "Manager has 15 direct reports; a coordinator has more than 15."],
    ]);
  });

  it("with the numbers it rests on", () => {
    const evidence = (count: number, manager: PostSpec) =>
      findWith(RULE, managing(count, manager))[0]?.evidence;
    expect(evidence(13, COACH)).toEqual({ directReports: 13, archetype: "coach", most: 7 });
    expect(evidence(2, COACH)).toEqual({ directReports: 2, archetype: "coach", least: 6 });
    expect(evidence(15, { archetype: "coordinator" })).toEqual({
      directReports: 15,
      archetype: "coordinator",
      least: 16,
    });
  });

  it("at a manager of several whose chain goes round", () => {
    const posts: Readonly<Record<string, PostSpec>> = {
      A: { level: 3, to: "B" },
      B: { level: 3, to: "A" },
      Below: { to: "A" },
    };
    expect(messagesOf(findWith(RULE, { posts }))).toEqual([
      "A has 2 direct reports; a supervisor has 8 to 10.",
    ]);
  });

  it("outside the band the design sets", () => {
    expect(outcome(7, COACH, { coachLeast: 2, coachMost: 6 })).toEqual([
      ["warning", "Manager has 7 direct reports; a coach has 2 to 6."],
    ]);
    expect(outcome(3, COACH, { coachLeast: 2, coachMost: 6 })).toEqual([]);
  });

  it("the senior levels end at 2", () => {
    expect(outcome(9, { level: 2 })).toEqual([
      ["warning", "Manager has 9 direct reports; a coach has 6 to 7."],
    ]);
    expect(outcome(9, { level: 3 })).toEqual([]);
  });
});
