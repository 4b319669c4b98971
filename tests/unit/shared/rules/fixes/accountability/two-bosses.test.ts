import { describe, expect, it } from "vitest";
import { fixesFor } from "../../../../../support/check-fixes.ts";

const RULE = "accountability/two-bosses";

const matrixTo = { post: "Service Director" };
const posts = {
  Chief: {},
  "Service Director": { to: "Chief" },
  "Place Director": { to: "Chief" },
  Manager: { to: "Place Director", matrixTo },
};

describe("fixes of two bosses", () => {
  it("write who decides on the matrix line", () => {
    const { fixes, apply } = fixesFor(RULE, { posts });
    expect(fixes.map(({ label, input }) => [label, input?.kind])).toEqual([["State who decides", "text"]]);
    const { option, faults } = apply("state-decision", " Place decides rosters ");
    expect(option.reportingLines.get("line-manager-matrix")?.decisionRight).toBe("Place decides rosters");
    expect(faults).toEqual([]);
  });

  it("leave the finding while the answer is empty", () => {
    const { apply } = fixesFor(RULE, { posts });
    expect(
      apply("state-decision", "  ").option.reportingLines.get("line-manager-matrix")?.decisionRight,
    ).toBe("");
  });
});
