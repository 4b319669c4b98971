import type { OptionDocument } from "../document.ts";
import type { Cell } from "../records/cell.ts";
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
