import { describe, expect, it } from "vitest";
import { DEFAULT_THRESHOLDS } from "../../../../../shared/compare/impact/thresholds.ts";
import { countingIds } from "../../../../../shared/lib/ids.ts";
import {
  addCriterion,
  assess,
  editCriterion,
  moveCriterion,
  removeCriterion,
} from "../../../../../shared/model/commands/appraisal.ts";
import { type Command, perform } from "../../../../../shared/model/commands/command.ts";
import { setImpactThresholds } from "../../../../../shared/model/commands/impact.ts";
import { deleteOption, duplicateOption } from "../../../../../shared/model/commands/options.ts";
import { applyDiff, invertDiff } from "../../../../../shared/model/diff/diff.ts";
import type { DesignDocument } from "../../../../../shared/model/document.ts";
import { smallDesign } from "../../../../support/small-design.ts";

const OPTION = "o1";
const makeId = countingIds("new");

const criterion = (name: string, kind: "essential" | "weighted" = "weighted") =>
  addCriterion({ name, description: "", kind, weight: 10, source: "" });

function done(command: Command, on: DesignDocument) {
  const performed = perform(on, command, { makeId });
  if (!performed.ok) throw new Error(performed.reason.message);
  return performed.value;
}

function refused(command: Command, on: DesignDocument): string {
  const performed = perform(on, command, { makeId: countingIds("other") });
  return performed.ok ? `done: ${performed.value.label}` : performed.reason.message;
}

function after(...commands: readonly Command[]): DesignDocument {
  return commands.reduce((design, command) => done(command, design).design, smallDesign());
}

const design = after(criterion("Quality"), criterion("Cost"), criterion("Safe", "essential"));

function idOf(name: string, within: DesignDocument = design): string {
  return [...within.criteria.values()].find((record) => record.name === name)?.id ?? "none";
}

const namesOf = ({ criteria }: DesignDocument) =>
  [...criteria.values()]
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ name, kind }) => `${kind} ${name}`);

describe("a criterion", () => {
  it("is added after those of its kind, and its name is taken then", () => {
    expect(namesOf(design)).toContain("weighted Cost");
    expect(refused(criterion(" quality "), design)).toBe("There is a criterion called Quality already.");
    expect(refused(criterion("  "), design)).toMatch(/not empty/);
  });

  it("is weighed anew, and says so", () => {
    const { label, design: weighed } = done(editCriterion({ id: idOf("Quality"), weight: 25 }), design);
    expect(label).toBe("Weight of Quality: 25");
    expect(weighed.criteria.get(idOf("Quality"))?.weight).toBe(25);
    expect(refused(editCriterion({ id: idOf("Quality"), weight: 101 }), design)).toMatch(/100/);
  });

  it("moves in front of another of its kind", () => {
    const moved = done(moveCriterion({ id: idOf("Cost"), before: idOf("Quality") }), design).design;
    expect(namesOf(moved).filter((name) => name.startsWith("weighted"))).toEqual([
      "weighted Cost",
      "weighted Quality",
    ]);
  });

  it("takes with it all that was said by it, and gives it back when that is undone", () => {
    const said = done(assess({ option: OPTION, criterion: idOf("Cost"), score: 3 }), design).design;
    const removed = done(removeCriterion({ id: idOf("Cost") }), said);
    expect([removed.design.criteria.size, removed.design.assessments.size]).toEqual([2, 0]);
    expect(applyDiff(removed.design, invertDiff(removed.diff))).toEqual(said);
  });
});

describe("an assessment", () => {
  const at = { option: OPTION, criterion: idOf("Quality") };

  it("is one for an option and a criterion: what is left out stays", () => {
    const scored = done(assess({ ...at, score: 4 }), design).design;
    const reasoned = done(assess({ ...at, rationale: "Teams like it." }), scored).design;
    expect([...reasoned.assessments.values()]).toEqual([
      { id: expect.any(String), ...at, verdict: null, score: 4, rationale: "Teams like it." },
    ]);
  });

  it("is gone when nothing is said any more", () => {
    const scored = done(assess({ ...at, score: 4 }), design).design;
    expect(done(assess({ ...at, score: null }), scored).design).toEqual(design);
  });

  it("is refused beyond the highest score, and of what is not there", () => {
    expect(refused(assess({ ...at, score: 6 }), design)).toMatch(/5/);
    expect(refused(assess({ ...at, option: "gone", score: 1 }), design)).toBe(
      "This option is no longer in the design.",
    );
    expect(refused(assess({ ...at, criterion: "gone", score: 1 }), design)).toBe(
      "This criterion is no longer in the design.",
    );
  });

  it("goes with its option, and is not made for a copy", () => {
    const scored = done(assess({ ...at, score: 4 }), design).design;
    const copied = done(duplicateOption({ id: OPTION, name: "Copy" }), scored).design;
    expect(copied.assessments.size).toBe(1);
    expect(done(deleteOption({ id: OPTION }), copied).design.assessments.size).toBe(0);
  });
});

describe("the impact thresholds", () => {
  it("are set for the design, and reset to nothing of its own", () => {
    const own = { ...DEFAULT_THRESHOLDS, substantial: 0.8 };
    const set = done(setImpactThresholds({ thresholds: own }), design).design;
    expect(set.info.impactThresholds).toEqual(own);
    expect(done(setImpactThresholds({ thresholds: null }), set).design).toEqual(design);
  });

  it("are refused out of range, and where a claim would ask for more than the same post does", () => {
    const set = (change: Partial<typeof DEFAULT_THRESHOLDS>) =>
      refused(setImpactThresholds({ thresholds: { ...DEFAULT_THRESHOLDS, ...change } }), design);
    expect(set({ substantial: 1.2 })).toMatch(/1/);
    expect(set({ bandsApart: 1.5 })).not.toMatch(/^done/);
    expect(set({ claim: 0.8 })).toMatch(/^A claim takes no more in common/);
    expect(set({ weights: { ...DEFAULT_THRESHOLDS.weights, role: 0, standing: 0 } })).toMatch(
      /^Role and standing/,
    );
    expect(set({ claim: 0.75 })).toBe("done: Set the impact thresholds");
  });
});
