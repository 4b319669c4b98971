import type { Table } from "../../model/document.ts";
import type { Id } from "../../model/records/fields.ts";
import type { Outcome } from "../../model/records/outcome.ts";
import type { Post } from "../../model/records/post.ts";
import { inPostOrder } from "../../rules/elements.ts";
import { groupBy } from "../../rules/group.ts";
import { listAnd, plural } from "../../rules/words.ts";
import type { Facts } from "../../structure/facts.ts";
import type { Pair } from "../pair.ts";
import type { PostImpact } from "./impact.ts";

/** Most posts a sentence names before it counts the rest. */
const MOST_NAMED = 4;

/** What an option’s designer has said of the posts of the baseline. */
export interface Said {
  readonly outcomes: Table<Outcome>;
  /** Posts of the baseline that are spoken for otherwise than by a pool. */
  readonly settled: ReadonlySet<Id>;
  /** Posts of the option that are given to one of them. */
  readonly given: ReadonlySet<Id>;
  /** The posts of the baseline that are said to compete for the same, by one of them. */
  readonly rivals: ReadonlyMap<Id, readonly Post[]>;
}

/** Reads what has been said. It is said of the baseline’s posts, and of no other option’s. */
export function readSaid([baseline, option]: Pair<Facts>): Said {
  const outcomes: Table<Outcome> = baseline.option.info.isBaseline ? option.option.outcomes : new Map();
  const settled = [...outcomes.values()].filter(({ outcome }) => outcome !== "ring-fenced");
  const pooled = [...outcomes.values()].filter(({ outcome }) => outcome === "ring-fenced");
  const rivals = new Map<Id, readonly Post[]>();
  for (const pool of groupBy(pooled, ({ targets }) => [...targets].sort().join(" ")).values()) {
    const posts = inPostOrder(pool.flatMap(({ id }) => baseline.option.posts.get(id) ?? []));
    for (const { id } of pool) rivals.set(id, posts);
  }
  return {
    outcomes,
    settled: new Set(settled.map(({ id }) => id)),
    given: new Set(settled.flatMap(({ targets }) => targets)),
    rivals,
  };
}

/** Puts what the designer has said in place of what was derived. */
export function putSaid(derived: PostImpact, { outcomes, rivals }: Said, { option }: Facts): PostImpact {
  const said = outcomes.get(derived.post.id);
  if (said === undefined) return derived;
  const targets = said.targets.flatMap((id) => option.posts.get(id) ?? []);
  const contenders = rivals.get(derived.post.id) ?? [];
  const reason = said.reason.trim();
  const consequence = describe(said, targets, contenders);
  return {
    ...derived,
    outcome: said.outcome,
    targets,
    pool: contenders.filter(({ id }) => id !== derived.post.id),
    details: [
      reason === "" ? "Set by the designer." : /[.!?]$/.test(reason) ? reason : `${reason}.`,
      ...(consequence === null ? [] : [consequence]),
    ].join(" "),
    override: { derived: derived.outcome, reason },
  };
}

function describe(
  { outcome }: Outcome,
  targets: readonly Post[],
  contenders: readonly Post[],
): string | null {
  if (targets.length === 0) return null;
  const titles = listAnd(
    targets.map(({ title }) => title),
    MOST_NAMED,
  );
  if (outcome === "slot-in") return `The holder slots into ${titles}.`;
  if (outcome !== "ring-fenced") return `The post goes on as ${titles}.`;
  const competes = contenders.length === 1 ? "competes" : "compete";
  return `${plural(contenders.length, "holder")} ${competes} for ${plural(targets.length, "post")}: ${titles}.`;
}
