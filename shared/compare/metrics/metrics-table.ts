import { BANDS } from "../../model/records/post.ts";
import { SEVERITIES } from "../../rules/engine/finding.ts";
import { capitalised, formatNumber } from "../../rules/words.ts";
import { bandName } from "../changes/telling.ts";
import type { OptionMetrics } from "./measure.ts";

/** One number of several options, side by side. */
export interface MetricRow {
  readonly id: string;
  readonly label: string;
  /** One for each option, in their order; null where it is not known. */
  readonly values: readonly (number | null)[];
  /** The same as people read it. */
  readonly texts: readonly string[];
  /** Which is better; null where neither is: more posts are dearer and carry more. */
  readonly better: "more" | "fewer" | null;
  /** The options whose value is best, by their place; empty where none is better or all are equal. */
  readonly best: readonly number[];
}

/** Puts the metrics of options side by side, and marks the best where better and worse mean something. */
export function tabulateMetrics(options: readonly OptionMetrics[]): readonly MetricRow[] {
  const row = (
    id: string,
    label: string,
    read: (metrics: OptionMetrics) => number | null,
    better: MetricRow["better"] = null,
    format: (value: number) => string = formatNumber,
  ): MetricRow => {
    const values = options.map(read);
    return {
      id,
      label,
      values,
      texts: values.map((value) => (value === null ? "–" : format(value))),
      better,
      best: findBest(values, better),
    };
  };
  const groups = (
    field: "byLevel" | "byDiscipline" | "byBand",
    labelOf: (key: string) => string,
    order: readonly string[],
  ) => {
    const keys = [...new Set(options.flatMap((metrics) => Object.keys(metrics[field])))];
    const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length + Number(key));
    return keys
      .sort((a, b) => rank(a) - rank(b))
      .flatMap((key) => [
        row(`${field}.${key}.posts`, `${labelOf(key)}: posts`, (metrics) => metrics[field][key]?.posts ?? 0),
        row(`${field}.${key}.wte`, `${labelOf(key)}: WTE`, (metrics) => metrics[field][key]?.wte ?? 0),
      ]);
  };
  const isChecked = options.some(({ findings }) => findings !== null);
  return [
    row("posts", "Posts", ({ posts }) => posts),
    row("postWte", "WTE of posts", ({ postWte }) => postWte),
    row("vacantPosts", "Vacant posts", ({ vacantPosts }) => vacantPosts),
    row(
      "cost",
      "Cost of posts a year",
      ({ cost }) => cost,
      "fewer",
      (value) => `£${formatNumber(value)}`,
    ),
    row("uncostedPosts", "Posts without a band, not in the cost", ({ uncostedPosts }) => uncostedPosts),
    row("layers", "Layers of management", ({ layers }) => layers, "fewer"),
    row("meanSpan", "Direct reports to a manager, mean", ({ meanSpan }) => meanSpan, null, oneDecimal),
    row("maxSpan", "Direct reports to a manager, most", ({ maxSpan }) => maxSpan),
    row("dyadCoverage", "Cells and components with both disciplines", (m) => m.dyadCoverage, "more", share),
    row("gaps", "Gaps in coverage", ({ gaps }) => gaps, "fewer"),
    row("overlaps", "Overlaps in coverage", ({ overlaps }) => overlaps, "fewer"),
    row(
      "populationPerPathwayLeader",
      "People per pathway leader",
      (m) => m.populationPerPathwayLeader,
      null,
      // Nobody leads a pathway, or nobody has said how many people there are.
      (value) => (value === 0 ? "–" : formatNumber(value)),
    ),
    ...(isChecked
      ? [
          ...SEVERITIES.map((severity) =>
            row(
              `findings.${severity}`,
              FINDINGS[severity],
              ({ findings }) => findings?.[severity] ?? null,
              "fewer",
            ),
          ),
          row("unequalAccess", "Service lines with unequal access", (m) => m.unequalAccess, "fewer"),
        ]
      : []),
    row("serviceLines", "Service lines", ({ serviceLines }) => serviceLines),
    row("geographies", "Geographies", ({ geographies }) => geographies),
    row("cells", "Delivered cells", ({ cells }) => cells),
    ...groups("byLevel", (key) => `Level ${key}`, []),
    ...groups("byDiscipline", capitalised, ["clinical", "operational", "professional", "corporate"]),
    ...groups("byBand", labelOfBand, [...BANDS].reverse()),
  ];
}

const FINDINGS = {
  error: "Findings: errors",
  warning: "Findings: warnings",
  advice: "Findings: advice",
} as const;

function labelOfBand(key: string): string {
  const band = BANDS.find((known) => known === key);
  return band === undefined ? "No band" : capitalised(bandName(band));
}

function findBest(values: readonly (number | null)[], better: MetricRow["better"]): readonly number[] {
  const known = values.filter((value) => value !== null);
  if (better === null || new Set(known).size < 2) return [];
  const best = better === "more" ? Math.max(...known) : Math.min(...known);
  return values.flatMap((value, index) => (value === best ? [index] : []));
}

function oneDecimal(value: number): string {
  return value.toFixed(1);
}

/** Never says 0% or 100% of what is only nearly so. */
function share(value: number): string {
  if (value <= 0 || value >= 1) return `${value <= 0 ? 0 : 100}%`;
  return `${Math.min(99, Math.max(1, Math.round(value * 100)))}%`;
}
