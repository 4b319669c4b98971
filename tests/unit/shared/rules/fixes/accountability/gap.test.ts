import { describe, expect, it } from "vitest";
import { fixesFor } from "../../../../../support/check-fixes.ts";

const RULE = "accountability/gap";

const matrix = {
  serviceLines: { Community: { Frailty: {}, Nursing: {} } },
  geographies: { City: {}, Coast: {} },
} as const;

const pathway = { pathway: "all" } as const;
const places = {
  "Place Clinical": { to: "Chief", discipline: "clinical", leads: [pathway] },
  "Place Operational": { to: "Chief", leads: [pathway] },
} as const;

describe("fixes of a gap", () => {
  it("add a dyad at the widest scope all of whose cells are open", () => {
    const cells = { Frailty: ["City"], Nursing: ["City"] };
    const { labels, apply } = fixesFor(RULE, { ...matrix, cells, posts: { Chief: {}, ...places } });
    expect(labels[0]).toBe("Add a dyad of two posts");
    const { option, faults } = apply("new-dyad");
    expect(
      [...option.mandates.values()].slice(2).map(({ component, serviceLine }) => [component, serviceLine]),
    ).toEqual([
      ["practice", "sl-community"],
      ["practice", "sl-community"],
    ]);
    expect([...option.posts.values()].map(({ title }) => title)).toEqual([
      "Chief",
      "Place Clinical",
      "Place Operational",
      "Clinical Lead, Community",
      "Operational Lead, Community",
    ]);
    expect(faults).toEqual([]);
  });

  it("let a dyad lead it that leads elsewhere", () => {
    const structure = {
      ...matrix,
      cells: { Frailty: ["City"], Nursing: ["City"] },
      posts: {
        Clinical: { discipline: "clinical", leads: [pathway, { practice: "Nursing" }] },
        Manager: { leads: [pathway, { practice: "Nursing" }] },
      },
    } as const;
    const { option, faults } = fixesFor(RULE, structure).apply("appoint-dyad");
    expect([...option.mandates.values()].slice(4)).toMatchObject([
      { post: "post-clinical", serviceLine: "sl-frailty", geography: null },
      { post: "post-manager", serviceLine: "sl-frailty", geography: null },
    ]);
    expect(faults).toEqual([]);
  });

  it("take nothing over where only some cells of a row are open", () => {
    const structure = {
      ...matrix,
      cells: { Frailty: ["City", "Coast"] },
      posts: {
        Clinical: { discipline: "clinical", leads: [pathway, { practice: "Frailty", in: "City" }] },
        Manager: { leads: [pathway, { practice: "Frailty", in: "City" }] },
      },
    } as const;
    const { option, faults } = fixesFor(RULE, structure).apply("new-dyad");
    expect([...option.mandates.values()].slice(4).map(({ geography }) => geography)).toEqual([
      "geo-coast",
      "geo-coast",
    ]);
    expect(faults).toEqual([]);
  });

  it("name one side where the other is led", () => {
    const structure = {
      ...matrix,
      cells: { Frailty: ["City", "Coast"] },
      posts: {
        Clinical: { level: 3, discipline: "clinical", leads: [pathway, { practice: "Frailty", in: "City" }] },
        Manager: {
          leads: [
            { practice: "Frailty", in: "City" },
            { practice: "Frailty", in: "Coast" },
          ],
        },
      },
    } as const;
    const { option, faults } = fixesFor(RULE, structure).apply("appoint");
    expect(fixesFor(RULE, structure).apply("new-post").faults).toEqual([]);
    expect([...option.mandates.values()].at(-1)).toMatchObject({
      post: "post-clinical",
      geography: "geo-coast",
    });
    expect(faults).toEqual([]);
  });
});
