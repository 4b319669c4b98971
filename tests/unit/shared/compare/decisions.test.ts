import { describe, expect, it } from "vitest";
import { describeScopes } from "../../../../shared/compare/scope-words.ts";
import { acceptFinding } from "../../../../shared/model/commands/waivers.ts";
import type { OptionDocument } from "../../../../shared/model/document.ts";
import type { Outcome } from "../../../../shared/model/records/outcome.ts";
import { deriveFacts } from "../../../../shared/structure/facts.ts";
import { compare, compareSpecs, edited, told, toldParts } from "../../../support/compare-structures.ts";
import {
  buildOption,
  idOf,
  type MandateSpec,
  type PostSpec,
  type StructureSpec,
} from "../../../support/structure-builder.ts";

const TRUST: StructureSpec = {
  serviceLines: { "Physical health": { Frailty: {}, Stroke: {} }, "Mental health": { CAMHS: {} } },
  geographies: { Trust: { City: { "City North": {}, "City South": {} }, Coast: {} } },
  places: {
    Trust: { tier: "trust-wide", population: 500_000 },
    City: { tier: "wider", population: 140_000 },
    Coast: { tier: "wider", population: 200_000 },
    "City North": { tier: "local", population: 70_000 },
    "City South": { tier: "local", population: 70_000 },
  },
  cells: { Frailty: ["City", "Coast"], Stroke: ["City", "Coast"], CAMHS: ["City", "Coast"] },
  cellFacts: { every: { teams: 2, wte: 20, budget: 1_000_000 } },
};

type Posts = Readonly<Record<string, PostSpec>>;

const CHIEFS: Posts = { CE: {}, COO: { to: "CE" } };

function spec(posts: Posts, more: Partial<StructureSpec> = {}): StructureSpec {
  return { ...TRUST, ...more, posts: { ...CHIEFS, ...posts } };
}

/** What tells two structures apart, read from either of them. */
function tell(from: StructureSpec, to: StructureSpec) {
  const there = compareSpecs(from, to);
  return { messages: told(there), back: told(compareSpecs(to, from)), parts: toldParts(there.changes) };
}

const frailtyIn = (...places: readonly string[]): readonly MandateSpec[] =>
  places.map((place) => ({ practice: "Frailty", in: place }));

describe("posts that become one", () => {
  const city: PostSpec = { title: "Head of Frailty, City", to: "COO", leads: frailtyIn("City") };
  const coast: PostSpec = { title: "Head of Frailty, Coast", to: "COO", leads: frailtyIn("Coast") };

  it("merge into a new one, and are split the other way round", () => {
    const one: PostSpec = { title: "Head of Frailty", to: "COO", leads: [{ practice: "Frailty" }] };
    const { messages, back, parts } = tell(spec({ A: city, B: coast }), spec({ N: one }));
    expect(messages).toEqual([
      "Head of Frailty, City; and Head of Frailty, Coast become one post: Head of Frailty (operational, level 2, Trust). It leads the practice of Frailty. It reports to COO.",
    ]);
    expect(back).toEqual([
      "Head of Frailty is split into 2 posts: Head of Frailty, City; and Head of Frailty, Coast. They lead the practice of Frailty in City and Coast. They report to COO.",
    ]);
    expect(parts.filter((part) => part.startsWith("post"))).toEqual([
      `post ${idOf("post", "A")} → –`,
      `post ${idOf("post", "B")} → –`,
      `post – → ${idOf("post", "N")}`,
    ]);
  });

  it("merge into one that stays, with its new title and whoever reported to them", () => {
    const team: PostSpec = { title: "Team Lead", to: "B" };
    const wider: PostSpec = { ...city, title: "Head of Frailty", leads: frailtyIn("City", "Coast") };
    const { messages, back } = tell(
      spec({ A: city, B: coast, T: team }),
      spec({ A: wider, T: { ...team, to: "A" } }),
    );
    expect(messages).toEqual([
      "Head of Frailty, Coast merges into Head of Frailty, City, which becomes Head of Frailty. It leads the practice of Frailty in City and Coast. It reports to COO. 1 post reports to it.",
    ]);
    expect(back).toEqual([
      "Head of Frailty, Coast is split off from Head of Frailty, which becomes Head of Frailty, City. It leads the practice of Frailty in Coast. It reports to COO. 1 post reports to it.",
    ]);
  });

  it("do not where one of them led what is led elsewhere now", () => {
    const both: PostSpec = { ...coast, leads: [...frailtyIn("Coast"), { practice: "Stroke" }] };
    const { messages } = tell(
      spec({ A: city, B: both }),
      spec({ N: { title: "Head of Frailty", to: "COO", leads: [{ practice: "Frailty" }] } }),
    );
    expect(messages.filter((message) => message.includes("become one"))).toEqual([]);
    expect(messages).toHaveLength(2);
  });
});

