import { GRID_TABLES, type GridTableName } from "../../../shared/interchange/grid/tables.ts";
import type { Axis } from "../../../shared/model/axis.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import type { Component } from "../../../shared/model/records/mandate.ts";
import { capitalised, plural } from "../../../shared/print/words.ts";
import type { ElementKind } from "../../../shared/rules/engine/finding.ts";
import { type CellCoverage, coversOf, type LeadingDiscipline } from "../../../shared/structure/coverage.ts";
import { NO_TOTAL, type NodeTotal } from "../../../shared/structure/node-totals.ts";
import { derivedColumn, fieldColumn, type GridColumn } from "./grid-column.ts";
import { findingsWeight, type GridContext } from "./grid-context.ts";

/** What the findings call the records of each table. */
export const ELEMENT_KINDS: Readonly<Record<GridTableName, Exclude<ElementKind, "option">>> = {
  posts: "post",
  mandates: "mandate",
  cells: "cell",
  serviceLines: "serviceLine",
  geographies: "geography",
  reportingLines: "reportingLine",
};

function findingsColumn(name: GridTableName): GridColumn {
  const kind = ELEMENT_KINDS[name];
  const column = derivedColumn({
    name: "findings",
    heading: "Findings",
    kind: "findings",
    explanation: "What the rules find about it. Enter opens the first.",
    width: 92,
    value: (context, id) => context.findingsOf(kind, id).length,
  });
  return {
    ...column,
    text: (context, id) => {
      const { length } = context.findingsOf(kind, id);
      return length === 0 ? "" : String(length);
    },
    // Sorting brings the worst together; a count alone would put many small ones before an error.
    value: (context, id) => findingsWeight(context.findingsOf(kind, id)),
  };
}

function countColumn(
  name: string,
  heading: string,
  explanation: string,
  value: (context: GridContext, id: Id) => number,
): GridColumn {
  return derivedColumn({ name, heading, kind: "count", explanation, width: 104, value });
}

const posts = (name: string, width: number, isHidden = false, isSummed = false) =>
  fieldColumn(GRID_TABLES.posts, name, { width, isHidden, isSummed });

const mandates = (name: string, width: number) => fieldColumn(GRID_TABLES.mandates, name, { width });

const cells = (name: string, width: number, isSummed = false) =>
  fieldColumn(GRID_TABLES.cells, name, { width, isSummed });

const lines = (name: string, width: number) => fieldColumn(GRID_TABLES.reportingLines, name, { width });

function postOf({ facts }: GridContext, mandate: Id) {
  const record = facts.option.mandates.get(mandate);
  return record && facts.option.posts.get(record.post);
}

function divisionOf({ facts }: GridContext, cell: Id): string | null {
  const record = facts.option.cells.get(cell);
  const root = record && facts.serviceLines.lineageOf(record.serviceLine).at(-1);
  return root === undefined ? null : (facts.option.serviceLines.get(root)?.name ?? null);
}

const coverageWords = new WeakMap<CellCoverage, string>();

/** “Complete”, or what is missing or double: “2 gaps, 1 overlap”. */
function coverageOf({ facts }: GridContext, cell: Id): string | null {
  const coverage = facts.coverage.get(cell);
  if (!coverage) return null;
  let words = coverageWords.get(coverage);
  if (words === undefined) {
    const count = (status: string) =>
      coversOf(coverage).filter(({ cover }) => cover.status === status).length;
    const [gaps, overlaps] = [count("gap"), count("overlap")];
    const parts = [
      ...(gaps > 0 ? [plural(gaps, "gap", "gaps")] : []),
      ...(overlaps > 0 ? [plural(overlaps, "overlap", "overlaps")] : []),
    ];
    words = parts.length === 0 ? "Complete" : parts.join(", ");
    coverageWords.set(coverage, words);
  }
  return words;
}

function leadColumn(component: Component, discipline: LeadingDiscipline): GridColumn {
  return derivedColumn({
    name: `${component}_${discipline}`,
    heading: `${capitalised(component)}, ${discipline}`,
    explanation: `Who leads ${component} on the ${discipline} side: the nearest mandate that contains the cell.`,
    width: 190,
    isHidden: true,
    value: ({ facts }, id) => {
      const cover = facts.coverage.get(id)?.[component][discipline];
      return cover === undefined || cover.posts.length === 0
        ? null
        : cover.posts.map(({ title }) => title).join("; ");
    },
  });
}

