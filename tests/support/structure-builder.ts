import { generateNKeysBetween } from "fractional-indexing";
import { emptyOption, type OptionDocument, type Table } from "../../shared/model/document.ts";
import type { Cell } from "../../shared/model/records/cell.ts";
import type { Id } from "../../shared/model/records/fields.ts";
import type { Geography, Tier } from "../../shared/model/records/geography.ts";
import type { Component, Mandate } from "../../shared/model/records/mandate.ts";
import type { Outcome } from "../../shared/model/records/outcome.ts";
import type { Archetype, Discipline, Post } from "../../shared/model/records/post.ts";
import type { ReportingLine } from "../../shared/model/records/reporting-line.ts";
import type { ServiceLine } from "../../shared/model/records/service-line.ts";
import type { Waiver } from "../../shared/model/records/waiver.ts";

/** A tree by names: `{ "Physical health": { Frailty: {} } }`. */
export interface NameTree {
  readonly [name: string]: NameTree;
}

/** What a post leads: a service line, a geography, or one in the other; `"all"` leaves the axis out. */
export type MandateSpec = { readonly joint?: boolean; readonly answersFor?: readonly Id[] } & (
  | { readonly practice: string; readonly in?: string }
  | { readonly pathway: string; readonly of?: string }
);

/** A post by what a test cares for; the rest is ordinary: operational, in post, one level below its manager. */
export interface PostSpec {
  /** The post's reference is its name in the structure; so is its title unless this says otherwise. */
  readonly title?: string;
  readonly discipline?: Discipline;
  readonly level?: number;
  readonly isVacant?: boolean;
  /** Who holds it; without a name, somebody. */
  readonly holder?: string;
  readonly isOnBoard?: boolean;
  readonly employer?: string;
  readonly archetype?: Archetype;
  /** The line manager. */
  readonly to?: string;
  /** The post it is professionally accountable to. */
  readonly professionalTo?: string;
  /** A second boss. */
  readonly matrixTo?: { readonly post: string; readonly purpose?: string; readonly decisionRight?: string };
  readonly leads?: readonly MandateSpec[];
}

/** What a cell says of itself. */
export type CellFacts = Partial<Pick<Cell, "teams" | "wte" | "budget" | "volume" | "integratedWith">>;

/** A whole structure by names. */
export interface StructureSpec {
  readonly serviceLines?: NameTree;
  readonly geographies?: NameTree;
  /** Tiers and populations of geographies; without one, a wider area of nobody knows how many people. */
  readonly places?: Readonly<Record<string, { readonly tier?: Tier; readonly population?: number }>>;
  /** The geographies each service line is delivered in. */
  readonly cells?: Readonly<Record<string, readonly string[]>>;
  /** What cells say of themselves: `{ "Frailty in City": { wte: 10 } }`; `every` goes for all that do not say it. */
  readonly cellFacts?: Readonly<Record<string, CellFacts>>;
  readonly posts?: Readonly<Record<string, PostSpec>>;
  readonly outcomes?: readonly Outcome[];
  readonly waivers?: readonly Omit<Waiver, "id">[];
}

/** Builds an option of names; every record's id is made of its name, so that ids are the same from build to build. */
export function buildOption(spec: StructureSpec): OptionDocument {
  const serviceLines = treeOf<ServiceLine>("sl", spec.serviceLines ?? {}, (node) => node);
  const geographies = treeOf<Geography>("geo", spec.geographies ?? {}, (node) => {
    const place = spec.places?.[node.name];
    return { ...node, tier: place?.tier ?? "wider", population: place?.population ?? null };
  });
  const posts = Object.entries(spec.posts ?? {});
  return {
    ...emptyOption({
      id: "option",
      name: "The option",
      description: "",
      order: "a0",
      isBaseline: false,
      isArchived: false,
    }),
    serviceLines: tableOf(serviceLines),
    geographies: tableOf(geographies),
    cells: tableOf(cellsOf(spec, serviceLines, geographies)),
    posts: tableOf(posts.map(([ref, post]) => toPost(ref, post, spec.posts ?? {}))),
    mandates: tableOf(
      posts.flatMap(([ref, { leads = [] }]) =>
        leads.map((lead, index) =>
          toMandate(`${idOf("m", ref)}-${index}`, ref, lead, serviceLines, geographies),
        ),
      ),
    ),
    reportingLines: tableOf(posts.flatMap(([ref, post]) => linesFrom(ref, post, spec.posts ?? {}))),
    outcomes: tableOf(spec.outcomes ?? []),
    waivers: tableOf((spec.waivers ?? []).map((waiver, index) => ({ id: `w${index}`, ...waiver }))),
  };
}

