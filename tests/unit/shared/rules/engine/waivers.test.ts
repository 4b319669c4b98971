import { describe, expect, it } from "vitest";
import { required } from "../../../../../shared/lib/assert.ts";
import { waiverSchema } from "../../../../../shared/model/records/waiver.ts";
import { checkOption } from "../../../../../shared/rules/engine/check-option.ts";
import { evidenceText, waiverOf } from "../../../../../shared/rules/engine/waivers.ts";
import { EARLY_DRAFT } from "../../../../../shared/rules/profiles/early-draft.ts";
import { settingsOf } from "../../../../../shared/rules/profiles/rule-state.ts";
import { buildOption, type PostSpec, type StructureSpec } from "../../../../support/structure-builder.ts";

function wideSpan(
  reports: number,
  waivers: StructureSpec["waivers"] = [],
  settings: Parameters<typeof checkOption>[1] = new Map(),
) {
  const posts = Object.fromEntries(
    Array.from({ length: reports }, (_, index): [string, PostSpec] => [`Report ${index}`, { to: "Chief" }]),
  );
  return checkOption(buildOption({ posts: { Chief: {}, ...posts }, waivers }), settings);
}

function accepted(reports: number, reason = "agreed for a year") {
  const [finding] = wideSpan(reports).findings;
  return { ...waiverOf(required(finding, "finding")), reason, date: "2026-01-31" };
}

describe("a waiver", () => {
  it("is a record a design can hold", () => {
    expect(waiverSchema.safeParse({ id: "w", ...accepted(9) }).success).toBe(true);
  });

  it("takes its finding out of the open ones and keeps it in sight, with its reason", () => {
    const report = wideSpan(9, [accepted(9)]);
    expect(report.findings).toEqual([]);
    expect(report.waived.map(({ finding, waiver }) => [finding.headline, waiver.reason])).toEqual([
      ["9 direct reports", "agreed for a year"],
    ]);
    expect(report.lapsed).toEqual([]);
  });

  it("lapses when the finding’s numbers change: the finding is open again, and the waiver is told", () => {
    const report = wideSpan(10, [accepted(9)]);
    expect(report.findings.map(({ headline }) => headline)).toEqual(["10 direct reports"]);
    expect(report.waived).toEqual([]);
    expect(report.lapsed.map(({ finding, waiver }) => [finding.headline, waiver.evidence])).toEqual([
      ["10 direct reports", "archetype: coach; direct reports: 9; most: 7"],
    ]);
  });

  it("holds when a number changes that its finding does not rest on, such as the lower limit of too many", () => {
    const many = (settings: Parameters<typeof checkOption>[1], waivers: StructureSpec["waivers"]) =>
      wideSpan(13, waivers, settings);
    const early = new Map(settingsOf(EARLY_DRAFT).map((setting) => [setting.id, setting]));
    const report = many(early, [accepted(13)]);
    expect(report.waived.map(({ finding }) => finding.headline)).toEqual(["13 direct reports"]);
    expect(report.lapsed).toEqual([]);
    const numbers = { coachMost: 8 };
    const higher = new Map([["span/direct-reports", { id: "span/direct-reports", severity: null, numbers }]]);
    expect(many(higher, [accepted(13)]).lapsed).toHaveLength(1);
  });

  it("holds that names more numbers than its finding rests on, as waivers once did", () => {
    const evidence = "archetype: coach; direct reports: 9; least: 6; most: 7";
    expect(wideSpan(9, [{ ...accepted(9), evidence }]).waived).toHaveLength(1);
    expect(wideSpan(10, [{ ...accepted(9), evidence }]).lapsed).toHaveLength(1);
  });

  it("given anew holds, whatever older one has lapsed", () => {
    const report = wideSpan(10, [accepted(9), accepted(10, "agreed again")]);
    expect(report.findings).toEqual([]);
    expect(report.waived.map(({ waiver }) => waiver.reason)).toEqual(["agreed again"]);
    expect(report.lapsed).toEqual([]);
  });

  it("of another rule or another post changes nothing", () => {
    const waiver = accepted(9);
    expect(wideSpan(9, [{ ...waiver, rule: "span/layers" }]).findings).toHaveLength(1);
    expect(wideSpan(9, [{ ...waiver, finding: `${waiver.finding}x` }]).findings).toHaveLength(1);
  });

  it("of a finding that is gone is neither applied nor lapsed", () => {
    expect(wideSpan(7, [accepted(9)])).toEqual({ findings: [], waived: [], lapsed: [] });
  });
});

describe("the text of evidence", () => {
  it("is the same whatever order the numbers come in", () => {
    expect(evidenceText({ openCells: 3, most: 2 })).toBe(evidenceText({ most: 2, openCells: 3 }));
  });
});
