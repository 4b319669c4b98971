import { describe, expect, it } from "vitest";
import { required } from "../../../../shared/lib/assert.ts";
import { archetypeOf } from "../../../../shared/structure/archetype.ts";
import { deriveFacts } from "../../../../shared/structure/facts.ts";
import { buildOption, cellId, idOf, type PostSpec } from "../../../support/structure-builder.ts";

const option = buildOption({
  serviceLines: { Frailty: {} },
  geographies: { City: {}, Island: {} },
  cells: { Frailty: ["City"] },
  posts: {
    Chief: {},
    C: { to: "Chief", discipline: "clinical", leads: [{ practice: "Frailty" }] },
    O: { to: "Chief", leads: [{ practice: "Frailty" }, { practice: "Frailty", in: "City" }] },
  },
});

describe("facts after an edit", () => {
  it("are the same as derived afresh, and take over what rests on tables that did not change", () => {
    const before = deriveFacts(option);
    const edited = { ...option, reportingLines: new Map() };
    const after = deriveFacts(edited, before);
    expect(after.coverage).toBe(before.coverage);
    expect(after.scopes).toBe(before.scopes);
    expect(after.serviceLines).toBe(before.serviceLines);
    expect(after.reporting).not.toBe(before.reporting);
    expect(after.reporting.reportsOf(idOf("post", "Chief"))).toEqual([]);
  });

  it("follow posts into coverage, scopes and reporting", () => {
    const before = deriveFacts(option);
    const post = { ...required(option.posts.get(idOf("post", "C")), "post"), holder: null };
    const after = deriveFacts({ ...option, posts: new Map(option.posts).set(post.id, post) }, before);
    const cover = required(after.coverage.get(cellId("Frailty", "City")), "coverage").practice.clinical;
    expect(cover.posts).toEqual([post]);
    expect(after.scopes.find("practice", idOf("sl", "Frailty"), null)?.clinical[0]?.post).toBe(post);
    expect(after.reporting.reportsOf(idOf("post", "Chief"))).toContain(post);
  });
});

describe("scopes", () => {
  it("put together who holds exactly the same ends in the same component", () => {
    const { scopes } = deriveFacts(option);
    const frailty = scopes.find("practice", idOf("sl", "Frailty"), null);
    expect(frailty?.clinical.map(({ post }) => post.title)).toEqual(["C"]);
    expect(frailty?.operational.map(({ post }) => post.title)).toEqual(["O"]);
    expect(scopes.all).toHaveLength(2);
    expect(scopes.find("pathway", idOf("sl", "Frailty"), null)).toBeUndefined();
  });
});

describe("cells by where they lie", () => {
  it("are found by crossing, by row and by column", () => {
    const { cells } = deriveFacts(option);
    const [frailty, city, island] = [idOf("sl", "Frailty"), idOf("geo", "City"), idOf("geo", "Island")];
    expect(cells.at(frailty, city)?.id).toBe(cellId("Frailty", "City"));
    expect(cells.at(frailty, island)).toBeUndefined();
    expect([...cells.inRow(frailty).keys()]).toEqual([city]);
    expect([...cells.inColumn(city).keys()]).toEqual([frailty]);
    expect(cells.inColumn(island).size).toBe(0);
  });
});

describe("archetypes", () => {
  it("are what the designer named; else coaches down to level 2 and among clinicians, and supervisors", () => {
    const of = (spec: PostSpec) =>
      archetypeOf(required([...buildOption({ posts: { Post: spec } }).posts.values()][0], "post"));
    expect(of({ level: 2 })).toBe("coach");
    expect(of({ level: 3 })).toBe("supervisor");
    expect(of({ level: 3, discipline: "clinical" })).toBe("coach");
    expect(of({ level: 3, discipline: "professional" })).toBe("supervisor");
    expect(of({ level: 1, archetype: "coordinator" })).toBe("coordinator");
  });
});