/** The id a built record gets: `idOf("geo", "Isle of Wight")`. */
export function idOf(prefix: "sl" | "geo" | "post" | "m" | "line", name: string): Id {
  return `${prefix}-${name.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`;
}

/** The id of a built cell. */
export function cellId(serviceLine: string, geography: string): Id {
  return `cell-${idOf("sl", serviceLine)}-${idOf("geo", geography)}`;
}

function treeOf<Node extends ServiceLine | Geography>(
  prefix: "sl" | "geo",
  tree: NameTree,
  finish: (node: ServiceLine) => Node,
  parent: Id | null = null,
): readonly Node[] {
  const names = Object.keys(tree);
  const orders = generateNKeysBetween(null, null, names.length);
  return names.flatMap((name, index) => {
    const id = idOf(prefix, name);
    const node = finish({ id, name, parent, order: orders[index] ?? "a0" });
    return [node, ...treeOf(prefix, tree[name] ?? {}, finish, id)];
  });
}

function cellsOf(
  { cells = {}, cellFacts = {} }: StructureSpec,
  serviceLines: readonly ServiceLine[],
  geographies: readonly Geography[],
): readonly Cell[] {
  return Object.entries(cells).flatMap(([serviceLine, places]) =>
    places.map((geography) => ({
      id: cellId(serviceLine, geography),
      serviceLine: named(serviceLines, serviceLine),
      geography: named(geographies, geography),
      teams: null,
      wte: null,
      budget: null,
      volume: null,
      integratedWith: null,
      ...cellFacts.every,
      ...cellFacts[`${serviceLine} in ${geography}`],
    })),
  );
}

function toPost(ref: string, spec: PostSpec, posts: Readonly<Record<string, PostSpec>>): Post {
  return {
    id: idOf("post", ref),
    ref,
    title: spec.title ?? ref,
    discipline: spec.discipline ?? "operational",
    level: levelOf(spec, posts),
    band: null,
    wte: 1,
    holder: spec.isVacant ? null : (spec.holder ?? "in post"),
    employer: spec.employer ?? "Trust",
    board: spec.isOnBoard ?? false,
    archetype: spec.archetype ?? null,
  };
}

function levelOf(spec: PostSpec, posts: Readonly<Record<string, PostSpec>>): number {
  if (spec.level !== undefined) return spec.level;
  const manager = spec.to === undefined ? undefined : posts[spec.to];
  return manager ? levelOf(manager, posts) + 1 : 0;
}

function toMandate(
  id: Id,
  ref: string,
  spec: MandateSpec,
  serviceLines: readonly ServiceLine[],
  geographies: readonly Geography[],
): Mandate {
  const isPractice = "practice" in spec;
  const component: Component = isPractice ? "practice" : "pathway";
  const serviceLine = isPractice ? spec.practice : (spec.of ?? "all");
  const geography = isPractice ? (spec.in ?? "all") : spec.pathway;
  return {
    id,
    post: idOf("post", ref),
    component,
    serviceLine: serviceLine === "all" ? null : named(serviceLines, serviceLine),
    geography: geography === "all" ? null : named(geographies, geography),
    joint: spec.joint ?? false,
    answersFor: [...(spec.answersFor ?? [])],
  };
}

function linesFrom(
  ref: string,
  spec: PostSpec,
  posts: Readonly<Record<string, PostSpec>>,
): readonly ReportingLine[] {
  const line = (kind: ReportingLine["kind"], to: string, purpose = "", decisionRight = ""): ReportingLine => {
    if (!Object.hasOwn(posts, to)) throw new Error(`There is no post ${to} in this structure`);
    return {
      id: `${idOf("line", ref)}-${kind}`,
      kind,
      from: idOf("post", ref),
      to: idOf("post", to),
      purpose,
      decisionRight,
    };
  };
  const { to, professionalTo, matrixTo } = spec;
  return [
    ...(to === undefined ? [] : [line("line", to)]),
    ...(professionalTo === undefined ? [] : [line("professional", professionalTo)]),
    ...(matrixTo === undefined
      ? []
      : [line("matrix", matrixTo.post, matrixTo.purpose, matrixTo.decisionRight)]),
  ];
}

function named(nodes: readonly ServiceLine[], name: string): Id {
  const node = nodes.find((candidate) => candidate.name === name);
  if (!node) throw new Error(`There is no ${name} in this structure`);
  return node.id;
}

function tableOf<Item extends { readonly id: Id }>(records: readonly Item[]): Table<Item> {
  return new Map(records.map((record) => [record.id, record]));
}
