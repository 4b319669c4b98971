import type { OptionDocument } from "../../model/document.ts";
import type { Cell } from "../../model/records/cell.ts";
import type { Id } from "../../model/records/fields.ts";
import type { JudgedTable } from "../../model/records/judgement.ts";
import type { Mandate } from "../../model/records/mandate.ts";
import type { Outcome } from "../../model/records/outcome.ts";
import type { ReportingLine } from "../../model/records/reporting-line.ts";
import type { Waiver } from "../../model/records/waiver.ts";
import type { Pair } from "../pair.ts";
import type { Matching } from "./matching.ts";
import { Pairing } from "./pairing.ts";
import type { Partners } from "./partners.ts";

/** How sure a match is that rests on being the only one left with its post. A working value, as all of them. */
const ONLY_ONE_LEFT = 0.7;

type MatchedNodes = Pick<Matching, JudgedTable>;

/**
 * Matches what hangs on rows, columns and posts: by id, then by the ends both have. A mandate or line that is the only one
 * of its kind left with its post is taken for the same, led elsewhere: “moves” says more than “ends” and “begins”.
 */
export function matchLinks(
  [from, to]: Pair<OptionDocument>,
  nodes: MatchedNodes,
): Pick<Matching, "cells" | "mandates" | "reportingLines" | "waivers" | "outcomes"> {
  const row = endOf(nodes.serviceLines.toOf);
  const column = endOf(nodes.geographies.toOf);
  const post = endOf(nodes.posts.toOf);

  const cells = new Pairing<Cell>([from.cells, to.cells]);
  byEnds<Cell>(cells, (item, [r, c]) => key(r(item.serviceLine), c(item.geography)), [row, column]);

  const mandates = new Pairing<Mandate>([from.mandates, to.mandates]);
  byEnds<Mandate>(
    mandates,
    (item, [p, r, c]) => key(p(item.post), item.component, r(item.serviceLine), c(item.geography)),
    [post, row, column],
  );
  byEnds<Mandate>(mandates, (item, [p]) => key(p(item.post), item.component), [post], ONLY_ONE_LEFT);
  byEnds<Mandate>(mandates, (item, [p]) => key(p(item.post)), [post], ONLY_ONE_LEFT);

  const reportingLines = new Pairing<ReportingLine>([from.reportingLines, to.reportingLines]);
  byEnds<ReportingLine>(reportingLines, (item, [a, b]) => key(item.kind, a(item.from), b(item.to)), [
    post,
    post,
  ]);
  byEnds<ReportingLine>(reportingLines, (item, [a]) => key(item.kind, a(item.from)), [post], ONLY_ONE_LEFT);

  const waivers = new Pairing<Waiver>([from.waivers, to.waivers]);
  byEnds<Waiver>(waivers, ({ rule, finding }) => key(rule, finding), []);

  // An outcome has the id of the baseline’s post, the same in all options of a design.
  const outcomes = new Pairing<Outcome>([from.outcomes, to.outcomes]);

  return {
    cells: cells.result(),
    mandates: mandates.result(),
    reportingLines: reportingLines.result(),
    waivers: waivers.result(),
    outcomes: outcomes.result(),
  };
}

/** An end as the second option calls it: “*” for “all of it”, undefined for what has no partner there. */
type End = (id: Id | null) => string | undefined;

const OWN_END: End = (id) => id ?? "*";

function endOf(partners: Partners): End {
  return (id) => (id === null ? "*" : partners.get(id));
}

/** Matches by ends: the first option’s are put into the second’s ids, the second’s stay. */
function byEnds<Item extends { readonly id: Id }>(
  pairing: Pairing<Item>,
  keyOf: (item: Item, ends: readonly [End, End, End]) => string | null,
  [a = OWN_END, b = OWN_END, c = OWN_END]: readonly End[],
  confidence = 1,
): void {
  pairing.byKey(
    [(item) => keyOf(item, [a, b, c]), (item) => keyOf(item, [OWN_END, OWN_END, OWN_END])],
    "ends",
    () => confidence,
  );
}

/** Ids hold no space; null where an end has no partner. */
function key(...parts: readonly (string | undefined)[]): string | null {
  return parts.includes(undefined) ? null : parts.join(" ");
}
