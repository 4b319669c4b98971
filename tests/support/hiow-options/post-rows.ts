import type { Archetype, Band } from "../../../shared/model/records/post.ts";
import type { Lead, PostRow } from "./option-tables.ts";

/** The two halves of a dyad as one line of a table. */
export interface DyadRow {
  /** Starts the references of both: “SH-AMH” makes “SH-AMH-C” and “SH-AMH-O”. */
  readonly ref: string;
  /** What the two titles end in. */
  readonly of: string;
  readonly employer: string;
  /** The line managers of the clinical and of the operational half. */
  readonly to: readonly [string, string];
  readonly leads: readonly Lead[];
  readonly archetype?: Archetype;
}

interface DyadKind {
  readonly titles: readonly [string, string];
  readonly level: number;
  readonly bands: readonly [Band, Band];
}

const DIVISIONAL: DyadKind = {
  titles: ["Clinical Director", "Operational Director"],
  level: 2,
  bands: ["Consultant", "9"],
};

const PLACE: DyadKind = {
  titles: ["Place Clinical Director", "Place Operational Director"],
  level: 2,
  bands: ["Consultant", "9"],
};

const SERVICE: DyadKind = { titles: ["Clinical Lead", "Head of Service"], level: 3, bands: ["8c", "8c"] };

/** A division’s clinical and operational directors. */
export const divisionDyads = makeDyads(DIVISIONAL);

/** A place’s clinical and operational directors. */
export const placeDyads = makeDyads(PLACE);

/** The clinical lead and the head of a service, or of several. */
export const serviceDyads = makeDyads(SERVICE);

function makeDyads({ titles, level, bands }: DyadKind): (rows: readonly DyadRow[]) => readonly PostRow[] {
  return (rows) =>
    rows.flatMap(({ ref, of, employer, to, leads, archetype }) =>
      (["clinical", "operational"] as const).map(
        (discipline, half): PostRow => ({
          ref: `${ref}-${half === 0 ? "C" : "O"}`,
          title: `${titles[half]}, ${of}`,
          discipline,
          level,
          band: bands[half] ?? "8c",
          employer,
          to: to[half] ?? to[0],
          leads,
          ...(archetype === undefined ? {} : { archetype }),
        }),
      ),
    );
}

/** The practice of each service in each of the places. */
export function practiceIn(services: readonly string[], places: readonly string[]): readonly Lead[] {
  return services.flatMap((practice) => places.map((place) => ({ practice, in: place })));
}

/** The practice of each service wherever it is delivered. */
export function practiceOf(...services: readonly string[]): readonly Lead[] {
  return services.map((practice) => ({ practice }));
}

/** Posts with some of them changed, by reference. Naming one that is not there is a mistake. */
export function change(
  posts: readonly PostRow[],
  changes: Readonly<Record<string, Partial<PostRow>>>,
): readonly PostRow[] {
  const refs = new Set(posts.map(({ ref }) => ref));
  const unknown = Object.keys(changes).filter((ref) => !refs.has(ref));
  if (unknown.length > 0) throw new Error(`There is no post ${unknown.join(", ")}`);
  return posts.map((post) => ({ ...post, ...changes[post.ref] }));
}

/** Posts without some of them, by reference. */
export function without(posts: readonly PostRow[], gone: readonly string[]): readonly PostRow[] {
  const refs = new Set(posts.map(({ ref }) => ref));
  const unknown = gone.filter((ref) => !refs.has(ref));
  if (unknown.length > 0) throw new Error(`There is no post ${unknown.join(", ")}`);
  return posts.filter(({ ref }) => !gone.includes(ref));
}

/** Both halves of dyads, by how their references start. */
export function halves(...refs: readonly string[]): readonly string[] {
  return refs.flatMap((ref) => [`${ref}-C`, `${ref}-O`]);
}
