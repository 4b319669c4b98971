import { describe, expect, it } from "vitest";
import { required } from "../../../../../shared/lib/assert.ts";
import { countingIds } from "../../../../../shared/lib/ids.ts";
import { editGeography, renameServiceLine } from "../../../../../shared/model/commands/axis.ts";
import { perform } from "../../../../../shared/model/commands/command.ts";
import type { OptionDocument } from "../../../../../shared/model/document.ts";
import { CATALOGUE } from "../../../../../shared/rules/catalogue/index.ts";
import { CheckSession } from "../../../../../shared/rules/engine/check-session.ts";
import { DEFAULT_PRESET } from "../../../../../shared/rules/presets/default.ts";
import { deriveFacts } from "../../../../../shared/structure/facts.ts";
import { generateDesign } from "../../../../support/generate-structure.ts";

const design = generateDesign({ size: "S", seed: 1 });
const option = required(design.options.get("option"), "the generated option");
const baseline = deriveFacts(required(design.options.get("baseline"), "the generated baseline"));

/** With every third mandate taken away, so that there is something to find for each rule about leads. */
const thinned: OptionDocument = {
  ...option,
  mandates: new Map([...option.mandates].filter((_, index) => index % 3 > 0)),
};

describe("a service line or a geography that is renamed", () => {
  // Alone, as with all others off: then it tells everything itself.
  it.each(CATALOGUE)("is called by its new name wherever $id names it or a cell of it", (rule) => {
    const book = { rules: [rule], preset: DEFAULT_PRESET };
    const checked = (of: OptionDocument) => ({
      option: of,
      ruleSettings: design.ruleSettings,
      baseline,
      domains: design.domains,
    });
    const renames = [
      ...[...thinned.serviceLines.keys()].map((id) => renameServiceLine({ option: "option", id, name: "A" })),
      ...[...thinned.geographies.keys()].map((id) => editGeography({ option: "option", id, name: "Zz" })),
    ];
    const start = { ...design, options: new Map([...design.options, ["option", thinned] as const]) };
    for (const rename of renames) {
      const session = new CheckSession(checked(thinned), book);
      const performed = perform(start, rename, { makeId: countingIds("new") });
      if (!performed.ok) throw new Error(performed.reason.message);
      const after = checked(required(performed.value.design.options.get("option"), "the option"));
      session.update(after, performed.value.diff);
      expect(session.report).toEqual(new CheckSession(after, book).report);
    }
  });
});
