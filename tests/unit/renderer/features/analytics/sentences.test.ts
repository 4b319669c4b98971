import { describe, expect, it } from "vitest";
import { describeChains } from "../../../../../renderer/features/analytics/chain-words.ts";
import { describeDyadMap } from "../../../../../renderer/features/analytics/heat-words.ts";
import { describeShape } from "../../../../../renderer/features/analytics/hierarchy-words.ts";
import type { Sentence } from "../../../../../renderer/features/analytics/sentence.ts";
import { describeSpans } from "../../../../../renderer/features/analytics/span-words.ts";
import { cellsIn, WHOLE_MATRIX } from "../../../../../shared/structure/analytics/branch.ts";
import { mapDyads } from "../../../../../shared/structure/analytics/dyad-map.ts";
import { layOutHierarchy } from "../../../../../shared/structure/analytics/hierarchy.ts";
import { managersByFit, type SpanBands } from "../../../../../shared/structure/analytics/spans.ts";
import { deriveFacts, type Facts } from "../../../../../shared/structure/facts.ts";
import { buildOption, type PostSpec, type StructureSpec } from "../../../../support/structure-builder.ts";

const written = (sentence: Sentence) =>
  sentence.map((part) => (typeof part === "string" ? part : part.text)).join("");

/** The numbers that can be chosen, each with the titles of the posts behind it. */
const numbers = (sentence: Sentence) =>
  sentence.flatMap((part) =>
    typeof part === "string" ? [] : [[part.title, part.behind().posts.map(({ title }) => title)]],
  );

const band = { least: 2, most: 2 };
const BANDS: SpanBands = {
  "player-coach": band,
  coach: band,
  supervisor: band,
  facilitator: band,
  coordinator: band,
};

/** Managers with so many direct reports each; two are what the work carries. */
function spansOf(...spans: readonly number[]): Sentence {
  const posts = Object.fromEntries(
    spans.flatMap((span, at): [string, PostSpec][] => [
      [`Manager ${at}`, {}],
      ...Array.from({ length: span }, (_, index): [string, PostSpec] => [
        `Report ${at}.${index}`,
        { to: `Manager ${at}` },
      ]),
    ]),
  );
  const facts = deriveFacts(buildOption({ posts }));
  const all = [...facts.option.posts.values()];
  const managers = all.filter(({ id }) => facts.reporting.reportsOf(id).length > 0);
  return describeSpans(managersByFit(facts, managers, BANDS), all, null);
}

describe("the sentence about spans", () => {
  it("says of all managers at once what they have in common", () => {
    expect(written(spansOf(1, 1, 1))).toBe("All 3 managers have fewer direct reports than their band.");
    expect(written(spansOf(2, 2, 2))).toBe(
      "All 3 managers have as many direct reports as their band asks for.",
    );
    expect(written(spansOf(3, 3))).toBe("The 2 managers have more direct reports than their band.");
    expect(written(spansOf(3))).toBe("1 manager has more direct reports than its band.");
  });

  it("tells apart those within, below and beyond their band, and leaves out what nobody is", () => {
    expect(written(spansOf(2, 1, 1, 3))).toBe(
      "Of 4 managers, 1 has as many direct reports as its band asks for, 2 have fewer and 1 has more.",
    );
    expect(written(spansOf(1, 3, 3))).toBe(
      "Of 3 managers, 1 has fewer direct reports than its band and 2 have more.",
    );
  });

  it("leads from each number to the managers it counts", () => {
    expect(numbers(spansOf(2, 1, 3))).toEqual([
      ["3 managers", ["Manager 0", "Manager 1", "Manager 2"]],
      ["1 manager with as many direct reports as its band asks for", ["Manager 0"]],
      ["1 manager with fewer direct reports than its band", ["Manager 1"]],
      ["1 manager with more direct reports than its band", ["Manager 2"]],
    ]);
  });

  it("does not ask for reporting lines where only the part looked at has no managers", () => {
    const none = { few: [], within: [], many: [] };
    expect(written(describeSpans(none, [], null))).toMatch(/^Nobody manages anybody yet/);
    expect(written(describeSpans(none, [], "Frailty"))).toMatch(/^No post has a mandate within Frailty/);
    const posts = [...buildOption({ posts: { A: {} } }).posts.values()];
    expect(written(describeSpans(none, posts, "Frailty"))).toBe("1 post of Frailty manages nobody.");
  });
});

