import type { MakeId } from "../../lib/ids.ts";
import { didYouMean } from "../../lib/near-name.ts";
import type { Id } from "../../model/records/fields.ts";
import type { LineKind, ReportingLine } from "../../model/records/reporting-line.ts";
import { quoted } from "../words.ts";
import type { ImportedPost } from "./import-posts.ts";
import type { NameIndex } from "./name-index.ts";
import type { TableRow } from "./table-row.ts";

const LINE_COLUMNS = [
  ["line", "reports_to"],
  ["professional", "professional_to"],
  ["matrix", "matrix_to"],
] as const satisfies readonly (readonly [LineKind, string])[];

/** Reads whom each post answers to. */
export function importLines(
  posts: readonly ImportedPost[],
  refs: NameIndex,
  makeId: MakeId,
): readonly ReportingLine[] {
  const lines: ReportingLine[] = [];
  for (const { row, post } of posts) {
    for (const [kind, column] of LINE_COLUMNS) {
      const to = findPost(row, column, refs);
      if (to === null) continue;
      if (to === post.id) {
        row.report(
          column,
          `${quoted(row.text(column))} is the post itself, and a post cannot report to itself.`,
          {
            kind: "left-empty",
          },
        );
        continue;
      }
      const isMatrix = kind === "matrix";
      lines.push({
        id: makeId(),
        kind,
        from: post.id,
        to,
        purpose: isMatrix ? row.text("matrix_purpose") : "",
        decisionRight: isMatrix ? row.text("decision_right") : "",
      });
    }
    reportWithoutBoss(row);
  }
  return lines;
}

function findPost(row: TableRow, column: string, refs: NameIndex): Id | null {
  const text = row.text(column);
  if (text === "") return null;
  const id = refs.find(text);
  if (id !== null) return id;
  const near = row.log.suggest(text, refs.names());
  row.report(
    column,
    `no post has the reference ${quoted(text)}; write one of the “ref” column, or leave the cell empty.${didYouMean(near)}`,
    { kind: "left-empty" },
  );
  return null;
}

/** A purpose or a decision right belongs to a matrix line, and says nothing without one. */
function reportWithoutBoss(row: TableRow): void {
  if (row.text("matrix_to") !== "" || row.isUnusable("matrix_to")) return;
  for (const column of ["matrix_purpose", "decision_right"] as const) {
    if (row.text(column) === "") continue;
    row.report(
      column,
      `${quoted(row.text(column))} is about a second boss, but “matrix_to” names none; name the post there, or clear this cell.`,
      { kind: "left-empty" },
    );
  }
}
