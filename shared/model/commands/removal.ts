import type { OptionDocument } from "../document.ts";
import type { Cell } from "../records/cell.ts";
import type { Id } from "../records/fields.ts";
import type { Mandate } from "../records/mandate.ts";
import type { ReportingLine } from "../records/reporting-line.ts";
import type { Transaction } from "./transaction.ts";

// What goes with something that is deleted: nothing may be left pointing at what is no longer there.

/** Removes the cells that a test picks out. */
export function removeCells(
  edit: Transaction,
  option: OptionDocument,
  isGone: (cell: Cell) => boolean,
): void {
  for (const record of option.cells.values()) {
    if (isGone(record)) edit.remove({ table: "cells", option: option.info.id, record });
  }
}

/** Removes the mandates that a test picks out. */
export function removeMandates(
  edit: Transaction,
  option: OptionDocument,
  isGone: (mandate: Mandate) => boolean,
): void {
  for (const record of option.mandates.values()) {
    if (isGone(record)) edit.remove({ table: "mandates", option: option.info.id, record });
  }
}

/** Removes the reporting lines that a test picks out. */
export function removeReportingLines(
  edit: Transaction,
  option: OptionDocument,
  isGone: (line: ReportingLine) => boolean,
): void {
  for (const record of option.reportingLines.values()) {
    if (isGone(record)) edit.remove({ table: "reportingLines", option: option.info.id, record });
  }
}

/** Takes a post out of what the outcomes name. What was said of the baseline's posts otherwise stands. */
export function removeTarget(edit: Transaction, option: OptionDocument, post: Id): void {
  for (const record of option.outcomes.values()) {
    if (!record.targets.includes(post)) continue;
    const targets = record.targets.filter((target) => target !== post);
    edit.put({ table: "outcomes", option: option.info.id, record: { ...record, targets } });
  }
}

/** Removes what was said of an option beside others: judgements on its elements, and its assessments. */
export function removeSaidOfOption(edit: Transaction, option: Id): void {
  for (const record of [...edit.design.judgements.values()]) {
    if (record.fromOption === option || record.toOption === option)
      edit.remove({ table: "judgements", record });
  }
  for (const record of [...edit.design.assessments.values()]) {
    if (record.option === option) edit.remove({ table: "assessments", record });
  }
}

/** Takes an accountability domain out of what the mandates of every option answer for. */
export function removeAnsweredDomain(edit: Transaction, domain: Id): void {
  for (const option of edit.design.options.values()) {
    for (const record of option.mandates.values()) {
      if (!record.answersFor.includes(domain)) continue;
      const answersFor = record.answersFor.filter((id) => id !== domain);
      edit.put({ table: "mandates", option: option.info.id, record: { ...record, answersFor } });
    }
  }
}
