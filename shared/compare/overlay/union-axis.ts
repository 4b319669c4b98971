import type { Axis, AxisNode } from "../../model/axis.ts";
import type { Id } from "../../model/records/fields.ts";
import type { Facts } from "../../structure/facts.ts";
import type { Matching } from "../matching/matching.ts";

/** What a row, column or cell of an option is beside the same of the first option. */
export type Standing = "same" | "added" | "removed" | "changed";

/** A row or column that at least one of several options has. */
export interface UnionNode {
  /** Unlike any other’s of the axis. */
  readonly key: string;
  /** As the first option that has it calls it. */
  readonly name: string;
  /** How many it lies below: 0 at the top. */
  readonly depth: number;
  /** What it is called by in each option; null where the option does not have it. */
  readonly ids: readonly (Id | null)[];
  /** In each option, beside the first; null where neither has it. The first itself is always the same. */
  readonly standings: readonly (Standing | null)[];
}

interface Draft {
  readonly key: string;
  readonly ids: (Id | null)[];
  readonly nodes: (AxisNode | null)[];
}

/**
 * Lays the axes of several options over one another: every row or column that any of them has, once. Where the first option
 * has it, it stands where it does there; what only another has stands below what it follows there. Linear in the nodes.
 * @param matchings of the first option with each of the others, in their order.
 */
export function uniteAxis(
  axis: Axis,
  options: readonly Facts[],
  matchings: readonly Matching[],
): readonly UnionNode[] {
  const drafts = new Map<string, Draft>();
  const below = new Map<string | null, string[]>();
  const keysOf = options.map(() => new Map<Id, string>());
  options.forEach((facts, index) => {
    const keys = keysOf[index] ?? new Map<Id, string>();
    const last = new Map<string | null, string>();
    for (const node of facts[axis].nodes) {
      const key = keyOf(axis, index, node.id, matchings);
      const parent = node.parent === null ? null : (keys.get(node.parent) ?? null);
      keys.set(node.id, key);
      const known = drafts.get(key);
      if (known) {
        known.ids[index] = node.id;
        known.nodes[index] = node;
      } else {
        const draft: Draft = { key, ids: options.map(() => null), nodes: options.map(() => null) };
        draft.ids[index] = node.id;
        draft.nodes[index] = node;
        drafts.set(key, draft);
        insertAfter(listAt(below, parent), last.get(parent) ?? null, key);
      }
      last.set(parent, key);
    }
  });
  const parentKey = (index: number, node: AxisNode) =>
    node.parent === null ? null : (keysOf[index]?.get(node.parent) ?? null);
  const united: UnionNode[] = [];
  const visit = (key: string, depth: number): void => {
    const draft = drafts.get(key);
    if (!draft) return;
    const { ids, nodes } = draft;
    united.push({
      key,
      name: nodes.find((node) => node !== null)?.name ?? "",
      depth,
      ids,
      standings: nodes.map((node, index) => {
        const [first] = nodes;
        if (!first) return node === null ? null : "added";
        if (node === null) return "removed";
        return isAlike(first, node) && parentKey(0, first) === parentKey(index, node) ? "same" : "changed";
      }),
    });
    for (const child of below.get(key) ?? []) visit(child, depth + 1);
  };
  for (const root of below.get(null) ?? []) visit(root, 0);
  return united;
}

/** Copies keep their ids: what two options have and the first has not is one thing where the id is one. */
function keyOf(axis: Axis, index: number, id: Id, matchings: readonly Matching[]): string {
  if (index === 0) return `first/${id}`;
  const partner = matchings[index - 1]?.[axis].fromOf.get(id);
  return partner === undefined ? `later/${id}` : `first/${partner}`;
}

function listAt(below: Map<string | null, string[]>, parent: string | null): string[] {
  const known = below.get(parent);
  if (known) return known;
  const list: string[] = [];
  below.set(parent, list);
  return list;
}

/** Puts a key after another; in front where it follows none, and last where the other lies elsewhere. */
function insertAfter(list: string[], previous: string | null, key: string): void {
  const at = previous === null ? 0 : list.indexOf(previous) + 1;
  if (previous !== null && at === 0) list.push(key);
  else list.splice(at, 0, key);
}

/** Whether two nodes say the same of themselves, apart from where they hang and stand. */
function isAlike(first: AxisNode, node: AxisNode): boolean {
  const says = ({ id: _, parent: __, order: ___, ...rest }: AxisNode) => JSON.stringify(rest);
  return says(first) === says(node);
}
