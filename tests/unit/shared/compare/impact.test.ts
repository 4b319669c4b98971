import { describe, expect, it } from "vitest";
import type { Impact } from "../../../../shared/compare/impact/impact.ts";
import { DEFAULT_THRESHOLDS } from "../../../../shared/compare/impact/thresholds.ts";
import type { ImpactThresholds } from "../../../../shared/model/records/impact-thresholds.ts";
import type { Band } from "../../../../shared/model/records/post.ts";
import { compare } from "../../../support/compare-structures.ts";
import { buildOption, idOf, type PostSpec, type StructureSpec } from "../../../support/structure-builder.ts";

const MATRIX: StructureSpec = {
  serviceLines: { "Physical health": { Frailty: {}, Stroke: {} }, "Mental health": { CAMHS: {} } },
  geographies: { Trust: { City: {}, Coast: {} } },
  cells: { Frailty: ["City", "Coast"], Stroke: ["City", "Coast"], CAMHS: ["City", "Coast"] },
};

type Posts = Readonly<Record<string, PostSpec & { readonly band?: Band }>>;

/** What becomes of posts, by reference: the same reference is the same post in both. */
function impactOf(before: Posts, after: Posts, thresholds: ImpactThresholds = DEFAULT_THRESHOLDS): Impact {
  const option = (posts: Posts) => {
    const built = buildOption({ ...MATRIX, posts: { CE: {}, ...posts } });
    return {
      ...built,
      posts: new Map(
        [...built.posts].map(([id, post]) => [id, { ...post, band: posts[post.ref]?.band ?? null }]),
      ),
    };
  };
  return compare(option(before), option(after), { thresholds }).impact;
}

/** Outcome and details by reference; the chief executive, who is in every structure, is left out. */
function outcomesOf(impact: Impact) {
  return Object.fromEntries(
    impact.posts.filter(({ post }) => post.ref !== "CE").map(({ post, outcome }) => [post.ref, outcome]),
  );
}

function detailsOf({ posts }: Impact, ref: string): string | undefined {
  return posts.find(({ post }) => post.ref === ref)?.details;
}

const frailty: Posts[string] = {
  title: "Head of Frailty",
  to: "CE",
  band: "8c",
  leads: [{ practice: "Frailty" }],
};
const stroke: Posts[string] = {
  title: "Head of Stroke",
  to: "CE",
  band: "8c",
  leads: [{ practice: "Stroke" }],
};

describe("a post that goes on", () => {
  it("is unchanged where nothing about it differs, whoever holds it", () => {
    const impact = impactOf({ F: frailty }, { F: { ...frailty, holder: "Somebody else" } });
    expect(outcomesOf(impact)).toEqual({ F: "unchanged" });
    expect(impact.newPosts).toEqual([]);
  });

  it("is changed where it is substantially the same, and says how", () => {
    const impact = impactOf(
      { F: frailty, D: { to: "CE" } },
      { F: { ...frailty, title: "Head of Older People", to: "D", level: 1 }, D: { to: "CE" } },
    );
    expect(outcomesOf(impact)).toEqual({ D: "unchanged", F: "changed" });
    expect(detailsOf(impact, "F")).toBe(
      "The post stays: it is retitled Head of Older People and reports to D instead of CE.",
    );
  });

  it("is changed where it gets a second boss, or another rule for who decides", () => {
    const two = (decisionRight: string): Posts[string] => ({
      ...frailty,
      matrixTo: { post: "D", decisionRight },
    });
    const director: Posts[string] = { to: "CE" };
    const gained = impactOf({ F: frailty, D: director }, { F: two("The line decides."), D: director });
    expect(detailsOf(gained, "F")).toBe("The post stays: it has as a second boss D.");
    const lost = impactOf({ F: two(""), D: director }, { F: frailty, D: director });
    expect(detailsOf(lost, "F")).toBe("The post stays: it no longer has as a second boss D.");
    const decided = impactOf({ F: two(""), D: director }, { F: two("The line decides."), D: director });
    expect(detailsOf(decided, "F")).toBe(
      "The post stays: it has another rule for who decides when its line manager and D disagree.",
    );
  });

  it("is unchanged where only its archetype is another", () => {
    expect(outcomesOf(impactOf({ F: frailty }, { F: { ...frailty, archetype: "coach" } }))).toEqual({
      F: "unchanged",
    });
  });

  it("is changed, not lost, where only its place is another", () => {
    const here: Posts[string] = { ...frailty, leads: [{ practice: "Frailty", in: "City" }] };
    const there: Posts[string] = { ...frailty, leads: [{ practice: "Frailty", in: "Coast" }] };
    expect(outcomesOf(impactOf({ F: here }, { F: there }))).toEqual({ F: "changed" });
  });

  it("puts its holder at risk where it leads another service line: that is another post, and may be an alternative", () => {
    const impact = impactOf({ F: frailty }, { F: { ...frailty, leads: [{ practice: "CAMHS" }] } });
    expect(outcomesOf(impact)).toEqual({ F: "at-risk" });
    expect(
      impactOf(
        { F: frailty },
        { F: { ...frailty, leads: [{ practice: "CAMHS" }] } },
        {
          ...DEFAULT_THRESHOLDS,
          substantial: 0.5,
        },
      ).counts.all.counts.changed,
    ).toBe(1);
  });

  it("puts its holder at risk where its band falls, not where it rises", () => {
    expect(outcomesOf(impactOf({ F: frailty }, { F: { ...frailty, band: "8b" } }))).toEqual({ F: "at-risk" });
    expect(outcomesOf(impactOf({ F: frailty }, { F: { ...frailty, band: "8d" } }))).toEqual({ F: "changed" });
  });
});