describe("what several posts have in common", () => {
  const leads = ["Frailty", "Stroke"].map((practice): readonly [string, PostSpec] => [
    practice,
    { title: `Lead, ${practice}`, to: "COO", leads: [{ practice }] },
  ]);
  const both = Object.fromEntries(leads);

  it("is told once where they come, or go, under one manager", () => {
    const { messages, back } = tell(spec({}), spec(both));
    expect(messages).toEqual([
      "2 posts are new (operational, level 2, Trust): Lead, Frailty; and Lead, Stroke. They lead the practice of Frailty and Stroke. They report to COO.",
    ]);
    expect(back).toEqual([
      "2 posts are removed (operational, level 2, Trust): Lead, Frailty; and Lead, Stroke. They led the practice of Frailty and Stroke. They reported to COO.",
    ]);
  });

  it("is told once where their level changes", () => {
    const lower = Object.fromEntries(leads.map(([name, post]) => [name, { ...post, level: 3 }]));
    expect(tell(spec(both), spec(lower)).messages).toEqual([
      "2 posts go from level 2 to level 3: Lead, Frailty; and Lead, Stroke.",
    ]);
  });

  it("is told once where they get a second boss, and where who decides is another", () => {
    const withBoss = (decisionRight: string) =>
      Object.fromEntries(
        leads.map(([name, post]) => [
          name,
          { ...post, matrixTo: { post: "CE", purpose: "safety", decisionRight } },
        ]),
      );
    expect(tell(spec(both), spec(withBoss("The line decides."))).messages).toEqual([
      "Lead, Frailty; and Lead, Stroke now have as their second boss CE for “safety”; who decides: “The line decides”.",
    ]);
    expect(tell(spec(withBoss("The line decides.")), spec(both)).messages).toEqual([
      "Lead, Frailty; and Lead, Stroke no longer have as their second boss CE.",
    ]);
    expect(tell(spec(withBoss("The line decides.")), spec(withBoss("CE decides."))).messages).toEqual([
      "Who decides when CE and the other bosses disagree changes from “The line decides” to “CE decides” for 2 posts: Lead, Frailty; and Lead, Stroke.",
    ]);
  });

  it("is told once where both halves of a dyad lead more", () => {
    const dyad = (leads: readonly MandateSpec[]): Posts => ({
      C: { title: "Clinical Lead", to: "CE", discipline: "clinical", leads },
      O: { title: "Head of Service", to: "COO", leads },
    });
    const [narrow, wide] = [spec(dyad(frailtyIn("City"))), spec(dyad([{ practice: "Frailty" }]))];
    const { messages, back } = tell(narrow, wide);
    expect(messages).toEqual([
      "The mandates of Clinical Lead and Head of Service are widened from the practice of Frailty in City to the practice of Frailty.",
    ]);
    expect(back).toEqual([
      "The mandates of Clinical Lead and Head of Service are narrowed from the practice of Frailty to the practice of Frailty in City.",
    ]);
  });
});

describe("where care is delivered", () => {
  it("is told once for the service lines of a place that join a partner", () => {
    const joined = spec(
      {},
      {
        cellFacts: {
          ...TRUST.cellFacts,
          "Frailty in City": { teams: 2, wte: 20, budget: 1_000_000, integratedWith: "City Council" },
          "Stroke in City": { teams: 2, wte: 20, budget: 1_000_000, integratedWith: "City Council" },
        },
      },
    );
    const { messages, back } = tell(spec({}), joined);
    expect(messages).toEqual([
      "2 service lines in City are integrated with City Council: Frailty and Stroke.",
    ]);
    expect(back).toEqual([
      "2 service lines in City are no longer integrated with City Council: Frailty and Stroke.",
    ]);
  });

  it("moves into local areas that are new, and is not lost", () => {
    const before = spec({}, { geographies: { Trust: { City: {}, Coast: {} } } });
    const after = spec({}, { cells: { ...TRUST.cells, Frailty: ["City North", "City South", "Coast"] } });
    const { messages, back } = tell(before, after);
    expect(messages).toContain("Frailty moves from City to City North and City South (local areas).");
    expect(messages.join(" ")).not.toContain("no longer delivered");
    expect(back).toContain("Frailty moves from City North and City South (local areas) to City.");
  });
});