const chain: StructureSpec = {
  posts: {
    Chief: { level: 0 },
    Finance: { level: 1, to: "Chief" },
    Director: { level: 2, to: "Chief" },
    Lead: { level: 3, to: "Director" },
    Deputy: { level: 3, to: "Chief" },
  },
};
const some = (facts: Facts, ...titles: readonly string[]) =>
  layOutHierarchy(
    facts,
    [...facts.option.posts.values()].filter(({ title }) => titles.includes(title)),
  );

describe("the sentence about team leaders", () => {
  const facts = deriveFacts(buildOption(chain));
  const all = layOutHierarchy(facts, facts.option.posts.values());

  it("says who is one, where they stand, and who is left out", () => {
    const sentence = describeChains(all.layers, 2, null);
    expect(written(sentence)).toBe(
      "A team leader is a post below executives and directors, from level 3 down, that has no direct reports. 2 team leaders stand on average in layer 2.5, the top counted as layer 1; 1 beyond layer 2. 1 executive or director without direct reports is not counted.",
    );
    expect(numbers(sentence)).toEqual([
      ["2 team leaders", ["Deputy", "Lead"]],
      ["1 team leader beyond layer 2", ["Lead"]],
      ["1 executive or director without direct reports", ["Finance"]],
    ]);
  });

  it("speaks of one team leader, and of those of one layer, without an average", () => {
    expect(written(describeChains(some(facts, "Lead").layers, 7, "Frailty"))).toMatch(
      / 1 team leader stands in layer 3, the top counted as layer 1; none beyond layer 7\.$/,
    );
    const pair = deriveFacts(
      buildOption({ posts: { Chief: { level: 0 }, A: { level: 3 }, B: { level: 3 } } }),
    );
    expect(written(describeChains(some(pair, "A", "B").layers, 7, null))).toMatch(
      / 2 team leaders all stand in layer 1,/,
    );
  });
});

describe("the sentence about the shape of the hierarchy", () => {
  it("counts, in a part of the matrix, the layers its posts stand in and not those above", () => {
    const facts = deriveFacts(buildOption(chain));
    expect(written(describeShape(facts, some(facts, "Lead"), "Frailty"))).toBe(
      "1 post of Frailty stands in layer 3 of the option’s 3. It is not vacant.",
    );
    expect(written(describeShape(facts, some(facts, "Deputy", "Lead"), "Frailty"))).toBe(
      "2 posts of Frailty stand in layers 2 and 3 of the option’s 3; the broadest is layer 2, with 1 post. No post is vacant.",
    );
    expect(written(describeShape(facts, some(facts), "Frailty"))).toMatch(/^No post has a mandate within/);
  });
});

describe("the sentence about dyads", () => {
  const about = (posts: Readonly<Record<string, PostSpec>>) => {
    const facts = deriveFacts(
      buildOption({
        serviceLines: { Frailty: {} },
        geographies: { City: {} },
        cells: { Frailty: ["City"] },
        posts,
      }),
    );
    return describeDyadMap(facts, mapDyads(facts, cellsIn(facts, WHOLE_MATRIX)), WHOLE_MATRIX, null);
  };
  const leads = [{ practice: "Frailty" }, { pathway: "City" }];

  it("says how many leads are missing and how many are contested", () => {
    expect(written(about({ Doctor: { discipline: "clinical", leads } }))).toBe(
      "0% of the dyads of 1 cell are in place. 2 leads are missing; none is contested.",
    );
    expect(
      written(
        about({
          Doctor: { discipline: "clinical", leads },
          A: { leads },
          B: { leads: [{ practice: "Frailty" }] },
        }),
      ),
    ).toBe(
      "50% of the dyads of 1 cell are in place. No lead is missing; 1 is contested by posts that are not joint.",
    );
  });

  it("leads to the cells that are meant", () => {
    const sentence = about({ Doctor: { discipline: "clinical", leads } });
    const missing = sentence.find((part) => typeof part !== "string" && part.text === "2 leads");
    expect(typeof missing === "object" && missing.behind().crossings).toMatchObject([
      { note: "no operational lead for practice, no operational lead for pathway" },
    ]);
  });
});
