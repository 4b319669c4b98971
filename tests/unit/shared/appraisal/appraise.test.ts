import { describe, expect, it } from "vitest";
import { appraise } from "../../../../shared/appraisal/appraise.ts";
import { appraisalInput, ranking } from "../../../support/appraisals.ts";

describe("an appraisal", () => {
  it("ranks options by the weighted mean of their scores, as a share of the highest", () => {
    const appraisal = appraise(
      appraisalInput(
        { Quality: 30, Cost: 10 },
        { Red: { Quality: 4, Cost: 0 }, Blue: { Quality: 2, Cost: 5 } },
      ),
    );
    expect(ranking(appraisal)).toEqual(["1. Red 60", "2. Blue 55"]);
    expect(appraisal.shares).toEqual([0.75, 0.25]);
  });

  it("gives equals the same rank, and the next one the rank after both", () => {
    const appraisal = appraise(
      appraisalInput(
        { Quality: 10, Cost: 10 },
        { Red: { Quality: 1, Cost: 1 }, Blue: { Quality: 4, Cost: 2 }, Green: { Quality: 2, Cost: 4 } },
      ),
    );
    expect(ranking(appraisal)).toEqual(["1. Blue 60", "1. Green 60", "3. Red 20"]);
  });

  it("sets an option apart that fails an essential criterion, with its total, and passes over nobody", () => {
    const appraisal = appraise(
      appraisalInput(
        { Quality: 10, Safe: "essential" },
        { Red: { Quality: 5, Safe: "fail" }, Blue: { Quality: 1, Safe: "pass" }, Green: { Quality: 3 } },
      ),
    );
    expect(ranking(appraisal)).toEqual(["1. Green 60", "2. Blue 20"]);
    const [red, , green] = appraisal.options;
    expect([red?.rank, red?.total, red?.failed.map(({ name }) => name)]).toEqual([null, 100, ["Safe"]]);
    expect(green?.unjudged.map(({ name }) => name)).toEqual(["Safe"]);
  });

  it("ranks nobody without all scores, and says which are missing", () => {
    const appraisal = appraise(
      appraisalInput({ Quality: 10, Cost: 0 }, { Red: { Quality: 5 }, Blue: { Quality: 1, Cost: 1 } }),
    );
    expect(ranking(appraisal)).toEqual(["1. Blue 20"]);
    expect(appraisal.options[0]?.unscored.map(({ name }) => name)).toEqual(["Cost"]);
  });

  it("comes to no total where no criterion weighs anything", () => {
    const appraisal = appraise(appraisalInput({ Quality: 0 }, { Red: { Quality: 5 } }));
    expect([appraisal.shares, appraisal.options[0]?.total, appraisal.ranked]).toEqual([[0], null, []]);
  });
});
