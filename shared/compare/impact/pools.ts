import type { Id } from "../../model/records/fields.ts";
import type { ImpactThresholds } from "../../model/records/impact-thresholds.ts";
import type { Post } from "../../model/records/post.ts";
import { inPostOrder } from "../../rules/elements.ts";
import { bandSteps } from "./bands.ts";
import { countShared, type Duties, likeness, shareTaken } from "./duties.ts";

/** A post of the option that holders may have a claim to. */
export interface Target {
  readonly duties: Duties;
  /** The post of the baseline that goes on as this one, whose holder competes too once somebody else has a claim. */
  readonly incumbent: Duties | null;
  /** Whether it is open to others only where they do substantially the same: nothing about it changes. */
  readonly isUnchanged: boolean;
  /** The post of the baseline that it goes on from; null where it is new. */
  readonly goesOnFrom: Post | null;
}

/** Posts whose holders look to the same new posts. */
export interface Pool {
  readonly contenders: readonly Duties[];
  readonly targets: readonly Target[];
  /** The posts of contenders and of targets, most senior first. */
  readonly posts: { readonly from: readonly Post[]; readonly to: readonly Post[] };
  /** Whether every contender does substantially the work of every target, at the same band. */
  readonly isSameWork: boolean;
}

/**
 * Puts displaced posts together with the posts of the option that they have the best claim to. A holder has a claim where
 * discipline and band fit and enough of the duties live on there.
 */
export function formPools(
  displaced: readonly Duties[],
  targets: readonly Target[],
  thresholds: ImpactThresholds,
): readonly Pool[] {
  const index = indexTargets(targets);
  const groups = new Groups();
  const best = new Map<Duties, readonly Target[]>();
  const known = new Map<string, readonly Target[]>();
  for (const duties of displaced) {
    const sort = classOf(duties);
    const earlier = known.get(sort);
    const found = earlier ?? bestTargets(duties, candidatesOf(duties, index), thresholds);
    known.set(sort, found);
    if (found.length === 0) continue;
    best.set(duties, found);
    // The first of a class has joined all its targets already.
    for (const { duties: other } of earlier ? found.slice(0, 1) : found) {
      groups.join(`from ${duties.post.id}`, `to ${other.post.id}`);
    }
  }
  const pools = new Map<
    string,
    { contenders: Duties[]; targets: Set<Target>; classes: Set<readonly Target[]> }
  >();
  for (const [duties, found] of best) {
    const root = groups.rootOf(`from ${duties.post.id}`);
    const pool = pools.get(root) ?? { contenders: [], targets: new Set(), classes: new Set() };
    pools.set(root, pool);
    pool.contenders.push(duties);
    if (pool.classes.has(found)) continue;
    pool.classes.add(found);
    for (const target of found) pool.targets.add(target);
  }
  return [...pools.values()].map((pool) => {
    const open = [...pool.targets];
    const own = new Set(pool.contenders);
    const incumbents = open.flatMap(({ incumbent }) => (incumbent && !own.has(incumbent) ? [incumbent] : []));
    const contenders = [...pool.contenders, ...incumbents];
    return {
      contenders,
      targets: open,
      posts: {
        from: inPostOrder(contenders.map(({ post }) => post)),
        to: inPostOrder(open.map(({ duties }) => duties.post)),
      },
      isSameWork: oneOfEach(contenders).every((from) =>
        oneOfEach(open.map(({ duties }) => duties)).every((to) => isSameWork(from, to, thresholds)),
      ),
    };
  });
}

/** One post of each class: the others would be weighed alike. */
function oneOfEach(all: readonly Duties[]): readonly Duties[] {
  return [...new Map(all.map((duties) => [classOf(duties), duties])).values()];
}

function isSameWork(from: Duties, to: Duties, { weights, substantial }: ImpactThresholds): boolean {
  return bandSteps(from.post.band, to.post.band) === 0 && likeness(from, to, weights) >= substantial;
}

