import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { options } from "../../../../support/arbitraries/designs.ts";
import { faultsOfAll } from "../../../../support/check-fixes.ts";
import { generateStructure } from "../../../../support/generate-structure.ts";

/** Milliseconds: every fix is proved by full runs of every rule. */
const PATIENCE = 120_000;

describe("every fix that is offered", () => {
  it(
    "ends its finding in structures of any shape, brings no error of the same rule, and can be undone",
    () => {
      fc.assert(
        fc.property(options(), (option) => {
          expect(faultsOfAll(option)).toEqual([]);
        }),
        { numRuns: 60 },
      );
    },
    PATIENCE,
  );

  it.each([1, 2])(
    "does so in a plausible structure, seed %i",
    (seed) => {
      expect(faultsOfAll(generateStructure({ size: "S", seed }))).toEqual([]);
    },
    PATIENCE,
  );
});
