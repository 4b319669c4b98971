import type { Id } from "../../model/records/fields.ts";
import type { ImpactThresholds } from "../../model/records/impact-thresholds.ts";
import type { OutcomeKind } from "../../model/records/outcome.ts";
import type { Post } from "../../model/records/post.ts";
import { inPostOrder } from "../../rules/elements.ts";
import { listAnd, plural } from "../../rules/words.ts";
import type { Facts } from "../../structure/facts.ts";
import type { Delta, TableDelta } from "../delta/delta.ts";
import type { Matching } from "../matching/matching.ts";
import type { Pair } from "../pair.ts";
import { type Continuing, describeContinuing } from "./continuing.ts";
import { countImpact } from "./count-impact.ts";
import { type DutyReaders, readDuties } from "./duties.ts";
import type { Impact, NewPost, PostImpact } from "./impact.ts";
import { formPools, type Pool, type Target } from "./pools.ts";
import { putSaid, readSaid } from "./said.ts";
import { DEFAULT_THRESHOLDS } from "./thresholds.ts";

/** Most posts a sentence names before it counts the rest. */
const MOST_NAMED = 4;

/** Nearly all posts of a copy are unchanged: they share one empty list. */
const NOTHING: readonly never[] = [];

/** How a post goes on of which nothing differs. */
const AS_IT_IS: Pick<Continuing, "isSame" | "isLeadingElse"> = { isSame: true, isLeadingElse: false };

/**
 * Derives what happens to every post of the baseline, by the rules of docs/impact.md. What the option’s designer has said
 * goes before what is derived.
 * @param facts the baseline’s, then the option’s.
 * @param readers may be those that something else is derived with.
 */
export function deriveImpact(
  facts: Pair<Facts>,
  matching: Matching,
  delta: Delta,
  thresholds: ImpactThresholds = DEFAULT_THRESHOLDS,
  readers: DutyReaders = readDuties(facts, matching),
): Impact {
  const touched = matching.keepsIds ? touchedPosts(delta) : null;
  // Of a copy only the posts of which something differs; all others go on as they are.
  const goesOn = new Map<Id, Continuing>();
  const displaced = [...matching.posts.onlyFrom];
  for (const { items } of matching.posts.matches) {
    if (touched !== null && !touched.has(items[0].id)) continue;
    const continuing = describeContinuing(items, facts, matching, readers, thresholds);
    goesOn.set(items[0].id, continuing);
    if (!continuing.isSame) displaced.push(items[0]);
  }
  const holders = displaced.filter(({ holder }) => holder !== null);
  const targets: readonly Target[] =
    holders.length === 0
      ? []
      : [
          ...matching.posts.onlyTo.map((post) => ({
            duties: readers[1].dutiesOf(post),
            incumbent: null,
            isUnchanged: false,
            goesOnFrom: null,
          })),
          ...matching.posts.matches.map(({ items: [from, to] }) => {
            const { isSame, isLeadingElse } = goesOn.get(from.id) ?? AS_IT_IS;
            return {
              duties: readers[1].dutiesOf(to),
              incumbent: isSame && from.holder !== null ? readers[0].dutiesOf(from) : null,
              isUnchanged: isSame && !isLeadingElse,
              goesOnFrom: from,
            };
          }),
        ];
  const poolsOf = (those: readonly Post[], open: readonly Target[]) =>
    new Map(
      formPools(
        those.map((post) => readers[0].dutiesOf(post)),
        open,
        thresholds,
      ).flatMap((pool) => pool.contenders.map(({ post }) => [post.id, pool] as const)),
    );
  const said = readSaid(facts);
  const derived = poolsOf(holders, targets);
  // Whoever is spoken for competes with nobody, and a post that is given to one is not open to others.
  const left =
    said.settled.size === 0
      ? derived
      : poolsOf(
          holders.filter(({ id }) => !said.settled.has(id)),
          targets.filter(({ duties: { post } }) => !said.given.has(post.id)),
        );
  const posts = inPostOrder(facts[0].option.posts.values()).map((post) => {
    const pools = said.outcomes.has(post.id) ? derived : left;
    const pool = pools.get(post.id);
    const continuing = goesOn.get(post.id);
    const partner = continuing || pool ? undefined : matching.posts.toOf.get(post.id);
    const next = partner === undefined ? undefined : facts[1].option.posts.get(partner);
    return putSaid(next ? unchanged(post, next) : judge(post, continuing, pool), said, facts[1]);
  });
  return {
    posts,
    newPosts: listNewPosts(matching.posts.onlyTo, posts),
    counts: countImpact(posts, facts[0]),
  };
}

