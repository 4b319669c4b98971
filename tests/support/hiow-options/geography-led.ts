import { ISLAND_COUNCIL, LOCAL_AREAS, PLACES, SERVICES } from "./matrix.ts";
import {
  type CellRow,
  deliverToday,
  type OptionTables,
  type OutcomeRow,
  type PostRow,
  shareOut,
} from "./option-tables.ts";
import { change, type DyadRow, halves, practiceOf, serviceDyads, without } from "./post-rows.ts";
import { SINGLE_TRUST, TRUST } from "./single-trust.ts";
import { poolOutcomes, SENIOR_OUTCOMES } from "./single-trust-outcomes.ts";

/** Services whose leaders give way to leaders of a place. */
const GIVING_WAY = [
  "INP",
  "CRI",
  "CMH",
  "TTH",
  "OPM",
  "CAM",
  "HVS",
  "PAE",
  "SAF",
  "CNU",
  "UCR",
  "HOS",
  "LTC",
  "MSK",
];

const PLACES_LED = [
  ["PL-S", "S", "Southampton", "southampton"],
  ["PL-P", "P", "Portsmouth", "portsmouth"],
  ["PL-W", "W", "Isle of Wight", "island"],
  ["PL-N", "N", "North Hampshire", "north"],
  ["PL-M", "M", "Mid Hampshire and Test Valley", "mid"],
  ["PL-F", "F", "New Forest and Eastleigh", "forest"],
  ["PL-E", "E", "South East Hampshire", "south-east"],
] as const;

/** What each place’s three pairs of leaders lead there, and the division whose practice they answer to. */
const PARTS = [
  { ref: "NB", of: "Neighbourhood Services", rows: ["physical"], practice: "PH" },
  {
    ref: "MH",
    of: "Mental Health and Learning Disability",
    rows: ["mental-health", "learning"],
    practice: "AMH",
  },
  { ref: "CH", of: "Children and Families", rows: ["children"], practice: "CF" },
] as const;

/** The island’s neighbourhood services are integrated with the council, which employs their operational leader. */
const COUNCIL_POST = "NB-W-O";

const PLACE_LEADERS: readonly PostRow[] = PARTS.flatMap(({ ref, of, rows, practice }) =>
  serviceDyads(
    PLACES_LED.map(
      ([place, letter, name, code]): DyadRow => ({
        ref: `${ref}-${letter}`,
        of: `${of}, ${name}`,
        employer: TRUST,
        to: [`${place}-C`, `${place}-O`],
        leads: rows.map((row) => ({ pathway: code, of: row })),
      }),
    ),
  ).map(
    (post): PostRow =>
      post.discipline === "clinical"
        ? { ...post, professionalTo: `${practice}-C` }
        : {
            ...post,
            matrix: {
              to: `${practice}-O`,
              purpose: "the practice of the service lines in the place",
              decides: "The place decides on staff and money; the service line decides on standards.",
            },
          },
  ),
);

/** What is one service for the whole trust is led as if it were an eighth place. */
const TRUST_WIDE_LEADERS: readonly PostRow[] = serviceDyads([
  {
    ref: "SMH",
    of: "Eating Disorders, Early Intervention and Perinatal",
    employer: TRUST,
    to: ["TW-C", "TW-O"],
    leads: practiceOf("eating", "perinatal"),
  },
]);

/** Community nursing moves into local areas where there are any; the island’s physical health teams join the council’s. */
function deliverLocally(): readonly CellRow[] {
  const nursing = SERVICES.find(({ code }) => code === "nursing");
  if (nursing === undefined) throw new Error("there is no community nursing");
  const parents = new Set(LOCAL_AREAS.map(({ parent }) => parent));
  const physical = new Set(SERVICES.filter(({ parent }) => parent === "physical").map(({ code }) => code));
  return deliverToday().flatMap((cell) => {
    const partner = cell.place === "island" && physical.has(cell.service) ? ISLAND_COUNCIL : cell.partner;
    if (cell.service !== "nursing" || !parents.has(cell.place)) return [{ ...cell, partner }];
    const areas = LOCAL_AREAS.filter(({ parent }) => parent === cell.place);
    return shareOut(nursing, cell.wte, areas, () => partner);
  });
}

const everyPlace = (part: string) => PLACES_LED.map(([, letter]) => `${part}-${letter}`);

/** Leaders of services compete for the posts in the places; the council’s own post on the island is not among them. */
const OUTCOMES: readonly OutcomeRow[] = [
  ...SENIOR_OUTCOMES,
  ...poolOutcomes([
    {
      from: ["SH-INP", "SH-CMH", "OPM"],
      to: everyPlace("MH"),
      reason: "Three services are led place by place",
    },
    {
      from: ["SH-HVS", "SH-PAE", "SAF", "SO-CAM", "SO-HVS", "SO-PAE"],
      to: everyPlace("CH"),
      reason: "Children’s services are led place by place",
    },
    {
      from: ["SH-CNU", "SH-HOS", "SH-LTC", "SO-CNS", "SO-CNP", "SO-HOS"],
      to: everyPlace("NB"),
      reason: "Physical health services are led place by place",
    },
  ]).map((row) => ({ ...row, targets: row.targets.filter((ref) => ref !== COUNCIL_POST) })),
];

const director = { archetype: "player-coach" } as const;

/** The places run the services; divisions hold the practice together. */
export const GEOGRAPHY_LED: OptionTables = {
  columns: [...PLACES, ...LOCAL_AREAS],
  cells: deliverLocally(),
  posts: [
    ...change(without(SINGLE_TRUST.posts, halves(...GIVING_WAY)), {
      ...Object.fromEntries(
        PLACES_LED.flatMap(([place]) => [
          [`${place}-C`, director],
          [`${place}-O`, { ...director, matrix: undefined }],
        ]),
      ),
      "TW-C": director,
      "TW-O": director,
      "SEC-C": {
        title: "Clinical Lead, Secure Services",
        to: "TW-C",
        professionalTo: undefined,
        leads: practiceOf("secure"),
      },
      "SEC-O": {
        title: "Head of Service, Secure Services",
        to: "TW-O",
        matrix: undefined,
        leads: practiceOf("secure"),
      },
      "SPC-C": { to: "TW-C", professionalTo: undefined },
      "SPC-O": { to: "TW-O", matrix: undefined },
    }),
    ...change(PLACE_LEADERS, { [COUNCIL_POST]: { employer: ISLAND_COUNCIL } }),
    ...TRUST_WIDE_LEADERS,
  ],
  outcomes: OUTCOMES,
};
