import { withoutUndefined } from "../../lib/fields.ts";
import { type Result, succeed } from "../../lib/result.ts";
import { z } from "../../lib/zod.ts";
import type { OptionDocument } from "../document.ts";
import { type Id, idSchema } from "../records/fields.ts";
import { type ReportingLine, reportingLineSchema } from "../records/reporting-line.ts";
import { type CommandFailure, defineCommand, findOption, refuse } from "./command.ts";
import { removeReportingLines } from "./removal.ts";
import type { Transaction } from "./transaction.ts";

const factsSchema = reportingLineSchema.omit({ id: true });

/** Draws a reporting line. A second line of management takes the place of the first: a post has one at most. */
export const drawReportingLine = defineCommand({
  name: "reporting-line/draw",
  args: factsSchema.partial({ purpose: true, decisionRight: true }).extend({ option: idSchema }),
  run: (edit, args, { makeId }) => {
    const found = findOption(edit, args.option);
    if (!found.ok) return found;
    const record: ReportingLine = {
      id: makeId(),
      kind: args.kind,
      from: args.from,
      to: args.to,
      purpose: args.purpose ?? "",
      decisionRight: args.decisionRight ?? "",
    };
    return putLine(edit, found.value, record);
  },
});

/** Changes a reporting line: its ends, its kind, its purpose, its decision right; what is left out stays. */
export const editReportingLine = defineCommand({
  name: "reporting-line/edit",
  args: factsSchema.partial().extend({ option: idSchema, id: idSchema }),
  run: (edit, args) => {
    const found = findLine(edit, args);
    if (!found.ok) return found;
    const { option: _, id: __, ...facts } = args;
    return putLine(edit, found.value.option, { ...found.value.line, ...withoutUndefined(facts) });
  },
});

/** Removes a reporting line. */
export const deleteReportingLine = defineCommand({
  name: "reporting-line/delete",
  args: z.strictObject({ option: idSchema, id: idSchema }),
  run: (edit, args) => {
    const found = findLine(edit, args);
    if (!found.ok) return found;
    const { option, line } = found.value;
    edit.remove({ table: "reportingLines", option: args.option, record: line });
    return succeed(`Remove the line from ${titleOf(option, line.from)} to ${titleOf(option, line.to)}`);
  },
});

function findLine(
  edit: Transaction,
  at: { readonly option: Id; readonly id: Id },
): Result<{ option: OptionDocument; line: ReportingLine }, CommandFailure> {
  const option = findOption(edit, at.option);
  if (!option.ok) return option;
  const line = option.value.reportingLines.get(at.id);
  return line
    ? succeed({ option: option.value, line })
    : refuse("This reporting line is no longer in the option.");
}

function putLine(
  edit: Transaction,
  option: OptionDocument,
  record: ReportingLine,
): Result<string, CommandFailure> {
  const from = option.posts.get(record.from);
  const to = option.posts.get(record.to);
  if (!from || !to) return refuse("Both posts of a reporting line must be in the option.");
  if (from.id === to.id) return refuse(`${from.title} cannot report to itself.`);
  for (const other of option.reportingLines.values()) {
    if (other.id === record.id || other.from !== record.from || other.kind !== record.kind) continue;
    if (other.to === record.to) return refuse(`${from.title} already has this line to ${to.title}.`);
  }
  if (record.kind === "line") {
    removeReportingLines(
      edit,
      option,
      (other) => other.id !== record.id && other.kind === "line" && other.from === record.from,
    );
  }
  edit.put({ table: "reportingLines", option: option.info.id, record });
  return succeed(`${from.title} ${VERBS[record.kind]} ${to.title}`);
}

const VERBS = {
  line: "reports to",
  professional: "is professionally accountable to",
  matrix: "also answers to",
} as const;

function titleOf(option: OptionDocument, post: Id): string {
  return option.posts.get(post)?.title ?? "";
}
