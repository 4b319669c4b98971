import { compareText } from "../../model/document.ts";
import type { Report } from "../../rules/engine/finding.ts";
import type { Facts } from "../../structure/facts.ts";
import type { Delta } from "../delta/delta.ts";
import { type DutyReaders, readDuties } from "../impact/duties.ts";
import type { Matching } from "../matching/matching.ts";
import type { Pair } from "../pair.ts";
import { collectBelongings } from "./belongings.ts";
import { CHANGE_KINDS, type Change, type Part } from "./change.ts";
import { tellAxis } from "./tell-axes.ts";
import { tellCells } from "./tell-cells.ts";
import { tellComingAndGoingPosts } from "./tell-coming-posts.ts";
import { tellFindings } from "./tell-findings.ts";
import { tellLines } from "./tell-lines.ts";
import { tellMandates } from "./tell-mandates.ts";
import { tellMoves } from "./tell-moves.ts";
import { tellOutcomes } from "./tell-outcomes.ts";
import { tellPostMergers } from "./tell-post-mergers.ts";
import { tellPosts } from "./tell-posts.ts";
import { tellWaivers } from "./tell-waivers.ts";
import { Telling, type TellOptions } from "./telling.ts";

/** What tells two options apart, in words. */
export interface Changes {
  /** What is meant: in the order of the structure, each decision once. */
  readonly changes: readonly Change[];
  /** Rows and columns that only stand in another place among their siblings. */
  readonly reordered: readonly Part[];
}

/**
 * Tells what makes the first option into the second. The larger decision is told first, and what follows from it is not
 * told again. Told the other way round, every change is there, turned round.
 * @param reports what the rules find in either; null where nobody asked.
 * @param readers may be those that something else is derived with.
 */
export function findChanges(
  facts: Pair<Facts>,
  matching: Matching,
  delta: Delta,
  reports: Pair<Report> | null,
  options: TellOptions = {},
  readers: DutyReaders = readDuties(facts, matching),
): Changes {
  const telling = new Telling(facts, matching, delta, readers, options);
  const belongings = collectBelongings(telling);
  tellPostMergers(telling, belongings);
  tellComingAndGoingPosts(telling, belongings);
  tellAxis(telling, "serviceLines");
  tellAxis(telling, "geographies");
  tellMoves(telling);
  tellMandates(telling);
  tellLines(telling);
  tellCells(telling);
  tellPosts(telling);
  tellOutcomes(telling);
  tellWaivers(telling);
  if (reports !== null) tellFindings(telling, reports);
  return { changes: inTellingOrder(telling), reordered: findReordered(matching) };
}

/** Order keys are compared between copies only: those of options from elsewhere were made apart and say nothing. */
function findReordered(matching: Matching): readonly Part[] {
  if (!matching.isCopy) return [];
  return (["serviceLines", "geographies"] as const).flatMap((axis) =>
    matching[axis].matches
      .filter(({ items: [from, to] }) => from.order !== to.order && from.parent === to.parent)
      .map(
        ({ items: [from, to] }): Part => ({
          kind: axis === "serviceLines" ? "serviceLine" : "geography",
          ids: [from.id, to.id],
        }),
      ),
  );
}

/** By kind, then as the matrix or the list of posts has it, then by what happens. */
function inTellingOrder(telling: Telling): readonly Change[] {
  return telling.changes
    .map((change) => ({
      change,
      kind: CHANGE_KINDS.indexOf(change.kind),
      place: placeOf(telling, change),
      name: nameOf(change),
    }))
    .sort(
      (a, b) =>
        a.kind - b.kind ||
        a.place - b.place ||
        compareText(a.name, b.name) ||
        compareText(a.change.change, b.change.change) ||
        compareText(a.change.message, b.change.message) ||
        compareText(a.change.ids.join(" "), b.change.ids.join(" ")),
    )
    .map(({ change }) => change);
}

function placeOf({ facts }: Telling, { kind, ids }: Change): number {
  for (const side of [0, 1] as const) {
    const id = ids[side];
    if (id === null) continue;
    const { serviceLines, geographies, option } = facts[side];
    if (kind === "serviceLine") return serviceLines.positionOf(id);
    if (kind === "geography") return geographies.positionOf(id);
    if (kind === "cell") return serviceLines.positionOf(option.cells.get(id)?.serviceLine ?? "");
    const post =
      kind === "mandate"
        ? option.mandates.get(id)?.post
        : kind === "reportingLine"
          ? option.reportingLines.get(id)?.from
          : id;
    return option.posts.get(post ?? "")?.level ?? 0;
  }
  return 0;
}

function nameOf({ names: [from, to] }: Change): string {
  return from ?? to ?? "";
}