describe("what is said of posts", () => {
  const head: PostSpec = { title: "Head of Frailty", to: "COO", leads: [{ practice: "Frailty" }] };
  const other: PostSpec = { ...head, title: "Manager of Frailty" };
  const asBaseline = (option: OptionDocument): OptionDocument => ({
    ...option,
    info: { ...option.info, isBaseline: true },
  });
  const saying = (
    option: OptionDocument,
    outcome: Pick<Outcome, "outcome" | "reason"> & { readonly targets: readonly string[] },
    ...posts: readonly string[]
  ): OptionDocument => ({
    ...option,
    outcomes: new Map(
      posts.map((name) => [
        idOf("post", name),
        { ...outcome, id: idOf("post", name), targets: [...outcome.targets] },
      ]),
    ),
  });
  const before = asBaseline(buildOption(spec({ A: head, B: other })));
  const after = buildOption(spec({ N: { ...head, title: "Frailty Head" } }));
  const pool = { outcome: "ring-fenced", targets: [idOf("post", "N")], reason: "Two become one." } as const;

  it("is told once for all of whom the same is said, and by their titles", () => {
    const messages = told(compare(before, saying(after, pool, "A", "B")));
    expect(messages).toContain(
      "It is now said of Head of Frailty and Manager of Frailty: ring-fenced for Frailty Head (“Two become one”).",
    );
  });

  it("makes a merger of what is ring-fenced for one post", () => {
    expect(told(compare(before, saying(after, pool, "A", "B")))[0]).toBe(
      "Head of Frailty and Manager of Frailty become one post: Frailty Head (operational, level 2, Trust). It leads the practice of Frailty. It reports to COO.",
    );
  });

  it("names posts of the baseline that neither option has", () => {
    const settings = { baselinePosts: before.posts };
    const ends = { outcome: "ended", targets: [], reason: "" } as const;
    expect(told(compare(saying(after, pool, "A"), saying(after, ends, "A"), settings))).toEqual([
      "It is now said of Head of Frailty: ended; before: ring-fenced for Frailty Head (“Two become one”).",
    ]);
  });

  it("tells posts that stay outside the structure as such, not as lost", () => {
    const outside = { outcome: "unchanged", targets: [], reason: "" } as const;
    const there = told(compare(before, saying(after, outside, "A", "B")));
    expect(there).toContain(
      "Head of Frailty and Manager of Frailty stay with Trust, outside this structure.",
    );
    expect(told(compare(saying(after, outside, "A", "B"), before))).toContain(
      "Head of Frailty and Manager of Frailty are drawn as part of the structure; so far they stayed outside, with Trust.",
    );
  });
});

describe("accepted findings", () => {
  it("are named by what the rule asks for, once for each reason", () => {
    const accept = (finding: string) => (option: string) =>
      acceptFinding({
        option,
        rule: "span/layers",
        finding,
        evidence: "layers: 9",
        reason: "For a year.",
        date: "2026-01-05",
        headline: "Too many layers",
      });
    const [from, to] = edited(spec({}), (option) => [accept("one")(option), accept("two")(option)]);
    const [message, ...others] = told(compare(from, to));
    expect(others).toEqual([]);
    expect(message).toMatch(/^2 findings of “[^/]+” are accepted, because “For a year”\.$/);
  });
});

describe("scopes in words", () => {
  const facts = deriveFacts(
    buildOption(
      spec({
        A: {
          leads: [
            { practice: "Stroke", in: "Coast" },
            { practice: "Frailty", in: "Coast" },
            { practice: "Stroke", in: "City" },
            { practice: "Frailty", in: "City" },
            { practice: "CAMHS" },
            { pathway: "City" },
          ],
        },
      }),
    ),
  );

  it("name together what is led in the same places, in the order of the matrix", () => {
    expect(describeScopes(facts, [...facts.option.mandates.values()])).toBe(
      "the practice of Frailty and Stroke in City and Coast, the practice of CAMHS, and the pathway in City",
    );
  });
});
