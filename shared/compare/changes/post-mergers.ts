import type { Id } from "../../model/records/fields.ts";
import type { Mandate } from "../../model/records/mandate.ts";
import type { OutcomeKind } from "../../model/records/outcome.ts";
import type { Post } from "../../model/records/post.ts";
import { groupBy } from "../../rules/group.ts";
import { formPools, type Target } from "../impact/pools.ts";
import { DEFAULT_THRESHOLDS } from "../impact/thresholds.ts";
import type { Belongings } from "./belongings.ts";
import { relateScopes } from "./scope-relation.ts";
import { inOrder, type Side, type Telling } from "./telling.ts";

/** Several posts of one side that are one post on the other. */
export interface PostMerger {
  /** The side of the one post: 1 for a merger, 0 for a split seen from what was split. */
  readonly side: Side;
  readonly target: Post;
  /** The post of the other side that goes on as the target; undefined where the target is only here. */
  readonly partner: Post | undefined;
  /** The posts that only the other side has. */
  readonly gone: readonly Post[];
}

/** Outcomes that say in which post of the option the old one is found again. */
const LEADING_ON: ReadonlySet<OutcomeKind> = new Set<OutcomeKind>(["slot-in", "ring-fenced"]);

/**
 * Finds posts that become one, and posts that are split. Where somebody has said what becomes of a post, that counts; else
 * a post is in the one that its duties make its best successor, as for claims, if all it led is led there. A split is a
 * merger seen from the other option; what could be read both ways is neither.
 */
export function findPostMergers(telling: Telling, belongings: Belongings): readonly PostMerger[] {
  const found = ([1, 0] as const).flatMap((side) => findOnSide(telling, belongings, side));
  const uses = new Map<string, number>();
  const keysOf = ({ side, target, gone }: PostMerger) => [
    `${side} ${target.id}`,
    ...gone.map(({ id }) => `${side === 0 ? 1 : 0} ${id}`),
  ];
  for (const merger of found) for (const key of keysOf(merger)) uses.set(key, (uses.get(key) ?? 0) + 1);
  return found.filter((merger) => keysOf(merger).every((key) => uses.get(key) === 1));
}

function findOnSide(telling: Telling, belongings: Belongings, side: Side): readonly PostMerger[] {
  const other: Side = side === 0 ? 1 : 0;
  const gone = telling.only("posts", other);
  const targets = gone.length === 0 ? [] : findTargets(telling, belongings, side);
  if (targets.length === 0) return [];
  const said = telling.facts[other].option.info.isBaseline ? telling.facts[side].option.outcomes : null;
  const successors = new Map<Post, Id>();
  for (const post of gone) {
    const outcome = said?.get(post.id);
    const [target, another] = outcome?.targets ?? [];
    if (outcome && LEADING_ON.has(outcome.outcome) && target !== undefined && another === undefined) {
      successors.set(post, target);
    }
  }
  const unsaid = gone.filter(({ id }) => said?.get(id) === undefined);
  for (const [post, target] of findSuccessors(telling, side, unsaid, targets)) successors.set(post, target);
  const options = new Map(targets.map((target) => [target.post.id, target]));
  return [...groupBy(successors, ([, target]) => target)].flatMap(([id, entries]) => {
    const found = options.get(id);
    const posts = entries.map(([post]) => post);
    if (found === undefined || posts.length + (found.partner ? 1 : 0) < 2) return [];
    return [{ side, target: found.post, partner: found.partner, gone: posts }];
  });
}

interface Candidate {
  readonly post: Post;
  readonly partner: Post | undefined;
}

/** Posts that may have taken others over: those that are only here, and those that lead something they did not. */
function findTargets(telling: Telling, { mandatesOf }: Belongings, side: Side): readonly Candidate[] {
  const goingOn = telling.matching.posts.matches.flatMap(({ items }): readonly Candidate[] =>
    mandatesOf(side, items[side].id).length === 0
      ? []
      : [{ post: items[side], partner: items[side === 0 ? 1 : 0] }],
  );
  return [...telling.only("posts", side).map((post) => ({ post, partner: undefined })), ...goingOn];
}

function findSuccessors(
  telling: Telling,
  side: Side,
  gone: readonly Post[],
  candidates: readonly Candidate[],
): readonly (readonly [Post, Id])[] {
  const other: Side = side === 0 ? 1 : 0;
  if (gone.length === 0) return [];
  const readers = { own: telling.readers[side], other: telling.readers[other] };
  const targets = candidates.map(
    ({ post, partner }): Target => ({
      duties: readers.own.dutiesOf(post),
      incumbent: null,
      isUnchanged: false,
      goesOnFrom: partner ?? null,
    }),
  );
  const isTakenOver = (from: Id, to: Id) =>
    readers.other
      .mandatesOf(from)
      .every((mandate) => readers.own.mandatesOf(to).some((wider) => holds(telling, side, mandate, wider)));
  return formPools(
    gone.map((post) => readers.other.dutiesOf(post)),
    targets,
    DEFAULT_THRESHOLDS,
  ).flatMap(({ posts: { from, to } }) => {
    const [target, another] = to;
    if (target === undefined || another !== undefined) return [];
    return from
      .filter((post) => post.level === target.level && isTakenOver(post.id, target.id))
      .map((post): readonly [Post, Id] => [post, target.id]);
  });
}

/** Whether what was led on the other side is led by a mandate of this one. */
function holds(telling: Telling, side: Side, inner: Mandate, outer: Mandate): boolean {
  if (inner.component !== outer.component) return false;
  const relation = relateScopes(telling, inOrder(side, outer, inner));
  return relation === "same" || relation === (side === 1 ? "wider" : "narrower");
}
