import type { AxisNode } from "../../model/axis.ts";
import type { Id } from "../../model/records/fields.ts";
import type { Component } from "../../model/records/mandate.ts";
import type { Post } from "../../model/records/post.ts";
import type { AxisTree } from "../../structure/axis-tree.ts";
import type { LeadingDiscipline } from "../../structure/coverage.ts";
import type { Facts } from "../../structure/facts.ts";
import { type Ends, inPostOrder, scopeName } from "../elements.ts";
import { groupBy } from "../group.ts";
import { capitalised } from "../words.ts";
import { type NewPost, professionalLeadFor } from "./new-post.ts";

/** A scope that lacks a lead. */
export interface OpenScope extends Ends {
  readonly component: Component;
}

/** Farther than any two nodes of an axis are apart. */
const FAR = 1_000;

/**
 * The posts that might lead a scope, the likeliest first: those that lead next to it or lead nothing yet, then those
 * nearest in level to who leads the other side.
 */
export function likelyLeads(
  facts: Facts,
  scope: OpenScope,
  discipline: LeadingDiscipline,
  counterpart: Post | undefined,
): readonly Post[] {
  const mandates = groupBy(facts.option.mandates.values(), ({ post }) => post);
  const cost = (post: Post): number => {
    const held = mandates.get(post.id) ?? [];
    const nearest = Math.min(FAR, ...held.map((mandate) => distance(facts, scope, mandate)));
    const levels = Math.abs(post.level - (counterpart?.level ?? USUAL_LEVEL));
    return (isWaiting(post, held.length) ? IDLE_DISTANCE : nearest) * 10 + levels * 5 + held.length;
  };
  const costs = new Map(
    inPostOrder(facts.option.posts.values())
      .filter((post) => post.discipline === discipline && post.level > 0)
      .map((post) => [post, cost(post)]),
  );
  return [...costs].sort(([, a], [, b]) => a - b).map(([post]) => post);
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

/** The post to add for a scope that lacks a lead: placed beside who leads the other side, or under who leads further up. */
export function newLeadFor(
  facts: Facts,
  scope: OpenScope,
  discipline: LeadingDiscipline,
  counterpart: Post | undefined,
): NewPost {
  const { reporting } = facts;
  const sibling = siblingLead(facts, scope, discipline);
  const manager =
    (sibling && reporting.managerOf(sibling.post.id)) ??
    widerLead(facts, scope, discipline) ??
    (counterpart && reporting.managerOf(counterpart.id));
  const boss = manager ?? inPostOrder(reporting.heads)[0] ?? null;
  const name = scopeName(facts, scope);
  const isWhole = scope.serviceLine === null && scope.geography === null;
  const role = `${capitalised(discipline)} ${scope.component === "pathway" ? "Pathway Lead" : "Lead"}`;
  return {
    title: sibling?.titleFor(name) ?? (isWhole ? role : `${role}, ${name}`),
    discipline,
    level: boss ? boss.level + 1 : (counterpart?.level ?? USUAL_LEVEL),
    employer: boss?.employer ?? counterpart?.employer ?? "",
    manager: boss?.id ?? null,
    professionalTo: professionalLeadFor(facts, discipline, boss),
  };
}

/**
 * A post that leads the same sort of scope, and whose title says which: what is missing here is one like it. Of the axis
 * siblings first, so that a place takes after the places beside it.
 */
function siblingLead(facts: Facts, scope: OpenScope, discipline: LeadingDiscipline) {
  const isAlike = (other: OpenScope) =>
    other.component === scope.component &&
    (other.serviceLine === null) === (scope.serviceLine === null) &&
    (other.geography === null) === (scope.geography === null);
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
