import type { Cell } from "../model/records/cell.ts";
import type { Id } from "../model/records/fields.ts";
import { COMPONENTS, type Component } from "../model/records/mandate.ts";
import type { AxisTree } from "./axis-tree.ts";
import { type Cover, GAP } from "./cover.ts";
import {
  LEADING_DISCIPLINES,
  type LeadingDiscipline,
  type Scope,
  type Scopes,
  type ScopesByNode,
} from "./scopes.ts";

export type { Cover } from "./cover.ts";
export { LEADING_DISCIPLINES, type LeadingDiscipline, leadingDisciplineOf } from "./scopes.ts";

/** Who leads one cell. */
export type CellCoverage = Readonly<Record<Component, Readonly<Record<LeadingDiscipline, Cover>>>>;

/** Coverage of every delivered cell, by the cell's id. */
export type Coverage = ReadonlyMap<Id, CellCoverage>;

/** What coverage rests on besides the cells. */
export interface CoverageGround {
  readonly serviceLines: AxisTree;
  readonly geographies: AxisTree;
  readonly scopes: Scopes;
}

/**
 * Answers "who leads this cell?" for one cell after the other.
 *
 * A mandate contains a cell when each of its axes is the cell's node, an ancestor of it, or absent. For `practice` the
 * nearest on the service-line tree wins, then the nearest on the geography tree; for `pathway` the other way round. An
 * absent axis is one step beyond the root. Ancestors are walked with an index, mandates never: the walk up from a row or
 * column is prepared when its first cell comes, so that each cell costs steps of trees and next to no look-ups.
 */
export function coverEach({
  serviceLines,
  geographies,
  scopes,
}: CoverageGround): (cell: Cell) => CellCoverage {
  const rows = walksUp(serviceLines, geographies, scopes.byNode.practice);
  const columns = walksUp(geographies, serviceLines, scopes.byNode.pathway);
  return (cell) => {
    const row = rows(cell.serviceLine);
    const column = columns(cell.geography);
    return { practice: findNearest(row, column), pathway: findNearest(column, row) };
  };
}

/** The steps up from a node: the node itself, its ancestors, and last the absent axis. */
interface WalkUp {
  /** What is held at each step, by places on the other axis; null for a step at which nothing is. */
  readonly held: readonly (readonly (Scope | undefined)[] | null)[];
  /** Where each step stands on the node's own axis, for what is held by those of the other. */
  readonly places: readonly number[];
}

/** Places count from 1: 0 is the absent axis. */
function placeOn(tree: AxisTree, node: Id | null): number {
  return node === null ? 0 : tree.positionOf(node) + 1;
}

/** Prepares the walk up from each node that is asked for, once. */
function walksUp(own: AxisTree, other: AxisTree, scopes: ScopesByNode): (node: Id) => WalkUp {
  const heldAt = new Map<Id | null, readonly (Scope | undefined)[] | null>();
  const findHeld = (node: Id | null) => {
    const known = heldAt.get(node);
    if (known !== undefined) return known;
    const atNode = scopes.get(node);
    const held = atNode ? new Array<Scope | undefined>(other.nodes.length + 1).fill(undefined) : null;
    if (held) {
      for (const [end, scope] of atNode ?? []) {
        const place = placeOn(other, end);
        // What a mandate names is there, in a checked design; otherwise it must not pass for all of the axis.
        if (place > 0 || end === null) held[place] = scope;
      }
    }
    heldAt.set(node, held);
    return held;
  };
  const walks = new Map<Id, WalkUp>();
  return (node) => {
    let walk = walks.get(node);
    if (!walk) {
      const steps = [...own.lineageOf(node), null];
      walk = { held: steps.map(findHeld), places: steps.map((step) => placeOn(own, step)) };
      walks.set(node, walk);
    }
    return walk;
  };
}

function findNearest({ held }: WalkUp, { places }: WalkUp): CellCoverage[Component] {
  let clinical: Cover | null = null;
  let operational: Cover | null = null;
  for (let step = 0; step < held.length; step += 1) {
    const atStep = held[step];
    if (!atStep) continue;
    const place = step === 0 ? "here" : "inherited";
    for (let other = 0; other < places.length; other += 1) {
      const covers = atStep[places[other] ?? 0]?.covers;
      if (!covers) continue;
      clinical ??= covers.clinical?.[place] ?? null;
      operational ??= covers.operational?.[place] ?? null;
      if (clinical && operational) return { clinical, operational };
    }
  }
  return { clinical: clinical ?? GAP, operational: operational ?? GAP };
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

/** Whether a side of a component has no leader in a cell; false where nothing is delivered. */
export function hasGap(coverage: CellCoverage | undefined): boolean {
  return coverage !== undefined && (hasOpenSide(coverage.practice) || hasOpenSide(coverage.pathway));
}

function hasOpenSide({ clinical, operational }: CellCoverage[Component]): boolean {
  return clinical.status === "gap" || operational.status === "gap";
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

/** The same four answers alone: for going through thousands of cells. */
export function sidesOf({ practice, pathway }: CellCoverage): readonly Cover[] {
  return [practice.clinical, practice.operational, pathway.clinical, pathway.operational];
}

/** Whether a cell's component is led by a full dyad: by one post, or by joint posts, on the clinical and the operational side. */
export function hasDyad(coverage: CellCoverage, component: Component): boolean {
  const { clinical, operational } = coverage[component];
  return isHeldByOne(clinical) && isHeldByOne(operational);
}

function isHeldByOne({ status }: Cover): boolean {
  return status === "single" || status === "shared";
}

/** Whether every post that covers is vacant. A gap is not vacant: nobody is meant to be there. */
export function isVacantCover(cover: Cover): boolean {
  return cover.posts.length > 0 && cover.posts.every((post) => post.holder === null);
}
