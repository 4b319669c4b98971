import type { AxisNode } from "../../model/axis.ts";
import type { Id } from "../../model/records/fields.ts";
import type { Tier } from "../../model/records/geography.ts";
import type { Component } from "../../model/records/mandate.ts";
import type { Post } from "../../model/records/post.ts";
import type { AxisTree } from "../../structure/axis-tree.ts";
import { cellsWithin } from "../../structure/cells-within.ts";
import type { LeadingDiscipline } from "../../structure/coverage.ts";
import type { Facts } from "../../structure/facts.ts";
import { type Ends, inPostOrder, scopeName } from "../elements.ts";
import { isIntegratedWith, isPartner } from "../partners.ts";
import { capitalised } from "../words.ts";
import { likelyManagers } from "./managers.ts";
import { type NewPost, professionalLeadFor } from "./new-post.ts";

/** A scope that lacks a lead. */
export interface OpenScope extends Ends {
  readonly component: Component;
}

/** Farther than any two nodes of an axis are apart. */
const FAR = 1_000;

/**
 * The posts that might lead a scope, the likeliest first: those that lead next to it or lead nothing yet, then those
 * nearest in level to who leads the other side. Nobody whom a partner employs, where teams are not integrated with it.
 */
export function likelyLeads(
  facts: Facts,
  scope: OpenScope,
  discipline: LeadingDiscipline,
  counterpart: Post | undefined,
): readonly Post[] {
  const cost = (post: Post): number => {
    const held = facts.mandates.get(post.id) ?? [];
    const nearest = nearness(facts, post, [scope]);
    const levels = Math.abs(post.level - (counterpart?.level ?? USUAL_LEVEL));
    return (isWaiting(post, held.length) ? IDLE_DISTANCE : nearest) * 10 + levels * 5 + held.length;
  };
  const costs = new Map(
    inPostOrder(facts.option.posts.values())
      .filter((post) => post.discipline === discipline && post.level > 0 && mayLead(facts, post, [scope]))
      .map((post) => [post, cost(post)]),
  );
  return [...costs].sort(([, a], [, b]) => a - b).map(([post]) => post);
}

/** How near the nearest of a post's own mandates is to some scopes; far where it has none. */
export function nearness(facts: Facts, post: Post, scopes: readonly OpenScope[]): number {
  const held = facts.mandates.get(post.id) ?? [];
  return Math.min(FAR, ...scopes.flatMap((scope) => held.map((mandate) => distance(facts, scope, mandate))));
}

/** Whether all teams within some scopes are the trust's own, or integrated with whoever employs a post. */
export function mayLead(facts: Facts, post: Post, scopes: readonly Ends[]): boolean {
  return (
    !isPartner(facts, post) ||
    scopes.every((scope) =>
      [...cellsWithin(facts, scope)].every((cell) => isIntegratedWith(cell, post.employer)),
    )
  );
}

/** Whether a post without a mandate waits for one: the board answers for the whole trust without any. */
export function isWaiting(post: Post, mandates: number): boolean {
  return mandates === 0 && !post.board && post.level > LAST_BOARD_LEVEL;
}

/** The level of executive directors. */
const LAST_BOARD_LEVEL = 1;

/** Where leaders of services and places stand when there is nobody to go by. */
const USUAL_LEVEL = 3;

/** A post that leads nothing is as near as one that leads the node above. */
const IDLE_DISTANCE = 2;

/**
 * The post to add for a scope that lacks a lead: like those that lead what is beside it; else at the level of who leads
 * the other side, under who leads further up or under the manager of that one.
 */
export function newLeadFor(
  facts: Facts,
  scope: OpenScope,
  discipline: LeadingDiscipline,
  counterpart: Post | undefined,
): NewPost {
  const { reporting } = facts;
  const sibling = siblingLead(facts, scope, discipline);
  const wider = widerLead(facts, scope, discipline);
  const level = (sibling?.post ?? counterpart)?.level ?? (wider ? wider.level + 1 : USUAL_LEVEL);
  const [head] = inPostOrder(reporting.heads);
  const employer = head?.employer ?? counterpart?.employer ?? "";
  const boss =
    (sibling && reporting.managerOf(sibling.post.id)) ??
    wider ??
    (counterpart && reporting.managerOf(counterpart.id)) ??
    likelyManagers(facts, { id: "", level, employer, discipline })[0] ??
    null;
  const name = scopeName(facts, scope);
  const isWhole = scope.serviceLine === null && scope.geography === null;
  const role = `${capitalised(discipline)} ${scope.component === "pathway" ? "Pathway Lead" : "Lead"}`;
  return {
    title: sibling?.titleFor(name) ?? (isWhole ? role : `${role}, ${name}`),
    discipline,
    level: boss ? Math.max(boss.level + 1, level) : level,
    employer: boss?.employer ?? employer,
    manager: boss?.id ?? null,
    professionalTo: professionalLeadFor(facts, discipline, boss),
  };
}

/**
 * A post that leads the same sort of scope, at the same depth and of the same tier, and whose title says which: what is
 * missing here is one like it. The nearest on the axis first, so that a place takes after the places beside it.
 */
function siblingLead(facts: Facts, scope: OpenScope, discipline: LeadingDiscipline) {
  const isAlike = (other: OpenScope) =>
    other.component === scope.component &&
    depthOf(facts.serviceLines, other.serviceLine) === depthOf(facts.serviceLines, scope.serviceLine) &&
    tierOf(facts, other.geography) === tierOf(facts, scope.geography);
  return facts.scopes.all
    .filter(isAlike)
    .toSorted((a, b) => distance(facts, scope, a) - distance(facts, scope, b))
    .flatMap((other) => {
      const name = scopeName(facts, other);
      return other[discipline].flatMap(({ post }) =>
        post.title.endsWith(`, ${name}`)
          ? [{ post, titleFor: (own: string) => post.title.slice(0, -name.length) + own }]
          : [],
      );
    })[0];
}

/** Null for all of an axis, which is like nothing else. */
function depthOf(tree: AxisTree<AxisNode>, node: Id | null): number | null {
  return node === null ? null : tree.depthOf(node);
}

function tierOf({ option }: Facts, geography: Id | null): Tier | null {
  return geography === null ? null : (option.geographies.get(geography)?.tier ?? null);
}

/** Who leads the nearest scope around this one. */
function widerLead(facts: Facts, scope: OpenScope, discipline: LeadingDiscipline): Post | undefined {
  for (const serviceLine of upwards(facts.serviceLines, scope.serviceLine)) {
    for (const geography of upwards(facts.geographies, scope.geography)) {
      const holding = facts.scopes.find(scope.component, serviceLine, geography)?.[discipline][0];
      if (holding) return holding.post;
    }
  }
  return undefined;
}

function upwards(tree: AxisTree<AxisNode>, node: Id | null): readonly (Id | null)[] {
  return node === null ? [null] : [...tree.lineageOf(node), null];
}

/** How far two scopes lie apart: steps on both axes, and one more for the other component. */
function distance(facts: Facts, from: OpenScope, to: OpenScope): number {
  return (
    steps(facts.serviceLines, from.serviceLine, to.serviceLine) +
    steps(facts.geographies, from.geography, to.geography) +
    (from.component === to.component ? 0 : 1)
  );
}

function steps(tree: AxisTree<AxisNode>, from: Id | null, to: Id | null): number {
  const up = upwards(tree, from);
  const other = upwards(tree, to);
  const meeting = up.findIndex((node) => other.includes(node));
  return meeting < 0 ? FAR : meeting + other.indexOf(up[meeting] ?? null);
}
