import fc from "fast-check";
import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { exportTables } from "../../../../shared/interchange/export-tables.ts";
import { importTables } from "../../../../shared/interchange/import-tables.ts";
import { readTables } from "../../../../shared/interchange/read-tables.ts";
import { writeCsv } from "../../../../shared/interchange/text/write-csv.ts";
import { countingIds } from "../../../../shared/lib/ids.ts";
import { childrenInOrder } from "../../../../shared/model/axis.ts";
import type { OptionDocument } from "../../../../shared/model/document.ts";
import { options } from "../../../support/arbitraries/designs.ts";
import { makeWorkbook } from "../../../support/workbook.ts";

/** Milliseconds: hundreds of runs take their time where other tests run beside them. */
const PATIENCE = { timeout: 60_000 };

describe("tables out and in again", PATIENCE, () => {
  it("bring an option back, ids aside, through .csv files", async () => {
    await fc.assert(
      fc.asyncProperty(options({ isForTables: true }), async (option) => {
        const { tables, losses } = exportTables(option);
        expect(losses).toEqual([]);
        const files = tables.map(({ name, rows }) => ({
          name: `${name}.csv`,
          bytes: strToU8(writeCsv(rows)),
        }));
        expect(await imported(files)).toEqual(withoutIds(option));
      }),
      { numRuns: 150 },
    );
  });

  it("bring an option back, ids aside, through a workbook", async () => {
    await fc.assert(
      fc.asyncProperty(options({ isForTables: true }), async (option) => {
        const { tables } = exportTables(option);
        const sheets = Object.fromEntries(tables.map(({ name, rows }) => [name, rows]));
        expect(await imported([{ name: "structure.xlsx", bytes: makeWorkbook(sheets) }])).toEqual(
          withoutIds(option),
        );
      }),
      { numRuns: 60 },
    );
  });

  it("say what tables have no place for", () => {
    fc.assert(
      fc.property(options(), (option) => {
        const { losses } = exportTables(option);
        const archetypes = [...option.posts.values()].filter(({ archetype }) => archetype !== null);
        expect(losses.filter((loss) => loss.endsWith("tables hold no archetype."))).toHaveLength(
          archetypes.length,
        );
        expect(losses.some((loss) => loss.includes("waiver"))).toBe(option.waivers.size > 0);
      }),
      { numRuns: 50 },
    );
  });
});

async function imported(files: readonly { name: string; bytes: Uint8Array }[]) {
  const read = await readTables(files);
  if (!read.ok) throw new Error(JSON.stringify(read.reason));
  const { option, problems } = importTables(read.value.tables, {
    makeId: countingIds("x"),
    optionName: "Read back",
  });
  expect(problems).toEqual([]);
  return option && withoutIds(option);
}

/** An option by names and references, which tables keep, instead of ids and order keys, which they do not. */
function withoutIds(option: OptionDocument) {
  const serviceLine = (id: string | null) => (id === null ? null : option.serviceLines.get(id)?.name);
  const geography = (id: string | null) => (id === null ? null : option.geographies.get(id)?.name);
  const post = (id: string) => option.posts.get(id)?.ref;
  const tree = (table: OptionDocument["serviceLines"], parent: string | null): unknown[] =>
    childrenInOrder(table, parent).map(({ id, order: _, parent: __, ...node }) => ({
      ...node,
      children: tree(table, id),
    }));
  const sorted = (records: readonly unknown[]) => records.map((record) => JSON.stringify(record)).sort();
  return {
    serviceLines: tree(option.serviceLines, null),
    geographies: tree(option.geographies, null),
    cells: sorted(
      [...option.cells.values()]
        .map(({ id: _, ...cell }) => ({
          ...cell,
          serviceLine: serviceLine(cell.serviceLine),
          geography: geography(cell.geography),
        }))
        .map(ordered),
    ),
    posts: sorted([...option.posts.values()].map(({ id: _, ...facts }) => ordered(facts))),
    mandates: sorted(
      [...option.mandates.values()].map(({ id: _, ...mandate }) =>
        ordered({
          ...mandate,
          post: post(mandate.post),
          serviceLine: serviceLine(mandate.serviceLine),
          geography: geography(mandate.geography),
        }),
      ),
    ),
    reportingLines: sorted(
      [...option.reportingLines.values()].map(({ id: _, ...line }) =>
        ordered({ ...line, from: post(line.from), to: post(line.to) }),
      ),
    ),
  };
}

function ordered(record: object) {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
