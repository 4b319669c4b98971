import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Contender } from "../../../../shared/appraisal/contender.ts";
import { positiveShare, SAMPLES, winningShares } from "../../../../shared/appraisal/weightings.ts";

const contenders = (...scores: readonly (readonly number[])[]): readonly Contender[] =>
  scores.map((own, index) => ({ id: "abcdef"[index] ?? "z", scores: own }));

function sharesOf(all: readonly Contender[]): Readonly<Record<string, number>> {
  return Object.fromEntries(winningShares(all)?.shares ?? []);
}

/** Every weighting of a fine grid, for checking by counting. */
function gridShare(differences: readonly number[], steps: number): number {
  let wins = 0;
  let all = 0;
  const walk = (index: number, left: number, sum: number): void => {
    const difference = differences[index] ?? 0;
    if (index === differences.length - 1) {
      all += 1;
      const value = sum + left * difference;
      wins += value > 0 ? 1 : value === 0 ? 0.5 : 0;
      return;
    }
    for (let part = 0; part <= left; part += 1) walk(index + 1, left - part, sum + part * difference);
  };
  walk(0, steps, 0);
  return wins / all;
}

describe("the share of all weightings an option wins", () => {
  it("is exact for two criteria: the stretch of weights in which it leads", () => {
    expect(winningShares(contenders([5, 1], [2, 3]))).toEqual({
      shares: new Map([
        ["a", expect.closeTo(0.6, 12)],
        ["b", expect.closeTo(0.4, 12)],
      ]),
      method: "exact",
      samples: 0,
      margin: 0,
    });
  });

  it("is exact for three options by three criteria: a third each where each is best at one", () => {
    const third = expect.closeTo(1 / 3, 12);
    expect(sharesOf(contenders([5, 0, 0], [0, 5, 0], [0, 0, 5]))).toEqual({ a: third, b: third, c: third });
  });

  it("is exact for two options by any number of criteria, and leaves out those by which nobody differs", () => {
    const all = contenders([5, 3, 1, 0, 2], [1, 3, 2, 4, 2]);
    const found = winningShares(all);
    expect(found?.method).toBe("exact");
    expect(found?.shares.get("a")).toBeCloseTo(positiveShare([4, -1, -4]), 12);
  });

  it("is nothing for an option that another betters everywhere, and shared by equals", () => {
    expect(sharesOf(contenders([3, 3], [3, 3], [1, 2]))).toEqual({ a: 0.5, b: 0.5, c: 0 });
  });

  it("is sampled where there is no closed form, says its error, and comes out the same every time", () => {
    const all = contenders([5, 0, 0, 0], [0, 5, 0, 0], [0, 0, 5, 0], [0, 0, 0, 5]);
    const found = winningShares(all);
    expect([found?.method, found?.samples]).toEqual(["sampled", SAMPLES]);
    const margin = found?.margin ?? 0;
    expect(margin).toBeLessThan(0.005);
    // One share in twenty may lie beyond the margin; none lies twice as far in fifteen thousand.
    for (const share of found?.shares.values() ?? []) expect(Math.abs(share - 0.25)).toBeLessThan(2 * margin);
    expect(winningShares(all)).toEqual(found);
  });

  it("is not there without options or without criteria", () => {
    expect(winningShares([])).toBeNull();
    expect(winningShares(contenders([]))).toBeNull();
  });

  it("adds up to 1 over all options", () => {
    const cases = fc.integer({ min: 1, max: 5 }).chain((criteria) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: criteria, maxLength: criteria }), {
        minLength: 1,
        maxLength: 5,
      }),
    );
    fc.assert(
      fc.property(cases, (scores) => {
        const shares = Object.values(sharesOf(contenders(...scores)));
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the closed form for two options", () => {
  it("agrees with counting the weightings of a fine grid", () => {
    for (const differences of [
      [1, -1],
      [3, -1],
      [1, 2, -3],
      [4, -1, -1],
      [2, 1, -1, -2],
      [5, -3, 1, -1],
      [1, 0, -1],
    ]) {
      expect(positiveShare(differences)).toBeCloseTo(gridShare(differences, 120), 1.9);
    }
  });

  it("turns into the rest when the options change places", () => {
    const differences = fc.array(
      fc.integer({ min: -5, max: 5 }).filter((value) => value !== 0),
      { minLength: 1, maxLength: 7 },
    );
    fc.assert(
      fc.property(differences, (own) => {
        expect(positiveShare(own) + positiveShare(own.map((value) => -value))).toBeCloseTo(1, 12);
      }),
    );
  });
});
