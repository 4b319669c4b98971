import type { Change, ChangeKind, Part } from "../../../shared/compare/changes/change.ts";
import type { UnionNode } from "../../../shared/compare/overlay/union-axis.ts";
import type { DesignDocument, OptionDocument } from "../../../shared/model/document.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import { isInOption, type Selection } from "../../editor/selection.ts";
import type { ChangeFilter } from "./compare-store.ts";

/** Where a change can be seen: the option, and what to select there. */
export interface Place {
  readonly optionId: Id;
  readonly selection: Selection;
}

/**
 * Where a change leads: to what it is about, in the option that comes of it if it is still there, else in the one before;
 * to what it bears on where it is about nothing that stands anywhere itself. Null where there is nothing to see.
 */
export function placeOfChange(
  change: Change,
  design: DesignDocument,
  pair: readonly [from: Id, to: Id],
): Place | null {
  const parts: readonly Part[] = [
    { kind: change.kind, ids: change.ids },
    ...change.parts,
    ...change.concerns,
  ];
  for (const part of parts) {
    for (const side of [1, 0] as const) {
      const option = design.options.get(pair[side]);
      const id = part.ids[side];
      const selection = option && id !== null ? selectionOf(part.kind, id, option) : null;
      if (option && selection) return { optionId: option.info.id, selection };
    }
  }
  return null;
}

function selectionOf(kind: ChangeKind, id: Id, option: OptionDocument): Selection | null {
  if (kind === "cell") {
    const cell = option.cells.get(id);
    return cell ? { kind: "crossing", serviceLine: cell.serviceLine, geography: cell.geography } : null;
  }
  if (kind === "outcome" || kind === "waiver" || kind === "finding") return null;
  const selection: Selection = { kind, id };
  return isInOption(option, selection) ? selection : null;
}

/** Whether a change goes up, goes away, or neither: the shape of its mark. */
export function markOfChange({ change }: Change): "added" | "removed" | "changed" {
  if (["added", "delivered", "given", "appears", "filled", "joins-board"].includes(change)) return "added";
  if (["removed", "withdrawn", "ended", "goes", "vacated", "leaves-board"].includes(change)) return "removed";
  return "changed";
}

/** What a filter can name of the rows, columns and posts of the two options. */
export interface FilterGround {
  readonly rows: readonly UnionNode[];
  readonly columns: readonly UnionNode[];
  /** The place of the second option among those compared. */
  readonly index: number;
}

/** The changes that a filter leaves. A service line or geography stands for all that lies below it too. */
export function filterChanges(
  changes: readonly Change[],
  filter: ChangeFilter,
  ground: FilterGround,
): readonly Change[] {
  const rows = filter.row === null ? null : branchIds(ground.rows, filter.row, ground.index);
  const columns = filter.column === null ? null : branchIds(ground.columns, filter.column, ground.index);
  const post = filter.post === null ? null : readPostKey(filter.post);
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return changes.filter((change) => {
    if (filter.kind !== null && change.kind !== filter.kind) return false;
    if (rows && !bearsOn(change, "serviceLine", rows)) return false;
    if (columns && !bearsOn(change, "geography", columns)) return false;
    if (post && !change.concerns.some(({ kind, ids }) => kind === "post" && ids[post.side] === post.id)) {
      return false;
    }
    const message = change.message.toLowerCase();
    return words.every((word) => message.includes(word));
  });
}

/** A post of one of two options, as a filter keeps it. */
export function postKey(side: 0 | 1, id: Id): string {
  return `${side}/${id}`;
}

function readPostKey(key: string): { readonly side: 0 | 1; readonly id: Id } {
  return { side: key.startsWith("0") ? 0 : 1, id: key.slice(2) };
}

type Sides = readonly [from: ReadonlySet<Id>, to: ReadonlySet<Id>];

/** What a node and those below it are called by in the two options. */
function branchIds(nodes: readonly UnionNode[], key: string, index: number): Sides {
  const sides = [new Set<Id>(), new Set<Id>()] as const;
  const start = nodes.findIndex((node) => node.key === key);
  const depth = nodes[start]?.depth ?? 0;
  for (let at = start; at >= 0 && at < nodes.length; at += 1) {
    const node = nodes[at];
    if (!node || (at > start && node.depth <= depth)) break;
    const [from, to] = [node.ids[0], node.ids[index]];
    if (typeof from === "string") sides[0].add(from);
    if (typeof to === "string") sides[1].add(to);
  }
  return sides;
}

function bearsOn(change: Change, kind: ChangeKind, [from, to]: Sides): boolean {
  return change.concerns.some(
    (part) =>
      part.kind === kind &&
      ((part.ids[0] !== null && from.has(part.ids[0])) || (part.ids[1] !== null && to.has(part.ids[1]))),
  );
}