function bestTargets(
  duties: Duties,
  candidates: Iterable<readonly Target[]>,
  thresholds: ImpactThresholds,
): readonly Target[] {
  let best: Target[] = [];
  let highest = 0;
  for (const targets of candidates) {
    const [target] = targets;
    if (target === undefined || !fits(duties.post, target.duties.post, thresholds)) continue;
    if (target.goesOnFrom?.id !== duties.post.id && !isOpenTo(duties, target)) continue;
    const share = shareTaken(duties, target.duties, thresholds.weights);
    const alike = likeness(duties, target.duties, thresholds.weights);
    if (share < thresholds.claim) continue;
    if (target.isUnchanged && alike < thresholds.substantial) continue;
    // How much lives on comes first; among equals, the post that is more like the old one.
    const rank = share * 1_000 + alike;
    if (rank > highest + 1e-9) {
      highest = rank;
      best = [...targets];
    } else if (rank > highest - 1e-9) best = [...best, ...targets];
  }
  return best;
}

/**
 * Whether a post that goes may look to a target at all. A post that stays as it is, is its own employer’s affair. Where
 * both lead something, they must have some of it in common: the same role for other services, in other places, is no claim.
 */
function isOpenTo(
  { post, serviceLines, places, components }: Duties,
  { duties, isUnchanged, goesOnFrom }: Target,
): boolean {
  if (isUnchanged && goesOnFrom?.employer.trim() !== post.employer.trim()) return false;
  if (components.size === 0 || duties.components.size === 0) return true;
  const isApart = (own: ReadonlySet<Id>, other: ReadonlySet<Id>) =>
    own.size > 0 && other.size > 0 && countShared(own, other) === 0;
  return !isApart(serviceLines, duties.serviceLines) && !isApart(places, duties.places);
}

function fits(from: Post, to: Post, { bandsApart }: ImpactThresholds): boolean {
  const steps = bandSteps(from.band, to.band);
  return from.discipline === to.discipline && steps !== null && Math.abs(steps) <= bandsApart;
}

/** Targets of one class by the scopes they lie at; those that lead nothing by their level. */
type TargetIndex = ReadonlyMap<string, ReadonlyMap<string, readonly Target[]>>;

/**
 * Puts targets where those with a claim will look for them: without it every post would meet every other. Posts that lead
 * nothing and are alike in all that is weighed, such as team leaders, are of one class and weighed once.
 */
function indexTargets(targets: readonly Target[]): TargetIndex {
  const index = new Map<string, Map<string, Target[]>>();
  for (const target of targets) {
    const sort = classOf(target.duties) + (target.isUnchanged ? " unchanged" : "");
    for (const key of keysOf(target.duties)) {
      const classes = index.get(key) ?? new Map<string, Target[]>();
      index.set(key, classes);
      const same = classes.get(sort);
      if (same) same.push(target);
      else classes.set(sort, [target]);
    }
  }
  return index;
}

/** The classes of targets that a post may have a claim to. */
function candidatesOf(duties: Duties, index: TargetIndex): Iterable<readonly Target[]> {
  const { level, discipline } = duties.post;
  const keys =
    duties.scopes.size > 0
      ? keysOf(duties)
      : [level - 1, level, level + 1].map((near) => `${discipline} level ${near}`);
  const found = new Map<string, readonly Target[]>();
  for (const key of keys) for (const [sort, targets] of index.get(key) ?? []) found.set(sort, targets);
  return found.values();
}

/** What is weighed of a post, as one text; a post that leads something is a class of its own. */
function classOf({ post, role, scopes }: Duties): string {
  if (scopes.size > 0) return `post ${post.id}`;
  return `${post.discipline} ${post.level} ${post.band} ${post.board} ${post.employer.trim()} ${[...role].sort().join(" ")}`;
}

function keysOf({ post, scopes }: Duties): readonly string[] {
  if (scopes.size === 0) return [`${post.discipline} level ${post.level}`];
  return [...scopes].map((scope) => `${post.discipline} ${scope}`);
}

/** Things that belong together, directly or through others. */
class Groups {
  readonly #above = new Map<string, Id>();

  join(a: string, b: string): void {
    const [rootA, rootB] = [this.rootOf(a), this.rootOf(b)];
    if (rootA !== rootB) this.#above.set(rootA, rootB);
  }

  rootOf(item: string): string {
    let root = item;
    for (let above = this.#above.get(root); above !== undefined; above = this.#above.get(root)) root = above;
    if (root !== item) this.#above.set(item, root);
    return root;
  }
}
