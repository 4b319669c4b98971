import { tidyText } from "../lib/fold.ts";
import { type AxisNode, childrenInOrder } from "../model/axis.ts";
import { compareText, type OptionDocument, type Table } from "../model/document.ts";
import type { Id } from "../model/records/fields.ts";
import type { LineKind, ReportingLine } from "../model/records/reporting-line.ts";
import { type LayoutName, TABLE_LAYOUTS } from "./layout.ts";

/** A table to be written: its name and its rows, the header first. */
export interface ExportedTable {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** An option as tables, and what tables have no place for. */
export interface ExportedTables {
  readonly tables: readonly ExportedTable[];
  /** What reading the tables back would not bring back, each as a sentence. Empty for most options. */
  readonly losses: readonly string[];
}

/** A row by column name; what is left out is empty. */
type Row = Readonly<Record<string, string | number | boolean | null>>;

/** Spells an option as tables, in the order it shows them. */
export function exportTables(option: OptionDocument): ExportedTables {
  const serviceLines = inTreeOrder(option.serviceLines);
  const geographies = inTreeOrder(option.geographies);
  const rowOrder = rankOf(serviceLines);
  const columnOrder = rankOf(geographies);
  const nameOf = (table: Table<{ readonly name: string }>, id: Id | null) =>
    id === null ? "" : (table.get(id)?.name ?? "");
  const refOf = (id: Id | undefined) => (id === undefined ? "" : (option.posts.get(id)?.ref ?? ""));
  const rank = (ranks: ReadonlyMap<Id, number>, id: Id | null) => (id === null ? -1 : (ranks.get(id) ?? -1));
  const lines = firstLines(option);
  const posts = [...option.posts.values()].sort((a, b) => a.level - b.level || compareText(a.ref, b.ref));

  const tables = [
    exportTable(
      "serviceLines",
      serviceLines.map(({ name, parent }) => ({ name, parent: nameOf(option.serviceLines, parent) })),
    ),
    exportTable(
      "geographies",
      geographies.map(({ name, parent, tier, population }) => ({
        name,
        parent: nameOf(option.geographies, parent),
        tier,
        population,
      })),
    ),
    exportTable(
      "cells",
      [...option.cells.values()]
        .sort(
          (a, b) =>
            rank(rowOrder, a.serviceLine) - rank(rowOrder, b.serviceLine) ||
            rank(columnOrder, a.geography) - rank(columnOrder, b.geography),
        )
        .map(({ serviceLine, geography, integratedWith, teams, wte, budget, volume }) => ({
          service_line: nameOf(option.serviceLines, serviceLine),
          geography: nameOf(option.geographies, geography),
          teams,
          wte,
          budget,
          volume,
          integrated_with: integratedWith,
        })),
    ),
    exportTable(
      "posts",
      posts.map((post) => {
        const matrix = lines.get(lineKey("matrix", post.id));
        return {
          ...post,
          reports_to: refOf(lines.get(lineKey("line", post.id))?.to),
          professional_to: refOf(lines.get(lineKey("professional", post.id))?.to),
          matrix_to: refOf(matrix?.to),
          matrix_purpose: matrix?.purpose ?? "",
          decision_right: matrix?.decisionRight ?? "",
        };
      }),
    ),
    exportTable(
      "mandates",
      [...option.mandates.values()]
        .sort(
          (a, b) =>
            compareText(refOf(a.post), refOf(b.post)) ||
            compareText(a.component, b.component) ||
            rank(rowOrder, a.serviceLine) - rank(rowOrder, b.serviceLine) ||
            rank(columnOrder, a.geography) - rank(columnOrder, b.geography),
        )
        .map(({ post, component, serviceLine, geography, joint }) => ({
          post: refOf(post),
          component,
          service_line: nameOf(option.serviceLines, serviceLine),
          geography: nameOf(option.geographies, geography),
          joint,
        })),
    ),
  ];
  return { tables, losses: findLosses(option, lines) };
}

function exportTable(layoutName: LayoutName, rows: readonly Row[]): ExportedTable {
  const { name, columns } = TABLE_LAYOUTS[layoutName];
  const headers = columns.map((column) => column.name);
  return {
    name,
    rows: [headers, ...rows.map((row) => headers.map((header) => spell(row[header] ?? null)))],
  };
}

function spell(value: string | number | boolean | null): string {
  if (value === null || value === false) return "";
  return value === true ? "yes" : String(value);
}

function inTreeOrder<Node extends AxisNode>(table: Table<Node>, parent: Id | null = null): readonly Node[] {
  return childrenInOrder(table, parent).flatMap((node) => [node, ...inTreeOrder(table, node.id)]);
}

function rankOf(nodes: readonly { readonly id: Id }[]): ReadonlyMap<Id, number> {
  return new Map(nodes.map((node, index) => [node.id, index]));
}

function lineKey(kind: LineKind, from: Id): string {
  return `${kind} ${from}`;
}

/** The first line of each kind from each post: a table has one cell for it. */
function firstLines(option: OptionDocument): ReadonlyMap<string, ReportingLine> {
  const lines = new Map<string, ReportingLine>();
  for (const line of [...option.reportingLines.values()].sort((a, b) => compareText(a.id, b.id))) {
    const key = lineKey(line.kind, line.from);
    if (!lines.has(key)) lines.set(key, line);
  }
  return lines;
}

function findLosses(option: OptionDocument, lines: ReadonlyMap<string, ReportingLine>): readonly string[] {
  const losses: string[] = [];
  for (const [what, table] of [
    ["service lines", option.serviceLines],
    ["geographies", option.geographies],
  ] as const) {
    for (const [name, count] of countNames(table)) {
      losses.push(
        `${count} ${what} are called “${name}”; tables refer by name, so they need names of their own.`,
      );
    }
  }
  for (const line of option.reportingLines.values()) {
    const title = option.posts.get(line.from)?.title ?? "";
    if (lines.get(lineKey(line.kind, line.from)) !== line) {
      losses.push(`${title} has a second ${line.kind} line; tables hold one.`);
    } else if (line.kind !== "matrix" && (line.purpose !== "" || line.decisionRight !== "")) {
      losses.push(
        `${title}'s ${line.kind} line has a purpose or a decision right; tables hold those of matrix lines.`,
      );
    }
  }
  for (const post of option.posts.values()) {
    if (post.archetype !== null)
      losses.push(`${post.title} is a ${post.archetype}; tables hold no archetype.`);
  }
  for (const { post, answersFor } of option.mandates.values()) {
    if (answersFor.length === 0) continue;
    const title = option.posts.get(post)?.title ?? "";
    losses.push(`A mandate of ${title} says what it answers for; tables do not.`);
  }
  losses.push(...leftOut(option.outcomes.size, "outcome"), ...leftOut(option.waivers.size, "waiver"));
  return losses;
}

function leftOut(count: number, what: string): readonly string[] {
  if (count === 0) return [];
  return [`${count} ${count === 1 ? `${what} is` : `${what}s are`} left out; tables hold none.`];
}

function countNames(table: Table<{ readonly name: string }>): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const node of table.values()) {
    const name = tidyText(node.name);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > 1);
}