/** Posts of which anything differs: themselves, what they lead, whom they answer to. No other can have changed. */
function touchedPosts({ posts, mandates, reportingLines }: Delta): ReadonlySet<Id> {
  const touched = new Set<Id>();
  for (const [{ id }] of posts.updated) touched.add(id);
  for (const { post } of allOf(mandates)) touched.add(post);
  for (const { from } of allOf(reportingLines)) touched.add(from);
  return touched;
}

function allOf<Item>({ added, updated, removed }: TableDelta<Item>): readonly Item[] {
  return [...added, ...updated.flat(), ...removed];
}

function unchanged(post: Post, next: Post): PostImpact {
  return {
    post,
    outcome: "unchanged",
    targets: [next],
    pool: NOTHING,
    changes: NOTHING,
    details: "The post stays as it is.",
    override: null,
  };
}

/** The rules, in their order. */
function judge(post: Post, continuing: Continuing | undefined, pool: Pool | undefined): PostImpact {
  const changes = continuing?.changes ?? NOTHING;
  const next = continuing?.items[1];
  const about = (
    outcome: OutcomeKind,
    targets: readonly Post[],
    details: string,
    others: readonly Post[] = NOTHING,
  ): PostImpact => ({ post, outcome, targets, pool: others, changes, details, override: null });
  if (pool !== undefined) return judgePool(post, pool, about);
  if (continuing?.isSame && next) {
    return changes.length === 0
      ? unchanged(post, next)
      : about("changed", [next], `The post stays: it ${listAnd(changes)}.`);
  }
  if (post.holder === null) {
    return about(
      "ended",
      [],
      next === undefined
        ? "The post goes. It is vacant: nobody is displaced."
        : `The post ${listAnd(changes)}: it is another post now. It is vacant: nobody is displaced.`,
    );
  }
  return about(
    "at-risk",
    [],
    next === undefined
      ? "The post goes, and no post of the option takes over enough of its duties for a claim."
      : `The post ${listAnd(changes)}: it is no longer substantially the same, and its holder has no claim to it.`,
  );
}

function judgePool(
  post: Post,
  { contenders, posts, isSameWork }: Pool,
  about: (
    outcome: OutcomeKind,
    targets: readonly Post[],
    details: string,
    pool?: readonly Post[],
  ) => PostImpact,
): PostImpact {
  const open = posts.to;
  const titles = listAnd(
    open.map(({ title }) => title),
    MOST_NAMED,
  );
  const others = posts.from.filter(({ id }) => id !== post.id);
  const [only, another] = open;
  if (others.length === 0 && isSameWork && only && another === undefined) {
    return about(
      "slot-in",
      [only],
      `The holder slots into ${only.title}, which is substantially the same post.`,
    );
  }
  if (others.length === 0 && !isSameWork) {
    return about(
      "at-risk",
      open,
      `Nobody else has a claim, but ${another === undefined ? "it is not substantially the same post" : "none of them is substantially the same post"}: ${titles} may be suitable alternative employment.`,
    );
  }
  if (isSameWork && open.length >= contenders.length) {
    return about(
      "slot-in",
      open,
      `The holder slots into one of ${plural(open.length, "post")} that are substantially the same: ${titles}.`,
      others,
    );
  }
  return about(
    "ring-fenced",
    open,
    `${plural(contenders.length, "holder")} ${contenders.length === 1 ? "competes" : "compete"} for ${plural(open.length, "post")}: ${titles}. In the pool besides: ${listAnd(
      others.map(({ title }) => title),
      MOST_NAMED,
    )}.`,
    others,
  );
}

function listNewPosts(onlyTo: readonly Post[], posts: readonly PostImpact[]): readonly NewPost[] {
  const contenders = new Map<Id, PostImpact[]>();
  for (const impact of posts) {
    if (impact.outcome !== "slot-in" && impact.outcome !== "ring-fenced") continue;
    for (const { id } of impact.targets) {
      const known = contenders.get(id);
      if (known) known.push(impact);
      else contenders.set(id, [impact]);
    }
  }
  return inPostOrder(onlyTo).map((post) => {
    const found = contenders.get(post.id) ?? [];
    const titles = listAnd(
      found.map((impact) => impact.post.title),
      MOST_NAMED,
    );
    const isSlotIn = found.length === 1 && found[0]?.outcome === "slot-in";
    return {
      post,
      contenders: found.map((impact) => impact.post),
      details:
        found.length === 0
          ? "Nobody of the baseline has a claim: open to competition."
          : isSlotIn
            ? `Filled by slot-in from ${titles}.`
            : `Filled from the pool: ${titles}.`,
    };
  });
}
