import { foldLabel } from "../../lib/fold.ts";
import { didYouMean } from "../../lib/near-name.ts";
import type { z } from "../../lib/zod.ts";
import { amountSchema, countSchema } from "../../model/records/fields.ts";
import type { Consequence } from "../table-problem.ts";
import { listOr, quoted } from "../words.ts";
import { parseAmount, parseCount } from "./parse-number.ts";
import type { TableRow } from "./table-row.ts";
import { NO, YES } from "./yes-no.ts";

const LEFT_EMPTY: Consequence = { kind: "left-empty" };

/** A count of people or teams; null where the cell is empty, or wrong and reported. */
export function readCount(row: TableRow, column: string): number | null {
  return readNumber(row, column, parseCount, countSchema, LEFT_EMPTY);
}

/** An amount of WTE or pounds; null where the cell is empty, or wrong and reported. */
export function readAmount(
  row: TableRow,
  column: string,
  consequence: Consequence = LEFT_EMPTY,
): number | null {
  return readNumber(row, column, parseAmount, amountSchema, consequence);
}

function readNumber(
  row: TableRow,
  column: string,
  parse: typeof parseAmount,
  schema: z.ZodType<number>,
  consequence: Consequence,
): number | null {
  const text = row.text(column);
  if (text === "") return null;
  const parsed = parse(text);
  if (!parsed.ok) {
    row.report(column, parsed.reason, consequence);
    return null;
  }
  if (!schema.safeParse(parsed.value).success) {
    row.report(column, `${quoted(text)} is larger than Orgweave holds; check its digits.`, consequence);
    return null;
  }
  return parsed.value;
}

/** Yes or no; an empty cell is no, and so is a wrong one, which is reported. */
export function readFlag(row: TableRow, column: string): boolean {
  const folded = row.text(column).toLowerCase();
  if (YES.has(folded)) return true;
  if (folded !== "" && !NO.has(folded)) {
    row.report(column, `${quoted(row.text(column))} is neither yes nor no; write yes, or leave it empty.`, {
      kind: "read-as",
      value: "no",
    });
  }
  return false;
}

/** A kind of value that is one of a few words. */
export interface Choice<Value extends string> {
  /** What it is, with its article: “a tier”. */
  readonly what: string;
  readonly values: readonly Value[];
  /** Other spellings, folded, of the same values. */
  readonly spellings?: Readonly<Record<string, Value>>;
}

/** One of a few words, whatever its case, spaces and hyphens; null where the cell is empty, or wrong and reported. */
export function readChoice<Value extends string>(
  row: TableRow,
  column: string,
  choice: Choice<Value>,
  consequence: Consequence = LEFT_EMPTY,
): Value | null {
  const text = row.text(column);
  if (text === "") return null;
  const folded = foldLabel(text);
  const value = choice.values.find((known) => foldLabel(known) === folded);
  if (value !== undefined) return value;
  const spelling = Object.hasOwn(choice.spellings ?? {}, folded) ? choice.spellings?.[folded] : undefined;
  if (spelling !== undefined) return spelling;
  const near = row.log.suggest(text, choice.values);
  row.report(
    column,
    `${quoted(text)} is not ${choice.what}; write ${listOr(choice.values)}.${didYouMean(near)}`,
    consequence,
  );
  return null;
}

/** Like `readChoice`, where the design needs a value: an empty cell is wrong too. */
export function readNeededChoice<Value extends string>(
  row: TableRow,
  column: string,
  choice: Choice<Value>,
  fallback: Value,
): Value {
  const consequence: Consequence = { kind: "read-as", value: fallback };
  if (row.text(column) === "" && !row.isUnusable(column)) {
    row.report(column, `the ${column} is missing; write ${listOr(choice.values)}.`, consequence);
  }
  return readChoice(row, column, choice, consequence) ?? fallback;
}
