import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  OPTION_TABLES,
  type OptionDocument,
  type OptionTable,
  type Table,
} from "../../../../../shared/model/document.ts";
import { checkFacts, checkOption } from "../../../../../shared/rules/engine/check-option.ts";
import type { Report } from "../../../../../shared/rules/engine/finding.ts";
import { deriveFacts } from "../../../../../shared/structure/facts.ts";
import { measureOption } from "../../../../../shared/structure/metrics.ts";
import { options } from "../../../../support/arbitraries/designs.ts";

function sumOf(report: Report, rule: string, evidence: string): number {
  return report.findings
    .filter((finding) => finding.rule === rule)
    .reduce((sum, finding) => sum + Number(finding.evidence[evidence] ?? 0), 0);
}

/** The leads that the gap findings miss: each open cell counted for each side it misses. */
function openLeads(report: Report): number {
  return report.findings
    .filter((finding) => finding.rule === "accountability/gap")
    .reduce((sum, { evidence }) => sum + Number(evidence.openCells) * Number(evidence.missingLeads), 0);
}

function reversed(option: OptionDocument): OptionDocument {
  const tables = OPTION_TABLES.map((table): [OptionTable, unknown] => [
    table,
    new Map([...(option[table] as Table<unknown>)].reverse()),
  ]);
  return { ...option, ...Object.fromEntries(tables) };
}

describe("checking any option", () => {
  it("gives the same report whatever order its tables are in", () => {
    fc.assert(
      fc.property(options(), options(), (option, today) => {
        const baseline = deriveFacts(today);
        expect(checkOption(reversed(option), new Map(), { baseline: deriveFacts(reversed(today)) })).toEqual(
          checkOption(option, new Map(), { baseline }),
        );
      }),
    );
  });

  it("gives the same report for facts as for the option", () => {
    fc.assert(
      fc.property(options(), (option) => {
        expect(checkFacts(deriveFacts(option), new Map())).toEqual(checkOption(option, new Map()));
      }),
      { numRuns: 20 },
    );
  });

  it("never fails, never finds the same thing twice, and points at nothing that is not there", () => {
    fc.assert(
      fc.property(options(), options(), (option, today) => {
        const { findings } = checkOption(option, new Map(), { baseline: deriveFacts(today) });
        const tables = {
          serviceLine: option.serviceLines,
          geography: option.geographies,
          cell: option.cells,
          post: option.posts,
          mandate: option.mandates,
          reportingLine: option.reportingLines,
          option: new Map([[option.info.id, option.info]]),
        };
        expect(findings.filter(({ messageId }) => messageId === "failed")).toEqual([]);
        expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
        for (const { elements } of findings) {
          expect(elements.length).toBeGreaterThan(0);
          for (const { kind, id } of elements) expect(tables[kind].has(id)).toBe(true);
        }
      }),
    );
  });

  it("tells of every open cell once, by gap and dyad together and by gap alone", () => {
    const noDyads = new Map([
      ["accountability/dyad", { id: "accountability/dyad", severity: "off", numbers: {} }],
    ] as const);
    fc.assert(
      fc.property(options(), (option) => {
        const facts = deriveFacts(option);
        const { gaps } = measureOption(facts);
        const all = checkFacts(facts, new Map());
        expect(openLeads(all) + sumOf(all, "accountability/dyad", "openCells")).toBe(gaps);
        expect(openLeads(checkFacts(facts, noDyads))).toBe(gaps);
      }),
    );
  });

  it("tells of every overlap once", () => {
    fc.assert(
      fc.property(options(), (option) => {
        const facts = deriveFacts(option);
        const { overlaps } = measureOption(facts);
        expect(sumOf(checkFacts(facts, new Map()), "accountability/overlap", "cells")).toBe(overlaps);
      }),
    );
  });
});
