import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CATALOGUE } from "../../../../../shared/rules/catalogue/index.ts";
import { FIXERS } from "../../../../../shared/rules/fixes/index.ts";

const FOLDER = join(import.meta.dirname, "../../../../../shared/rules/fixes");

/** The rules of which people are told that they can be fixed. */
const FIXABLE = [
  "accountability/cycle",
  "accountability/domain",
  "accountability/dyad",
  "accountability/floor-to-board",
  "accountability/gap",
  "accountability/idle",
  "accountability/line-manager",
  "accountability/overlap",
  "accountability/partner",
  "accountability/reach",
  "accountability/same-hands",
  "accountability/two-bosses",
  "accountability/vacant",
  "accountability/void-mandate",
  "impact/unmapped",
  "span/cells",
  "span/direct-reports",
  "span/dual-role",
  "span/level-skip",
  "span/population",
  "span/single-report",
  "span/workforce",
  "structure/tier-order",
];

describe("the fixes", () => {
  it("are there for every rule that can be fixed, under the name of their file", () => {
    expect(FIXERS.map(({ rule }) => rule).sort()).toEqual(FIXABLE);
    const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
      .map((path) => path.replaceAll("\\", "/"))
      .filter((path) => path.includes("/"));
    expect(files.sort()).toEqual(FIXABLE.map((rule) => `${rule}.ts`));
  });

  it.each(FIXERS)("of $rule are each applied in its tests", ({ rule, kinds }) => {
    const source = readFileSync(join(import.meta.dirname, `${rule}.test.ts`), "utf8");
    expect(kinds.filter((kind) => !source.includes(`apply("${kind}`))).toEqual([]);
  });

  it.each(FIXERS)("of $rule belong to a rule, and have tests", ({ rule }) => {
    expect(CATALOGUE.some(({ id }) => id === rule)).toBe(true);
    expect(existsSync(join(import.meta.dirname, `${rule}.test.ts`))).toBe(true);
  });
});
