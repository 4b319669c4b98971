import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type DesignDocument, optionsInOrder } from "../../../../../shared/model/document.ts";
import { DESIGN_VERSION } from "../../../../../shared/model/file/design-file.ts";
import { readDesign } from "../../../../../shared/model/file/read-design.ts";
import { defaultDomains } from "../../../../../shared/model/records/accountability-domain.ts";

const FIXTURES = join(import.meta.dirname, "../../../../fixtures/designs");

function open(name: string): DesignDocument {
  const read = readDesign(readFileSync(join(FIXTURES, name), "utf8"));
  if (!read.ok) throw new Error(read.reason.problems.join("\n"));
  return read.value;
}

// These files are frozen: whoever changes the format adds a file of the new version and leaves the old ones alone.
describe("a file of a released version", () => {
  it.each(readdirSync(FIXTURES))("%s still opens, with everything in it", (name) => {
    const design = open(name);
    const [option] = optionsInOrder(design);
    expect(design.info.title).toBe("Small design");
    expect(design.ruleSettings.size).toBe(1);
    expect(
      option && {
        serviceLines: option.serviceLines.size,
        geographies: option.geographies.size,
        cells: option.cells.size,
        posts: option.posts.size,
        mandates: option.mandates.size,
        reportingLines: option.reportingLines.size,
        waivers: option.waivers.size,
      },
    ).toEqual({
      serviceLines: 3,
      geographies: 3,
      cells: 2,
      posts: 4,
      mandates: 3,
      reportingLines: 5,
      waivers: 1,
    });
  });

  it("has the accountability domains of the strategy from version 2 on, or by migration", () => {
    const version1 = open("version-1.orgweave");
    expect(version1.domains).toEqual(defaultDomains());
    expect(version1.options.get("o1")?.outcomes.size).toBe(0);
    const version2 = open("version-2.orgweave");
    expect([...version2.domains.values()].filter(({ side }) => side === null)).toHaveLength(1);
    expect([...(version2.options.get("o1")?.outcomes.values() ?? [])]).toMatchObject([
      { outcome: "slot-in" },
    ]);
    expect(version2.options.get("o1")?.mandates.get("o19")?.answersFor).toEqual(["quality-and-safety"]);
  });

  it("has what a comparison is told from version 3 on, and nothing of it by migration", () => {
    const version2 = open("version-2.orgweave");
    expect(version2.info).toMatchObject({ payTable: null, impactThresholds: null });
    expect([version2.judgements.size, version2.criteria.size, version2.assessments.size]).toEqual([0, 0, 0]);
    expect(optionsInOrder(version2).map(({ info }) => info.isArchived)).toEqual([false]);
    const version3 = open("version-3.orgweave");
    expect(version3.info.payTable?.bands).toHaveLength(2);
    expect(version3.info.impactThresholds?.substantial).toBe(0.8);
    expect([...version3.judgements.values()]).toMatchObject([
      { table: "posts", fromOption: "o1", toOption: "o2", isSame: false },
    ]);
    expect([...version3.assessments.values()].map(({ verdict, score }) => verdict ?? score)).toEqual([
      "pass",
      3.5,
    ]);
    expect(optionsInOrder(version3).map(({ info }) => info.isArchived)).toEqual([false, true]);
  });

  it("is kept for every version there has been", () => {
    const versions = Array.from({ length: DESIGN_VERSION }, (_, index) => `version-${index + 1}.orgweave`);
    expect(readdirSync(FIXTURES)).toEqual(expect.arrayContaining(versions));
  });
});
