import {
  deleteReportingLine,
  drawReportingLine,
  editReportingLine,
} from "../../model/commands/reporting-lines.ts";
import { LINE_KINDS, type ReportingLine } from "../../model/records/reporting-line.ts";
import { readNeededChoice } from "../import/read-cell.ts";
import { type FieldSpec, gridTable } from "./grid-table.ts";
import { readNeededReference } from "./read-fields.ts";

type LineChange = Partial<Omit<ReportingLine, "id">>;

const KIND = { what: "a kind of reporting line", values: LINE_KINDS } as const;

const FIELD_OF: Readonly<Record<string, string>> = { decisionRight: "decision_right" };

const fields: readonly FieldSpec<ReportingLine, LineChange>[] = [
  {
    name: "from",
    heading: "Post",
    kind: "post",
    textOf: (line, { references }) => references.posts.textOf(line.from),
    read: ({ row }, { references }) => ({
      from: readNeededReference(row, "from", references.posts, "post"),
    }),
  },
  {
    name: "kind",
    heading: "Kind",
    kind: "choice",
    choices: LINE_KINDS,
    textOf: (line) => line.kind,
    read: ({ row }) => ({ kind: readNeededChoice(row, "kind", KIND, "line") }),
  },
  {
    name: "to",
    heading: "Answers to",
    kind: "post",
    textOf: (line, { references }) => references.posts.textOf(line.to),
    read: ({ row }, { references }) => ({ to: readNeededReference(row, "to", references.posts, "post") }),
  },
  {
    name: "purpose",
    heading: "Purpose",
    kind: "text",
    textOf: (line) => line.purpose,
    read: ({ row }) => ({ purpose: row.text("purpose") }),
  },
  {
    name: "decision_right",
    heading: "Decision right",
    kind: "text",
    textOf: (line) => line.decisionRight,
    read: ({ row }) => ({ decisionRight: row.text("decision_right") }),
  },
];

/** Reporting lines as a grid edits them, of every kind, where a post may have several. */
export const lineTable = gridTable<ReportingLine, LineChange>({
  noun: ["reporting line", "reporting lines"],
  rows: (option) => option.reportingLines,
  nameOf: (line, { references }) =>
    `${references.posts.textOf(line.from)} to ${references.posts.textOf(line.to)}`,
  fields,
  needed: ["from", "kind", "to"],
  edit: (line, change, ground) => [
    {
      fields: Object.keys(change).map((key) => FIELD_OF[key] ?? key),
      command: editReportingLine({ option: ground.option.info.id, id: line.id, ...change }),
    },
  ],
  add: ({ from = "", to = "", kind = "line", purpose = "", decisionRight = "" }, ground) =>
    drawReportingLine({ option: ground.option.info.id, from, to, kind, purpose, decisionRight }),
  remove: (option, id) => deleteReportingLine({ option, id }),
});
