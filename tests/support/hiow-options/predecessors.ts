import { PLACES } from "./matrix.ts";
import { deliverToday, type OptionTables, type PostRow } from "./option-tables.ts";
import { divisionDyads, practiceIn, practiceOf, serviceDyads } from "./post-rows.ts";

export const SOUTHERN = "Southern Health NHS Foundation Trust";
export const SOLENT = "Solent NHS Trust";
export const ISLAND = "Isle of Wight NHS Trust";
export const SUSSEX = "Sussex Partnership NHS Foundation Trust";

/** Where each organisation provides what: Project Fusion’s papers and the trusts’ own descriptions of their services. */
const HAMPSHIRE = ["north", "mid", "forest", "south-east"] as const;
const SOUTHERN_MENTAL_HEALTH = ["southampton", ...HAMPSHIRE] as const;
const CITIES = ["southampton", "portsmouth"] as const;

interface BoardRow {
  readonly prefix: string;
  readonly employer: string;
  /** The seats drawn beside the chief executive; of organisations that stay outside, only those that leaders report to. */
  readonly seats: readonly (keyof typeof SEATS)[];
}

const SEATS = {
  MD: ["Medical Director", "clinical"],
  CN: ["Chief Nurse", "clinical"],
  COO: ["Chief Operating Officer", "operational"],
  DF: ["Director of Finance", "corporate"],
  DP: ["Director of People", "corporate"],
  DS: ["Director of Strategy", "corporate"],
} as const;

const BOARDS: readonly BoardRow[] = [
  { prefix: "SH", employer: SOUTHERN, seats: ["MD", "CN", "COO", "DF", "DP", "DS"] },
  { prefix: "SO", employer: SOLENT, seats: ["MD", "CN", "COO", "DF", "DP", "DS"] },
  { prefix: "IW", employer: ISLAND, seats: ["MD", "COO"] },
  { prefix: "SP", employer: SUSSEX, seats: ["MD", "COO"] },
];

function boardPosts({ prefix, employer, seats }: BoardRow): readonly PostRow[] {
  const top = { band: "VSM" as const, employer, board: true };
  return [
    { ...top, ref: `${prefix}-CE`, title: `Chief Executive, ${employer}`, discipline: "corporate", level: 0 },
    ...seats.map(
      (seat): PostRow => ({
        ...top,
        ref: `${prefix}-${seat}`,
        title: `${SEATS[seat][0]}, ${employer}`,
        discipline: SEATS[seat][1],
        level: 1,
        to: `${prefix}-CE`,
        ...(seat === "MD" || seat === "COO" ? { archetype: "player-coach" as const } : {}),
      }),
    ),
  ];
}

const southern = { employer: SOUTHERN, archetype: "player-coach" as const };
const solent = { employer: SOLENT, archetype: "player-coach" as const };

const DIVISIONAL_LEADERS = divisionDyads([
  {
    ...southern,
    ref: "SH-AMH",
    of: "Adult Mental Health, Southern Health",
    to: ["SH-MD", "SH-COO"],
    leads: practiceIn(["mental-health"], SOUTHERN_MENTAL_HEALTH),
  },
  {
    ...southern,
    ref: "SH-CF",
    of: "Children and Families, Southern Health",
    to: ["SH-MD", "SH-COO"],
    leads: practiceIn(["children"], HAMPSHIRE),
  },
  {
    ...southern,
    ref: "SH-PH",
    of: "Physical Health, Southern Health",
    to: ["SH-MD", "SH-COO"],
    leads: practiceIn(["physical"], HAMPSHIRE),
  },
  {
    ...southern,
    ref: "SH-LDN",
    of: "Learning Disability and Neurodiversity, Southern Health",
    to: ["SH-MD", "SH-COO"],
    leads: practiceIn(["learning"], HAMPSHIRE),
  },
  {
    ...solent,
    ref: "SO-AMH",
    of: "Adult Mental Health, Solent",
    to: ["SO-MD", "SO-COO"],
    leads: practiceIn(["mental-health"], ["portsmouth"]),
  },
  {
    ...solent,
    ref: "SO-CF",
    of: "Children and Families, Solent",
    to: ["SO-MD", "SO-COO"],
    leads: practiceIn(["children"], CITIES),
  },
  {
    ...solent,
    ref: "SO-PH",
    of: "Physical Health, Solent",
    to: ["SO-MD", "SO-COO"],
    leads: practiceIn(["physical"], CITIES),
  },
  {
    ...solent,
    ref: "SO-LDN",
    of: "Learning Disability and Neurodiversity, Solent",
    to: ["SO-MD", "SO-COO"],
    leads: practiceIn(["learning"], CITIES),
  },
  {
    employer: ISLAND,
    ref: "IW-MHL",
    of: "Mental Health and Learning Disability, Isle of Wight",
    to: ["IW-MD", "IW-COO"],
    leads: practiceIn(["mental-health", "learning"], ["island"]),
  },
  {
    employer: ISLAND,
    ref: "IW-COM",
    of: "Community and Children’s Services, Isle of Wight",
    to: ["IW-MD", "IW-COO"],
    leads: practiceIn(["children", "physical"], ["island"]),
  },
  {
    employer: SUSSEX,
    ref: "SP-CAE",
    of: "Hampshire CAMHS East",
    to: ["SP-MD", "SP-COO"],
    leads: practiceIn(["camhs"], ["north", "south-east"]),
  },
  {
    employer: SUSSEX,
    ref: "SP-CAW",
    of: "Hampshire CAMHS West",
    to: ["SP-MD", "SP-COO"],
    leads: practiceIn(["camhs"], ["mid", "forest"]),
  },
]);

