import { generateNKeysBetween } from "fractional-indexing";
import { READY_CRITERIA } from "../../../shared/appraisal/ready-criteria.ts";
import { required } from "../../../shared/lib/assert.ts";
import type { Assessment } from "../../../shared/model/records/assessment.ts";
import type { Criterion } from "../../../shared/model/records/criterion.ts";
import type { DESCRIPTIONS } from "./descriptions.ts";

type Appraised = keyof typeof DESCRIPTIONS;

/** A score with its reason. */
type Scored = readonly [score: number, rationale: string];

/** Why the options pass: each is a structure without an error, and says what becomes of every post. */
const PASSES: Readonly<Record<string, string>> = {
  "Clinical voice from floor to board":
    "The rules find no clinical leader without a line to a clinician on the board.",
  "Somebody leads every service everywhere":
    "No gap in coverage: every cell has a clinical and an operational leader for practice and for pathway.",
  "No service is lost on the way":
    "All cells of today are there, with the teams, the WTE and the budget they have.",
  "Everybody knows what becomes of their post":
    "Every post of today has its outcome, and its pool where there is one.",
  "Who decides is written down": "Every second boss comes with a sentence on who decides.",
};

/** What today fails, and why it passes the rest. */
const TODAY: Readonly<Record<string, readonly [verdict: "pass" | "fail", rationale: string]>> = {
  "Clinical voice from floor to board": [
    "pass",
    "Each organisation has a clinician on its board to whom its clinical leaders answer.",
  ],
  "Somebody leads every service everywhere": [
    "fail",
    "Nobody leads pathway anywhere: all 121 cells are open for it.",
  ],
  "No service is lost on the way": ["pass", "Nothing changes."],
  "Everybody knows what becomes of their post": ["pass", "Nothing changes."],
  "Who decides is written down": ["pass", "No post has two bosses."],
};

const SCORES: Readonly<Record<string, Readonly<Record<Appraised, Scored>>>> = {
  "Equal access wherever people live": {
    "as-is": [
      1,
      "Four organisations each decide what they offer: that is what the case for change is about.",
    ],
    "lead-provider": [
      2,
      "A contract can ask for equal access; four boards still decide what each of them offers.",
    ],
    group: [2, "Two trusts plan together. The island and Hampshire’s CAMHS stay with boards of their own."],
    "single-trust": [
      4,
      "One board decides for every place, and each service line is led across all of them.",
    ],
    "service-led": [4, "Each service line holds staff and money for all places."],
    "geography-led": [
      3,
      "Seven places decide for themselves; divisions can ask for the same, and cannot move money.",
    ],
  },
  "One pathway across services": {
    "as-is": [1, "Nobody leads a pathway; people cross from one organisation to another."],
    "lead-provider": [
      3,
      "One pair leads pathways over four organisations, with no line to most of the teams.",
    ],
    group: [3, "One pair leads pathways for the group; the two organisations outside join by agreement."],
    "single-trust": [4, "A pair in each place, with a say in how every service joins up there."],
    "service-led": [
      3,
      "Four larger places; where a service line and a place disagree, the service line decides on staff and money.",
    ],
    "geography-led": [5, "Those who lead a place lead its teams, across physical and mental health care."],
  },
  "Evidence-based practice everywhere": {
    "as-is": [1, "Each organisation has its own ways, and nobody compares them."],
    "lead-provider": [2, "Standards are set in a contract; nobody has all teams of a service line."],
    group: [3, "Children’s services are led across both trusts; the other service lines stay apart."],
    "single-trust": [4, "A dyad for each service line across the trust."],
    "service-led": [5, "A dyad for each service line, with its staff and its money."],
    "geography-led": [3, "Divisions hold practice together with no managers of their own."],
  },
  "Room for local need": {
    "as-is": [2, "Each organisation knows its own area, and speaks for some of the services there."],
    "lead-provider": [2, "Places have no leaders of their own."],
    group: [2, "Places have no leaders of their own."],
    "single-trust": [
      4,
      "Seven places, each with a pair of directors and a say in staff, skill mix and partners.",
    ],
    "service-led": [3, "Four places, each for two of today’s; the island keeps its own."],
    "geography-led": [5, "Neighbourhoods have leaders of their own, on the island with the council."],
  },
  "Sustainable services": {
    "as-is": [1, "Small services are staffed up to four times over."],
    "lead-provider": [2, "Small services stay divided between organisations."],
    group: [3, "Two trusts can cover for each other; small services on the island stay alone."],
    "single-trust": [4, "Small services are led and staffed across the trust."],
    "service-led": [
      5,
      "Small services are led and staffed across the trust, with the fewest posts above them.",
    ],
    "geography-led": [3, "Specialist services are led across the trust; all others are staffed seven times."],
  },
  "A good place to work": {
    "as-is": [3, "No post changes; vacancies stay as hard to fill as they are."],
    "lead-provider": [4, "72 of 78 posts stay as they are, and nobody competes for a post."],
    group: [3, "12 of 78 holders are ring-fenced; nobody changes employer who does not take a joint post."],
    "single-trust": [2, "58 of 78 holders are ring-fenced, and 6 slot in."],
    "service-led": [2, "58 of 78 holders are ring-fenced, and 6 slot in."],
    "geography-led": [1, "68 of 78 holders are ring-fenced."],
  },
  "Soon, and without harm on the way": {
    "as-is": [5, "Nothing has to happen."],
    "lead-provider": [5, "A contract and two posts."],
    group: [4, "Joint appointments first; services stay where they are."],
    "single-trust": [3, "Services of two organisations transfer to a new trust."],
    "service-led": [3, "Services of two organisations transfer to a new trust."],
    "geography-led": [
      2,
      "Services transfer and are led by place at the same time; local areas are drawn anew.",
    ],
  },
};

/** The appraisal of the worked example: the case for change as it comes, with scores that are made up and their reasons. */
export function makeAppraisal(): {
  readonly criteria: readonly Criterion[];
  readonly assessments: readonly Assessment[];
} {
  const ready = required(READY_CRITERIA.sets[0], "the case for change").criteria;
  const keys = generateNKeysBetween(null, null, ready.length);
  const criteria = ready.map(
    (criterion, index): Criterion => ({
      id: `criterion-${index + 1}`,
      ...criterion,
      order: keys[index] ?? "a0",
    }),
  );
  const options: readonly Appraised[] = [
    "as-is",
    "lead-provider",
    "group",
    "single-trust",
    "service-led",
    "geography-led",
  ];
  const assessments = criteria.flatMap(({ id, name, kind }) =>
    options.map((option): Assessment => {
      const about = { id: `${id}-${option}`, option: `option-${option}`, criterion: id };
      if (kind === "essential") {
        const [verdict, rationale] =
          option === "as-is"
            ? required(TODAY[name], name)
            : (["pass", required(PASSES[name], name)] as const);
        return { ...about, verdict, score: null, rationale };
      }
      const [score, rationale] = required(SCORES[name], name)[option];
      return { ...about, verdict: null, score, rationale };
    }),
  );
  return { criteria, assessments };
}
