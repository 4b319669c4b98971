import { didYouMean } from "../../lib/near-name.ts";
import type { Id } from "../../model/records/fields.ts";
import type { TableRow } from "../import/table-row.ts";
import type { Consequence } from "../table-problem.ts";
import { quoted } from "../words.ts";
import type { References } from "./references.ts";

/** What a field that cannot be taken comes to: it stays as it is. */
export const STAYS: Consequence = { kind: "left-empty" };

/** A text that must not be empty; reported where it is. */
export function readNeededText(row: TableRow, field: string, what: string): string {
  const text = row.text(field);
  if (text === "" && !row.isUnusable(field)) row.report(field, `${what} is missing; write one.`, STAYS);
  return text;
}

/** The record a field names; null where it is empty, or wrong and reported. */
export function readReference(
  row: TableRow,
  field: string,
  references: References,
  what: "post" | "service line" | "geography",
): Id | null {
  const text = row.text(field);
  if (text === "") return null;
  const found = references.find(text);
  if (found === "several") {
    const way = what === "post" ? "its reference" : "what it lies in, in brackets";
    row.report(field, `more than one ${what} is called ${quoted(text)}; write ${way}.`, STAYS);
    return null;
  }
  if (found === null) {
    const near = row.log.suggest(text, references.texts());
    const right =
      what === "post" ? "write a title or a reference of the option" : "write a name of the option";
    row.report(field, `there is no ${what} ${quoted(text)}; ${right}.${didYouMean(near)}`, STAYS);
  }
  return found;
}

/** Like `readReference`, where the record needs one: an empty field is wrong too. */
export function readNeededReference(
  row: TableRow,
  field: string,
  references: References,
  what: "post" | "service line" | "geography",
): Id {
  if (row.text(field) === "" && !row.isUnusable(field)) {
    row.report(field, `the ${what} is missing; write which.`, STAYS);
  }
  return readReference(row, field, references, what) ?? "";
}