const SERVICE_LEADERS = serviceDyads([
  {
    employer: SOUTHERN,
    ref: "SH-INP",
    of: "Inpatient and Crisis Services, Southern Health",
    to: ["SH-AMH-C", "SH-AMH-O"],
    leads: practiceIn(["wards", "crisis"], SOUTHERN_MENTAL_HEALTH),
  },
  {
    employer: SOUTHERN,
    ref: "SH-CMH",
    of: "Community Mental Health and Talking Therapies, Southern Health",
    to: ["SH-AMH-C", "SH-AMH-O"],
    leads: practiceIn(["community-mh", "talking"], SOUTHERN_MENTAL_HEALTH),
  },
  {
    employer: SOUTHERN,
    ref: "OPM",
    of: "Older People’s Mental Health",
    to: ["SH-AMH-C", "SH-AMH-O"],
    leads: practiceIn(["older"], SOUTHERN_MENTAL_HEALTH),
  },
  {
    employer: SOUTHERN,
    ref: "SEC",
    of: "Secure and Specialist Mental Health",
    to: ["SH-AMH-C", "SH-AMH-O"],
    leads: practiceOf("secure", "eating", "perinatal"),
  },
  {
    employer: SOUTHERN,
    ref: "SH-HVS",
    of: "Health Visiting and School Nursing, Southern Health",
    to: ["SH-CF-C", "SH-CF-O"],
    leads: practiceIn(["visiting"], HAMPSHIRE),
  },
  {
    employer: SOUTHERN,
    ref: "SH-PAE",
    of: "Paediatrics and Therapies, Southern Health",
    to: ["SH-CF-C", "SH-CF-O"],
    leads: practiceIn(["paediatrics"], HAMPSHIRE),
  },
  {
    employer: SOUTHERN,
    ref: "SAF",
    of: "Safeguarding and Looked-after Children",
    to: ["SH-CF-C", "SH-CF-O"],
    leads: practiceIn(["safeguarding"], HAMPSHIRE),
  },
  {
    employer: SOUTHERN,
    ref: "SH-CNU",
    of: "Community Nursing, Urgent Response and Frailty, Southern Health",
    to: ["SH-PH-C", "SH-PH-O"],
    leads: [
      ...practiceIn(["nursing", "frailty"], HAMPSHIRE),
      ...practiceIn(["urgent"], ["north", "forest", "south-east"]),
    ],
  },
  {
    employer: SOUTHERN,
    ref: "SH-HOS",
    of: "Community Hospitals, Southern Health",
    to: ["SH-PH-C", "SH-PH-O"],
    leads: practiceIn(["hospitals"], HAMPSHIRE),
  },
  {
    employer: SOUTHERN,
    ref: "SH-LTC",
    of: "Long-term Conditions and Musculoskeletal, Southern Health",
    to: ["SH-PH-C", "SH-PH-O"],
    leads: [...practiceIn(["long-term"], HAMPSHIRE), ...practiceIn(["msk"], ["mid", "forest", "south-east"])],
  },
  {
    employer: SOLENT,
    ref: "SO-CAM",
    of: "Child and Adolescent Mental Health, Solent",
    to: ["SO-CF-C", "SO-CF-O"],
    leads: practiceIn(["camhs"], CITIES),
  },
  {
    employer: SOLENT,
    ref: "SO-HVS",
    of: "Health Visiting and School Nursing, Solent",
    to: ["SO-CF-C", "SO-CF-O"],
    leads: practiceIn(["visiting"], CITIES),
  },
  {
    employer: SOLENT,
    ref: "SO-PAE",
    of: "Paediatrics and Therapies, Solent",
    to: ["SO-CF-C", "SO-CF-O"],
    leads: practiceIn(["paediatrics"], CITIES),
  },
  {
    employer: SOLENT,
    ref: "SO-CNS",
    of: "Community Nursing, Urgent Response and Frailty, Southampton",
    to: ["SO-PH-C", "SO-PH-O"],
    leads: practiceIn(["nursing", "urgent", "frailty"], ["southampton"]),
  },
  {
    employer: SOLENT,
    ref: "SO-CNP",
    of: "Community Nursing, Urgent Response and Frailty, Portsmouth",
    to: ["SO-PH-C", "SO-PH-O"],
    leads: practiceIn(["nursing", "urgent", "frailty"], ["portsmouth"]),
  },
  {
    employer: SOLENT,
    ref: "SO-HOS",
    of: "Community Hospitals and Long-term Conditions, Solent",
    to: ["SO-PH-C", "SO-PH-O"],
    leads: practiceIn(["hospitals", "long-term", "msk"], CITIES),
  },
  {
    employer: SOLENT,
    ref: "SPC",
    of: "Sexual Health, Dental and Primary Care",
    to: ["SO-PH-C", "SO-PH-O"],
    leads: practiceOf("sexual", "dental", "practices"),
  },
]);

/** The four organisations as they were, each with the leaders of what is being brought together. */
export const PREDECESSORS: OptionTables = {
  columns: PLACES,
  cells: deliverToday(),
  posts: [...BOARDS.flatMap(boardPosts), ...DIVISIONAL_LEADERS, ...SERVICE_LEADERS],
  outcomes: [],
};
