import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groundOf } from "../../../../../shared/interchange/grid/grid-table.ts";
import { GRID_TABLE_NAMES, GRID_TABLES } from "../../../../../shared/interchange/grid/tables.ts";
import { readClipboard, writeClipboard } from "../../../../../shared/interchange/text/clipboard-text.ts";
import { applyDiff, invertDiff } from "../../../../../shared/model/diff/diff.ts";
import { options } from "../../../../support/arbitraries/designs.ts";
import { texts } from "../../../../support/arbitraries/texts.ts";
import { designOf, performed, plan } from "./grid-support.ts";

/** Milliseconds: hundreds of runs take their time where other tests run beside them. */
const PATIENCE = { timeout: 60_000 };

const tables = fc.constantFrom(...GRID_TABLE_NAMES);

/** What somebody might paste: words of every field, names of the option, and anything else. */
const pasted = fc.oneof(
  texts,
  fc.constantFrom(
    "",
    "yes",
    "no",
    "clinical",
    "8a",
    "practice",
    "pathway",
    "local",
    "high",
    "line",
    "matrix",
  ),
  fc.nat(30).map(String),
);

describe("the tables as grids", PATIENCE, () => {
  it("change nothing when what is copied is pasted where it was", () => {
    fc.assert(
      fc.property(options(), tables, (option, name) => {
        const design = designOf(option);
        const table = GRID_TABLES[name];
        const ground = groundOf(option);
        const ids = [...table.rows(option).keys()];
        const fields = table.fields.map((field) => field.name);
        const block = ids.map((id) => fields.map((field) => table.textOf(ground, id, field)));
        const read = readClipboard(writeClipboard(block));
        const rows = ids.map(
          (id, row) =>
            [
              id,
              Object.fromEntries(fields.map((field, column) => [field, read[row]?.[column] ?? ""])),
            ] as const,
        );
        expect(plan(design, name, rows)).toMatchObject({ command: null, changed: 0, added: 0, problems: [] });
      }),
      { numRuns: 200 },
    );
  });

  it("are as they were when a paste is undone, whatever was pasted", () => {
    fc.assert(
      fc.property(
        options(),
        tables,
        fc.array(fc.array(pasted, { maxLength: 14 }), { maxLength: 6 }),
        (option, name, block) => {
          const design = designOf(option);
          const table = GRID_TABLES[name];
          const ids = [...table.rows(option).keys()];
          const rows = block.map(
            (cells, row) =>
              [
                ids[row] ?? null,
                Object.fromEntries(
                  table.fields.flatMap((field, column) => {
                    const text = cells[column];
                    return text === undefined ? [] : [[field.name, text]];
                  }),
                ),
              ] as const,
          );
          const { design: after, diff } = performed(design, plan(design, name, rows));
          expect(applyDiff(after, invertDiff(diff))).toEqual(design);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("lose no text: each becomes a change, or a problem that says why not", () => {
    fc.assert(
      fc.property(options(), fc.constantFrom("cells", "geographies"), pasted, (option, name, text) => {
        const design = designOf(option);
        const table = GRID_TABLES[name];
        const ground = groundOf(option);
        for (const id of table.rows(option).keys()) {
          for (const field of table.fields) {
            const planned = plan(design, name, [[id, { [field.name]: text }]]);
            const isSame = table.textOf(ground, id, field.name).trim() === text.trim();
            expect(planned.changed + planned.problems.length).toBe(isSame ? 0 : 1);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
