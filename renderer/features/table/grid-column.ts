import type { FieldKind, GridField, GridTable } from "../../../shared/interchange/grid/grid-table.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import { capitalised, formatCount, formatWte } from "../../../shared/print/words.ts";
import type { GridContext } from "./grid-context.ts";

/** What is in a column: as fields have it, and what is only worked out. */
export type ColumnKind = FieldKind | "findings";

/** A column of a grid: a field that can be changed, or something worked out from the option. */
export interface GridColumn {
  readonly name: string;
  readonly heading: string;
  readonly kind: ColumnKind;
  /** The field it changes; null where it is worked out. */
  readonly field: GridField | null;
  /** What being worked out means here, for people; empty for a field. */
  readonly explanation: string;
  /** In CSS pixels, until somebody makes it wider or narrower. */
  readonly width: number;
  readonly isShownAtFirst: boolean;
  /** Whether the values of several rows can be added up. */
  readonly isSummed: boolean;
  /** What it says as plain text: what is copied, and what editing begins with. */
  readonly plainText: (context: GridContext, id: Id) => string;
  /** What it says to people: numbers grouped, words capitalised. */
  readonly text: (context: GridContext, id: Id) => string;
  /** Whether what it says rests on its record alone: then it changes with its record only. */
  readonly isOwn: boolean;
  /** By what it is sorted, and compared with the bounds of a filter; null where it says nothing. */
  readonly value: (context: GridContext, id: Id) => string | number | null;
}

const NUMBERS: ReadonlySet<ColumnKind> = new Set(["count", "wte", "money", "findings"]);

const REFERRING: ReadonlySet<ColumnKind> = new Set(["post", "serviceLine", "geography"]);

/** Fields of a post that stand on its second line, not on the post. */
const ABOUT_LINES: ReadonlySet<string> = new Set(["matrix_purpose", "decision_right"]);

/** Whether a column holds numbers: they stand to the right, and filter by bounds. */
export function isNumeric({ kind }: GridColumn): boolean {
  return NUMBERS.has(kind);
}

const pounds = new Intl.NumberFormat("en-GB", {
  style: "currency",
  currency: "GBP",
  maximumFractionDigits: 0,
});

/** A number as its column writes it. */
export function writeNumber(kind: ColumnKind, value: number): string {
  switch (kind) {
    case "wte":
      return formatWte(value);
    case "money":
      return pounds.format(value);
    default:
      return formatCount(value);
  }
}

interface Looks {
  readonly width: number;
  readonly isHidden?: boolean;
  readonly isSummed?: boolean;
}

/** The column of a field. */
export function fieldColumn(table: GridTable, name: string, looks: Looks): GridColumn {
  const field = table.fields.find((candidate) => candidate.name === name);
  if (!field) throw new Error(`No field ${name} among the ${table.noun[1]}`);
  const plainText = ({ ground }: GridContext, id: Id) => table.textOf(ground, id, name);
  const isNumber = NUMBERS.has(field.kind);
  const choices = field.choices ?? [];
  return {
    name,
    heading: field.heading,
    kind: field.kind,
    field,
    explanation: "",
    width: looks.width,
    isShownAtFirst: looks.isHidden !== true,
    isSummed: looks.isSummed === true,
    isOwn: !REFERRING.has(field.kind) && !ABOUT_LINES.has(name),
    plainText,
    text: (context, id) => writeText(field, plainText(context, id)),
    value: (context, id) => {
      const text = plainText(context, id);
      if (text === "") return null;
      if (isNumber) return Number(text);
      // A choice sorts as its words are listed: band 8a before 9, high before low.
      return field.kind === "choice" ? choices.indexOf(text) : text;
    },
  };
}

/** A field's plain text as people read it. */
export function writeText(field: GridField, text: string): string {
  if (text === "") return field.kind === "flag" ? "" : (field.whenEmpty ?? "");
  if (NUMBERS.has(field.kind)) return writeNumber(field.kind, Number(text));
  return field.kind === "choice" || field.kind === "flag" ? capitalised(text) : text;
}

interface Derived extends Looks {
  readonly name: string;
  readonly heading: string;
  readonly kind?: ColumnKind;
  readonly explanation: string;
  readonly value: (context: GridContext, id: Id) => string | number | null;
}

/** A column that is worked out. */
export function derivedColumn(derived: Derived): GridColumn {
  const { name, heading, kind = "text", explanation, width, value } = derived;
  const plainText = (context: GridContext, id: Id) => String(value(context, id) ?? "");
  return {
    name,
    heading,
    kind,
    field: null,
    explanation,
    width,
    isShownAtFirst: derived.isHidden !== true,
    isSummed: derived.isSummed === true,
    isOwn: false,
    plainText,
    text: (context, id) => {
      const found = value(context, id);
      return typeof found === "number" ? writeNumber(kind, found) : (found ?? "");
    },
    value,
  };
}
