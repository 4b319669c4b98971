import type { OptionDocument } from "../model/document.ts";
import type { Cell } from "../model/records/cell.ts";
import type { Id } from "../model/records/fields.ts";
import { COMPONENTS, type Component, type Mandate } from "../model/records/mandate.ts";
import type { Post } from "../model/records/post.ts";
import type { AxisTree } from "./axis-tree.ts";
import {
  type Holding,
  LEADING_DISCIPLINES,
  type LeadingDiscipline,
  type Scope,
  type Scopes,
  type ScopesByNode,
} from "./scopes.ts";

export { LEADING_DISCIPLINES, type LeadingDiscipline, leadingDisciplineOf } from "./scopes.ts";

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

/** One scope's answer for a discipline, made once for all the cells it covers: a mandate may cover thousands. */
interface SharedCover {
  readonly here: Cover;
  readonly inherited: Cover;
}

/** The covers of a scope, for as long as the scope is the very same. */
const coversOfScope = new WeakMap<Scope, Readonly<Record<LeadingDiscipline, SharedCover | null>>>();

/** What coverage rests on besides the cells. */
export interface CoverageGround {
  readonly serviceLines: AxisTree;
  readonly geographies: AxisTree;
  readonly scopes: Scopes;
}

/** Answers "who leads this cell?" for every cell, component and discipline. Costs cells × tree depth. */
export function deriveCoverage(option: OptionDocument, ground: CoverageGround): Coverage {
  const coverage = new Map<Id, CellCoverage>();
  for (const cell of option.cells.values()) coverage.set(cell.id, coverCell(cell, ground));
  return coverage;
}

/**
 * Who leads one cell.
 *
 * A mandate contains a cell when each of its axes is the cell's node, an ancestor of it, or absent. For `practice` the
 * nearest on the service-line tree wins, then the nearest on the geography tree; for `pathway` the other way round. An
 * absent axis is one step beyond the root. Ancestors are walked with an index, mandates never.
 */
export function coverCell(cell: Cell, { serviceLines, geographies, scopes }: CoverageGround): CellCoverage {
  const rows = serviceLines.lineageOf(cell.serviceLine);
  const columns = geographies.lineageOf(cell.geography);
  return {
    practice: findNearest(scopes.byNode.practice, rows, columns),
    pathway: findNearest(scopes.byNode.pathway, columns, rows),
  };
}

/** Whether two answers are the very same. */
export function isSameCoverage(a: CellCoverage, b: CellCoverage): boolean {
  return (
    a.practice.clinical === b.practice.clinical &&
    a.practice.operational === b.practice.operational &&
    a.pathway.clinical === b.pathway.clinical &&
    a.pathway.operational === b.pathway.operational
  );
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

function findNearest(
  scopes: ScopesByNode,
  ownLineage: readonly Id[],
  otherLineage: readonly Id[],
): CellCoverage[Component] {
  let clinical: Cover | null = null;
  let operational: Cover | null = null;
  for (let own = 0; own <= ownLineage.length; own += 1) {
    // Past the root comes the absent axis, which is null.
    const atOwn = scopes.get(ownLineage[own] ?? null);
    if (!atOwn) continue;
    for (let other = 0; other <= otherLineage.length; other += 1) {
      const scope = atOwn.get(otherLineage[other] ?? null);
      if (!scope) continue;
      const covers = sharedCovers(scope);
      const place = own === 0 ? "here" : "inherited";
      clinical ??= covers.clinical?.[place] ?? null;
      operational ??= covers.operational?.[place] ?? null;
      if (clinical && operational) return { clinical, operational };
    }
  }
  return { clinical: clinical ?? GAP, operational: operational ?? GAP };
}

function sharedCovers(scope: Scope): Readonly<Record<LeadingDiscipline, SharedCover | null>> {
  let covers = coversOfScope.get(scope);
  if (!covers) {
    covers = { clinical: toSharedCover(scope.clinical), operational: toSharedCover(scope.operational) };
    coversOfScope.set(scope, covers);
  }
  return covers;
}

function toSharedCover(held: readonly Holding[]): SharedCover | null {
  if (held.length === 0) return null;
  const mandates = held.map(({ mandate }) => mandate);
  const posts = held.length === 1 ? held.map(({ post }) => post) : [...new Set(held.map(({ post }) => post))];
  const cover = { status: statusOf(mandates, posts), mandates, posts };
  return { here: { ...cover, isHeldHere: true }, inherited: { ...cover, isHeldHere: false } };
}

function statusOf(mandates: readonly Mandate[], posts: readonly Post[]): Cover["status"] {
  if (posts.length === 1) return "single";
  return mandates.every((mandate) => mandate.joint) ? "shared" : "overlap";
}
