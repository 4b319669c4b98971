import { PLACES } from "./matrix.ts";
import { deliverToday, type OptionTables, type PostRow } from "./option-tables.ts";
import { change, divisionDyads, placeDyads, practiceOf, serviceDyads } from "./post-rows.ts";
import { SINGLE_TRUST_OUTCOMES } from "./single-trust-outcomes.ts";

export const TRUST = "Hampshire and Isle of Wight Healthcare";

const chief = { level: 1, band: "VSM", employer: TRUST, board: true, to: "CEO" } as const;

export const EXECUTIVES: readonly PostRow[] = [
  {
    ref: "CEO",
    title: "Chief Executive",
    discipline: "corporate",
    level: 0,
    band: "VSM",
    employer: TRUST,
    board: true,
  },
  { ...chief, ref: "CMO", title: "Chief Medical Officer", discipline: "clinical" },
  {
    ...chief,
    ref: "CNO",
    title: "Chief Nurse and Allied Health Professions Officer",
    discipline: "clinical",
  },
  { ...chief, ref: "COO", title: "Chief Operating Officer", discipline: "operational" },
  { ...chief, ref: "CFO", title: "Chief Finance Officer", discipline: "corporate" },
  { ...chief, ref: "CPO", title: "Chief People Officer", discipline: "corporate" },
  { ...chief, ref: "CSO", title: "Chief Strategy and Partnerships Officer", discipline: "corporate" },
];

const trust = { employer: TRUST };

export const DIVISIONS_LED: readonly PostRow[] = divisionDyads([
  { ...trust, ref: "AMH", of: "Adult Mental Health", to: ["CMO", "COO"], leads: practiceOf("mental-health") },
  {
    ...trust,
    ref: "CF",
    of: "Children and Families",
    to: ["CMO", "COO"],
    leads: practiceOf("children"),
    archetype: "player-coach",
  },
  {
    ...trust,
    ref: "PH",
    of: "Physical Health",
    to: ["CNO", "COO"],
    leads: practiceOf("physical", "primary"),
  },
  {
    ...trust,
    ref: "LDN",
    of: "Learning Disability and Neurodiversity",
    to: ["CMO", "COO"],
    leads: practiceOf("learning"),
  },
  { ...trust, ref: "TW", of: "Trust-wide Pathways", to: ["CMO", "COO"], leads: [{ pathway: "all" }] },
]);

const place = (ref: string, of: string, code: string, clinical: "CMO" | "CNO") => ({
  ...trust,
  ref,
  of,
  to: [clinical, "CSO"] as const,
  leads: [{ pathway: code }],
});

export const PLACES_LED: readonly PostRow[] = placeDyads([
  place("PL-S", "Southampton", "southampton", "CNO"),
  place("PL-P", "Portsmouth", "portsmouth", "CNO"),
  place("PL-W", "Isle of Wight", "island", "CNO"),
  place("PL-N", "North Hampshire", "north", "CMO"),
  place("PL-M", "Mid Hampshire and Test Valley", "mid", "CMO"),
  place("PL-F", "New Forest and Eastleigh", "forest", "CNO"),
  place("PL-E", "South East Hampshire", "south-east", "CNO"),
]);

const service = (ref: string, of: string, division: string, ...services: readonly string[]) => ({
  ...trust,
  ref,
  of,
  to: [`${division}-C`, `${division}-O`] as const,
  leads: practiceOf(...services),
});

const TRUST_WIDE = {
  to: "TW-O",
  purpose: "pathways that are one for the whole trust",
  decides: "The service line decides on staff and money; the trust-wide director decides on access.",
};

/** Services of which the baseline has one pair of leaders keep them; the others are formed anew from several. */
export const SERVICES_LED: readonly PostRow[] = serviceDyads([
  service("INP", "Inpatient Wards and Places of Safety", "AMH", "wards"),
  service("CRI", "Crisis and Liaison", "AMH", "crisis"),
  service("CMH", "Community Mental Health", "AMH", "community-mh"),
  service("TTH", "NHS Talking Therapies", "AMH", "talking"),
  service("OPM", "Older People’s Mental Health", "AMH", "older"),
  service("SEC", "Secure and Specialist Mental Health", "AMH", "secure", "eating", "perinatal"),
  service("CAM", "Child and Adolescent Mental Health", "CF", "camhs"),
  service("HVS", "Health Visiting and School Nursing", "CF", "visiting"),
  service("PAE", "Paediatrics and Therapies", "CF", "paediatrics"),
  service("SAF", "Safeguarding and Looked-after Children", "CF", "safeguarding"),
  service("CNU", "Community Nursing and Palliative Care", "PH", "nursing"),
  service("UCR", "Urgent Community Response and Frailty", "PH", "urgent", "frailty"),
  service("HOS", "Community Hospitals and Rehabilitation", "PH", "hospitals"),
  service("LTC", "Long-term Conditions", "PH", "long-term"),
  service("MSK", "Musculoskeletal, Podiatry and Pain", "PH", "msk"),
  service("SPC", "Sexual Health, Dental and Primary Care", "PH", "sexual", "dental", "practices"),
]);

export const PLACE_CODES = ["PL-S", "PL-P", "PL-W", "PL-N", "PL-M", "PL-F", "PL-E"] as const;

/** Who leads services that are one for the whole trust answers to those who lead the trust-wide pathways, too. */
const ANSWERING_TRUST_WIDE: readonly PostRow[] = change(SERVICES_LED, {
  "SEC-C": { professionalTo: "TW-C" },
  "SPC-C": { professionalTo: "TW-C" },
  "SEC-O": { matrix: TRUST_WIDE },
  "SPC-O": { matrix: TRUST_WIDE },
});

/** Each place’s operational director has a second boss for the service that is most of a place’s work. */
export function withSecondBoss(
  posts: readonly PostRow[],
  places: readonly string[],
  decides: string,
): readonly PostRow[] {
  const matrix = { to: "PH-O", purpose: "community nursing across the place", decides };
  return change(posts, Object.fromEntries(places.map((ref) => [`${ref}-O`, { matrix }])));
}

/** One trust, with divisions for practice and places for pathway side by side. */
export const SINGLE_TRUST: OptionTables = {
  columns: PLACES,
  cells: deliverToday(),
  posts: withSecondBoss(
    [...EXECUTIVES, ...DIVISIONS_LED, ...PLACES_LED, ...ANSWERING_TRUST_WIDE],
    PLACE_CODES,
    "The place decides on rosters; the service line decides on skill mix.",
  ),
  outcomes: SINGLE_TRUST_OUTCOMES,
};
