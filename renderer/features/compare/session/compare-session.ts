import { findChanges } from "../../../../shared/compare/changes/find-changes.ts";
import { findDelta } from "../../../../shared/compare/delta/delta.ts";
import { judgementsBetween } from "../../../../shared/compare/matching/judgements.ts";
import { matchOptions } from "../../../../shared/compare/matching/match-options.ts";
import type { Matching } from "../../../../shared/compare/matching/matching.ts";
import { measureForComparison } from "../../../../shared/compare/metrics/measure.ts";
import { PAY_2025_26 } from "../../../../shared/compare/metrics/pay-bands.ts";
import { CELL_STANDINGS, cellAt, standCells } from "../../../../shared/compare/overlay/cell-standings.ts";
import { type UnionNode, uniteAxis } from "../../../../shared/compare/overlay/union-axis.ts";
import { required } from "../../../../shared/lib/assert.ts";
import { emptyOption, type OptionDocument } from "../../../../shared/model/document.ts";
import type { Id } from "../../../../shared/model/records/fields.ts";
import { checkFacts } from "../../../../shared/rules/engine/check-option.ts";
import type { Report } from "../../../../shared/rules/engine/finding.ts";
import { deriveFacts, type Facts } from "../../../../shared/structure/facts.ts";
import { describeCell } from "./describe-cell.ts";
import { listMatches } from "./list-matches.ts";
import type {
  CompareDrawing,
  ComparedCells,
  ComparedPair,
  CompareOutcome,
  CompareRequest,
  DescribedCell,
  OptionUpdate,
} from "./messages.ts";

/** Who is told how a comparison comes along. */
export interface CompareWatcher {
  /** What is being worked on, and how much of the whole is behind, 0 to 1. */
  readonly onProgress?: (step: string, share: number) => void;
  /** What can be drawn, before rules and changes are gone through. */
  readonly onDrawing?: (drawing: CompareDrawing) => void;
}

interface Checked {
  readonly facts: Facts;
  readonly baseline: Facts | null;
  readonly ruleSettings: unknown;
  readonly domains: unknown;
  readonly report: Report;
}

/** What was compared last, for questions about single crossings. */
interface Compared {
  readonly facts: readonly Facts[];
  readonly drawing: CompareDrawing;
}

/**
 * Compares options again and again while they are edited: what an edit has not touched is derived and checked once. Lives
 * away from the page, which sends it what has changed.
 */
export class CompareSession {
  readonly #options = new Map<Id, OptionDocument>();
  readonly #facts = new Map<Id, Facts>();
  readonly #checked = new Map<Id, Checked>();
  #last: Compared | null = null;
  #settings: { readonly key: string; readonly design: CompareRequest["design"] } | null = null;

