import { describe, expect, it } from "vitest";
import { cellsIn, postsIn, WHOLE_MATRIX } from "../../../../../shared/structure/analytics/branch.ts";
import { dyadShare, mapDyads } from "../../../../../shared/structure/analytics/dyad-map.ts";
import { layOutHierarchy, longestChains } from "../../../../../shared/structure/analytics/hierarchy.ts";
import { largestFirst, leaderLoads } from "../../../../../shared/structure/analytics/leader-loads.ts";
import { fitOf, spansByArchetype, spansByLevel } from "../../../../../shared/structure/analytics/spans.ts";
import { findUnequalAccess } from "../../../../../shared/structure/analytics/unequal-access.ts";
import { deriveFacts } from "../../../../../shared/structure/facts.ts";
import { buildOption, idOf, type StructureSpec } from "../../../../support/structure-builder.ts";

const factsOf = (structure: StructureSpec) => deriveFacts(buildOption(structure));
const titles = (posts: readonly { readonly title: string }[]) => posts.map(({ title }) => title);

describe("spans", () => {
  const facts = factsOf({
    posts: {
      Chief: { level: 0 },
      "Clinical lead": { level: 3, discipline: "clinical", to: "Chief" },
      Manager: { level: 3, to: "Chief" },
      A: { to: "Manager" },
      B: { to: "Manager" },
    },
  });
  const posts = facts.option.posts;

  it("are told by the kind of management work", () => {
    expect(spansByArchetype(facts, posts.values())).toMatchObject([
      { key: "coach", counts: [{ directReports: 2 }], mean: 2, largest: 2 },
      { key: "supervisor", counts: [{ directReports: 2 }] },
    ]);
  });

  it("are told by level, from the top down", () => {
    expect(spansByLevel(facts, posts.values()).map(({ key, managers }) => [key, titles(managers)])).toEqual([
      [0, ["Chief"]],
      [3, ["Manager"]],
    ]);
  });

  it("lie below, within and beyond a band, its ends within", () => {
    const band = { least: 6, most: 7 };
    expect([5, 6, 7, 8].map((span) => fitOf(span, band))).toEqual(["few", "within", "within", "many"]);
    expect(fitOf(500, { least: 16, most: null })).toBe("within");
  });
});

describe("the hierarchy", () => {
  const facts = factsOf({
    posts: {
      Chief: { level: 0 },
      Nurse: { level: 1, discipline: "professional", to: "Chief" },
      Director: { level: 1, to: "Chief", isVacant: true },
      "Place director": { level: 2, to: "Director" },
      Lead: { level: 3, discipline: "clinical", to: "Director" },
    },
  });

  it("has its posts by layer and discipline", () => {
    const hierarchy = layOutHierarchy(facts, facts.option.posts.values());
    expect(hierarchy.layers.map(({ posts }) => titles(posts))).toEqual([
      ["Chief"],
      ["Nurse", "Director"],
      ["Place director", "Lead"],
    ]);
    expect(hierarchy.layers.map(({ byDiscipline }) => titles(byDiscipline.clinical))).toEqual([
      [],
      [],
      ["Lead"],
    ]);
    expect(hierarchy.layers.map(({ vacant }) => titles(vacant))).toEqual([[], ["Director"], []]);
    expect(longestChains(facts, hierarchy).map(titles)).toEqual([
      ["Chief", "Director", "Place director"],
      ["Chief", "Director", "Lead"],
    ]);
  });

  it("ends at team leaders, who stand below executives and directors and manage nobody", () => {
    const { layers } = layOutHierarchy(facts, facts.option.posts.values());
    expect(layers.map(({ teamLeaders }) => titles(teamLeaders))).toEqual([[], [], ["Lead"]]);
    expect(layers.map(({ withoutTeam }) => titles(withoutTeam))).toEqual([[], ["Nurse"], ["Place director"]]);
  });

  it("of some posts begins at the uppermost of them, in its layer of the whole option", () => {
    const lead = [...facts.option.posts.values()].filter(({ title }) => title === "Lead");
    const { layers } = layOutHierarchy(facts, lead);
    expect(layers.map(({ layer, posts }) => [layer, titles(posts)])).toEqual([[3, ["Lead"]]]);
    expect(layOutHierarchy(facts, []).layers).toEqual([]);
  });

  it("keeps posts that manage each other round apart", () => {
    const round = factsOf({ posts: { A: { level: 1, to: "B" }, B: { level: 1, to: "A" }, C: {} } });
    const hierarchy = layOutHierarchy(round, round.option.posts.values());
    expect(titles(hierarchy.unplaced)).toEqual(["A", "B"]);
    expect(hierarchy.layers).toHaveLength(1);
  });
});

