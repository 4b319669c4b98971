import { PatchedMap } from "../../../shared/lib/patched-map.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import type { AxisTree } from "../../../shared/structure/axis-tree.ts";
import { findingMarks } from "../finding-marks.ts";
import { deriveHeat, type Heat, type HeatGround, shownTracks, updateHeat } from "./heat.ts";

/**
 * Makes a way to work out heat from edit to edit: what is asked for equals `deriveHeat` of the same, and rows that an
 * edit cannot have touched are taken over from what was asked for last.
 */
export function createHeatKeeper(): (...ground: HeatGround) => Heat {
  let last: { readonly ground: HeatGround; readonly heat: Heat } | null = null;
  return (...ground) => {
    const sources = last && rowSources(last.ground, ground);
    const heat =
      !last || !sources
        ? deriveHeat(...ground)
        : sources.length === last.heat.rows && sources.every((source, row) => source === row)
          ? last.heat
          : updateHeat(last.heat, sources, ...ground);
    last = { ground, heat };
    return heat;
  };
}

/**
 * For each row on screen, which row of before can be taken over for it; null where it has to be added up anew. Null for
 * all of it where the columns or the sides that count are others.
 */
function rowSources(before: HeatGround, now: HeatGround): readonly (number | null)[] | null {
  const [{ geographies: columnTreeBefore }, , layoutBefore, sidesBefore] = before;
  const [{ geographies: columnTree }, , layout, sides] = now;
  if (sides !== sidesBefore || layout.columns !== layoutBefore.columns) return null;
  if (!liesSame(columnTreeBefore, columnTree)) return null;
  const touched = touchedServiceLines(before, now);
  if (!touched) return null;
  const was = linesOfRows(before);
  return linesOfRows(now).map(({ id, lines }) => {
    const source = was.findIndex((row) => row.id === id);
    const isSame =
      lines.length === was[source]?.lines.length &&
      lines.every((line, at) => line === was[source]?.lines[at] && !touched.has(line));
    return isSame ? source : null;
  });
}

/** The service lines with a cell that changed, is led by others or has other findings; null where all may have changed. */
function touchedServiceLines(
  [before, reportBefore]: HeatGround,
  [after, report]: HeatGround,
): ReadonlySet<Id> | null {
  const led = PatchedMap.changedKeys(before.coverage, after.coverage);
  const found = PatchedMap.changedKeys(findingMarks(reportBefore).cell, findingMarks(report).cell);
  if (!led || !found) return null;
  const touched = new Set<Id>();
  for (const cells of [led, found]) {
    for (const id of cells) {
      // One that is gone has left its row another one, which is found below.
      const cell = after.option.cells.get(id);
      if (cell) touched.add(cell.serviceLine);
    }
  }
  for (const { id } of after.serviceLines.nodes) {
    if (after.cells.inRow(id) !== before.cells.inRow(id)) touched.add(id);
  }
  return touched;
}

/** The rows on screen, each with the service lines that are seen there: its own, and those folded into it. */
function linesOfRows([{ serviceLines }, , { rows }]: HeatGround): readonly {
  readonly id: Id;
  readonly lines: readonly Id[];
}[] {
  const shown = shownTracks(rows, serviceLines);
  const lines: Id[][] = rows.map(() => []);
  for (const [line, row] of shown) lines[row]?.push(line);
  return rows.map(({ id }, row) => ({ id, lines: lines[row] ?? [] }));
}

/** Whether everything on an axis lies where it lay, whatever it is called now. */
function liesSame(before: AxisTree, after: AxisTree): boolean {
  return (
    before === after ||
    (before.nodes.length === after.nodes.length &&
      before.nodes.every(({ id, parent }, at) => {
        const now = after.nodes[at];
        return now?.id === id && now.parent === parent;
      }))
  );
}