  /** Takes in what has changed and compares. */
  compare(request: CompareRequest, { onProgress, onDrawing }: CompareWatcher = {}): CompareOutcome {
    for (const update of request.updates) this.#take(update);
    const design = this.#settle(request.design);
    const { optionIds } = request;
    const steps = optionIds.length * 3;
    let behind = 0;
    const begin = (step: string) => {
      onProgress?.(step, behind / steps);
      behind += 1;
    };
    const facts = optionIds.map((id) => {
      begin(`Reading ${this.#options.get(id)?.info.name ?? "an option"}`);
      return this.#factsOf(id);
    });
    const first = required(facts[0], "an option to compare with");
    const matched = facts.slice(1).map((own) => {
      const judgements = judgementsBetween(design, [first.option.info.id, own.option.info.id]);
      return { own, judgements, matching: matchOptions([first.option, own.option], judgements) };
    });
    const drawing = this.#draw(
      facts,
      matched.map(({ matching }) => matching),
    );
    onDrawing?.(drawing);
    const baseline = request.baselineId === null ? null : this.#factsOf(request.baselineId);
    const reports = facts.map((own) => {
      begin(`Checking ${own.option.info.name}`);
      return this.#report(own, own === baseline ? null : baseline, design);
    });
    const firstReport = required(reports[0], "its report");
    const pairs = matched.map(({ own, judgements, matching }, index): ComparedPair => {
      begin(`Comparing ${own.option.info.name}`);
      const told = findChanges(
        [first, own],
        matching,
        findDelta([first.option, own.option], matching),
        [firstReport, required(reports[index + 1], "its report")],
        // Whoever sees the comparison sees the posts with their holders too.
        { domains: design.domains, namesHolders: true },
      );
      return { ...told, ...listMatches([first, own], matching, judgements) };
    });
    const metrics = facts.map((own, index) =>
      measureForComparison(own, reports[index] ?? null, design.payTable ?? PAY_2025_26),
    );
    return { ...drawing, metrics, pairs };
  }

  /** What each option of the last comparison has at a crossing; nothing where the crossing is no longer there. */
  describe(rowKey: string, columnKey: string): readonly DescribedCell[] {
    if (!this.#last) return [];
    const { facts, drawing } = this.#last;
    const { rows, columns } = drawing;
    const rowIndex = rows.findIndex(({ key }) => key === rowKey);
    const columnIndex = columns.findIndex(({ key }) => key === columnKey);
    const [row, column] = [rows[rowIndex], columns[columnIndex]];
    if (!row || !column) return [];
    return facts.map((own, index) => {
      const code = drawing.cells[index]?.codes[rowIndex * columns.length + columnIndex] ?? 0;
      return describeCell(own, row, column, index, CELL_STANDINGS[code] ?? "none");
    });
  }

  #draw(facts: readonly Facts[], matchings: readonly Matching[]): CompareDrawing {
    const first = required(facts[0], "an option to compare with");
    const rows = uniteAxis("serviceLines", facts, matchings);
    const columns = uniteAxis("geographies", facts, matchings);
    const drawing: CompareDrawing = {
      optionIds: facts.map(({ option }) => option.info.id),
      names: facts.map(({ option }) => option.info.name),
      rows,
      columns,
      cells: facts.map((own, index) => cellsOf([first, own], index, rows, columns, matchings)),
    };
    this.#last = { facts, drawing };
    return drawing;
  }

  #take({ info, ...tables }: OptionUpdate): void {
    const known = this.#options.get(info.id) ?? emptyOption(info);
    this.#options.set(info.id, { ...known, ...tables, info });
  }

  /** Settings arrive as new objects each time: those that say the same are kept, and with them what rests on them. */
  #settle(design: CompareRequest["design"]): CompareRequest["design"] {
    const key = JSON.stringify([[...design.ruleSettings], [...design.domains]]);
    const { ruleSettings, domains } = this.#settings?.key === key ? this.#settings.design : design;
    const settled = { ...design, ruleSettings, domains };
    this.#settings = { key, design: settled };
    return settled;
  }

  #factsOf(id: Id): Facts {
    const option = required(this.#options.get(id), "an option that has been sent");
    const known = this.#facts.get(id);
    if (known?.option === option) return known;
    const facts = deriveFacts(option, known);
    this.#facts.set(id, facts);
    return facts;
  }

  #report(facts: Facts, baseline: Facts | null, design: CompareRequest["design"]): Report {
    const { ruleSettings, domains } = design;
    const { id } = facts.option.info;
    const known = this.#checked.get(id);
    if (
      known?.facts === facts &&
      known.baseline === baseline &&
      known.ruleSettings === ruleSettings &&
      known.domains === domains
    ) {
      return known.report;
    }
    const report = checkFacts(facts, ruleSettings, { baseline: baseline ?? undefined, domains });
    this.#checked.set(id, { facts, baseline, ruleSettings, domains, report });
    return report;
  }
}

function cellsOf(
  facts: readonly [Facts, Facts],
  index: number,
  rows: readonly UnionNode[],
  columns: readonly UnionNode[],
  matchings: readonly Matching[],
): ComparedCells {
  const standings = standCells(facts, index, rows, columns, matchings[index - 1] ?? null);
  const wte = new Float32Array(rows.length * columns.length);
  const teams = new Float32Array(rows.length * columns.length);
  rows.forEach((row, rowIndex) => {
    columns.forEach((column, columnIndex) => {
      const at = rowIndex * columns.length + columnIndex;
      const cell = cellAt(facts[1], row, column, index);
      wte[at] = cell ? (cell.wte ?? Number.NaN) : -1;
      teams[at] = cell ? (cell.teams ?? Number.NaN) : -1;
    });
  });
  return { ...standings, wte, teams };
}
