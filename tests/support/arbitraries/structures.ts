import fc from "fast-check";
import { VOLUMES } from "../../../shared/model/records/cell.ts";
import { DISCIPLINES } from "../../../shared/model/records/post.ts";
import type { MandateSpec, PostSpec, StructureSpec } from "../structure-builder.ts";

const SERVICE_LINES = ["Physical health", "Frailty", "Podiatry", "Mental health", "Crisis, adults"] as const;
const GEOGRAPHIES = ["County", "City", "City East", "City West", "Island"] as const;
const POSTS = [
  "Chief Executive",
  "Director",
  "Head of Service",
  "Clinical Lead, Frailty",
  "Manager",
  "Matron",
];

const mandates: fc.Arbitrary<MandateSpec> = fc.oneof(
  fc.record({
    practice: fc.constantFrom("all", ...SERVICE_LINES),
    in: fc.constantFrom("all", ...GEOGRAPHIES),
    joint: fc.boolean(),
  }),
  fc.record({
    pathway: fc.constantFrom("all", ...GEOGRAPHIES),
    of: fc.constantFrom("all", ...SERVICE_LINES),
    joint: fc.boolean(),
  }),
);

/** What a post is, but for whom it answers to. */
const postFacts = fc.record({
  discipline: fc.constantFrom(...DISCIPLINES),
  level: fc.nat(6),
  isVacant: fc.boolean(),
  isOnBoard: fc.boolean(),
  employer: fc.constantFrom("Trust", "Trust", "City Council"),
  leads: fc.uniqueArray(mandates, { maxLength: 5, selector: (mandate) => JSON.stringify(mandate) }),
  to: fc.option(fc.nat(POSTS.length), { nil: undefined }),
  matrixTo: fc.option(fc.nat(POSTS.length), { nil: undefined }),
});

const cellFacts = fc.record({
  wte: fc.constantFrom(null, 1, 40, 900.5, 2_000),
  volume: fc.constantFrom(null, ...VOLUMES),
  integratedWith: fc.constantFrom(null, "City Council"),
});

/** Small structures with names as a trust has them, in which much may be wrong: enough for most rules to speak. */
export function structures(): fc.Arbitrary<StructureSpec> {
  const cells = fc.record(
    Object.fromEntries(SERVICE_LINES.map((name) => [name, fc.subarray([...GEOGRAPHIES])])),
  );
  return fc
    .record({
      cells,
      every: cellFacts,
      posts: fc.array(postFacts, { maxLength: POSTS.length }),
      populations: fc.record(
        Object.fromEntries(
          GEOGRAPHIES.map((name) => [name, fc.constantFrom(undefined, 0, 1, 60_000, 200_000)]),
        ),
      ),
    })
    .map(({ posts, every, populations, cells: delivered }) => ({
      serviceLines: {
        "Physical health": { Frailty: {}, Podiatry: {} },
        "Mental health": { "Crisis, adults": {} },
      },
      geographies: { County: { City: { "City East": {}, "City West": {} }, Island: {} } },
      places: {
        County: place("trust-wide", populations.County),
        City: place("wider", populations.City),
        "City East": place("local", populations["City East"]),
        "City West": place("local", populations["City West"]),
        Island: place("wider", populations.Island),
      },
      cells: delivered,
      cellFacts: { every },
      posts: Object.fromEntries(
        posts.map((facts, index) => [POSTS[index] ?? "", toSpec(facts, index, posts.length)]),
      ),
    }));
}

function place(tier: "local" | "wider" | "trust-wide", population: number | undefined) {
  return population === undefined ? { tier } : { tier, population };
}

type PostFacts = typeof postFacts extends fc.Arbitrary<infer Facts> ? Facts : never;

/** A post answers to others that are there, never to itself: no edit and no import lets it. */
function toSpec({ to, matrixTo, ...facts }: PostFacts, self: number, count: number): PostSpec {
  const other = (which: number | undefined) =>
    which === undefined || which % count === self ? undefined : POSTS[which % count];
  const [manager, second] = [other(to), other(matrixTo)];
  return {
    ...facts,
    ...(manager === undefined ? {} : { to: manager }),
    ...(second === undefined ? {} : { matrixTo: { post: second } }),
  };
}
