import type { Cell } from "../../../model/records/cell.ts";
import type { Id } from "../../../model/records/fields.ts";
import type { CellIndex } from "../../../structure/cell-index.ts";
import type { Facts } from "../../../structure/facts.ts";
import { scopeElements, serviceLineElement } from "../../elements.ts";
import { defineRule } from "../../engine/rule.ts";
import { WORKING_DEFAULT } from "../../sources.ts";
import { formatNumber, listAnd } from "../../words.ts";

const MEASURES = ["wte", "budget", "teams"] as const;

type Measure = (typeof MEASURES)[number];

/** Most service lines a sentence names, those that differ most first. */
const MOST_NAMED = 3;

const NAMES: Readonly<Record<Measure, string>> = { wte: "WTE", budget: "Budget", teams: "Teams" };

interface Difference {
  readonly name: string;
  readonly by: number;
}

/** Finds staff, money and teams that are lost or made up on the way from the baseline. */
export const baseline = defineRule({
  id: "structure/baseline",
  title: "The option adds up to the baseline",
  docs: {
    finds:
      "An option whose WTE, budget or teams add up to more or less than the baseline’s: one finding for each of the three.",
    why: "A new structure moves the staff and money there are. What is missing has been forgotten in a cell nobody drew; what is too much has been counted twice; or it is a saving or a growth, which people must be told of.",
    notes: [
      "Only while the design has a baseline, and not for the baseline itself.",
      "A measure that one of the two has nowhere entered is left alone.",
      "Service lines are matched by identity, not by name; the message names those that differ most.",
    ],
    good: "Baseline 10,120 WTE; option 10,080 WTE: 0.4 per cent less.",
    bad: "Baseline 10,120 WTE; option 9,840 WTE, with the wards of one place not drawn.",
    sources: [WORKING_DEFAULT],
  },
  numbers: {
    tolerance: { label: "How far off is allowed", unit: "per cent", default: 1, min: 0, max: 100 },
  },
  messages: {
    differs: (data: {
      measure: Measure;
      was: number;
      now: number;
      /** Per cent of the baseline; null where that is nothing. */
      share: number | null;
      most: readonly Difference[];
    }) => ({
      headline: `${NAMES[data.measure]} ${data.now < data.was ? "below" : "above"} the baseline`,
      message: `${NAMES[data.measure]} ${data.measure === "teams" ? "add" : "adds"} up to ${amount(data.measure, data.now)}; the baseline has ${amount(data.measure, data.was)}: ${amount(data.measure, Math.abs(data.now - data.was))} ${data.now < data.was ? "less" : "more"}${data.share === null ? "" : ` (${formatNumber(data.share)}%)`}.${describeMost(data.measure, data.most)}`,
    }),
  },
  isTouchedBy: ({ cells, serviceLines }) => cells.size + serviceLines.size > 0,
  check(facts, { tolerance }, report, { baseline: before }) {
    if (!before) return;
    const [sumsBefore, sumsNow] = [sumCells(before).all, sumCells(facts).all];
    for (const measure of MEASURES) {
      const was = sumsBefore[measure];
      const now = sumsNow[measure];
      if (was.entered === 0 || now.entered === 0) continue;
      const by = Math.abs(now.hundredths - was.hundredths);
      if (by * 100 <= was.hundredths * tolerance) continue;
      const most = findMost(facts, before, measure);
      const differing = new Set(most.map(({ id }) => id));
      report("differs", {
        data: {
          measure,
          was: was.hundredths / 100,
          now: now.hundredths / 100,
          share: was.hundredths === 0 ? null : Math.round((by / was.hundredths) * 1000) / 10,
          most: most.slice(0, MOST_NAMED).map(({ name, hundredths }) => ({ name, by: hundredths / 100 })),
        },
        about: scopeElements(facts, { serviceLine: null, geography: null }),
        aspect: measure,
        others: facts.serviceLines.nodes.filter(({ id }) => differing.has(id)).map(serviceLineElement),
        evidence: { baseline: was.hundredths / 100, option: now.hundredths / 100, tolerance },
      });
    }
  },
});

/** What cells add up to. In hundredths, so that the sum is the same in whatever order the cells come. */
interface Sum {
  readonly hundredths: number;
  /** How many cells say anything. */
  readonly entered: number;
}

type Sums = Readonly<Record<Measure, Sum>>;

interface OptionSums {
  readonly all: Sums;
  readonly rows: ReadonlyMap<Id, Sums>;
}

/** What an option adds up to, for as long as its cells are the very same: the baseline’s mostly are. */
const sumsOfCells = new WeakMap<CellIndex, OptionSums>();

function sumCells({ cells }: Facts): OptionSums {
  let sums = sumsOfCells.get(cells);
  if (!sums) {
    const rows = new Map([...cells.rows].map(([id, row]): [Id, Sums] => [id, sumRow(row)]));
    const sum = (measure: Measure) => {
      let hundredths = 0;
      let entered = 0;
      for (const row of rows.values()) {
        hundredths += row[measure].hundredths;
        entered += row[measure].entered;
      }
      return { hundredths, entered };
    };
    sums = { all: { wte: sum("wte"), budget: sum("budget"), teams: sum("teams") }, rows };
    sumsOfCells.set(cells, sums);
  }
  return sums;
}

/** What a row adds up to, for as long as its cells are the very same: an edit changes one row of many. */
const sumsOfRow = new WeakMap<ReadonlyMap<Id, Cell>, Sums>();

function sumRow(row: ReadonlyMap<Id, Cell>): Sums {
  let sums = sumsOfRow.get(row);
  if (!sums) {
    const sum = (measure: Measure) => {
      let hundredths = 0;
      let entered = 0;
      for (const cell of row.values()) {
        const value = cell[measure];
        if (value === null) continue;
        hundredths += Math.round(value * 100);
        entered += 1;
      }
      return { hundredths, entered };
    };
    sums = { wte: sum("wte"), budget: sum("budget"), teams: sum("teams") };
    sumsOfRow.set(row, sums);
  }
  return sums;
}

/** The service lines that differ, most first; those that differ alike in the order of the rows. */
function findMost(
  facts: Facts,
  before: Facts,
  measure: Measure,
): readonly { readonly id: Id; readonly name: string; readonly hundredths: number }[] {
  const [was, now] = [sumCells(before).rows, sumCells(facts).rows];
  const sumIn = (sums: OptionSums["rows"], id: Id) => sums.get(id)?.[measure].hundredths ?? 0;
  const rows = [...before.serviceLines.nodes, ...facts.serviceLines.nodes];
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return [...names]
    .map(([id, name]) => ({ id, name, hundredths: sumIn(now, id) - sumIn(was, id) }))
    .filter(({ hundredths }) => hundredths !== 0)
    .sort((a, b) => Math.abs(b.hundredths) - Math.abs(a.hundredths));
}

function describeMost(measure: Measure, most: readonly Difference[]): string {
  if (most.length === 0) return "";
  const differences = most.map(
    ({ name, by }) => `${name} (${amount(measure, Math.abs(by))} ${by < 0 ? "less" : "more"})`,
  );
  return ` It differs most in ${listAnd(differences)}.`;
}

/** Pence are no difference worth reading. */
function amount(measure: Measure, value: number): string {
  return measure === "budget" ? `£${formatNumber(Math.round(value))}` : formatNumber(value);
}
