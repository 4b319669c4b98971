import type { Axis, AxisNode } from "../../model/axis.ts";
import type { Id } from "../../model/records/fields.ts";
import { tellingWords } from "../matching/fold-name.ts";
import type { Side, Telling } from "./telling.ts";

/** A row or column of one side that takes over what several of the other side held. */
export interface TakeOver {
  /** The side of the node that takes over: 1 for a merger, 0 for a split seen from what was split. */
  readonly side: Side;
  readonly target: Id;
  /** Nodes of the other side: those that are only there, and the target’s own partner where it has one. */
  readonly sources: readonly Id[];
}

/**
 * Finds rows or columns that merge and that are split. A node is taken over by the one that most of what hung on it (cells,
 * mandates, nodes within it) now hangs on; or, where none of it was kept, by the new or renamed one whose name holds all
 * the words of its own. A split is a merger seen from the other option. What could be read both ways is neither.
 */
export function findTakeOvers(telling: Telling, axis: Axis): readonly TakeOver[] {
  const found = ([1, 0] as const).flatMap((side) => findOnSide(telling, axis, side));
  const uses = [new Map<Id, number>(), new Map<Id, number>()] as const;
  for (const { side, target, sources } of found) {
    count(uses[side], target);
    for (const source of sources) count(uses[side === 0 ? 1 : 0], source);
  }
  return found.filter(
    ({ side, target, sources }) =>
      uses[side].get(target) === 1 && sources.every((source) => uses[side === 0 ? 1 : 0].get(source) === 1),
  );
}

function findOnSide(telling: Telling, axis: Axis, side: Side): readonly TakeOver[] {
  const other: Side = side === 0 ? 1 : 0;
  const gone = telling.only(axis, other);
  if (gone.length === 0) return [];
  const votes = countVotes(telling, axis, side, new Set(gone.map(({ id }) => id)));
  const byName = findByName(telling, axis, side);
  const sources = new Map<Id, Id[]>();
  for (const node of gone) {
    const target = mostVoted(votes.get(node.id)) ?? byName(node);
    if (target === undefined) continue;
    const known = sources.get(target);
    if (known) known.push(node.id);
    else sources.set(target, [node.id]);
  }
  return [...sources].flatMap(([target, taken]) => {
    const partner = telling.partnerOf(axis, side, target);
    const all = partner === undefined ? taken : [partner, ...taken];
    return all.length > 1 ? [{ side, target, sources: all }] : [];
  });
}

type Votes = ReadonlyMap<Id, ReadonlyMap<Id, number>>;

/** What hung on a node that is gone and hangs on another now, by the two. */
function countVotes(telling: Telling, axis: Axis, side: Side, gone: ReadonlySet<Id>): Votes {
  const votes = new Map<Id, Map<Id, number>>();
  const vote = (from: Id | null, to: Id | null) => {
    const [own, their] = side === 1 ? [to, from] : [from, to];
    if (own === null || their === null || !gone.has(their)) return;
    const given = votes.get(their) ?? new Map<Id, number>();
    votes.set(their, given);
    count(given, own);
  };
  const end = axis === "serviceLines" ? "serviceLine" : "geography";
  const { cells, mandates } = telling.matching;
  for (const {
    items: [from, to],
  } of cells.matches)
    vote(from[end], to[end]);
  for (const {
    items: [from, to],
  } of mandates.matches) {
    if (telling.isSame("posts", from.post, to.post)) vote(from[end], to[end]);
  }
  for (const { items } of telling.matching[axis].matches) vote(items[0].parent, items[1].parent);
  return votes;
}

/** The node that most votes go to; undefined where there is none, or no single one. */
function mostVoted(given: ReadonlyMap<Id, number> | undefined): Id | undefined {
  const [first, second] = [...(given ?? [])].sort((a, b) => b[1] - a[1]);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
}

/** Finds the new or renamed node whose name holds all the words of a name; undefined where none or several do. */
function findByName(telling: Telling, axis: Axis, side: Side): (gone: AxisNode) => Id | undefined {
  const index = new Map<string, Set<Id>>();
  const add = (node: AxisNode, except: ReadonlySet<string>) => {
    for (const word of tellingWords(node.name)) {
      if (except.has(word)) continue;
      const ids = index.get(word) ?? new Set<Id>();
      index.set(word, ids);
      ids.add(node.id);
    }
  };
  for (const node of telling.only(axis, side)) add(node, new Set());
  for (const { items } of telling.matching[axis].matches) {
    // Only words that came with the new name: “Frailty” is no sign that “Frailty” took something over.
    if (items[0].name !== items[1].name) add(items[side], tellingWords(items[side === 0 ? 1 : 0].name));
  }
  return (gone) => {
    const [first = [], ...others] = [...tellingWords(gone.name)].map(
      (word) => index.get(word) ?? new Set<Id>(),
    );
    const [only, another] = [...first].filter((id) => others.every((ids) => ids.has(id)));
    return another === undefined ? only : undefined;
  };
}

function count(counts: Map<Id, number>, id: Id): void {
  counts.set(id, (counts.get(id) ?? 0) + 1);
}
