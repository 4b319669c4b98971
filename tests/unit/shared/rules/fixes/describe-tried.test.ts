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
  const give = giveMandate({
    option: option.info.id,
    post: "post-matron",
    component: "practice",
    serviceLine: null,
    geography: null,
    joint: false,
  });
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
    expect(words.bringsCount).toBe("Brings 2 new errors and 1 new piece of advice");
    expect(words.brings[0]?.message).toBe(
      "Matron reaches no clinical board member, neither by line management nor by professional accountability; its line ends at Chief.",
    );
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
