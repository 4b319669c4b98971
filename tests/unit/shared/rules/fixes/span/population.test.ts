import { describe, expect, it } from "vitest";
import { fixesFor } from "../../../../../support/check-fixes.ts";

const RULE = "span/population";

const structure = (tier: "local" | "wider", population: number) => ({
  serviceLines: { Frailty: {} },
  geographies: { City: {} },
  places: { City: { tier, population } },
  cells: { Frailty: ["City"] },
  cellFacts: { "Frailty in City": { teams: 3, wte: 10.5, budget: 1001 } },
  posts: { Manager: { leads: [{ pathway: "City" }] } },
});

describe("fixes of a population", () => {
  it("change the tier to the one that fits", () => {
    const { labels, apply } = fixesFor(RULE, structure("local", 249_000));
    expect(labels).toEqual(["Make it a wider area"]);
    const { option, faults } = apply("change-tier");
    expect(option.geographies.get("geo-city")?.tier).toBe("wider");
    expect(faults).toEqual([]);
  });

  it("split a place in two, with nothing lost and the same leaders", () => {
    const { labels, apply } = fixesFor(RULE, structure("wider", 446_301));
    expect(labels).toEqual(["Split City in two"]);
    const { option, label, faults } = apply("split", "City North");
    expect(label).toBe("Split City North from City");
    expect([...option.geographies.values()].map(({ name, population }) => [name, population])).toEqual([
      ["City", 223_151],
      ["City North", 223_150],
    ]);
    expect([...option.cells.values()].map(({ teams, wte, budget }) => [teams, wte, budget])).toEqual([
      [2, 5.3, 501],
      [1, 5.2, 500],
    ]);
    expect([...option.mandates.values()].map(({ geography }) => geography)).toEqual(["geo-city", "new1"]);
    expect(faults).toEqual([]);
  });

  it("are none where neither half would fit", () => {
    expect(fixesFor(RULE, structure("wider", 900_000)).ids).toEqual([]);
  });
});
