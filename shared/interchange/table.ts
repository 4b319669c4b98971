/** A table as it arrived: text in rows, nothing understood yet. */
export interface NamedTable {
  /** The file it came from, as the person knows it: `posts.csv`, `structure.xlsx`. */
  readonly file: string;
  /** The sheet of a workbook; null for a `.csv` file, which is one table by itself. */
  readonly sheet: string | null;
  /** What names the table: the sheet, or the file without its ending. */
  readonly name: string;
  /** Every row from the spreadsheet's first, empty ones too, so that row numbers stay those the person sees. */
  readonly rows: readonly (readonly string[])[];
}

/** A file of tables, as it was read from disk. */
export interface TableFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The letter a spreadsheet shows over a column: A for the first, AA for the twenty-seventh. */
export function columnLetter(index: number): string {
  let letters = "";
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}
