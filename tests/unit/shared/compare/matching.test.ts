import { describe, expect, it } from "vitest";
import { matchOptions } from "../../../../shared/compare/matching/match-options.ts";
import { addPost, deletePost } from "../../../../shared/model/commands/posts.ts";
import { edited, withOwnIds } from "../../../support/compare-structures.ts";
import { buildOption, idOf, type StructureSpec } from "../../../support/structure-builder.ts";

const HERE: StructureSpec = {
  serviceLines: { "Physical health": { Frailty: {}, Stroke: {} } },
  geographies: { Trust: { City: {}, Coast: {} } },
  cells: { Frailty: ["City", "Coast"], Stroke: ["City"] },
  posts: {
    CE: { title: "Chief Executive" },
    F1: { title: "Head of Frailty", to: "CE", leads: [{ practice: "Frailty" }] },
    T1: { title: "Team Leader", to: "F1", leads: [{ practice: "Frailty", in: "City" }] },
    T2: { title: "Team Leader", to: "F1", leads: [{ practice: "Frailty", in: "Coast" }] },
  },
};

/** Matches with a structure made elsewhere; pairs as names or references, with what they rest on. */
function matchWith(there: StructureSpec) {
  const [from, to] = [buildOption(HERE), withOwnIds(buildOption(there), "x-")];
  const matching = matchOptions([from, to]);
  return {
    posts: matching.posts.matches.map(({ items: [a, b], by }) => `${a.ref} = ${b.ref}, by ${by}`),
    confidence: matching.posts.matches.map(({ confidence }) => confidence),
    rows: matching.serviceLines.matches.map(({ items: [a, b] }) => `${a.name} = ${b.name}`),
    columns: matching.geographies.matches.map(({ items: [a, b] }) => `${a.name} = ${b.name}`),
    matching,
  };
}

describe("options from elsewhere: matched", () => {
  it("by reference, where the titles bear it out", () => {
    const { posts, confidence } = matchWith(HERE);
    expect(posts.map((pair) => pair.split(", ")[0])).toEqual(["CE = CE", "F1 = F1", "T1 = T1", "T2 = T2"]);
    expect(Math.min(...confidence)).toBeGreaterThan(0.9);
    expect(Math.max(...confidence)).toBeLessThan(1);
  });

  it("by title where references differ, and by title and scope where several have the title", () => {
    const { posts } = matchWith({
      ...HERE,
      posts: {
        P1: { title: "chief executive" },
        P2: { title: "Head of Frailty", to: "P1", leads: [{ practice: "Frailty" }] },
        P3: { title: "Team Leader", to: "P2", leads: [{ practice: "Frailty", in: "Coast" }] },
        P4: { title: "Team Leader", to: "P2", leads: [{ practice: "Frailty", in: "City" }] },
      },
    });
    expect(posts).toEqual([
      "CE = P1, by title",
      "F1 = P2, by title",
      "T1 = P4, by scope",
      "T2 = P3, by scope",
    ]);
  });

  it("by scope where the title is another", () => {
    const { posts, confidence } = matchWith({
      ...HERE,
      posts: {
        P1: { title: "Chief Executive" },
        P2: { title: "Service Manager", to: "P1", leads: [{ practice: "Frailty" }] },
      },
    });
    expect(posts).toEqual(["CE = P1, by title", "F1 = P2, by scope"]);
    expect(confidence[1]).toBeLessThan(confidence[0] ?? 0);
  });

  it("rows and columns by name, wherever they have moved, and by a name much alike in the same place", () => {
    const { rows, columns } = matchWith({
      serviceLines: { "Physical health services": { Frailty: {} }, Stroke: {} },
      geographies: { Trust: { City: {}, Coast: {} } },
    });
    expect([...rows].sort()).toEqual([
      "Frailty = Frailty",
      "Physical health = Physical health services",
      "Stroke = Stroke",
    ]);
    expect(columns).toEqual(["Trust = Trust", "City = City", "Coast = Coast"]);
  });
});

describe("options from elsewhere: not matched", () => {
  it("by a reference alone, because references such as P1 are given out everywhere", () => {
    const { posts } = matchWith({ posts: { F1: { title: "Estates Manager" } } });
    expect(posts).toEqual([]);
  });

  it("where several are equally alike: which is which is for a person to say", () => {
    const { posts, matching } = matchWith({
      posts: { A: { title: "Team Leader" }, B: { title: "Team Leader" } },
    });
    expect(posts).toEqual([]);
    expect(matching.posts.onlyTo).toHaveLength(2);
  });
});

describe("copies", () => {
  const again = {
    title: "Head of Frailty",
    discipline: "operational",
    level: 1,
    band: null,
    wte: 1,
    holder: null,
    employer: "Trust",
    board: false,
    archetype: null,
  } as const;
  const [from, to] = edited(HERE, (option) => [
    deletePost({ option, id: idOf("post", "F1") }),
    addPost({ option, ...again }),
  ]);
  const pair = [idOf("post", "F1"), "new1"] as const;

  it("are matched by id alone; what looks the same is suggested", () => {
    const { posts, suggestions } = matchOptions([from, to]);
    expect(posts.onlyFrom.map(({ id }) => id)).toEqual([pair[0]]);
    expect(suggestions).toEqual([{ table: "posts", ids: pair, by: "title", confidence: 0.9 }]);
  });

  it("follow a person who confirms a match", () => {
    const { posts, suggestions } = matchOptions([from, to], [{ table: "posts", ids: pair, isSame: true }]);
    expect(posts.toOf.get(pair[0])).toBe(pair[1]);
    expect(posts.matches.find(({ by }) => by === "confirmed")?.confidence).toBe(1);
    expect(suggestions).toEqual([]);
  });

  it("follow a person who breaks a match, in whichever way it would be made", () => {
    const broken = [
      { table: "posts", ids: [idOf("post", "CE"), idOf("post", "CE")], isSame: false },
    ] as const;
    const { posts } = matchOptions([from, from], broken);
    expect(posts.onlyFrom.map(({ ref }) => ref)).toEqual(["CE"]);
    expect(posts.onlyTo.map(({ ref }) => ref)).toEqual(["CE"]);
  });
});
