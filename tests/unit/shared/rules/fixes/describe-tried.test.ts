import { describe, expect, it } from "vitest";
import { required } from "../../../../../shared/lib/assert.ts";
import { countingIds } from "../../../../../shared/lib/ids.ts";
import { giveMandate } from "../../../../../shared/model/commands/mandates.ts";
import { checkFacts } from "../../../../../shared/rules/engine/check-option.ts";
import { describeTried } from "../../../../../shared/rules/fixes/describe-tried.ts";
import { tryCommand } from "../../../../../shared/rules/fixes/try-fix.ts";
import { deriveFacts } from "../../../../../shared/structure/facts.ts";
import { designOf } from "../../../../support/check-fixes.ts";
import { buildOption } from "../../../../support/structure-builder.ts";

describe("what a change would come to", () => {
  const option = buildOption({
    serviceLines: { Frailty: {} },
    geographies: { City: {} },
    cells: { Frailty: ["City"] },
    posts: {
      Chief: {},
      Manager: { to: "Chief", leads: [{ practice: "all" }, { pathway: "all" }] },
      "Medical Director": {
        to: "Chief",
        discipline: "clinical",
        isOnBoard: true,
        leads: [{ pathway: "all" }],
      },
      Matron: { to: "Manager", discipline: "clinical", isVacant: true },
    },
  });
  const design = designOf(option);
  const facts = deriveFacts(option);
  const report = checkFacts(facts, design.ruleSettings);
  const whole = {
    option: option.info.id,
    component: "practice",
    serviceLine: null,
    geography: null,
    joint: false,
  } as const;
  const give = giveMandate({ ...whole, post: "post-matron" });
  const tried = tryCommand(
    { design, facts, report },
    give,
    (at, of) => checkFacts(at, of.ruleSettings),
    countingIds("new"),
  );

  it("is counted, with the cells that close and the findings that go and come", () => {
    if (!tried.ok) throw new Error(tried.reason.message);
    const dyad = required(
      report.findings.find(({ rule }) => rule === "accountability/dyad"),
      "a finding",
    );
    const words = describeTried(facts, tried.value, dyad.key);
    expect(words.changes).toEqual(["Adds 1 mandate."]);
    expect(words.effects[0]).toBe("1 cell is no longer open.");
    expect(words.burdens.map(({ count }) => count)).toEqual([
      "Brings 2 new errors and 1 new piece of advice",
    ]);
    expect(words.burdens[0]?.findings[0]?.message).toBe(
      "Matron reaches no clinical board member, neither by line management nor by professional accountability; its line ends at Chief.",
    );
  });

  it("names findings that would weigh more, as well as new ones", () => {
    const council = buildOption({
      serviceLines: { Frailty: {}, Podiatry: {} },
      geographies: { City: {} },
      cells: { Frailty: ["City"], Podiatry: ["City"] },
      posts: {
        Chief: { employer: "Trust" },
        Manager: { to: "Chief", employer: "Council", leads: [{ practice: "Frailty" }] },
      },
    });
    const before = deriveFacts(council);
    const widened = tryCommand(
      { design: designOf(council), facts: before, report: checkFacts(before, new Map()) },
      giveMandate({ ...whole, post: "post-manager", serviceLine: "sl-podiatry" }),
      (at, of) => checkFacts(at, of.ruleSettings),
      countingIds("new"),
    );
    if (!widened.ok) throw new Error(widened.reason.message);
    const burdens = describeTried(before, widened.value, null).burdens;
    expect(burdens.find(({ count }) => count.startsWith("Makes"))).toMatchObject({
      count: "Makes 1 finding worse",
      findings: [{ message: "Manager is employed by Council; none of its 2 cells is integrated with it." }],
    });
  });

  it("writes nothing", () => {
    expect(design.options.get(option.info.id)?.mandates.size).toBe(3);
  });

  it("tells why a change would be refused", () => {
    const nobody = giveMandate({
      option: option.info.id,
      post: "nobody",
      component: "practice",
      serviceLine: null,
      geography: null,
      joint: false,
    });
    const refused = tryCommand({ design, facts, report }, nobody, () => report, countingIds("new"));
    expect(refused.ok ? "" : refused.reason.message).toBe("This post is no longer in the option.");
  });
});
