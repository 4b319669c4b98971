import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FIXERS } from "../../../../../shared/rules/fixes/index.ts";
import { options } from "../../../../support/arbitraries/designs.ts";
import { faultsOfAll } from "../../../../support/check-fixes.ts";
import { generateStructure } from "../../../../support/generate-structure.ts";

const offered = new Set<string>();
const tell = (kind: string) => offered.add(kind);

describe("every fix that is offered", () => {
  it("ends its finding in structures of any shape, brings no error of the same rule, and can be undone", () => {
    fc.assert(
      fc.property(options(), (option) => {
        expect(faultsOfAll(option, tell)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it.each([1, 2, 3])("does so in a plausible structure, seed %i", (seed) => {
    expect(faultsOfAll(generateStructure({ size: "S", seed }), tell)).toEqual([]);
  });

  it("is one that a rule says it may offer", () => {
    const known = FIXERS.flatMap(({ rule, kinds }) => kinds.map((kind) => `${rule} ${kind}`));
    expect([...offered].filter((kind) => !known.includes(kind))).toEqual([]);
    console.log(known.filter((kind) => !offered.has(kind)));
  });
});
