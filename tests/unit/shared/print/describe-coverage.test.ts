import { describe, expect, it } from "vitest";
import { describeCoverage } from "../../../../shared/print/describe-coverage.ts";
import { factsOf } from "./print-support.ts";

function coverageWords(mandates: readonly string[]): string {
  const facts = factsOf({
    serviceLines: ["Mental health", "Crisis | Mental health"],
    geographies: ["Trust | | trust-wide |", "North | Trust | wider |"],
    cells: ["Crisis | North | 1 | 1"],
    posts: [
      "C | Clinical Lead | clinical | 3 | in post",
      "D | Second Clinical Lead | clinical | 3 | in post",
      "V | Vacant Lead | clinical | 3 |",
      "O | Head | operational | 3 | in post",
    ],
    mandates,
  });
  const [coverage] = facts.coverage.values();
  return coverage ? describeCoverage(coverage) : "";
}

describe("coverage in words", () => {
  it("tells held here from inherited, and a vacancy from a gap", () => {
    expect(
      coverageWords(["C | practice | Crisis", "O | practice | Mental health", "V | pathway | | North"]),
    ).toBe(
      "practice: clinical held here, operational inherited; pathway: clinical held here (vacant), no operational lead",
    );
  });

  it("tells a shared lead from an overlap", () => {
    const joint = ["C | practice | Crisis | | yes", "D | practice | Crisis | | yes"];
    expect(coverageWords([...joint, "C | pathway | | Trust", "D | pathway | | Trust"])).toBe(
      "practice: clinical shared by 2 posts, held here, no operational lead; pathway: clinical overlap of 2 posts, inherited, no operational lead",
    );
  });
});
