import { generateNKeysBetween } from "fractional-indexing";
import { emptyOption, type OptionDocument } from "../../../shared/model/document.ts";
import type { Cell } from "../../../shared/model/records/cell.ts";
import type { Geography } from "../../../shared/model/records/geography.ts";
import type { Mandate } from "../../../shared/model/records/mandate.ts";
import type { OutcomeKind } from "../../../shared/model/records/outcome.ts";
import type { Archetype, Band, Discipline, Post } from "../../../shared/model/records/post.ts";
import type { ReportingLine } from "../../../shared/model/records/reporting-line.ts";
import type { ServiceLine } from "../../../shared/model/records/service-line.ts";
import { type Column, DIVISIONS, INTEGRATED, PLACES, type Row, SERVICES, type Service } from "./matrix.ts";

/**
 * What a post leads: `practice` of a service line, of one place or of all; or `pathway` of a place, of one service line
 * or of all. Rows and columns by their codes.
 */
export type Lead =
  | { readonly practice: string; readonly in?: string }
  | { readonly pathway: string; readonly of?: string };

/** A post as one line of a table. */
export interface PostRow {
  readonly ref: string;
  readonly title: string;
  readonly discipline: Discipline;
  readonly level: number;
  readonly band: Band;
  readonly employer: string;
  /** The reference of the line manager. */
  readonly to?: string;
  readonly professionalTo?: string | undefined;
  readonly matrix?: { readonly to: string; readonly purpose: string; readonly decides: string } | undefined;
  readonly board?: boolean;
  readonly isVacant?: boolean;
  readonly archetype?: Archetype;
  readonly leads?: readonly Lead[];
}

/** What is said of posts of the baseline: the same of each of them. */
export interface OutcomeRow {
  readonly posts: readonly string[];
  readonly outcome: OutcomeKind;
  readonly targets: readonly string[];
  readonly reason: string;
}

/** Where and how much of a service is delivered. */
export interface CellRow {
  readonly service: string;
  readonly place: string;
  readonly teams: number;
  readonly wte: number;
  readonly budget: number;
  readonly partner: string | null;
}

/** A structure as tables. */
export interface OptionTables {
  readonly columns: readonly Column[];
  readonly cells: readonly CellRow[];
  readonly posts: readonly PostRow[];
  readonly outcomes: readonly OutcomeRow[];
}

/** Every service in the places it is delivered in, each with its share of the staff by population. */
export function deliverToday(): readonly CellRow[] {
  return SERVICES.flatMap((service) => {
    const places =
      service.notIn === "trust-wide"
        ? PLACES.filter(({ code }) => code === "all")
        : PLACES.filter(({ code }) => code !== "all" && !service.notIn.includes(code));
    const partnerOf = (place: string) =>
      INTEGRATED.find((teams) => teams.service === service.code && teams.place === place)?.partner ?? null;
    return shareOut(service, service.wte, places, partnerOf);
  });
}

/** Spreads staff over places by how many people live there, in whole WTE; what rounding leaves goes to the largest. */
export function shareOut(
  service: Service,
  wte: number,
  places: readonly Column[],
  partnerOf: (place: string) => string | null,
): readonly CellRow[] {
  const people = places.reduce((sum, { population }) => sum + population, 0);
  const shares = places.map(({ population }) => Math.round((wte * population) / people));
  const largest = places.reduce(
    (best, { population }, index) => (population > (places[best]?.population ?? 0) ? index : best),
    0,
  );
  const left = wte - shares.reduce((sum, share) => sum + share, 0);
  return places.map(({ code }, index) => {
    const own = (shares[index] ?? 0) + (index === largest ? left : 0);
    return {
      service: service.code,
      place: code,
      teams: Math.max(1, Math.round(own / service.wtePerTeam)),
      wte: own,
      budget: own * service.poundsPerWte,
      partner: partnerOf(code),
    };
  });
}

/**
 * Makes an option of its tables. Ids are made of references and codes: what two options both have is the same element in
 * both, as in a copy.
 */
