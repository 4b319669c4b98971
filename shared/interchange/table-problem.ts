import { unreachable } from "../lib/assert.ts";

/** What going on in spite of a problem does. */
export type Consequence =
  | { readonly kind: "left-empty" }
  | { readonly kind: "read-as"; readonly value: string }
  | { readonly kind: "row-left-out" }
  | { readonly kind: "column-ignored" }
  | { readonly kind: "table-ignored" }
  /** There is no going on: the tables cannot become an option. */
  | { readonly kind: "unusable" };

/** Something a table gets wrong: where, what stands there, and what would be right. */
export interface TableProblem {
  /** The file, as the person knows it. */
  readonly file: string;
  /** The sheet of a workbook; null for a `.csv` file. */
  readonly sheet: string | null;
  /** The row as the spreadsheet numbers it, from 1; null when the problem is with the whole table or file. */
  readonly row: number | null;
  /** The column; null when the problem is with the whole row, table or file. */
  readonly column: { readonly header: string; readonly letter: string } | null;
  /** What stands in the cell; empty where nothing does. */
  readonly found: string;
  /** What is wrong and what would be right, as a sentence. */
  readonly message: string;
  readonly consequence: Consequence;
}

/** Where a problem is: “structure.xlsx, sheet “posts”, row 5, column D “level””. */
export function describePlace(problem: TableProblem): string {
  const parts = [problem.file];
  if (problem.sheet !== null) parts.push(`sheet “${problem.sheet}”`);
  if (problem.row !== null) parts.push(`row ${problem.row}`);
  if (problem.column !== null) {
    const { header, letter } = problem.column;
    parts.push(header === "" ? `column ${letter}` : `column ${letter} “${header}”`);
  }
  return parts.join(", ");
}

/** What going on would do, in words that follow “If you go on: ”. */
export function describeConsequence(consequence: Consequence): string {
  switch (consequence.kind) {
    case "left-empty":
      return "left empty";
    case "read-as":
      return `read as ${consequence.value}`;
    case "row-left-out":
      return "row left out";
    case "column-ignored":
      return "column ignored";
    case "table-ignored":
      return "table ignored";
    case "unusable":
      return "nothing can be imported until this is put right";
    default:
      return unreachable(consequence);
  }
}

/** A problem on one line: where, and what is wrong and would be right. */
export function describeProblem(problem: TableProblem): string {
  return `${describePlace(problem)}: ${problem.message}`;
}

/** A problem with a whole file, which makes it unusable. */
export function fileProblem(file: string, message: string): TableProblem {
  return {
    file,
    sheet: null,
    row: null,
    column: null,
    found: "",
    message,
    consequence: { kind: "unusable" },
  };
}
