import { describe, expect, it } from "vitest";
import { deriveFacts } from "../../../../shared/structure/facts.ts";
import { measureOption } from "../../../../shared/structure/metrics.ts";
import { buildOption, type StructureSpec } from "../../../support/structure-builder.ts";

const measure = (structure: StructureSpec) => measureOption(deriveFacts(buildOption(structure)));

const matrix = {
  serviceLines: { Frailty: {} },
  geographies: { City: {}, Island: {} },
  cells: { Frailty: ["City", "Island"] },
} satisfies StructureSpec;

describe("an option in numbers", () => {
  it("with nothing in it is all zeros", () => {
    expect(measure({})).toEqual({
      serviceLines: 0,
      geographies: 0,
      cells: 0,
      posts: 0,
      vacantPosts: 0,
      layers: 0,
      meanSpan: 0,
      maxSpan: 0,
      gaps: 0,
      overlaps: 0,
      dyadCoverage: 0,
    });
  });

  it("counts what there is", () => {
    const posts = { A: {}, B: { to: "A", isVacant: true } };
    expect(measure({ ...matrix, posts })).toMatchObject({
      serviceLines: 1,
      geographies: 2,
      cells: 2,
      posts: 2,
      vacantPosts: 1,
    });
  });

  it("counts layers from the top, the top included", () => {
    expect(measure({ posts: { A: {}, B: { to: "A" }, C: { to: "B" }, D: { to: "A" } } }).layers).toBe(3);
  });

  it("averages spans over the posts that have reports", () => {
    const posts = { A: {}, B: { to: "A" }, C: { to: "A" }, D: { to: "A" }, E: { to: "B" } };
    expect(measure({ posts })).toMatchObject({ meanSpan: 2, maxSpan: 3 });
  });

  it("counts a gap for each cell, component and discipline", () => {
    expect(measure(matrix)).toMatchObject({ gaps: 8, overlaps: 0, dyadCoverage: 0 });
  });

  it("counts overlaps, which are no gaps and no dyads", () => {
    const leads = [{ practice: "Frailty" }];
    const posts = { A: { leads }, B: { leads }, C: { discipline: "clinical", leads } } as const;
    expect(measure({ ...matrix, posts })).toMatchObject({ gaps: 4, overlaps: 2, dyadCoverage: 0 });
  });

  it("counts dyads by cell and component: one post or joint posts in both disciplines", () => {
    const joint = [{ practice: "Frailty", joint: true }];
    const posts = {
      C: { discipline: "clinical", leads: [{ practice: "Frailty" }, { pathway: "City" }] },
      A: { leads: joint },
      B: { leads: [...joint, { pathway: "City" }] },
    } as const;
    // Practice in both cells, pathway in one of two: three of four.
    expect(measure({ ...matrix, posts }).dyadCoverage).toBe(0.75);
  });
});