const matrix = {
  serviceLines: { Health: { Frailty: {}, Stroke: {} }, Mind: {} },
  geographies: { Trust: { City: {}, Island: {} } },
  places: {
    Trust: { tier: "trust-wide" },
    City: { population: 200_000 },
    Island: { population: 140_000 },
  },
  cells: { Frailty: ["City", "Island"], Stroke: ["City"], Mind: ["Island"] },
  cellFacts: { every: { wte: 0.1, budget: 1_000 }, "Stroke in City": { wte: 7, budget: 5_000 } },
  posts: {
    Director: { discipline: "clinical", leads: [{ practice: "Health" }] },
    "Stroke lead": { discipline: "clinical", to: "Director", leads: [{ practice: "Stroke" }] },
    Deputy: { to: "Director" },
    "Health manager": { leads: [{ practice: "Health" }] },
    "Mind lead": { discipline: "clinical", leads: [{ practice: "Mind" }] },
  },
} satisfies StructureSpec;

describe("what falls to a leader", () => {
  it("is what no nearer leader leads, summed without a rounding error", () => {
    const loads = largestFirst(
      leaderLoads(factsOf(matrix), () => true),
      "wte",
    );
    expect(loads.map(({ post, cells, wte, budget }) => [post.title, cells.length, wte, budget])).toEqual([
      ["Health manager", 3, 7.2, 7_000],
      ["Stroke lead", 1, 7, 5_000],
      ["Director", 2, 0.2, 2_000],
      ["Mind lead", 1, 0.1, 1_000],
    ]);
  });

  it("is only what is asked about", () => {
    const facts = factsOf(matrix);
    const inCity = cellsIn(facts, { serviceLine: null, geography: idOf("geo", "City") });
    const director = leaderLoads(facts, inCity).find(({ post }) => post.title === "Director");
    expect(director?.cells).toHaveLength(1);
  });
});

describe("dyads by crossing", () => {
  it("are counted for a division with everything in it", () => {
    const facts = factsOf(matrix);
    const map = mapDyads(facts, cellsIn(facts, WHOLE_MATRIX));
    const health = map.at(idOf("sl", "Health"), idOf("geo", "Trust"));
    expect(health).toMatchObject({ cells: 3, dyads: 3, gaps: 6 });
    expect(health && dyadShare(health)).toBe(0.5);
    expect(map.at(idOf("sl", "Mind"), idOf("geo", "City"))).toBeUndefined();
  });
});

describe("unequal access", () => {
  it("names the places left out, and the people there", () => {
    const gaps = findUnequalAccess(factsOf(matrix), () => false);
    expect(
      gaps.map(({ serviceLine, leftOut, people }) => [serviceLine.name, leftOut[0]?.name, people]),
    ).toEqual([
      ["Stroke", "Island", 140_000],
      ["Mind", "City", 200_000],
    ]);
  });

  it("leaves out places where nothing is delivered at all, and lines delivered everywhere", () => {
    const island = idOf("geo", "Island");
    const gaps = findUnequalAccess(factsOf(matrix), (geography) => geography === island);
    expect(gaps.map(({ serviceLine }) => serviceLine.name)).toEqual([]);
  });
});

describe("the posts of a branch", () => {
  it("are those that lead in it, and those under them who lead nothing themselves", () => {
    const facts = factsOf(matrix);
    const inside = (name: string) =>
      titles(postsIn(facts, { serviceLine: idOf("sl", name), geography: null }));
    expect(inside("Health")).toEqual(["Director", "Stroke lead", "Deputy", "Health manager"]);
    expect(inside("Stroke")).toEqual(["Stroke lead"]);
    expect(inside("Mind")).toEqual(["Mind lead"]);
  });

  it("hold a post that leads in several, in each of them", () => {
    const facts = factsOf({
      ...matrix,
      posts: { Both: { leads: [{ practice: "Health" }, { practice: "Mind" }] } },
    });
    for (const name of ["Health", "Mind"])
      expect(titles(postsIn(facts, { serviceLine: idOf("sl", name), geography: null }))).toEqual(["Both"]);
  });
});
