import { describe, expect, it } from "vitest";
import { countingIds } from "../../../../../shared/lib/ids.ts";
import { perform } from "../../../../../shared/model/commands/command.ts";
import { checkOption } from "../../../../../shared/rules/engine/check-option.ts";
import { type Alike, fixAll } from "../../../../../shared/rules/fixes/fix-all.ts";
import { deriveFacts } from "../../../../../shared/structure/facts.ts";
import { designOf } from "../../../../support/check-fixes.ts";
import { buildOption, type StructureSpec } from "../../../../support/structure-builder.ts";

function fixEvery(rule: string, structure: StructureSpec, like?: Alike["like"]) {
  const option = buildOption(structure);
  const design = designOf(option);
  const work = fixAll(design, deriveFacts(option), { rule, ...(like ? { like } : {}) }, countingIds("fixed"));
  const progress: string[] = [];
  for (;;) {
    const step = work.next();
    if (!step.done) {
      progress.push(`${step.value.done} of ${step.value.total}`);
      continue;
    }
    if (!step.value.ok) throw new Error(step.value.reason.message);
    const outcome = step.value.value;
    const performed = perform(design, outcome.command, { makeId: countingIds("other") });
    if (!performed.ok) throw new Error(performed.reason.message);
    const after = performed.value.design.options.get(option.info.id) ?? option;
    const open = checkOption(after, design.ruleSettings).findings.filter((finding) => finding.rule === rule);
    return { outcome, progress, label: performed.value.label, after, open };
  }
}

const TOO_FEW = { messageId: "tooFew", severity: "advice" } as const;

/** So many posts that report to one. */
function reports(to: string, count: number) {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`${to} ${index}`, { to }] as const));
}

describe("fixing all findings of a rule", () => {
  it("fixes each as one step, and tells how far it is", () => {
    const posts = { Chief: {}, A: { level: 1 }, B: { level: 1 }, C: { level: 2 } };
    const { outcome, progress, label, open } = fixEvery("accountability/line-manager", { posts });
    expect(label).toBe("Fix 3 findings: Everybody has one line manager");
    expect(outcome.fixed.map(({ effect }) => effect)).toEqual([
      "Lets A report to Chief.",
      "Lets B report to Chief.",
      "Lets C report to A.",
    ]);
    expect(progress).toEqual(["1 of 3", "2 of 3", "3 of 3"]);
    expect(open).toEqual([]);
  });

  it("leaves what needs an answer, and says so", () => {
    const posts = { Chief: { isVacant: true }, A: { to: "Chief", isVacant: true }, B: { to: "A" } };
    const { outcome, label, open } = fixEvery("accountability/vacant", { posts });
    expect(outcome.fixed).toEqual([]);
    expect(outcome.left).toHaveLength(2);
    expect(label).toContain("Fix 0 findings");
    expect(open).toHaveLength(2);
  });

  it("leaves findings of another message or severity alone where those like one are asked for", () => {
    const posts = {
      Chief: {},
      Wide: { to: "Chief", discipline: "clinical" },
      Narrow: { to: "Chief" },
      ...reports("Wide", 9),
      ...reports("Narrow", 4),
    } as const;
    const { outcome, open } = fixEvery("span/direct-reports", { posts }, TOO_FEW);
    expect(outcome.fixed.map(({ effect }) => effect)).toEqual([
      "Says that Narrow is a player-coach, who has 3 to 5 reports.",
    ]);
    expect(open.map(({ message }) => message)).toEqual([
      expect.stringContaining("Wide has 9 direct reports"),
      expect.stringContaining("Chief has 2 direct reports"),
    ]);
  });

  it("fixes each in the way its own card recommends, not in one that an earlier fix made possible", () => {
    // Once one of them is a player-coach it could spare two reports for the other, whose card says nothing of that.
    const posts = {
      Chief: {},
      One: { to: "Chief" },
      Other: { to: "Chief" },
      ...reports("One", 5),
      ...reports("Other", 4),
    };
    const { outcome } = fixEvery("span/direct-reports", { posts }, TOO_FEW);
    expect(outcome.fixed.map(({ effect }) => effect)).toEqual([
      "Says that One is a player-coach, who has 3 to 5 reports.",
      "Says that Other is a player-coach, who has 3 to 5 reports.",
    ]);
  });

  it("keeps the ids by which a later fix speaks of what an earlier one added", () => {
    const structure = {
      serviceLines: { Frailty: {}, Crisis: {} },
      geographies: { City: {} },
      cells: { Frailty: ["City"], Crisis: ["City"] },
      posts: {
        Chief: {},
        "Clinical Lead, Frailty": { to: "Chief", discipline: "clinical", leads: [{ practice: "Frailty" }] },
        "Clinical Lead, Crisis": { to: "Chief", discipline: "clinical", leads: [{ practice: "Crisis" }] },
      },
    } as const;
    const { outcome, after, open } = fixEvery("accountability/dyad", structure);
    expect(outcome.fixed).toHaveLength(2);
    expect([...after.posts.keys()].filter((id) => id.startsWith("fixed"))).toHaveLength(2);
    expect(open.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("comes to an end where one fix brings the next finding", () => {
    const posts = {
      Chief: {},
      A: { to: "Chief" },
      B: { to: "A" },
      C: { to: "B" },
      D: { to: "C" },
      E: { to: "C" },
    };
    const { open } = fixEvery("span/single-report", { posts });
    expect(open).toEqual([]);
  });
});