describe("a post that goes", () => {
  const successor: Posts[string] = { ...frailty, title: "Service Head, Frailty" };

  it("lets its only claimant slot into a new post of substantially the same work and the same band", () => {
    const impact = impactOf({ F: frailty }, { N: successor });
    expect(outcomesOf(impact)).toEqual({ F: "slot-in" });
    expect(impact.posts.find(({ post }) => post.ref === "F")?.targets.map(({ ref }) => ref)).toEqual(["N"]);
    expect(impact.newPosts.map(({ post, details }) => [post.ref, details])).toEqual([
      ["N", "Filled by slot-in from Head of Frailty."],
    ]);
  });

  it("puts its holder at risk where the new post is of another band, and names it as an alternative", () => {
    const impact = impactOf({ F: frailty }, { N: { ...successor, band: "8b" } });
    expect(outcomesOf(impact)).toEqual({ F: "at-risk" });
    expect(detailsOf(impact, "F")).toContain("Service Head, Frailty may be suitable alternative employment");
  });

  it("ring-fences the new post for all who have a claim to it", () => {
    const impact = impactOf(
      { F: frailty, S: stroke },
      {
        N: {
          title: "Head of Physical health",
          to: "CE",
          band: "8c",
          leads: [{ practice: "Physical health" }],
        },
      },
    );
    expect(outcomesOf(impact)).toEqual({ F: "ring-fenced", S: "ring-fenced" });
    expect(detailsOf(impact, "F")).toBe(
      "2 holders compete for 1 post: Head of Physical health. In the pool besides: Head of Stroke.",
    );
  });

  it("draws the holder of a post that takes it over into the pool", () => {
    const impact = impactOf(
      { F: frailty, S: stroke },
      { F: { ...frailty, leads: [{ practice: "Physical health" }] } },
    );
    expect(outcomesOf(impact)).toEqual({ F: "ring-fenced", S: "ring-fenced" });
  });

  it("puts its holder at risk where nobody takes its work over, and where the successor is of another discipline", () => {
    expect(outcomesOf(impactOf({ F: frailty }, {}))).toEqual({ F: "at-risk" });
    expect(outcomesOf(impactOf({ F: frailty }, { N: { ...successor, discipline: "clinical" } }))).toEqual({
      F: "at-risk",
    });
  });

  it("lets its only claimant slot into one of several new posts of substantially the same work", () => {
    const impact = impactOf(
      {
        F: {
          ...frailty,
          leads: [
            { practice: "Frailty", in: "City" },
            { practice: "Frailty", in: "Coast" },
          ],
        },
      },
      {
        A: { ...frailty, leads: [{ practice: "Frailty", in: "City" }] },
        B: { ...frailty, leads: [{ practice: "Frailty", in: "Coast" }] },
      },
    );
    expect(outcomesOf(impact)).toEqual({ F: "slot-in" });
    expect(detailsOf(impact, "F")).toBe(
      "The holder slots into one of 2 posts that are substantially the same: Head of Frailty and Head of Frailty.",
    );
  });

  it("gives no claim to the same role for other services", () => {
    const impact = impactOf({ F: frailty }, { N: { ...stroke, title: "Head of Stroke" } });
    expect(outcomesOf(impact)).toEqual({ F: "at-risk" });
    expect(detailsOf(impact, "F")).toBe(
      "The post goes, and no post of the option takes over enough of its duties for a claim.",
    );
  });

  it("gives a claim to who leads the service in a place, whatever the component", () => {
    const impact = impactOf(
      { F: frailty, S: stroke },
      { N: { ...frailty, title: "Head of City", leads: [{ pathway: "City", of: "Physical health" }] } },
    );
    expect(outcomesOf(impact)).toEqual({ F: "ring-fenced", S: "ring-fenced" });
  });

  it("gives no claim to a post that stays as it is with another employer", () => {
    const chief = { title: "Chief Nurse", to: "CE", discipline: "clinical", band: "VSM" } as const;
    const [here, there] = [
      { ...chief, employer: "Solent" },
      { ...chief, employer: "Sussex" },
    ];
    expect(outcomesOf(impactOf({ A: here, B: there }, { B: there }))).toEqual({
      A: "at-risk",
      B: "unchanged",
    });
    expect(outcomesOf(impactOf({ A: here, B: here }, { B: here }))).toEqual({
      A: "ring-fenced",
      B: "ring-fenced",
    });
  });

  it("is ended where nobody holds it, and its vacancy competes with nobody", () => {
    const impact = impactOf(
      { F: { ...frailty, isVacant: true }, S: stroke },
      { N: { ...stroke, title: "Stroke Head" } },
    );
    expect(outcomesOf(impact)).toEqual({ F: "ended", S: "slot-in" });
  });
});

