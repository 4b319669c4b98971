import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OptionDocument } from "../../../../../shared/model/document.ts";
import { cellsIn, postsIn, WHOLE_MATRIX } from "../../../../../shared/structure/analytics/branch.ts";
import { dyadShare, mapDyads } from "../../../../../shared/structure/analytics/dyad-map.ts";
import { layOutHierarchy, longestChains } from "../../../../../shared/structure/analytics/hierarchy.ts";
import { leaderLoads } from "../../../../../shared/structure/analytics/leader-loads.ts";
import { spansByArchetype, spansByLevel } from "../../../../../shared/structure/analytics/spans.ts";
import { deriveFacts, type Facts } from "../../../../../shared/structure/facts.ts";
import { measureOption } from "../../../../../shared/structure/metrics.ts";
import { options } from "../../../../support/arbitraries/designs.ts";

function forEveryOption(check: (facts: Facts, option: OptionDocument) => void): void {
  fc.assert(fc.property(options(), (option) => check(deriveFacts(option), option)));
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe("the numbers of spans and layers, for every option", () => {
  it("have the mean and the largest span of the metrics, however managers are grouped", () => {
    forEveryOption((facts, { posts }) => {
      const { meanSpan, maxSpan } = measureOption(facts);
      for (const groups of [spansByArchetype(facts, posts.values()), spansByLevel(facts, posts.values())]) {
        const managers = sum(groups.map((group) => group.managers.length));
        const reports = sum(groups.map((group) => group.mean * group.managers.length));
        expect(managers === 0 ? 0 : reports / managers).toBeCloseTo(meanSpan, 9);
        expect(Math.max(0, ...groups.map(({ largest }) => largest))).toBe(maxSpan);
        for (const { managers: all, counts } of groups)
          expect(sum(counts.map((count) => count.managers.length))).toBe(all.length);
      }
    });
  });

  it("put every post in one layer or among those without, as many layers as the metrics count", () => {
    forEveryOption((facts, { posts }) => {
      const hierarchy = layOutHierarchy(facts, posts.values());
      const { layers, vacantPosts } = measureOption(facts);
      expect(hierarchy.layers).toHaveLength(layers);
      const placed = hierarchy.layers.flatMap((layer) => layer.posts);
      expect(new Set([...placed, ...hierarchy.unplaced]).size).toBe(posts.size);
      expect(placed.length + hierarchy.unplaced.length).toBe(posts.size);
      const vacantUnplaced = hierarchy.unplaced.filter(({ holder }) => holder === null).length;
      expect(sum(hierarchy.layers.map(({ vacant }) => vacant.length)) + vacantUnplaced).toBe(vacantPosts);
      for (const { posts: all, byDiscipline } of hierarchy.layers)
        expect(sum(Object.values(byDiscipline).map((some) => some.length))).toBe(all.length);
      for (const chain of longestChains(facts, hierarchy)) expect(chain).toHaveLength(layers);
    });
  });

  it("count the dyads, gaps and overlaps of the metrics, whole and top by top", () => {
    forEveryOption((facts, { cells }) => {
      const map = mapDyads(facts, cellsIn(facts, WHOLE_MATRIX));
      const { gaps, overlaps, dyadCoverage } = measureOption(facts);
      expect(map.total).toMatchObject({ cells: cells.size, gaps, overlaps });
      expect(dyadShare(map.total)).toBeCloseTo(dyadCoverage, 9);
      const tops = facts.serviceLines.roots.flatMap((row) =>
        facts.geographies.roots.flatMap((column) => map.at(row.id, column.id) ?? []),
      );
      expect(sum(tops.map((count) => count.dyads))).toBe(map.total.dyads);
    });
  });

  it("give every leader exactly the cells that fall to it", () => {
    forEveryOption((facts) => {
      const loads = leaderLoads(facts, () => true);
      expect(new Map(loads.map(({ post, cells }) => [post.id, cells]))).toEqual(facts.led);
    });
  });

  it("of a branch are within those of the whole, and the whole is everything", () => {
    forEveryOption((facts, { posts }) => {
      const all = [...posts.values()];
      expect(postsIn(facts, WHOLE_MATRIX)).toEqual(all);
      for (const { id } of facts.serviceLines.roots) {
        const inside = postsIn(facts, { serviceLine: id, geography: null });
        for (const child of facts.serviceLines.childrenOf(id)) {
          const deeper = postsIn(facts, { serviceLine: child.id, geography: null });
          expect(inside).toEqual(expect.arrayContaining([...deeper]));
        }
      }
    });
  });
});