function totalColumns(axis: Axis): readonly GridColumn[] {
  const total = (key: keyof NodeTotal) => (context: GridContext, id: Id) =>
    (context.totalOf(axis, id) ?? NO_TOTAL)[key];
  const explanation = "Of its cells and of those of everything below it.";
  return [
    derivedColumn({
      name: "cells",
      heading: "Cells",
      kind: "count",
      explanation,
      width: 88,
      value: total("cells"),
    }),
    derivedColumn({
      name: "teams",
      heading: "Teams",
      kind: "count",
      explanation,
      width: 88,
      value: total("teams"),
    }),
    derivedColumn({ name: "wte", heading: "WTE", kind: "wte", explanation, width: 96, value: total("wte") }),
    derivedColumn({
      name: "budget",
      heading: "Budget a year",
      kind: "money",
      explanation,
      width: 128,
      value: total("budget"),
    }),
  ];
}

const COLUMNS: Readonly<Record<GridTableName, readonly GridColumn[]>> = {
  posts: [
    posts("title", 264),
    posts("ref", 92),
    posts("discipline", 112),
    posts("level", 72),
    posts("band", 104),
    posts("wte", 72, false, true),
    posts("holder", 150),
    posts("reports_to", 210),
    countColumn(
      "direct_reports",
      "Direct reports",
      "Posts whose line manager it is.",
      ({ facts }, id) => facts.reporting.reportsOf(id).length,
    ),
    findingsColumn("posts"),
    countColumn(
      "mandates",
      "Mandates",
      "What it leads, mandate by mandate.",
      ({ facts }, id) => facts.mandates.get(id)?.length ?? 0,
    ),
    countColumn(
      "cells_led",
      "Cells led",
      "Cells for which its mandate is the nearest.",
      ({ facts }, id) => facts.led.get(id)?.length ?? 0,
    ),
    posts("employer", 200),
    posts("board", 112),
    posts("professional_to", 200, true),
    posts("matrix_to", 200, true),
    posts("matrix_purpose", 200, true),
    posts("decision_right", 180, true),
    posts("archetype", 130, true),
  ],
  mandates: [
    mandates("post", 250),
    mandates("component", 112),
    mandates("service_line", 210),
    mandates("geography", 200),
    mandates("joint", 72),
    derivedColumn({
      name: "discipline",
      heading: "Discipline",
      explanation: "That of the post.",
      width: 112,
      value: (context, id) => capitalised(postOf(context, id)?.discipline ?? ""),
    }),
    derivedColumn({
      name: "holder",
      heading: "Holder",
      explanation: "Who holds the post.",
      width: 150,
      value: (context, id) => postOf(context, id)?.holder ?? "Vacant",
    }),
    findingsColumn("mandates"),
  ],
  cells: [
    cells("service_line", 230),
    cells("geography", 190),
    cells("teams", 80, true),
    cells("wte", 88, true),
    cells("budget", 128, true),
    cells("volume", 92),
    cells("integrated_with", 180),
    derivedColumn({
      name: "coverage",
      heading: "Coverage",
      explanation: "Whether a clinical and an operational post lead practice and pathway.",
      width: 130,
      value: coverageOf,
    }),
    findingsColumn("cells"),
    derivedColumn({
      name: "division",
      heading: "Division",
      explanation: "The service line at the top of its branch.",
      width: 190,
      value: divisionOf,
    }),
    leadColumn("practice", "clinical"),
    leadColumn("practice", "operational"),
    leadColumn("pathway", "clinical"),
    leadColumn("pathway", "operational"),
  ],
  serviceLines: [
    fieldColumn(GRID_TABLES.serviceLines, "name", { width: 260 }),
    fieldColumn(GRID_TABLES.serviceLines, "parent", { width: 220 }),
    ...totalColumns("serviceLines"),
    findingsColumn("serviceLines"),
  ],
  geographies: [
    fieldColumn(GRID_TABLES.geographies, "name", { width: 240 }),
    fieldColumn(GRID_TABLES.geographies, "parent", { width: 190 }),
    fieldColumn(GRID_TABLES.geographies, "tier", { width: 104 }),
    fieldColumn(GRID_TABLES.geographies, "population", { width: 110 }),
    ...totalColumns("geographies"),
    findingsColumn("geographies"),
  ],
  reportingLines: [
    lines("from", 250),
    lines("kind", 120),
    lines("to", 250),
    lines("purpose", 220),
    lines("decision_right", 200),
    findingsColumn("reportingLines"),
  ],
};

/** The columns of a table, those that name the record first. */
export function columnsOf(name: GridTableName): readonly GridColumn[] {
  return COLUMNS[name];
}
