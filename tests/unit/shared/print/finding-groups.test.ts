import { describe, expect, it } from "vitest";
import { groupFindings } from "../../../../shared/print/finding-groups.ts";
import type { Finding, Severity } from "../../../../shared/rules/engine/finding.ts";

function finding(key: string, severity: Severity): Finding {
  return {
    key,
    rule: "span/layers",
    messageId: "long",
    data: {},
    severity,
    headline: key,
    message: key,
    elements: [],
    evidence: {},
    source: "Source",
  };
}

const waiver = {
  id: "w",
  rule: "span/layers",
  finding: "f",
  evidence: "",
  reason: "Agreed",
  date: "2026-01-02",
};

describe("findings as they are printed", () => {
  it("puts the worst first and leaves out severities without findings", () => {
    const report = { findings: [finding("a", "advice"), finding("b", "error")], waived: [], lapsed: [] };
    const shown = groupFindings(report).open.map(({ heading, findings }) => [
      heading,
      ...findings.map((open) => open.finding.key),
    ]);
    expect(shown).toEqual([
      ["Errors", "b"],
      ["Advice", "a"],
    ]);
  });

  it("keeps accepted findings apart and says which acceptance has lapsed", () => {
    const [open, accepted] = [finding("a", "warning"), finding("b", "warning")];
    const groups = groupFindings({
      findings: [open],
      waived: [{ finding: accepted, waiver }],
      lapsed: [{ finding: open, waiver }],
    });
    expect(groups.open.map(({ findings }) => findings)).toEqual([[{ finding: open, lapsed: [waiver] }]]);
    expect(groups.waived).toEqual([{ finding: accepted, waiver }]);
  });
});
