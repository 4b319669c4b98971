import { compareText, type Table } from "../../model/document.ts";
import type { Id } from "../../model/records/fields.ts";
import type { LineKind, ReportingLine } from "../../model/records/reporting-line.ts";

type LinesByKind = Record<LineKind, ReportingLine[]>;

const known = new WeakMap<Table<ReportingLine>, ReadonlyMap<Id, LinesByKind>>();

/** The lines from each post, by kind and then by id. Remembered for as long as the table is the very same. */
export function linesOfPosts(lines: Table<ReportingLine>): ReadonlyMap<Id, Readonly<LinesByKind>> {
  const before = known.get(lines);
  if (before) return before;
  const byPost = new Map<Id, LinesByKind>();
  for (const line of lines.values()) {
    let own = byPost.get(line.from);
    if (!own) {
      own = { line: [], professional: [], matrix: [] };
      byPost.set(line.from, own);
    }
    own[line.kind].push(line);
  }
  for (const own of byPost.values()) {
    for (const some of Object.values(own)) {
      if (some.length > 1) some.sort((a, b) => compareText(a.id, b.id));
    }
  }
  known.set(lines, byPost);
  return byPost;
}
