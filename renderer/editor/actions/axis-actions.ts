import type { Axis, AxisNode } from "../../../shared/model/axis.ts";
import {
  addGeography,
  addServiceLine,
  deleteGeography,
  deleteServiceLine,
  moveGeography,
  moveServiceLine,
} from "../../../shared/model/commands/axis.ts";
import { type Command, inOneStep } from "../../../shared/model/commands/command.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import { plural } from "../../../shared/print/words.ts";
import { type AxisTree, outermost } from "../../../shared/structure/axis-tree.ts";
import type { Facts } from "../../../shared/structure/facts.ts";
import type { Editor } from "../editor.ts";
import type { Action } from "./action.ts";
import { deleteAndTell } from "./delete-and-tell.ts";

/** A step of a row or column among its siblings, into the one before it, or out of its parent. */
export type Step = "back" | "forward" | "in" | "out";

/** What can be done with a service line or a geography. */
export function axisActions(editor: Editor, axis: Axis, id: Id): readonly Action[] {
  const isRow = axis === "serviceLines";
  const noun = isRow ? "service line" : "geography";
  const step = (direction: Step) => () => stepNodes(editor, axis, [id], direction);
  return [
    { id: "rename", label: "Rename", keys: "F2", run: () => editor.rename(id) },
    {
      id: "give-lead",
      label: isRow ? "Give a practice lead…" : "Give a pathway lead…",
      keys: "M",
      run: () =>
        editor.ask({
          kind: "give-mandate",
          post: null,
          component: isRow ? "practice" : "pathway",
          serviceLine: isRow ? id : null,
          geography: isRow ? null : id,
        }),
    },
    {
      id: "add-after",
      label: `Add a ${noun} after this one`,
      run: () => addNode(editor, axis, { after: id }),
    },
    { id: "add-inside", label: `Add a ${noun} inside`, run: () => addNode(editor, axis, { inside: id }) },
    {
      id: "back",
      label: isRow ? "Move up" : "Move left",
      keys: isRow ? "Alt+↑" : "Alt+←",
      run: step("back"),
    },
    {
      id: "forward",
      label: isRow ? "Move down" : "Move right",
      keys: isRow ? "Alt+↓" : "Alt+→",
      run: step("forward"),
    },
    {
      id: "in",
      label: `Move into the ${noun} before it`,
      keys: isRow ? "Alt+→" : "Alt+↓",
      run: step("in"),
    },
    { id: "out", label: "Move out a level", keys: isRow ? "Alt+←" : "Alt+↑", run: step("out") },
    {
      id: "delete",
      label: `Delete ${noun}`,
      keys: "Delete",
      isDanger: true,
      run: () => {
        const remove = isRow ? deleteServiceLine : deleteGeography;
        deleteAndTell(editor, remove({ option: editor.store.getState().optionId, id }), [
          { table: axis, id },
        ]);
      },
    },
  ];
}

/** Adds a row or column with a name to type over: after or inside another, or last. */
export function addNode(
  editor: Editor,
  axis: Axis,
  where: { readonly after: Id } | { readonly inside: Id } | null,
): void {
  const name = axis === "serviceLines" ? "New service line" : "New geography";
  editor.performAndSelect(newNode(editor, axis, where, name));
  const { selection } = editor.store.getState();
  if (selection?.kind === "serviceLine" || selection?.kind === "geography") editor.nameAdded(selection.id);
}

/** The command that adds a row or column of a name: after or inside another, or last. A geography is of its siblings’ tier. */
export function newNode(
  editor: Editor,
  axis: Axis,
  where: { readonly after: Id } | { readonly inside: Id } | null,
  name: string,
): Command {
  const { facts, optionId: option } = editor.store.getState();
  const place = placeOf(facts, axis, where);
  if (axis === "serviceLines") return addServiceLine({ option, ...place, name });
  const sibling = siblingsIn(facts.geographies, place.parent)[0];
  const tier = sibling?.tier ?? (place.parent === null ? "wider" : "local");
  return addGeography({ option, ...place, name, tier, population: null });
}

/**
 * Moves rows or columns one step, several together in their order; where there is no step to make, says so.
 * @param ids what is selected: of one with what lies inside it, only the outer one is moved.
 */
export function stepNodes(editor: Editor, axis: Axis, ids: readonly Id[], step: Step): void {
  const { facts, optionId: option } = editor.store.getState();
  const tree: AxisTree = facts[axis];
  const isRow = axis === "serviceLines";
  const moved = outermost(tree, new Set(ids));
  const [first] = moved;
  if (!first) return;
  if (moved.some(({ parent }) => parent !== first.parent)) {
    editor.announce(
      `What is selected lies in different ${isRow ? "service lines" : "geographies"}. Shift+M picks all of it up.`,
    );
    return;
  }
  const place = steppedPlace(tree, moved, step);
  if (!place) {
    editor.announce(`${moved.length === 1 ? "It" : "They"} cannot move further that way.`);
    return;
  }
  const move = isRow ? moveServiceLine : moveGeography;
  const commands = moved.map(({ id }) => move({ option, id, ...place }));
  const [only] = commands;
  const noun = isRow
    ? plural(moved.length, "service line")
    : plural(moved.length, "geography", "geographies");
  const refusal = editor.perform(only && commands.length === 1 ? only : inOneStep(`Move ${noun}`, commands));
  // It may have gone out of view, or into something folded. Several stay selected.
  if (refusal === null && commands.length === 1) {
    editor.goTo({ kind: isRow ? "serviceLine" : "geography", id: first.id });
  }
}

/** Where siblings go by a step: beside the nearest one that stays. */
function steppedPlace(
  tree: AxisTree,
  moved: readonly AxisNode[],
  step: Step,
): { readonly parent: Id | null; readonly before: Id | null } | null {
  const [first] = moved;
  const last = moved.at(-1);
  if (!first || !last) return null;
  const siblings = siblingsIn(tree, first.parent);
  const placeIn = (id: Id) => siblings.findIndex((sibling) => sibling.id === id);
  const previous = siblings[placeIn(first.id) - 1];
  const next = siblings[placeIn(last.id) + 1];
  switch (step) {
    case "back":
      return previous ? { parent: first.parent, before: previous.id } : null;
    case "forward":
      return next ? { parent: first.parent, before: siblings[placeIn(last.id) + 2]?.id ?? null } : null;
    case "in":
      return previous ? { parent: previous.id, before: null } : null;
    case "out": {
      const parent = tree.nodes.find((candidate) => candidate.id === first.parent);
      if (!parent) return null;
      const uncles = siblingsIn(tree, parent.parent);
      const after = uncles[uncles.findIndex((uncle) => uncle.id === parent.id) + 1];
      return { parent: parent.parent, before: after?.id ?? null };
    }
  }
}

function placeOf(
  facts: Facts,
  axis: Axis,
  where: { readonly after: Id } | { readonly inside: Id } | null,
): { readonly parent: Id | null; readonly before: Id | null } {
  if (where === null) return { parent: null, before: null };
  if ("inside" in where) return { parent: where.inside, before: null };
  const tree: AxisTree = facts[axis];
  const node = tree.nodes.find((candidate) => candidate.id === where.after);
  const siblings = siblingsIn(tree, node?.parent ?? null);
  const next = siblings[siblings.findIndex((sibling) => sibling.id === where.after) + 1];
  return { parent: node?.parent ?? null, before: next?.id ?? null };
}

function siblingsIn<Node extends AxisNode>(tree: AxisTree<Node>, parent: Id | null): readonly Node[] {
  return parent === null ? tree.roots : tree.childrenOf(parent);
}
