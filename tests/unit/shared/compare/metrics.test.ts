import { describe, expect, it } from "vitest";
import { measureForComparison } from "../../../../shared/compare/metrics/measure.ts";
import { tabulateMetrics } from "../../../../shared/compare/metrics/metrics-table.ts";
import { costPerWte, PAY_2025_26 } from "../../../../shared/compare/metrics/pay-bands.ts";
import type { PayTable } from "../../../../shared/model/records/pay-table.ts";
import { BANDS } from "../../../../shared/model/records/post.ts";
import { deriveFacts } from "../../../../shared/structure/facts.ts";
import { buildOption, type StructureSpec } from "../../../support/structure-builder.ts";

const SPEC: StructureSpec = {
  serviceLines: { Frailty: {} },
  geographies: { Trust: { City: {}, Coast: {} } },
  places: { Trust: { population: 500_000 }, City: { population: 200_000 }, Coast: { population: 300_000 } },
  cells: { Frailty: ["City"] },
  posts: {
    CE: { discipline: "corporate" },
    City: { to: "CE", leads: [{ pathway: "City" }] },
    Both: { to: "CE", discipline: "clinical", leads: [{ pathway: "Trust" }, { pathway: "Coast" }] },
  },
};

/** A table in which a whole-time equivalent of band 9 costs £100,000 and nothing comes on top. */
const FLAT: PayTable = {
  name: "Flat",
  source: "",
  onCosts: { pension: 0, nationalInsurance: 0, nationalInsuranceThreshold: 0 },
  bands: [{ band: "9", from: 90_000, to: 110_000, isIllustrative: true }],
};

function measure(spec: StructureSpec, pay = FLAT, banded: readonly string[] = []) {
  const option = buildOption(spec);
  const posts = [...option.posts].map(
    ([id, post]) =>
      [id, banded.includes(post.ref) ? { ...post, band: "9" as const, wte: 0.5 } : post] as const,
  );
  return measureForComparison(deriveFacts({ ...option, posts: new Map(posts) }), null, pay);
}

describe("metrics of an option", () => {
  it("count posts and WTE by level, discipline and band", () => {
    const { byLevel, byDiscipline, byBand, postWte } = measure(SPEC, FLAT, ["City"]);
    expect(byLevel).toEqual({ 0: { posts: 1, wte: 1 }, 1: { posts: 2, wte: 1.5 } });
    expect(byDiscipline).toEqual({
      clinical: { posts: 1, wte: 1 },
      operational: { posts: 1, wte: 0.5 },
      corporate: { posts: 1, wte: 1 },
    });
    expect(byBand).toEqual({ 9: { posts: 1, wte: 0.5 }, none: { posts: 2, wte: 2 } });
    expect(postWte).toBe(2.5);
  });

  it("cost what their bands cost, and say how many posts are left out", () => {
    expect(measure(SPEC, FLAT, ["City"])).toMatchObject({ cost: 50_000, uncostedPosts: 2 });
  });

  it("share people out among pathway leaders, an area inside another counted once", () => {
    expect(measure(SPEC).populationPerPathwayLeader).toBe((200_000 + 500_000) / 2);
  });
});

describe("the pay table", () => {
  it("has every band, none upside down, and adds on-costs to the middle of a band", () => {
    expect(PAY_2025_26.bands.map(({ band }) => band)).toEqual(BANDS);
    for (const { from, to } of PAY_2025_26.bands) expect(from).toBeLessThanOrEqual(to);
    // Band 8c: middle £82,823.50; pension £19,695.43; National Insurance 15% of £77,823.50.
    expect(costPerWte(PAY_2025_26).get("8c")).toBeCloseTo(82_823.5 * 1.2378 + 77_823.5 * 0.15, 2);
  });
});

describe("the table of metrics", () => {
  const rows = tabulateMetrics([measure(SPEC, FLAT, ["City"]), measure(SPEC, FLAT, ["City", "Both"])]);
  const row = (id: string) => rows.find((candidate) => candidate.id === id);

  it("marks the best where better and worse mean something", () => {
    expect(row("cost")).toMatchObject({
      values: [50_000, 100_000],
      texts: ["£50,000", "£100,000"],
      best: [0],
    });
  });

  it("marks none where they do not, nor where all are equal", () => {
    expect(row("postWte")).toMatchObject({ values: [2.5, 2], best: [] });
    expect(row("gaps")).toMatchObject({ best: [] });
  });

  it("leaves findings out where nobody asked the rules", () => {
    expect(row("findings.error")).toBeUndefined();
  });
});
