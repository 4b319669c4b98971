import type { OptionTables, OutcomeRow, PostRow } from "./option-tables.ts";
import { change, divisionDyads, halves, practiceIn, without } from "./post-rows.ts";
import { ISLAND, PREDECESSORS, SOLENT, SOUTHERN, SUSSEX } from "./predecessors.ts";

const SHARED = "Joint appointment of Southern Health and Solent";

const executive = { level: 1, band: "VSM", employer: SHARED, board: true, to: "GR-CE" } as const;

/** Two boards, one chief executive and one executive team over both; each trust is run by a managing director. */
const GROUP_LEADERS: readonly PostRow[] = [
  {
    ref: "GR-CE",
    title: "Group Chief Executive",
    discipline: "corporate",
    level: 0,
    band: "VSM",
    employer: SHARED,
    board: true,
  },
  { ...executive, ref: "GR-CCO", title: "Group Chief Clinical Officer", discipline: "clinical" },
  { ...executive, ref: "GR-DF", title: "Group Director of Finance", discipline: "corporate" },
  { ...executive, ref: "GR-DP", title: "Group Director of People", discipline: "corporate" },
  { ...executive, ref: "GR-DS", title: "Group Director of Strategy", discipline: "corporate" },
  {
    ref: "SH-MAN",
    title: "Managing Director, Southern Health",
    discipline: "corporate",
    level: 0,
    band: "VSM",
    employer: SOUTHERN,
    board: true,
    to: "GR-CE",
    archetype: "player-coach",
  },
  {
    ref: "SO-MAN",
    title: "Managing Director, Solent",
    discipline: "corporate",
    level: 0,
    band: "VSM",
    employer: SOLENT,
    board: true,
    to: "GR-CE",
    archetype: "player-coach",
  },
  ...divisionDyads([
    {
      ref: "GR-CF",
      of: "Children and Families, Group",
      employer: SOUTHERN,
      to: ["SH-MD", "SH-COO"],
      leads: practiceIn(["children"], ["southampton", "portsmouth", "north", "mid", "forest", "south-east"]),
    },
    {
      ref: "GR-PW",
      of: "Group Pathways",
      employer: SOUTHERN,
      to: ["SH-MD", "SH-COO"],
      leads: [{ pathway: "all" }],
    },
  ]),
];

const GONE = ["CE", "DF", "DP", "DS"].flatMap((seat) => [`SH-${seat}`, `SO-${seat}`]);

const agreement = (to: string) => ({
  to,
  purpose: "delivery under the group’s agreement",
  decides: "The group decides on pathways across organisations; each board decides on its own services.",
});

const pool = (seat: string, target: string, what: string): OutcomeRow => ({
  posts: [`SH-${seat}`, `SO-${seat}`],
  outcome: "ring-fenced",
  targets: [target],
  reason: `Two ${what} become one for both trusts`,
});

const OUTCOMES: readonly OutcomeRow[] = [
  {
    posts: ["SH-CE", "SO-CE"],
    outcome: "ring-fenced",
    targets: ["GR-CE", "SH-MAN", "SO-MAN"],
    reason:
      "Two chief executives have first call on the group’s chief executive and the two managing directors",
  },
  pool("DF", "GR-DF", "directors of finance"),
  pool("DP", "GR-DP", "directors of people"),
  pool("DS", "GR-DS", "directors of strategy"),
  {
    posts: ["SH-CF-C", "SO-CF-C"],
    outcome: "ring-fenced",
    targets: ["GR-CF-C"],
    reason: "Two clinical directors become one for the group",
  },
  {
    posts: ["SH-CF-O", "SO-CF-O"],
    outcome: "ring-fenced",
    targets: ["GR-CF-O"],
    reason: "Two operational directors become one for the group",
  },
];

/** Southern Health and Solent as a group; the island’s and Sussex’s services stay where they are, under an agreement. */
export const GROUP: OptionTables = {
  ...PREDECESSORS,
  posts: [
    ...change(without(PREDECESSORS.posts, [...GONE, ...halves("SH-CF", "SO-CF")]), {
      "SH-MD": { to: "SH-MAN", professionalTo: "GR-CCO" },
      "SH-CN": { to: "SH-MAN", professionalTo: "GR-CCO" },
      "SH-COO": { to: "SH-MAN" },
      "SO-MD": { to: "SO-MAN", professionalTo: "GR-CCO" },
      "SO-CN": { to: "SO-MAN", professionalTo: "GR-CCO" },
      "SO-COO": { to: "SO-MAN" },
      "IW-COO": { matrix: agreement("SH-COO") },
      "SP-COO": { matrix: agreement("SH-COO") },
      ...Object.fromEntries(
        ["SH-HVS", "SH-PAE", "SAF", "SO-CAM", "SO-HVS", "SO-PAE"].flatMap((ref) => [
          [`${ref}-C`, { to: "GR-CF-C" }],
          [`${ref}-O`, { to: "GR-CF-O" }],
        ]),
      ),
    }),
    ...GROUP_LEADERS,
  ],
  outcomes: OUTCOMES,
};

/** Posts of organisations that go on outside the new trust. */
export const OUTSIDE: readonly OutcomeRow[] = [
  {
    posts: ["IW-CE", "IW-MD", "IW-COO"],
    outcome: "unchanged",
    targets: [],
    reason: `The post stays with ${ISLAND}, which goes on running the island’s hospital and ambulances, and is outside this structure`,
  },
  {
    posts: ["SP-CE", "SP-MD", "SP-COO"],
    outcome: "unchanged",
    targets: [],
    reason: `The post stays with ${SUSSEX}, which goes on in Sussex, and is outside this structure`,
  },
];
