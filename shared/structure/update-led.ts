import { PatchedMap } from "../lib/patched-map.ts";
import type { Cell } from "../model/records/cell.ts";
import type { Id } from "../model/records/fields.ts";
import { type Axes, cellsInOrder } from "./cell-order.ts";
import { type Cover, type Coverage, sidesOf } from "./coverage.ts";
import type { Facts } from "./facts.ts";
import type { LedCells } from "./led-cells.ts";
import type { Changes } from "./touched.ts";

/** Which cells fall to whom after an edit, and to which posts others fall than before. */
interface LedUpdate {
  readonly led: LedCells;
  readonly touched: ReadonlySet<Id>;
}

/** What a post leads no more, and what it leads now. */
interface LedChange {
  readonly lost: Set<Id>;
  readonly gained: Map<Id, Cell>;
}

/**
 * Takes the cells of each post through an edit: only cells that changed, or whose coverage did, are looked at.
 * @param axes the axes after the edit.
 * @param coverage the coverage after the edit, and the cells in which it is another.
 * @param movedCells cells of rows and columns that were moved: whoever leads them has them in another place.
 */
export function updateLed(
  before: Facts,
  axes: Axes,
  { coverage, covered }: { readonly coverage: Coverage; readonly covered: ReadonlySet<Id> },
  cellChanges: Changes<Cell>,
  movedCells: readonly Cell[],
): LedUpdate {
  const changes = new Map<Id, LedChange>();
  const changeOf = (post: Id): LedChange => {
    let change = changes.get(post);
    if (!change) {
      change = { lost: new Set(), gained: new Map() };
      changes.set(post, change);
    }
    return change;
  };
  const look = (id: Id) => {
    const change = cellChanges.get(id);
    const cell = change ? change.after : before.option.cells.get(id);
    const was = sidesAt(before.coverage, id);
    const is = cell ? sidesAt(coverage, id) : [];
    for (let side = 0; side < Math.max(was.length, is.length); side += 1) {
      const from = was[side]?.posts;
      const to = is[side]?.posts;
      // A changed cell is listed anew where it is led by the same; of others only changes of leaders count.
      if (!change && from === to) continue;
      for (const post of from ?? []) if (change || !leads(is, post.id)) changeOf(post.id).lost.add(id);
      if (!cell) continue;
      for (const post of to ?? []) if (change || !leads(was, post.id)) changeOf(post.id).gained.set(id, cell);
    }
  };
  for (const id of covered) look(id);
  for (const id of cellChanges.keys()) if (!covered.has(id)) look(id);

  for (const { id } of movedCells) {
    for (const { posts } of sidesAt(coverage, id)) for (const post of posts) changeOf(post.id);
  }

  const led = new Map<Id, readonly Cell[] | undefined>();
  for (const [post, { lost, gained }] of changes) {
    const own = before.led.get(post) ?? [];
    const kept = lost.size === 0 ? own : own.filter(({ id }) => !lost.has(id));
    const isSorted = gained.size === 0 && movedCells.length === 0;
    const cells = isSorted ? kept : cellsInOrder(axes, [...kept, ...gained.values()]);
    led.set(post, cells.length > 0 ? cells : undefined);
  }
  return { led: PatchedMap.patch(before.led, led), touched: new Set(changes.keys()) };
}

function sidesAt(coverage: Coverage, cell: Id): readonly Cover[] {
  const covers = coverage.get(cell);
  return covers ? sidesOf(covers) : [];
}

function leads(sides: readonly Cover[], post: Id): boolean {
  return sides.some(({ posts }) => posts.some(({ id }) => id === post));
}
