import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sharesOf } from "../../../../shared/appraisal/appraise.ts";
import type { Contender } from "../../../../shared/appraisal/contender.ts";
import { weightSensitivities } from "../../../../shared/appraisal/sensitivity.ts";

const red: Contender = { id: "red", scores: [5, 1] };
const blue: Contender = { id: "blue", scores: [2, 3] };

/** Options with whole scores by a few criteria, and their weights. */
const cases = fc.integer({ min: 2, max: 5 }).chain((criteria) =>
  fc.record({
    weights: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: criteria, maxLength: criteria }),
    scores: fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: criteria, maxLength: criteria }), {
      minLength: 2,
      maxLength: 5,
    }),
  }),
);

/** The ranking by one’s own arithmetic, where a criterion counts for a share and the others keep their proportions. */
function rankingAt(
  contenders: readonly Contender[],
  weights: readonly number[],
  criterion: number,
  share: number,
) {
  const others = weights.map((weight, index) => (index === criterion ? 0 : weight));
  const isNothing = others.every((weight) => weight === 0);
  const rest = sharesOf(isNothing ? others.map((_, index) => (index === criterion ? 0 : 1)) : others);
  const totals = contenders.map(({ id, scores }) => ({
    id,
    total: scores.reduce(
      (sum, score, index) => sum + score * (index === criterion ? share : (1 - share) * (rest[index] ?? 0)),
      0,
    ),
  }));
  return totals
    .sort((a, b) => (Math.abs(a.total - b.total) < 1e-12 ? a.id.localeCompare(b.id) : b.total - a.total))
    .map(({ id }) => id);
}

describe("the sensitivity of a weight", () => {
  it("has the exact share and weight at which two options change places", () => {
    // 5t + (1 - t) = 2t + 3 (1 - t) at t = 2/5.
    const [first, second] = weightSensitivities([red, blue], [50, 50]);
    expect(first?.share).toBe(0.5);
    expect(first?.turningPoints).toEqual([
      {
        share: expect.closeTo(0.4, 12),
        weight: expect.closeTo(100 / 3, 12),
        swaps: [{ below: "blue", beyond: "red" }],
        isLeadChanging: true,
      },
    ]);
    expect(first?.leads).toEqual([
      { from: 0, to: expect.closeTo(0.4, 12), leaders: ["blue"] },
      { from: expect.closeTo(0.4, 12), to: 1, leaders: ["red"] },
    ]);
    expect(second?.turningPoints.map(({ share }) => share)).toEqual([expect.closeTo(0.6, 12)]);
  });

  it("tells a change of lower places from a change of the first", () => {
    const best: Contender = { id: "best", scores: [5, 5] };
    const [first] = weightSensitivities([red, blue, best], [1, 1]);
    expect(first?.turningPoints.map(({ isLeadChanging }) => isLeadChanging)).toEqual([false]);
    expect(first?.leads).toEqual([{ from: 0, to: 1, leaders: ["best"] }]);
  });

  it("names all who lead together, and finds no point where two are equal all along", () => {
    const [first] = weightSensitivities([red, { id: "twin", scores: [5, 1] }], [1, 1]);
    expect(first?.turningPoints).toEqual([]);
    expect(first?.leads).toEqual([{ from: 0, to: 1, leaders: ["red", "twin"] }]);
  });

  it("lets the others count alike where no other criterion weighs anything, and says no weight", () => {
    const [first] = weightSensitivities([red, blue], [10, 0]);
    expect(first?.share).toBe(1);
    expect(first?.turningPoints.map(({ weight }) => weight)).toEqual([null]);
  });

  it("is not there for a single criterion: its weight alone cannot move", () => {
    expect(weightSensitivities([red, blue], [10])).toEqual([]);
  });

  it("gives another ranking just before each point than just after, and the same between points", () => {
    fc.assert(
      fc.property(cases, ({ weights, scores }) => {
        const contenders = scores.map((own, index) => ({ id: `option ${index}`, scores: own }));
        weightSensitivities(contenders, weights).forEach(({ turningPoints, leads }, criterion) => {
          const at = (share: number) => rankingAt(contenders, weights, criterion, share).join();
          const bounds = [0, ...turningPoints.map(({ share }) => share), 1];
          for (const { share, swaps } of turningPoints) {
            const [before, after] = [at(share - 1e-7), at(share + 1e-7)];
            expect(before).not.toBe(after);
            for (const { below, beyond } of swaps) {
              expect(before.indexOf(below)).toBeLessThan(before.indexOf(beyond));
              expect(after.indexOf(beyond)).toBeLessThan(after.indexOf(below));
            }
          }
          bounds.slice(1).forEach((to, index) => {
            const from = bounds[index] ?? 0;
            expect(at(from + (to - from) * 0.01)).toBe(at(from + (to - from) * 0.99));
          });
          expect([leads[0]?.from, leads.at(-1)?.to]).toEqual([0, 1]);
        });
      }),
      { numRuns: 200 },
    );
  });
});
