import type { OptionDocument } from "../model/document.ts";
import type { Id } from "../model/records/fields.ts";
import { COMPONENTS, type Component, type Mandate } from "../model/records/mandate.ts";
import type { Post } from "../model/records/post.ts";
import type { AxisTree } from "./axis-tree.ts";

/** The disciplines that lead: professional and corporate posts cover nothing, whatever their mandates. */
export const LEADING_DISCIPLINES = ["clinical", "operational"] as const;

export type LeadingDiscipline = (typeof LEADING_DISCIPLINES)[number];

/** Who leads one cell, for one component and discipline. */
export interface Cover {
  /**
   * `gap`: nobody. `single`: one post. `shared`: several posts, all by joint mandates. `overlap`: several posts at the
   * same nearest distance, not all joint.
   */
  readonly status: "gap" | "single" | "shared" | "overlap";
  /** Held at the cell's own row (practice) or column (pathway), rather than inherited from further up. */
  readonly isHeldHere: boolean;
  /** The nearest mandates, all of one scope; empty for a gap. The same array in every cell that scope covers. */
  readonly mandates: readonly Mandate[];
  /** The posts of those mandates, each once; empty for a gap. The same array likewise. */
  readonly posts: readonly Post[];
}

/** Who leads one cell. */
export type CellCoverage = Readonly<Record<Component, Readonly<Record<LeadingDiscipline, Cover>>>>;

/** Coverage of every delivered cell, by the cell's id. */
export type Coverage = ReadonlyMap<Id, CellCoverage>;

const GAP: Cover = { status: "gap", isHeldHere: false, mandates: [], posts: [] };

/** Covers by the node they are held at on the component's own axis, then on the other; null is an absent axis. */
type Nearness = ReadonlyMap<Id | null, ReadonlyMap<Id | null, SharedCover>>;

/** One scope's answer, made once for all the cells it covers: a mandate may cover thousands. */
interface SharedCover {
  readonly here: Cover;
  readonly inherited: Cover;
}

interface Held {
  readonly mandate: Mandate;
  readonly post: Post;
}

type ByComponent<Value> = Readonly<Record<Component, Readonly<Record<LeadingDiscipline, Value>>>>;

/**
 * Answers "who leads this cell?" for every cell, component and discipline.
 *
 * A mandate contains a cell when each of its axes is the cell's node, an ancestor of it, or absent. For `practice` the
 * nearest on the service-line tree wins, then the nearest on the geography tree; for `pathway` the other way round. An
 * absent axis is one step beyond the root. Costs cells × tree depth: ancestors are walked with an index, mandates never.
 */
export function deriveCoverage(
  option: OptionDocument,
  serviceLines: AxisTree,
  geographies: AxisTree,
): Coverage {
  const index = indexMandates(option);
  const coverage = new Map<Id, CellCoverage>();
  for (const cell of option.cells.values()) {
    const rowLineage = serviceLines.lineageOf(cell.serviceLine);
    const columnLineage = geographies.lineageOf(cell.geography);
    const cover = (component: Component, discipline: LeadingDiscipline) =>
      component === "practice"
        ? findNearest(index.practice[discipline], cell.serviceLine, rowLineage, columnLineage)
        : findNearest(index.pathway[discipline], cell.geography, columnLineage, rowLineage);
    coverage.set(
      cell.id,
      eachComponent((component, discipline) => cover(component, discipline)),
    );
  }
  return coverage;
}

/** Visits the four answers of a cell in reading order: practice before pathway, clinical before operational. */
export function coversOf(coverage: CellCoverage): readonly {
  readonly component: Component;
  readonly discipline: LeadingDiscipline;
  readonly cover: Cover;
}[] {
  return COMPONENTS.flatMap((component) =>
    LEADING_DISCIPLINES.map((discipline) => ({
      component,
      discipline,
      cover: coverage[component][discipline],
    })),
  );
}

/** Whether a cell's component is led by a full dyad: by one post, or by joint posts, on the clinical and the operational side. */
export function hasDyad(coverage: CellCoverage, component: Component): boolean {
  return LEADING_DISCIPLINES.every((discipline) => {
    const { status } = coverage[component][discipline];
    return status === "single" || status === "shared";
  });
}

/** Whether every post that covers is vacant. A gap is not vacant: nobody is meant to be there. */
export function isVacantCover(cover: Cover): boolean {
  return cover.posts.length > 0 && cover.posts.every((post) => post.holder === null);
}

/** Whether a post can cover: only clinical and operational posts lead a component's discipline. */
export function leadingDisciplineOf(post: Post): LeadingDiscipline | null {
  return post.discipline === "clinical" || post.discipline === "operational" ? post.discipline : null;
}

function indexMandates(option: OptionDocument): ByComponent<Nearness> {
  const index = eachComponent(() => new Map<Id | null, Map<Id | null, Held[]>>());
  for (const mandate of option.mandates.values()) {
    const post = option.posts.get(mandate.post);
    const discipline = post && leadingDisciplineOf(post);
    if (!post || !discipline) continue;
    const isPractice = mandate.component === "practice";
    const own = isPractice ? mandate.serviceLine : mandate.geography;
    const other = isPractice ? mandate.geography : mandate.serviceLine;
    const nearness = index[mandate.component][discipline];
    const atOwn = nearness.get(own) ?? new Map<Id | null, Held[]>();
    nearness.set(own, atOwn);
    const held = atOwn.get(other) ?? [];
    atOwn.set(other, held);
    held.push({ mandate, post });
  }
  return eachComponent((component, discipline) => mapValues(index[component][discipline], toCovers));
}

function toCovers(atOwn: ReadonlyMap<Id | null, readonly Held[]>): ReadonlyMap<Id | null, SharedCover> {
  return mapValues(atOwn, toSharedCover);
}

function mapValues<Key, From, To>(map: ReadonlyMap<Key, From>, to: (value: From) => To): Map<Key, To> {
  return new Map([...map].map(([key, value]) => [key, to(value)]));
}

function findNearest(
  nearness: Nearness,
  ownNode: Id,
  ownLineage: readonly Id[],
  otherLineage: readonly Id[],
): Cover {
  for (let own = 0; own <= ownLineage.length; own += 1) {
    const node = ownLineage[own] ?? null;
    const atOwn = nearness.get(node);
    if (!atOwn) continue;
    for (let other = 0; other <= otherLineage.length; other += 1) {
      // Past the root comes the absent axis, which is null.
      const shared = atOwn.get(otherLineage[other] ?? null);
      if (shared) return node === ownNode ? shared.here : shared.inherited;
    }
  }
  return GAP;
}

function toSharedCover(held: readonly Held[]): SharedCover {
  const mandates = held.map(({ mandate }) => mandate);
  const posts = [...new Set(held.map(({ post }) => post))];
  const cover = { status: statusOf(mandates, posts), mandates, posts };
  return { here: { ...cover, isHeldHere: true }, inherited: { ...cover, isHeldHere: false } };
}

function statusOf(mandates: readonly Mandate[], posts: readonly Post[]): Cover["status"] {
  if (posts.length === 1) return "single";
  return mandates.every((mandate) => mandate.joint) ? "shared" : "overlap";
}

function eachComponent<Value>(
  make: (component: Component, discipline: LeadingDiscipline) => Value,
): ByComponent<Value> {
  return {
    practice: { clinical: make("practice", "clinical"), operational: make("practice", "operational") },
    pathway: { clinical: make("pathway", "clinical"), operational: make("pathway", "operational") },
  };
}
