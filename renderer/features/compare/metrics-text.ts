import type { MetricRow } from "../../../shared/compare/metrics/metrics-table.ts";

/**
 * The table of numbers as tab-separated text, for spreadsheets: numbers plain, so that they are numbers there, and in the last
 * column the options that do best.
 */
export function metricsAsText(names: readonly string[], rows: readonly MetricRow[]): string {
  const lines = [
    ["Number", ...names, "Best"],
    ...rows.map(({ label, values, best }) => [
      label,
      ...values.map((value) => (value === null ? "" : String(value))),
      best.map((index) => names[index] ?? "").join(", "),
    ]),
  ];
  return `${lines.map((fields) => fields.map(plainField).join("\t")).join("\n")}\n`;
}

/** A field that a spreadsheet takes as text or number, never as a formula, and that cannot break the table. */
function plainField(text: string): string {
  const flat = text.replace(/[\t\r\n]+/g, " ");
  return /^[=+@]/.test(flat) ? `'${flat}` : flat;
}
