import { describe, expect, it } from "vitest";
import { deriveHeat } from "../../../../renderer/canvas/far/heat.ts";
import { createHeatKeeper } from "../../../../renderer/canvas/far/keep-heat.ts";
import { findingMarks } from "../../../../renderer/canvas/finding-marks.ts";
import { keepTracks, layOutMatrix, type MatrixLayout } from "../../../../renderer/canvas/matrix-layout.ts";
import { foldable, LAYERS } from "../../../../renderer/canvas/matrix-view.ts";
import { required } from "../../../../shared/lib/assert.ts";
import { SEVERITIES } from "../../../../shared/rules/engine/finding.ts";
import { eachEdit } from "../../../support/edit-session.ts";

const SIDES = new Set(LAYERS);

describe("heat that is kept from edit to edit", () => {
  it.each(["all rows and columns", "what is folded away folded"])(
    "equals what is derived anew: %s",
    (how) => {
      for (const seed of [1, 2, 3]) {
        const keepHeat = createHeatKeeper();
        let layout: MatrixLayout | null = null;
        let takenOver = 0;
        let last: object | null = null;
        eachEdit(seed, 120, (facts, report) => {
          const isFolded = how !== "all rows and columns";
          const folded = {
            rows: isFolded ? foldable(facts.serviceLines) : new Set<string>(),
            columns: isFolded ? foldable(facts.geographies) : new Set<string>(),
          };
          const before = layout;
          layout = keepTracks(
            before,
            layOutMatrix(facts, folded, () => 1),
          );
          const heat = keepHeat(facts, report, layout, SIDES);
          expect(heat).toEqual(deriveHeat(facts, report, layout, SIDES));
          if (heat === last) takenOver += 1;
          last = heat;
        });
        // Many edits change nothing that can be seen from afar.
        expect(takenOver).toBeGreaterThan(20);
      }
    },
  );

  it("follows a layer that is switched off, and rows that are folded", () => {
    const keepHeat = createHeatKeeper();
    eachEdit(4, 3, (facts, report) => {
      const unfolded = { rows: new Set<string>(), columns: new Set<string>() };
      for (const folded of [unfolded, { ...unfolded, rows: foldable(facts.serviceLines) }]) {
        const layout = layOutMatrix(facts, folded, () => 1);
        for (const sides of [SIDES, new Set([...SIDES].filter((layer) => layer !== "pathway"))]) {
          expect(keepHeat(facts, report, layout, sides)).toEqual(deriveHeat(facts, report, layout, sides));
        }
      }
    });
  });
});

describe("the marks of findings", () => {
  it("are those of a report counted from nothing, from edit to edit", () => {
    eachEdit(5, 120, (_facts, report) => {
      const marks = findingMarks(report);
      const counted = new Map<string, { worst: string; count: number }>();
      for (const { severity, elements } of report.findings) {
        for (const { kind, id } of elements) {
          const before = counted.get(`${kind} ${id}`);
          const severities = [severity, ...(before ? [before.worst] : [])];
          const worst = required(
            SEVERITIES.find((one) => severities.includes(one)),
            "a severity",
          );
          counted.set(`${kind} ${id}`, { worst, count: (before?.count ?? 0) + 1 });
        }
      }
      const found = Object.entries(marks).flatMap(([kind, ofKind]) =>
        [...ofKind].map(([id, { worst, count }]) => [`${kind} ${id}`, { worst, count }] as const),
      );
      expect(new Map(found)).toEqual(counted);
    });
  });
});
