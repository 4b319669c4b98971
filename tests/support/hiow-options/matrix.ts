import type { Volume } from "../../../shared/model/records/cell.ts";
import type { Tier } from "../../../shared/model/records/geography.ts";

/** A row: its short code, which ids are made of, its name and where it belongs. */
export interface Row {
  readonly code: string;
  readonly name: string;
  readonly parent: string | null;
}

export interface Column {
  readonly code: string;
  readonly name: string;
  readonly parent: string | null;
  readonly tier: Tier;
  readonly population: number;
}

export const DIVISIONS: readonly Row[] = [
  { code: "mental-health", name: "Adult mental health", parent: null },
  { code: "children", name: "Children and families", parent: null },
  { code: "physical", name: "Physical health", parent: null },
  { code: "learning", name: "Learning disability and neurodiversity", parent: null },
  { code: "primary", name: "Primary care", parent: null },
];

/** A service: how many staff it has in all, how many make a team, what a WTE costs a year, and how it is delivered. */
export interface Service extends Row {
  readonly wte: number;
  readonly wtePerTeam: number;
  readonly poundsPerWte: number;
  readonly volume: Volume;
  /** Places of the wider tier where it is not delivered; `"trust-wide"` where it is one service for all of them. */
  readonly notIn: readonly string[] | "trust-wide";
}

const service = (
  parent: string,
  code: string,
  name: string,
  [wte, wtePerTeam, poundsPerWte]: readonly [number, number, number],
  volume: Volume,
  notIn: Service["notIn"] = [],
): Service => ({ parent, code, name, wte, wtePerTeam, poundsPerWte, volume, notIn });

/** The services are those of the published plan; how many staff each has, and what they cost, is made up. */
export const SERVICES: readonly Service[] = [
  service("mental-health", "wards", "Inpatient wards and places of safety", [1050, 32, 56_000], "medium"),
  service("mental-health", "community-mh", "Community mental health teams", [980, 28, 53_000], "high"),
  service("mental-health", "crisis", "Crisis and liaison", [420, 26, 54_000], "medium"),
  service("mental-health", "older", "Older people’s mental health", [520, 24, 52_000], "high"),
  service("mental-health", "secure", "Secure services", [400, 33, 55_000], "low", "trust-wide"),
  service("mental-health", "talking", "NHS Talking Therapies", [380, 22, 50_000], "high"),
  service(
    "mental-health",
    "eating",
    "Eating disorders and early intervention",
    [170, 17, 54_000],
    "low",
    "trust-wide",
  ),
  service("children", "camhs", "Child and adolescent mental health", [640, 24, 54_000], "high"),
  service("children", "visiting", "Health visiting and school nursing", [720, 24, 50_000], "high"),
  service("children", "paediatrics", "Paediatrics and therapies", [380, 20, 54_000], "medium"),
  service("children", "perinatal", "Perinatal mental health", [90, 15, 56_000], "low", "trust-wide"),
  service("children", "safeguarding", "Safeguarding and looked-after children", [120, 12, 55_000], "medium"),
  service("physical", "nursing", "Community nursing and palliative care", [1450, 30, 49_000], "high"),
  service("physical", "urgent", "Urgent community response and virtual wards", [560, 26, 52_000], "high", [
    "mid",
  ]),
  service("physical", "hospitals", "Community hospitals and rehabilitation", [1050, 36, 48_000], "medium"),
  service("physical", "frailty", "Frailty", [380, 20, 53_000], "high"),
  service("physical", "long-term", "Long-term conditions specialist teams", [500, 18, 54_000], "medium"),
  service("physical", "msk", "Musculoskeletal, podiatry and pain", [540, 22, 53_000], "medium", ["north"]),
  service("physical", "sexual", "Sexual health", [180, 18, 55_000], "low", "trust-wide"),
  service("physical", "dental", "Specialist dental", [130, 13, 60_000], "low", "trust-wide"),
  service("learning", "disability", "Community learning disability", [300, 18, 52_000], "medium"),
  service("learning", "neuro", "Neurodiversity", [140, 14, 56_000], "medium", ["portsmouth", "island"]),
  service("primary", "practices", "General practice services", [260, 26, 62_000], "medium", "trust-wide"),
];

/** Populations are the 2021 census by district, added up. */
export const PLACES: readonly Column[] = [
  { code: "all", name: "Trust-wide", parent: null, tier: "trust-wide", population: 1_998_300 },
  { code: "southampton", name: "Southampton", parent: "all", tier: "wider", population: 249_000 },
  { code: "portsmouth", name: "Portsmouth", parent: "all", tier: "wider", population: 208_100 },
  { code: "island", name: "Isle of Wight", parent: "all", tier: "wider", population: 140_400 },
  { code: "north", name: "North Hampshire", parent: "all", tier: "wider", population: 384_400 },
  { code: "mid", name: "Mid Hampshire and Test Valley", parent: "all", tier: "wider", population: 258_000 },
  { code: "forest", name: "New Forest and Eastleigh", parent: "all", tier: "wider", population: 312_200 },
  { code: "south-east", name: "South East Hampshire", parent: "all", tier: "wider", population: 446_300 },
];

/** How the people of two places are spread over local areas is made up. */
export const LOCAL_AREAS: readonly Column[] = [
  { code: "soton-west", name: "Southampton West", parent: "southampton", tier: "local", population: 61_000 },
  {
    code: "soton-central",
    name: "Southampton Central",
    parent: "southampton",
    tier: "local",
    population: 66_000,
  },
  {
    code: "soton-north",
    name: "Southampton North",
    parent: "southampton",
    tier: "local",
    population: 60_000,
  },
  { code: "soton-east", name: "Southampton East", parent: "southampton", tier: "local", population: 62_000 },
  { code: "west-wight", name: "West Wight and Cowes", parent: "island", tier: "local", population: 63_400 },
  { code: "east-wight", name: "Ryde and the Bay", parent: "island", tier: "local", population: 77_000 },
];

/** The names of partners whose teams work together with the trust’s. */
export const SOUTHAMPTON_COUNCIL = "Southampton City Council";
export const ISLAND_COUNCIL = "Isle of Wight Council";

/** Teams that are integrated with a partner today, by service and place. */
export const INTEGRATED: readonly {
  readonly service: string;
  readonly place: string;
  readonly partner: string;
}[] = [
  { service: "hospitals", place: "southampton", partner: SOUTHAMPTON_COUNCIL },
  { service: "frailty", place: "southampton", partner: SOUTHAMPTON_COUNCIL },
  { service: "disability", place: "island", partner: ISLAND_COUNCIL },
];
