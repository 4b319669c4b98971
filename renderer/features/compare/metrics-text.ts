import type { MetricRow } from "../../../shared/compare/metrics/metrics-table.ts";
import { writeClipboard } from "../../../shared/interchange/text/clipboard-text.ts";

/**
 * The table of numbers as spreadsheets take it: numbers plain, so that they are numbers there, and in the last column the
 * options that do best.
 */
export function metricsAsText(names: readonly string[], rows: readonly MetricRow[]): string {
  return writeClipboard([
    ["Number", ...names, "Best"],
    ...rows.map(({ label, values, best }) => [
      label,
      ...values.map((value) => (value === null ? "" : String(value))),
      best.map((index) => names[index] ?? "").join(", "),
    ]),
  ]);
}
