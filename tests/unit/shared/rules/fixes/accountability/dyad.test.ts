import { describe, expect, it } from "vitest";
import { fixesFor } from "../../../../../support/check-fixes.ts";

const RULE = "accountability/dyad";

const matrix = {
  serviceLines: { Frailty: {}, Crisis: {} },
  geographies: { City: {}, Coast: {} },
  cells: { Frailty: ["City", "Coast"], Crisis: ["City"] },
} as const;

describe("fixes of half a dyad", () => {
  const posts = {
    Chief: {},
    "Chief Operating Officer": { to: "Chief" },
    "Clinical Lead, Frailty": { to: "Chief", discipline: "clinical", leads: [{ practice: "Frailty" }] },
    "Clinical Lead, Crisis": { to: "Chief", discipline: "clinical", leads: [{ practice: "Crisis" }] },
    "Head of Crisis": {
      title: "Head of Service, Crisis",
      to: "Chief Operating Officer",
      leads: [{ practice: "Crisis" }],
    },
  } as const;

  it("add a post like those beside it, under the same manager", () => {
    const { labels, apply } = fixesFor(RULE, { ...matrix, posts });
    expect(labels[0]).toBe("Add a post: Head of Service, Frailty");
    const { option, label, faults } = apply("new-post");
    expect(label).toBe("Add post Head of Service, Frailty");
    expect(option.posts.get("new1")).toMatchObject({
      title: "Head of Service, Frailty",
      discipline: "operational",
      level: 2,
      holder: null,
    });
    expect([...option.mandates.values()].filter(({ post }) => post === "new1")).toMatchObject([
      { component: "practice", serviceLine: "sl-frailty", geography: null },
    ]);
    expect([...option.reportingLines.values()].find(({ from }) => from === "new1")?.to).toBe(
      "post-chief-operating-officer",
    );
    expect(faults).toEqual([]);
  });

  it("let a post lead it that leads nothing yet", () => {
    const { ids, labels, apply } = fixesFor(RULE, {
      ...matrix,
      posts: { ...posts, "Spare Manager": { to: "Chief Operating Officer" } },
    });
    expect(ids).toEqual(["appoint", "appoint/choose", "new-post"]);
    expect(labels[0]).toBe("Let Spare Manager lead it");
    const { option } = apply("appoint/choose", "post-head-of-crisis");
    expect([...option.mandates.values()].at(-1)).toMatchObject({
      post: "post-head-of-crisis",
      serviceLine: "sl-frailty",
    });
  });

  it("add a post at the level of the other half, not right under the chief executive", () => {
    const structure = {
      ...matrix,
      posts: {
        Chief: {},
        Director: { to: "Chief", level: 2, discipline: "clinical" },
        Head: { level: 3, leads: [{ practice: "Frailty" }] },
      },
    } as const;
    const { option } = fixesFor(RULE, structure).apply("new-post");
    expect(option.posts.get("new1")).toMatchObject({ discipline: "clinical", level: 3 });
    expect([...option.reportingLines.values()].find(({ from }) => from === "new1")?.to).toBe("post-director");
  });

  it("do not take after a lead of another tier: its level and its manager are others", () => {
    const structure = {
      serviceLines: { Frailty: {} },
      geographies: { County: { City: {} } },
      places: { County: { tier: "wider" }, City: { tier: "local" } },
      cells: { Frailty: ["City"] },
      posts: {
        Chief: {},
        "Medical Director": { to: "Chief", discipline: "clinical" },
        "Place Clinical Director, County": {
          to: "Medical Director",
          level: 3,
          discipline: "clinical",
          leads: [{ pathway: "County" }],
        },
        "Place Manager, County": { to: "Chief", level: 3, leads: [{ pathway: "County" }] },
        "Place Manager, City": { to: "Place Manager, County", level: 4, leads: [{ pathway: "City" }] },
      },
    } as const;
    const { option } = fixesFor(RULE, structure).apply("new-post");
    expect(option.posts.get("new1")).toMatchObject({ title: "Clinical Pathway Lead, City", level: 4 });
    expect([...option.reportingLines.values()].find(({ from }) => from === "new1")?.to).toBe(
      "post-place-clinical-director-county",
    );
  });

  it("recommend nobody whom a partner employs, unless the teams are integrated with it", () => {
    const structure = {
      ...matrix,
      posts: {
        ...posts,
        Chief: { employer: "Trust" },
        "Council Manager": { to: "Chief Operating Officer", employer: "Council" },
      },
    } as const;
    expect(fixesFor(RULE, structure).labels.join()).not.toContain("Council Manager");
    const cellFacts = { every: { integratedWith: "Council" } };
    expect(fixesFor(RULE, { ...structure, cellFacts }).labels).toContain("Let Council Manager lead it");
  });

  it("complete the very scope where a half is inherited", () => {
    const structure = {
      serviceLines: { Community: { Frailty: {} } },
      geographies: { City: {} },
      cells: { Frailty: ["City"] },
      posts: {
        Chief: {},
        Clinical: {
          to: "Chief",
          discipline: "clinical",
          leads: [{ practice: "Community" }, { practice: "Frailty" }],
        },
        Manager: { to: "Chief", leads: [{ practice: "Community" }] },
      },
    } as const;
    const { option, faults } = fixesFor(RULE, structure).apply("new-post");
    expect([...option.mandates.values()].at(-1)).toMatchObject({
      component: "practice",
      serviceLine: "sl-frailty",
    });
    expect(faults).toEqual([]);
  });

  it("complete all scopes that inherit the same half, with one post", () => {
    const structure = {
      serviceLines: { Frailty: {} },
      geographies: { County: { City: {}, Island: {} } },
      cells: { Frailty: ["City", "Island"] },
      posts: {
        Chief: {},
        Director: { to: "Chief", leads: [{ pathway: "County" }] },
        Clinical: { to: "Chief", discipline: "clinical", leads: [{ pathway: "County" }] },
        Manager: { to: "Director", leads: [{ pathway: "City" }, { pathway: "Island" }] },
      },
    } as const;
    const { option, faults } = fixesFor(RULE, structure).apply("new-post");
    const given = [...option.mandates.values()].slice(-2);
    expect(given.map(({ geography }) => geography)).toEqual(["geo-city", "geo-island"]);
    expect(new Set(given.map(({ post }) => post)).size).toBe(1);
    expect(faults).toEqual([]);
  });
});
