import type { Cell } from "../model/records/cell.ts";
import type { Id } from "../model/records/fields.ts";
import type { Post } from "../model/records/post.ts";
import type { ReportingLine } from "../model/records/reporting-line.ts";
import { sidesOf } from "./coverage.ts";
import type { Facts } from "./facts.ts";
import type { Reporting } from "./reporting.ts";

/** The cell that last showed a post not to be stranded: asked first, as an edit leaves nearly all of them so. */
const reachedCells = new WeakMap<Post, Id>();

/**
 * Whether a post leads cells, every one of them is led by posts below it too, and none of those answers to it: not by a
 * line of any kind, at any remove.
 * @param cells the cells that fall to it.
 */
export function isOutOfReach(facts: Facts, post: Post, cells: readonly Cell[]): boolean {
  const last = reachedCells.get(post);
  if (last !== undefined && isLedBy(facts, post, last)) {
    // For a single cell it is quicker to go up from those who lead it than to look at everybody below.
    const above = { has: (leader: Id) => answersTo(facts.reporting, leader, post.id) };
    if (!isCellOutOfReach(facts, post, last, above)) return false;
  }
  const followers = new Followers(facts.reporting, post.id);
  const reached = cells.findIndex((cell) => !isCellOutOfReach(facts, post, cell.id, followers));
  const cell = cells[reached];
  // The first one is asked first anyway.
  if (cell && reached > 0) reachedCells.set(post, cell.id);
  return cells.length > 0 && !cell;
}

function isLedBy({ coverage }: Facts, post: Post, cell: Id): boolean {
  const covers = coverage.get(cell);
  return covers !== undefined && sidesOf(covers).some(({ posts }) => posts.includes(post));
}

/** Whether posts below lead a cell, and none of them answers to the post. */
function isCellOutOfReach(
  { coverage }: Facts,
  post: Post,
  cell: Id,
  followers: Pick<Followers, "has">,
): boolean {
  const covers = coverage.get(cell);
  if (!covers) return false;
  let isLedBelow = false;
  for (const { posts } of sidesOf(covers)) {
    for (const leader of posts) {
      if (leader.level <= post.level) continue;
      if (followers.has(leader.id)) return false;
      isLedBelow = true;
    }
  }
  return isLedBelow;
}

/** Beyond so many posts below one, whoever answers to it is found from below, one post at a time. */
const FEW_BELOW = 32;

/** Whoever answers to a post by lines of any kind, at any remove: found once it is asked for. */
class Followers {
  readonly #reporting: Reporting;
  readonly #above: Id;
  /** All of them; null where they are many, and undefined while nobody has asked. */
  #few: ReadonlySet<Id> | null | undefined;

  constructor(reporting: Reporting, above: Id) {
    this.#reporting = reporting;
    this.#above = above;
  }

  has(post: Id): boolean {
    if (this.#few === undefined) this.#few = fewBelow(this.#reporting, this.#above);
    return this.#few ? this.#few.has(post) : answersTo(this.#reporting, post, this.#above);
  }
}

/** Everybody below a post; null where those are more than a few. */
function fewBelow({ byPost }: Reporting, above: Id): ReadonlySet<Id> | null {
  const below = new Set<Id>();
  const waiting = [above];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const { from } of byPost.get(id)?.to ?? []) {
      if (below.has(from)) continue;
      if (below.size === FEW_BELOW) return null;
      below.add(from);
      waiting.push(from);
    }
  }
  return below;
}

/** How far up one line is followed after another before everybody above is looked up. */
const FEW_STEPS = 12;

/** Whether one post answers to another by lines of any kind, at any remove. Nearly all do by their first lines. */
function answersTo(reporting: Reporting, start: Id, above: Id): boolean {
  let id: Id | undefined = start;
  for (let step = 0; id !== undefined && step < FEW_STEPS; step += 1) {
    const from: readonly ReportingLine[] = reporting.byPost.get(id)?.from ?? [];
    for (const { to } of from) if (to === above) return true;
    id = from[0]?.to;
    if (step > 0) continue;
    const known = aboveByReporting.get(reporting.byPost)?.get(start);
    if (known) return known.has(above);
  }
  return chainsUp(reporting, start).has(above);
}

/** Who is above a post, for as long as the reporting is the very same: each post is walked up from once. */
const aboveByReporting = new WeakMap<Reporting["byPost"], Map<Id, ReadonlySet<Id>>>();

/** Everybody above a post by lines of any kind, at any remove. */
function chainsUp(reporting: Reporting, start: Id): ReadonlySet<Id> {
  let known = aboveByReporting.get(reporting.byPost);
  if (!known) {
    known = new Map();
    aboveByReporting.set(reporting.byPost, known);
  }
  let above = known.get(start);
  if (!above) {
    above = reporting.everyoneAbove([start]);
    known.set(start, above);
  }
  return above;
}
