import { compareText } from "../../shared/model/document.ts";
import type { Id } from "../../shared/model/records/fields.ts";
import { type AxisTree, outermost } from "../../shared/structure/axis-tree.ts";
import type { DragPayload } from "../ui/drag/drag-store.ts";
import type { Editor } from "./editor.ts";
import { selectedCrossings, selectedIds, selectionKey } from "./selection.ts";

/** What is dragged from an element: the element, and where it is one of several that are selected, the others too. */
export function draggedTogether(
  editor: Editor,
  kind: "post" | "serviceLine" | "geography",
  id: Id,
  label: string,
): DragPayload {
  const { facts, selected } = editor.store.getState();
  if (!selected.has(selectionKey({ kind, id }))) return { kind, id, label };
  const ids = selectedIds(selected, kind);
  if (kind === "post") {
    const others = ids.filter((other) => other !== id);
    return withOthers({ kind, id, label }, others, "post", "posts");
  }
  const tree: AxisTree = kind === "serviceLine" ? facts.serviceLines : facts.geographies;
  const [first = id, ...others] = outermost(tree, new Set(ids)).map((node) => node.id);
  return kind === "serviceLine"
    ? withOthers({ kind, id: first, label }, others, "service line", "service lines")
    : withOthers({ kind, id: first, label }, others, "geography", "geographies");
}

/** The same for a cell, dragged from its crossing. */
export function draggedCells(
  editor: Editor,
  cell: { readonly id: Id; readonly serviceLine: Id; readonly geography: Id },
  label: string,
): DragPayload {
  const { facts, selected } = editor.store.getState();
  const own = selectionKey({ kind: "crossing", serviceLine: cell.serviceLine, geography: cell.geography });
  const cells = selected.has(own)
    ? selectedCrossings(selected).flatMap((at) => facts.cells.at(at.serviceLine, at.geography) ?? [])
    : [];
  const others = cells.map(({ id }) => id).filter((id) => id !== cell.id);
  return withOthers({ kind: "cell", id: cell.id, label }, others.sort(compareText), "cell", "cells");
}

function withOthers(payload: DragPayload, others: readonly Id[], one: string, several: string): DragPayload {
  if (others.length === 0) return payload;
  return {
    ...payload,
    others,
    label: `${payload.label} and ${others.length} more ${others.length === 1 ? one : several}`,
  };
}
