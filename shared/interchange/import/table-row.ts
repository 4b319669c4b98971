import { LONGEST_TEXT } from "../../model/records/fields.ts";
import { columnLetter, type NamedTable } from "../table.ts";
import type { Consequence } from "../table-problem.ts";
import type { ImportLog } from "./import-log.ts";

/** What a spreadsheet shows in a cell whose formula failed. */
const SPREADSHEET_ERROR = /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)$/i;

/** A column of a table as the file has it. */
export interface FoundColumn {
  readonly index: number;
  readonly header: string;
}

/** One row of a table: its cells by column name, and a way to say what is wrong with them. */
export class TableRow {
  /** The row as the spreadsheet numbers it. */
  readonly number: number;
  readonly #table: NamedTable;
  readonly #columns: ReadonlyMap<string, FoundColumn>;
  readonly #log: ImportLog;
  readonly #texts = new Map<string, string>();
  #isLeftOut = false;

  constructor(table: NamedTable, columns: ReadonlyMap<string, FoundColumn>, number: number, log: ImportLog) {
    this.#table = table;
    this.#columns = columns;
    this.number = number;
    this.#log = log;
  }

  get log(): ImportLog {
    return this.#log;
  }

  /** Whether going on leaves the row out. */
  get isLeftOut(): boolean {
    return this.#isLeftOut;
  }

  /** The text of a cell without the spaces around it; empty where there is none, and where it cannot be used. */
  text(column: string): string {
    const known = this.#texts.get(column);
    if (known !== undefined) return known;
    const text = this.#usableText(column);
    this.#texts.set(column, text);
    return text;
  }

  /** Whether the cell holds text that cannot be used, and has been reported for it. */
  isUnusable(column: string): boolean {
    return this.text(column) === "" && this.#rawText(column) !== "";
  }

  /** Says what is wrong with a cell, and what going on does. */
  report(column: string, message: string, consequence: Consequence): void {
    const found = this.#columns.get(column);
    this.#log.problems.push({
      file: this.#table.file,
      sheet: this.#table.sheet,
      row: this.number,
      column: found ? { header: found.header, letter: columnLetter(found.index) } : null,
      found: this.#rawText(column),
      message,
      consequence,
    });
  }

  /** Says what is wrong with a cell without which the row means nothing. */
  leaveOut(column: string, message: string): void {
    this.report(column, message, { kind: "row-left-out" });
    this.skip();
  }

  /** Leaves the row out, when why has been said already. */
  skip(): void {
    if (this.#isLeftOut) return;
    this.#isLeftOut = true;
    this.#log.skippedRows.push({
      file: this.#table.file,
      sheet: this.#table.sheet,
      row: this.number,
    });
  }

  #usableText(column: string): string {
    const text = this.#rawText(column);
    if (SPREADSHEET_ERROR.test(text)) {
      this.report(
        column,
        `the spreadsheet itself has an error here (${text}); put the value in place of the formula.`,
        { kind: "left-empty" },
      );
      return "";
    }
    if (text.length > LONGEST_TEXT) {
      this.report(
        column,
        `the text has ${text.length.toLocaleString("en-GB")} characters; a cell may have ${LONGEST_TEXT.toLocaleString("en-GB")}.`,
        { kind: "left-empty" },
      );
      return "";
    }
    return text;
  }

  #rawText(column: string): string {
    const found = this.#columns.get(column);
    if (!found) return "";
    return (this.#table.rows[this.number - 1]?.[found.index] ?? "").trim();
  }
}
