import type { Cell } from "../model/records/cell.ts";
import type { Id } from "../model/records/fields.ts";
import type { Geography } from "../model/records/geography.ts";
import type { Mandate } from "../model/records/mandate.ts";
import type { Outcome } from "../model/records/outcome.ts";
import type { Post } from "../model/records/post.ts";
import type { ReportingLine } from "../model/records/reporting-line.ts";
import type { ServiceLine } from "../model/records/service-line.ts";
import type { ScopeEnds } from "./scopes.ts";

/** A record before and after an edit; null where it was added or removed. */
export interface Change<Item> {
  readonly before: Item | null;
  readonly after: Item | null;
}

export type Changes<Item> = ReadonlyMap<Id, Change<Item>>;

/** What an edit changed, and what follows from it. Everything here is by id, and may name what is no longer there. */
export interface Touched {
  readonly serviceLines: Changes<ServiceLine>;
  readonly geographies: Changes<Geography>;
  readonly cells: Changes<Cell>;
  readonly posts: Changes<Post>;
  readonly mandates: Changes<Mandate>;
  readonly reportingLines: Changes<ReportingLine>;
  readonly outcomes: Changes<Outcome>;
  /** Service lines and geographies that lie elsewhere: moved themselves, or with one above them. Others keep their order. */
  readonly moved: ReadonlySet<Id>;
  /** Posts at either end of a changed line of any kind, as it was or as it is. */
  readonly lineEnds: ReadonlySet<Id>;
  /** Posts that answer to others than before, by a line of any kind. */
  readonly lineStarts: ReadonlySet<Id>;
  /** Posts to whom others answer than before, by lines of any kind, at any remove. */
  readonly answeredTo: ReadonlySet<Id>;
  /** Posts whose chain of line managers is another. */
  readonly chains: ReadonlySet<Id>;
  /** Posts that hold other mandates than before. */
  readonly holders: ReadonlySet<Id>;
  /** Scopes whose holdings, or the posts behind them, are other ones, by key. */
  readonly scopes: ReadonlyMap<string, ScopeEnds>;
  /** Cells that somebody else leads, or the same with a changed post; cells added, moved and removed too. */
  readonly covered: ReadonlySet<Id>;
  /** Of these, cells that other posts lead than before, or the same by other mandates. */
  readonly otherwiseLed: ReadonlySet<Id>;
  /** Of those covered, cells with a side that nobody leads, or led. */
  readonly open: ReadonlySet<Id>;
  /** Scopes to which other cells fall than before, by key. */
  readonly reach: ReadonlyMap<string, ScopeEnds>;
  /** Posts to which other cells fall than before, or the same with changed figures. */
  readonly led: ReadonlySet<Id>;
  /** Whether a cell was added, removed or moved. */
  readonly isDeliveryChanged: boolean;
}

/** How many records a table had before an edit. */
export function sizeBefore(table: ReadonlyMap<Id, unknown>, changes: Changes<unknown>): number {
  let size = table.size;
  for (const { before, after } of changes.values()) {
    if (before === null) size -= 1;
    if (after === null) size += 1;
  }
  return size;
}
