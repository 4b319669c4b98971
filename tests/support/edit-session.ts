import { required } from "../../shared/lib/assert.ts";
import { countingIds } from "../../shared/lib/ids.ts";
import { perform } from "../../shared/model/commands/command.ts";
import { invertDiff } from "../../shared/model/diff/diff.ts";
import { RULE_BOOK } from "../../shared/rules/engine/check-option.ts";
import { CheckSession } from "../../shared/rules/engine/check-session.ts";
import type { Report } from "../../shared/rules/engine/finding.ts";
import type { Facts } from "../../shared/structure/facts.ts";
import { generateDesign } from "./generate-structure.ts";
import { drawEdit } from "./generated/edits.ts";
import { seededRandom } from "./generated/random.ts";

/** Takes a generated option of size S through a session of edits, of which every fifth is undone. */
export function eachEdit(seed: number, edits: number, visit: (facts: Facts, report: Report) => void): void {
  let design = generateDesign({ size: "S", seed });
  const checked = () => ({
    option: required(design.options.get("option"), "the option"),
    ruleSettings: design.ruleSettings,
    baseline: null,
    domains: design.domains,
  });
  const session = new CheckSession(checked(), RULE_BOOK);
  const random = seededRandom(seed);
  const makeId = countingIds("new");
  for (let edit = 0; edit < edits; edit += 1) {
    const before = design;
    const performed = perform(before, drawEdit(checked().option, random, edit).command, { makeId });
    if (!performed.ok) continue;
    design = performed.value.design;
    session.update(checked(), performed.value.diff);
    visit(session.facts, session.report);
    if (edit % 5 > 0) continue;
    design = before;
    session.update(checked(), invertDiff(performed.value.diff));
    visit(session.facts, session.report);
  }
}
