import fc from "fast-check";
import { expect, it } from "vitest";
import { countingIds } from "../../../../../shared/lib/ids.ts";
import { readClip, writeClip } from "../../../../../shared/model/clip/clip.ts";
import { takeClip } from "../../../../../shared/model/clip/take-clip.ts";
import { perform } from "../../../../../shared/model/commands/command.ts";
import { pasteClip, tryPaste } from "../../../../../shared/model/commands/paste-clip.ts";
import { applyDiff, invertDiff } from "../../../../../shared/model/diff/diff.ts";
import { optionsInOrder } from "../../../../../shared/model/document.ts";
import { readDesign } from "../../../../../shared/model/file/read-design.ts";
import { writeDesign } from "../../../../../shared/model/file/write-design.ts";
import { designs, picks } from "../../../../support/arbitraries/designs.ts";

const draws = fc.record({
  from: picks,
  into: picks,
  some: fc.integer({ min: 1, max: 4 }),
  row: picks,
  column: picks,
  isCut: fc.boolean(),
});

it("whatever is copied and pasted, undo takes it back, and until then the design can be saved and opened", () => {
  let pastes = 0;
  fc.assert(
    fc.property(designs(), draws, (design, { from, into, some, row, column, isCut }) => {
      const options = optionsInOrder(design);
      const source = options[from % options.length];
      const target = options[into % options.length];
      if (!source || !target) return;
      const every = <Item>(items: Iterable<Item>) => [...items].filter((_, index) => index % some === 0);
      const taken = {
        serviceLines: every(source.serviceLines.keys()),
        geographies: every(source.geographies.keys()).slice(1),
        posts: every(source.posts.keys()),
        crossings: every(source.cells.values()),
      };
      const shown = { rows: [...target.serviceLines.keys()], columns: [...target.geographies.keys()] };
      const copied = takeClip(
        source,
        taken,
        { rows: [...source.serviceLines.keys()], columns: [...source.geographies.keys()] },
        isCut,
      );
      expect(readClip(writeClip(copied))).toEqual({ ok: true, value: copied });
      const place = {
        option: target.info.id,
        serviceLine: shown.rows[row % Math.max(1, shown.rows.length)] ?? null,
        geography: shown.columns[column % Math.max(1, shown.columns.length)] ?? null,
        ...shown,
        crossings: [],
        verb: "Paste",
      } as const;
      const command = pasteClip(copied, place);
      const before = writeDesign(design);
      const tried = tryPaste(design, copied, place, countingIds("new"));
      const performed = perform(design, command, { makeId: countingIds("new") });
      expect(writeDesign(design)).toBe(before);
      expect(tried.ok).toBe(performed.ok);
      if (!performed.ok) return;
      pastes += 1;
      const after = performed.value.design;
      expect(readDesign(writeDesign(after))).toEqual({ ok: true, value: after });
      expect(writeDesign(applyDiff(after, invertDiff(performed.value.diff)))).toBe(before);
    }),
    { numRuns: 300 },
  );
  expect(pastes).toBeGreaterThan(100);
}, 60_000);