describe("what somebody has said", () => {
  const option = buildOption({ ...MATRIX, posts: { CE: {}, F: frailty } });
  const baseline = { ...option, info: { ...option.info, isBaseline: true } };
  const said = {
    ...option,
    outcomes: new Map([
      [
        idOf("post", "F"),
        { id: idOf("post", "F"), outcome: "ended" as const, targets: [], reason: "Retires in May" },
      ],
    ]),
  };

  it("goes before what is derived, with its reason", () => {
    const { impact } = compare(baseline, said);
    const found = impact.posts.find(({ post }) => post.ref === "F");
    expect(found).toMatchObject({
      outcome: "ended",
      details: "Retires in May.",
      override: { derived: "unchanged", reason: "Retires in May" },
    });
    expect(impact.counts.all.counts).toMatchObject({ ended: 1, unchanged: 1 });
  });

  it("takes whom it is said of out of the competition, and the post given to them", () => {
    const built = (posts: Posts) => buildOption({ ...MATRIX, posts: { CE: {}, ...posts } });
    const before = built({ F: frailty, G: { ...frailty, title: "Manager of Frailty" } });
    const after = built({ N: { ...frailty, title: "Frailty Head" } });
    const today = { ...before, info: { ...before.info, isBaseline: true } };
    const saying = (outcome: "unchanged" | "slot-in", targets: readonly string[]) => ({
      ...after,
      outcomes: new Map([
        [idOf("post", "G"), { id: idOf("post", "G"), outcome, targets: [...targets], reason: "" }],
      ]),
    });
    expect(outcomesOf(compare(today, after).impact)).toEqual({ F: "ring-fenced", G: "ring-fenced" });
    expect(outcomesOf(compare(today, saying("unchanged", [])).impact)).toEqual({
      F: "slot-in",
      G: "unchanged",
    });
    expect(outcomesOf(compare(today, saying("slot-in", [idOf("post", "N")])).impact)).toEqual({
      F: "at-risk",
      G: "slot-in",
    });
  });

  it("names as a pool those of whom the same is said", () => {
    const before = buildOption({ ...MATRIX, posts: { CE: {}, F: frailty, S: stroke } });
    const after = buildOption({ ...MATRIX, posts: { CE: {}, N: { ...frailty, title: "Frailty Head" } } });
    const today = { ...before, info: { ...before.info, isBaseline: true } };
    const pool = (name: string) => ({
      id: idOf("post", name),
      outcome: "ring-fenced" as const,
      targets: [idOf("post", "N")],
      reason: "Two become one",
    });
    const { impact } = compare(today, {
      ...after,
      outcomes: new Map([pool("F"), pool("S")].map((outcome) => [outcome.id, outcome])),
    });
    const found = impact.posts.find(({ post }) => post.ref === "F");
    expect(found?.pool.map(({ ref }) => ref)).toEqual(["S"]);
    expect(found?.details).toBe("Two become one. 2 holders compete for 1 post: Frailty Head.");
  });

  it("is said of the baseline’s posts, and of no other option’s", () => {
    const { impact } = compare(option, said);
    expect(impact.posts.every(({ override }) => override === null)).toBe(true);
  });
});

describe("counts", () => {
  it("add up by employer, band, discipline and place", () => {
    const { counts } = impactOf(
      {
        F: { ...frailty, employer: "Solent" },
        S: { ...stroke, leads: [{ practice: "Stroke", in: "City" }] },
      },
      {},
    );
    expect(counts.all).toMatchObject({ total: 3, counts: { unchanged: 1, "at-risk": 2 } });
    const totals = (groups: Impact["counts"]["byBand"]) =>
      groups.map(({ group, total }) => `${group}: ${total}`);
    expect(totals(counts.byEmployer)).toEqual(["Solent: 1", "Trust: 2"]);
    expect(totals(counts.byBand)).toEqual(["Band 8c: 2", "No band stated: 1"]);
    expect(totals(counts.byDiscipline)).toEqual(["Operational: 3"]);
    expect(totals(counts.byPlace)).toEqual(["Trust: 1", "City: 1", "Leads no geography: 1"]);
  });
});
