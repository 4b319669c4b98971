import { PatchedMap } from "../../../shared/lib/patched-map.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import type { Report } from "../../../shared/rules/engine/finding.ts";
import type { AxisTree } from "../../../shared/structure/axis-tree.ts";
import { findingMarks } from "../finding-marks.ts";
import type { MatrixLayout } from "../matrix-layout.ts";
import { deriveHeat, type Heat, type HeatFacts, type Sides, updateHeat } from "./heat.ts";

type Parts = readonly [
  facts: HeatFacts,
  report: Report,
  layout: Pick<MatrixLayout, "rows" | "columns">,
  sides: Sides,
];

/**
 * Makes a way to work out heat from edit to edit: what is asked for equals `deriveHeat` of the same, and rows that an
 * edit cannot have touched are taken over from what was asked for last.
 */
export function createHeatKeeper(): (...parts: Parts) => Heat {
  let last: { readonly parts: Parts; readonly heat: Heat } | null = null;
  return (...parts) => {
    const touched = last && touchedServiceLines(last.parts, parts);
    const heat =
      !last || !touched
        ? deriveHeat(...parts)
        : touched.size === 0
          ? last.heat
          : updateHeat(last.heat, ...parts, touched);
    last = { parts, heat };
    return heat;
  };
}

/** The service lines with a cell that changed, is led by others or has other findings; null where all may have changed. */
function touchedServiceLines(
  [before, reportBefore, layoutBefore, sidesBefore]: Parts,
  [after, report, layout, sides]: Parts,
): ReadonlySet<Id> | null {
  const isSameGround =
    layout === layoutBefore &&
    sides === sidesBefore &&
    liesSame(before.serviceLines, after.serviceLines) &&
    liesSame(before.geographies, after.geographies);
  if (!isSameGround) return null;
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
