import type { Id } from "../../model/records/fields.ts";
import type { Mandate } from "../../model/records/mandate.ts";
import type { Post } from "../../model/records/post.ts";
import type { ReportingLine } from "../../model/records/reporting-line.ts";
import { groupBy } from "../../rules/group.ts";
import type { Pair } from "../pair.ts";
import type { Part } from "./change.ts";
import { onSide, type Side, type Telling } from "./telling.ts";

/** What comes and goes with posts: mandates and reporting lines that only their side has. */
export interface Belongings {
  readonly mandatesOf: (side: Side, post: Id) => readonly Mandate[];
  /** The post itself, its mandates and its lines, as parts of a change. */
  readonly partsOf: (side: Side, post: Post) => readonly Part[];
  /** The lines that went to one post, and go to another in the second option; nothing else about them differs. */
  readonly linesMoved: (from: Id, to: Id) => readonly Part[];
}

/** Collects them once for all posts. */
export function collectBelongings(telling: Telling): Belongings {
  const mandates = ([0, 1] as const).map((side) =>
    groupBy(telling.only("mandates", side), ({ post }) => post),
  );
  const lines: Pair<ReadonlyMap<Id, readonly Part[]>> = [collectLines(telling, 0), collectLines(telling, 1)];
  const mandatesOf = (side: Side, post: Id) => mandates[side]?.get(post) ?? [];
  const moved = groupBy(
    telling.differing("reportingLines").filter((items) => isMoved(telling, items)),
    ([from, to]) => `${from.to} ${to.to}`,
  );
  return {
    mandatesOf,
    linesMoved: (from, to) =>
      (moved.get(`${from} ${to}`) ?? []).map(
        ([a, b]): Part => ({ kind: "reportingLine", ids: [a.id, b.id] }),
      ),
    partsOf: (side, post) => [
      { kind: "post", ids: onSide(side, post.id) },
      ...mandatesOf(side, post.id).map(({ id }): Part => ({ kind: "mandate", ids: onSide(side, id) })),
      ...(lines[side].get(post.id) ?? []),
    ],
  };
}

/** Whether a line goes to another post, and nothing else about it changes. */
export function isMoved(telling: Telling, [from, to]: Pair<ReportingLine>): boolean {
  return (
    from.kind === to.kind &&
    telling.isSame("posts", from.from, to.from) &&
    !telling.isSame("posts", from.to, to.to) &&
    from.purpose === to.purpose &&
    from.decisionRight === to.decisionRight
  );
}

function collectLines(telling: Telling, side: Side): ReadonlyMap<Id, readonly Part[]> {
  const lines = new Map<Id, Part[]>();
  for (const { id, from, to } of telling.only("reportingLines", side)) {
    for (const post of [from, to]) {
      const part: Part = { kind: "reportingLine", ids: onSide(side, id) };
      const known = lines.get(post);
      if (known) known.push(part);
      else lines.set(post, [part]);
    }
  }
  return lines;
}
