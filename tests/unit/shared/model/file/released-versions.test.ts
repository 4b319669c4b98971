import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { optionsInOrder } from "../../../../../shared/model/document.ts";
import { DESIGN_VERSION } from "../../../../../shared/model/file/design-file.ts";
import { readDesign } from "../../../../../shared/model/file/read-design.ts";

const FIXTURES = join(import.meta.dirname, "../../../../fixtures/designs");

// These files are frozen: whoever changes the format adds a file of the new version and leaves the old ones alone.
describe("a file of a released version", () => {
  it.each(readdirSync(FIXTURES))("%s still opens, with everything in it", (name) => {
    const read = readDesign(readFileSync(join(FIXTURES, name), "utf8"));
    if (!read.ok) throw new Error(read.reason.problems.join("\n"));
    const [option] = optionsInOrder(read.value);
    expect(read.value.info.title).toBe("Small design");
    expect(read.value.ruleSettings.size).toBe(1);
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

  it("is kept for every version there has been", () => {
    const versions = Array.from({ length: DESIGN_VERSION }, (_, index) => `version-${index + 1}.orgweave`);
    expect(readdirSync(FIXTURES)).toEqual(expect.arrayContaining(versions));
  });
});