export function makeOption(info: OptionDocument["info"], tables: OptionTables): OptionDocument {
  const rows: readonly Row[] = [...DIVISIONS, ...SERVICES];
  const known = { rows: new Set(rows.map(({ code }) => code)), columns: codesOf(tables.columns) };
  const refs = new Set(tables.posts.map(({ ref }) => ref));
  const post = (ref: string) => {
    if (!refs.has(ref)) throw new Error(`${info.name} has no post ${ref}`);
    return postId(ref);
  };
  return {
    ...emptyOption(info),
    serviceLines: byId(placeNodes(rows, "service").map((node): ServiceLine => node)),
    geographies: byId(
      placeNodes(tables.columns, "place").map((node, index): Geography => {
        const { tier = "wider", population = null } = tables.columns[index] ?? {};
        return { ...node, tier, population };
      }),
    ),
    cells: byId(tables.cells.map((cell) => makeCell(cell, known))),
    posts: byId(tables.posts.map(makePost)),
    mandates: byId(
      tables.posts.flatMap(({ ref, leads = [] }) => leads.map((lead) => makeMandate(ref, lead, known))),
    ),
    reportingLines: byId(tables.posts.flatMap((row) => makeLines(row, post))),
    outcomes: byId(
      tables.outcomes.flatMap(({ posts, outcome, targets, reason }) =>
        posts.map((ref) => ({ id: postId(ref), outcome, targets: targets.map(post), reason })),
      ),
    ),
  };
}

/** The id of a post, the same in every option that has it. */
export function postId(ref: string): string {
  return `post-${ref}`;
}

type Known = { readonly rows: ReadonlySet<string>; readonly columns: ReadonlySet<string> };

function codesOf(columns: readonly Column[]): ReadonlySet<string> {
  return new Set(columns.map(({ code }) => code));
}

/** Nodes in the order of the table; order keys count along the whole table, so that siblings keep it. */
function placeNodes(nodes: readonly Row[], prefix: string) {
  const keys = generateNKeysBetween(null, null, nodes.length);
  return nodes.map(({ code, name, parent }, index) => ({
    id: `${prefix}-${code}`,
    name,
    parent: parent === null ? null : `${prefix}-${parent}`,
    order: keys[index] ?? "a0",
  }));
}

function makeCell({ service, place, teams, wte, budget, partner }: CellRow, known: Known): Cell {
  const { volume } = SERVICES.find(({ code }) => code === service) ?? { volume: null };
  return {
    id: `cell-${check(known.rows, service)}-${check(known.columns, place)}`,
    serviceLine: `service-${service}`,
    geography: `place-${place}`,
    teams,
    wte,
    budget,
    volume,
    integratedWith: partner,
  };
}

function makePost(row: PostRow): Post {
  return {
    id: postId(row.ref),
    ref: row.ref,
    title: row.title,
    discipline: row.discipline,
    level: row.level,
    band: row.band,
    wte: 1,
    holder: row.isVacant ? null : "in post",
    employer: row.employer,
    board: row.board ?? false,
    archetype: row.archetype ?? null,
  };
}

function makeMandate(ref: string, lead: Lead, known: Known): Mandate {
  const component = "practice" in lead ? "practice" : "pathway";
  const row = "practice" in lead ? lead.practice : lead.of;
  const column = "practice" in lead ? lead.in : lead.pathway;
  return {
    id: `mandate-${ref}-${component}-${row ?? "any"}-${column ?? "any"}`,
    post: postId(ref),
    component,
    serviceLine: row === undefined ? null : `service-${check(known.rows, row)}`,
    geography: column === undefined ? null : `place-${check(known.columns, column)}`,
    joint: false,
    answersFor: [],
  };
}

function makeLines(
  { ref, to, professionalTo, matrix }: PostRow,
  post: (ref: string) => string,
): readonly ReportingLine[] {
  const plain = { from: postId(ref), purpose: "", decisionRight: "" };
  return [
    ...(to === undefined ? [] : [{ ...plain, id: `line-${ref}`, kind: "line" as const, to: post(to) }]),
    ...(professionalTo === undefined
      ? []
      : [{ ...plain, id: `professional-${ref}`, kind: "professional" as const, to: post(professionalTo) }]),
    ...(matrix === undefined
      ? []
      : [
          {
            ...plain,
            id: `matrix-${ref}`,
            kind: "matrix" as const,
            to: post(matrix.to),
            purpose: matrix.purpose,
            decisionRight: matrix.decides,
          },
        ]),
  ];
}

function check(codes: ReadonlySet<string>, code: string): string {
  if (!codes.has(code)) throw new Error(`There is no row or column ${code}`);
  return code;
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  const map = new Map(items.map((item) => [item.id, item]));
  if (map.size !== items.length) throw new Error("two records have the same id");
  return map;
}
