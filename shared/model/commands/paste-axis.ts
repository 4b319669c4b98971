import { type Result, succeed } from "../../lib/result.ts";
import { plural } from "../../lib/words.ts";
import {
  type Axis,
  type AxisNode,
  axisTable,
  childrenInOrder,
  isTooDeep,
  MOST_LEVELS,
  orderBefore,
} from "../axis.ts";
import { parentsFirst } from "../clip/clip.ts";
import type { Entry } from "../diff/diff.ts";
import { type CommandFailure, refuse } from "./command.ts";
import { freeId, optionOf, type PasteWork } from "./paste-work.ts";

/**
 * Pastes copied rows or columns, each with what lies inside it: after the one that is pasted at, else inside the one they
 * came from, else last at the top. A name that is taken is marked as a copy's: tables tell rows and columns by name.
 */
export function pasteAxis(work: PasteWork, axis: Axis): Result<null, CommandFailure> {
  const { edit, clip, place } = work;
  const nodes: readonly AxisNode[] = clip[axis];
  if (nodes.length === 0) return succeed(null);
  const names = new Set([...axisTable(optionOf(work), axis).values()].map(({ name }) => name));
  const target = axis === "serviceLines" ? place.serviceLine : place.geography;
  const copied = new Set(nodes.map(({ id }) => id));
  let after = target;
  for (const node of parentsFirst(nodes)) {
    const table = axisTable(optionOf(work), axis);
    const isRoot = node.parent === null || !copied.has(node.parent);
    const anchor = isRoot && after !== null ? table.get(after) : undefined;
    const parent = anchor
      ? anchor.parent
      : isRoot
        ? node.parent && work.referred.find(axis, node.parent)
        : (work.ids[axis].get(node.parent ?? "") ?? null);
    if (isTooDeep(table, parent, null)) {
      return refuse(`It cannot be pasted that deep: an axis has at most ${MOST_LEVELS} levels.`);
    }
    const siblings = childrenInOrder(table, parent);
    const next = anchor ? siblings[siblings.findIndex(({ id }) => id === anchor.id) + 1] : undefined;
    const id = freeId(table, node.id, work.makeId);
    const record = {
      ...node,
      id,
      parent,
      name: freeName(names, node.name),
      order: orderBefore(siblings, next?.id ?? null, null),
    };
    names.add(record.name);
    work.ids[axis].set(node.id, id);
    // Both axes hold their own kind of node; the table's name and the record always come from the same one.
    edit.put({ table: axis, option: place.option, record } as Entry);
    if (anchor) after = id;
  }
  const [one, several] =
    axis === "serviceLines" ? ["service line", "service lines"] : ["geography", "geographies"];
  work.done.push(plural(nodes.length, one, several));
  return succeed(null);
}

/** The name, or where it is taken “Frailty (copy)”, “Frailty (copy 2)” and so on. */
function freeName(taken: ReadonlySet<string>, name: string): string {
  if (!taken.has(name)) return name;
  let free = `${name} (copy)`;
  for (let number = 2; taken.has(free); number += 1) free = `${name} (copy ${number})`;
  return free;
}
