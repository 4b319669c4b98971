import type { Volume } from "../../../shared/model/records/cell.ts";
import type { Geography } from "../../../shared/model/records/geography.ts";
import type { ServiceLine } from "../../../shared/model/records/service-line.ts";
import type { StructureDraft } from "./draft.ts";
import type { Random } from "./random.ts";

/** How many of each level of the two axes a structure has. */
export interface AxisSizes {
  readonly divisions: number;
  readonly lines: number;
  readonly services: number;
  readonly wider: number;
  readonly local: number;
}

/** A service with what it lies in. */
export interface Service {
  readonly division: ServiceLine;
  readonly line: ServiceLine;
  readonly service: ServiceLine;
}

export interface Rows {
  readonly divisions: readonly ServiceLine[];
  /** Each with its division. */
  readonly lines: readonly { readonly division: ServiceLine; readonly line: ServiceLine }[];
  readonly services: readonly Service[];
}

export interface Columns {
  readonly trust: Geography;
  readonly beyond: Geography;
  readonly wider: readonly Geography[];
  /** Each with the wider area it lies in. */
  readonly local: readonly { readonly area: Geography; readonly place: Geography }[];
}

const DIVISIONS = [
  "Physical health",
  "Mental health",
  "Children and families",
  "Learning disability and neurodiversity",
  "Primary care",
  "Specialist and secure care",
  "Urgent care",
  "Rehabilitation",
];
const LINES = ["Frailty", "Long-term conditions", "Crisis", "Therapies", "Assessment", "Recovery"];
const SERVICES = ["community team", "clinic", "outreach", "inpatient unit", "hub", "early help"];
const WIDER = [
  "Southampton",
  "Portsmouth",
  "Isle of Wight",
  "New Forest",
  "Winchester",
  "Basingstoke",
  "Andover",
  "Fareham",
  "Havant",
];
const LOCAL = ["East", "West", "North", "South", "Central", "Coast", "Valley", "Harbour"];

/** Divisions, their service lines, and the services of those; each as evenly spread as the numbers allow. */
export function growRows(draft: StructureDraft, sizes: AxisSizes): Rows {
  const divisions = range(sizes.divisions, (index) => draft.addServiceLine(nth(DIVISIONS, index), null));
  const lines = range(sizes.lines, (index) => {
    const division = spread(divisions, index);
    const name = `${nth(LINES, Math.floor(index / divisions.length))}, ${division.name.toLowerCase()}`;
    return { division, line: draft.addServiceLine(name, division) };
  });
  const services = range(sizes.services, (index) => {
    const { division, line } = spread(lines, index);
    const kind = nth(SERVICES, Math.floor(index / lines.length));
    const [first = ""] = line.name.split(",");
    return { division, line, service: draft.addServiceLine(`${first} ${kind}, ${division.name}`, line) };
  });
  return { divisions, lines, services };
}

/** The trust, its wider areas and the local areas of those, with populations that add up, and one geography beyond. */
export function growColumns(draft: StructureDraft, random: Random, sizes: AxisSizes): Columns {
  const people = range(sizes.local, () => random.between(50_000, 80_000));
  const trust = draft.addGeography(
    { name: "Whole trust", tier: "trust-wide", population: Math.max(1_600_000, sum(people)) },
    null,
  );
  const areaOf = (index: number) => index % sizes.wider;
  const wider = range(sizes.wider, (area) =>
    draft.addGeography(
      {
        name: nth(WIDER, area),
        tier: "wider",
        population: sum(people.filter((_, index) => areaOf(index) === area)),
      },
      trust,
    ),
  );
  const local = people.map((population, index) => {
    const area = spread(wider, areaOf(index));
    const name = `${area.name} ${nth(LOCAL, Math.floor(index / sizes.wider))}`;
    return { area, place: draft.addGeography({ name, tier: "local", population }, area) };
  });
  const beyond = draft.addGeography({ name: "Beyond the county", tier: "beyond", population: null }, null);
  return { trust, beyond, wider, local };
}

/** People of the whole trust who are shared out among the cells. */
const STAFF = 12_500;
const POUNDS_PER_STAFF = 64_000;

/**
 * Delivers what the size asks for: services in local areas first of all, some of it integrated; what a trust has at its
 * centre is larger than what it has in one place. Larger structures leave a service and a local area out by mistake, and
 * every structure keeps one service line from one of its wider areas.
 */
export function deliver(
  draft: StructureDraft,
  random: Random,
  { lines, services }: Rows,
  { trust, wider, local }: Columns,
  wanted: number,
): void {
  const isLarge = services.length > 10;
  const forgotten = new Set(isLarge ? [services.at(-1)?.service.id, local.at(-1)?.place.id] : []);
  const specialist = services.at(-2)?.service;
  const withheld = lines[0];
  const withheldRows = new Set([
    withheld?.division,
    withheld?.line,
    ...services.flatMap(({ line, service }) => (line === withheld?.line ? [service] : [])),
  ]);
  const deprived = new Set([trust, wider[0], local[0]?.place]);
  const leaves = new Set(services.map(({ service }) => service.id));
  const places = new Set(local.map(({ place }) => place.id));
  const volumes = new Map([...draft.serviceLines.keys()].map((id) => [id, drawVolume(random)]));
  const crossings = [...draft.serviceLines.values()].flatMap((row) =>
    [...draft.geographies.values()].flatMap((column) => {
      if (forgotten.has(row.id) || forgotten.has(column.id)) return [];
      if (withheldRows.has(row) && deprived.has(column)) return [];
      // A service led from the centre alone, although many people need it.
      if (row === specialist) return column === trust ? [{ row, column, urgency: 3 }] : [];
      const nearness = (leaves.has(row.id) ? 0.5 : 0) + (places.has(column.id) ? 0.5 : 0);
      return [{ row, column, urgency: nearness + random.next() }];
    }),
  );
  const delivered = crossings
    .toSorted((a, b) => b.urgency - a.urgency)
    .slice(0, wanted)
    .toSorted((a, b) => (a.row.id === b.row.id ? 0 : a.row.order < b.row.order ? -1 : 1));
  const share = STAFF / delivered.length;
  const central = delivered.filter(({ column }) => column === trust).length;
  for (const { row, column } of delivered) {
    const wte = Math.round(column === trust ? (2_000 / central) * 10 : share * random.between(4, 14)) / 10;
    draft.addCell({
      serviceLine: row.id,
      geography: column.id,
      teams: Math.max(1, Math.round(wte / 9)),
      wte: random.isChance(0.02) ? null : wte,
      budget: random.isChance(0.03) ? null : Math.round(wte * POUNDS_PER_STAFF),
      volume: row === specialist ? "high" : (volumes.get(row.id) ?? null),
      integratedWith: random.isChance(0.1) ? partnerOf(column) : null,
    });
  }
}

/** The council that runs integrated teams in a geography. */
export function partnerOf({ name }: Geography): string {
  return `${name.split(" ")[0] ?? name} Council`;
}

function drawVolume(random: Random): Volume {
  return random.isChance(0.55) ? "high" : random.isChance(0.8) ? "medium" : "low";
}

function range<Item>(count: number, make: (index: number) => Item): readonly Item[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function spread<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new Error("Nothing to spread over");
  return item;
}

/** The name at a place of a list; past its end, with a number. */
function nth(names: readonly string[], index: number): string {
  const name = names[index % names.length] ?? "";
  return index < names.length ? name : `${name} ${Math.floor(index / names.length) + 1}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
