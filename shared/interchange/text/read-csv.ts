import { fail, type Result, succeed } from "../../lib/result.ts";
import { columnLetter } from "../table.ts";

/** Where a `.csv` file stops making sense. */
export interface CsvFault {
  /** The row as a spreadsheet numbers it, from 1. */
  readonly row: number;
  readonly letter: string;
  /** The start of the text that is quoted wrongly. */
  readonly found: string;
  readonly message: string;
}

const DELIMITERS = [",", ";", "\t"] as const;

/**
 * Splits comma, semicolon or tab separated text into rows (RFC 4180, with any of the three kinds of line end). Rows are
 * those a spreadsheet shows: an empty line is a row, a line break within quotes is not.
 * @param delimiter what parts the cells; guessed from the header row where nobody knows.
 * @returns the rows, or the first quote that breaks the file.
 */
export function readCsv(
  text: string,
  delimiter: string = guessDelimiter(text),
): Result<readonly (readonly string[])[], CsvFault> {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const faultAt = (found: string, message: string) =>
    fail({
      row: rows.length + 1,
      letter: columnLetter(row.length),
      found: found.slice(0, 60),
      message,
    });

  while (at < text.length) {
    if (text[at] === '"') {
      const end = closingQuote(text, at + 1);
      if (end === null) {
        return faultAt(
          text.slice(at, at + 60),
          "a quote is opened and never closed; put a second quote at the end of the cell's text.",
        );
      }
      const after = text[end + 1];
      if (after !== undefined && after !== delimiter && after !== "\n" && after !== "\r") {
        return faultAt(
          text.slice(at, at + 60),
          "text follows a closing quote; double the quotes that belong to the cell's text.",
        );
      }
      row.push(text.slice(at + 1, end).replaceAll('""', '"'));
      at = end + 1;
    } else {
      const end = endOfPlainCell(text, at, delimiter);
      row.push(text.slice(at, end));
      at = end;
    }
    if (at >= text.length) break;
    if (text[at] === delimiter) {
      at += 1;
      // A delimiter at the very end leaves one more, empty, cell.
      if (at >= text.length) row.push("");
      continue;
    }
    at += text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return succeed(rows);
}

function closingQuote(text: string, from: number): number | null {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at < 0 ? null : at;
}

function endOfPlainCell(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length) {
    const letter = text[at];
    if (letter === delimiter || letter === "\n" || letter === "\r") break;
    at += 1;
  }
  return at;
}

/** The delimiter that stands most often in the header row, outside quotes; a comma when there is none. */
function guessDelimiter(text: string): string {
  const counts = new Map<string, number>(DELIMITERS.map((delimiter) => [delimiter, 0]));
  let isQuoted = false;
  for (const letter of text) {
    if (letter === '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (letter === "\n" || letter === "\r") break;
    const count = counts.get(letter);
    if (count !== undefined) counts.set(letter, count + 1);
  }
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best && best[1] > 0 ? best[0] : ",";
}
