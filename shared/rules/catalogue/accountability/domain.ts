import type { AccountabilityDomain, Side } from "../../../model/records/accountability-domain.ts";
import { SIDES } from "../../../model/records/accountability-domain.ts";
import type { Cell } from "../../../model/records/cell.ts";
import { COMPONENTS, type Component, type Mandate } from "../../../model/records/mandate.ts";
import type { Cover } from "../../../structure/coverage.ts";
import { answeringPosts } from "../../../structure/domains.ts";
import type { Facts } from "../../../structure/facts.ts";
import { causeOfGap, openCellsCause, rivalsCause } from "../../dyads.ts";
import {
  cellElements,
  inPostOrder,
  postElement,
  scopeElements,
  scopeKey,
  scopeName,
  titlesOf,
} from "../../elements.ts";
import { defineRule } from "../../engine/rule.ts";
import { CLINICAL_STRATEGY } from "../../sources.ts";
import { listAnd, plural, verb } from "../../words.ts";

/** Most cells a sentence names before it counts the rest. */
const MOST_NAMED = 4;

/** Finds accountability domains that not exactly one post answers for. */
export const domain = defineRule({
  id: "accountability/domain",
  title: "One post answers for each accountability domain",
  docs: {
    finds:
      "Accountability domains that, in some delivered cell, no post or more than one post answers for, beyond what other rules say already.",
    why: "The matrix gives every cell four leaders. Which of them answers for the budget, and which for safety, must be known before something goes wrong, or each of them thinks it is another.",
    notes: [
      "A domain is answered for by the lead of its side, clinical or operational, in its component. The design says which side; that settles it for every cell of every option where that side has one lead.",
      "A domain of which nobody has said the side is one finding. Choose a side in the design’s accountability domains.",
      "Leads who share by joint mandates are one finding for each scope they share, with all domains that are left open between them. Name the post that answers for a domain on its mandate.",
      "A mandate names a domain for that post alone among those who share. Where one post holds the scope, nothing needs to be named.",
      "Cells without a lead, and leads who compete without joint mandates, are left to accountability/gap, accountability/dyad and accountability/overlap while those rules are on.",
      "A design without accountability domains has nothing to find.",
    ],
    good: "Two Clinical Leads share the practice of Frailty by joint mandates; one names quality and safety, the other evidence-based practice and unwarranted variation. The Head of Service, alone on the operational side, answers for the financial envelope.",
    bad: "The same two Clinical Leads; neither mandate names what it answers for.",
    sources: [CLINICAL_STRATEGY],
  },
  numbers: {},
  messages: {
    unsaid: (data: { domain: string; component: Component; cells: number }) => ({
      headline: "An accountability domain without a side",
      message: `Nobody has said whether the clinical or the operational side of ${data.component} answers for ${data.domain}. ${plural(data.cells, "delivered cell")} ${verb(data.cells, "depends", "depend")} on it.`,
    }),
    shared: (data: {
      posts: readonly string[];
      scope: string;
      component: Component;
      side: Side;
      domains: readonly string[];
      cells: number;
    }) => ({
      headline: `${data.posts.length} ${data.side} leads answer for the same`,
      message: `${listAnd(data.posts)} share the ${data.side} lead of ${data.scope} for ${data.component}, in ${plural(data.cells, "cell")}. Which one of them answers for ${listAnd(data.domains)} is left open.`,
    }),
    nobody: (data: {
      component: Component;
      side: Side;
      domains: readonly string[];
      cells: readonly string[];
    }) => ({
      headline: `Nobody answers for ${plural(data.domains.length, "accountability domain")}`,
      message: `${plural(data.cells.length, "cell")} ${verb(data.cells.length, "has", "have")} no ${data.side} lead for ${data.component}, so nobody there answers for ${listAnd(data.domains)}: ${listAnd(data.cells, MOST_NAMED)}.`,
    }),
  },
  check(facts, _numbers, report, { domains, told }) {
    const delivered = facts.option.cells.size;
    if (delivered === 0) return;
    for (const { id, name, component, side } of domains) {
      if (side !== null) continue;
      report("unsaid", {
        data: { domain: name, component, cells: delivered },
        about: scopeElements(facts, { serviceLine: null, geography: null }),
        aspect: id,
        evidence: { cells: delivered },
      });
    }
    for (const component of COMPONENTS) {
      for (const side of SIDES) {
        const answered = domains.filter((each) => each.component === component && each.side === side);
        if (answered.length === 0) continue;
        const { open, sharers } = sortCells(facts, component, side, told);
        if (open.length > 0) {
          const cells = cellElements(facts, open);
          report("nobody", {
            data: {
              component,
              side,
              domains: answered.map(({ name }) => name),
              cells: cells.map(({ name }) => name),
            },
            about: scopeElements(facts, { serviceLine: null, geography: null }),
            aspect: `${component}/${side}`,
            others: cells,
            evidence: { cells: open.length, domains: answered.length },
          });
        }
        for (const { cover, mandate, cells } of sharers) {
          const undivided = answered.filter((each) => answeringPosts(cover, each).length > 1);
          if (undivided.length === 0) continue;
          const posts = inPostOrder(cover.posts);
          report("shared", {
            data: {
              posts: titlesOf(posts),
              scope: scopeName(facts, mandate),
              component,
              side,
              domains: undivided.map(({ name }: AccountabilityDomain) => name),
              cells: cells.length,
            },
            about: posts.map(postElement),
            aspect: `${side}/${scopeKey(component, mandate)}`,
            others: [...scopeElements(facts, mandate), ...cellElements(facts, cells)],
            evidence: { posts: posts.length, domains: undivided.length, cells: cells.length },
          });
        }
      }
    }
  },
});

/** Cells that several posts lead by mandates of one scope. */
interface Sharing {
  readonly cover: Cover;
  readonly mandate: Mandate;
  readonly cells: Cell[];
}

/** The cells of a component and side that nobody leads, and those that several lead, but for what is told already. */
function sortCells(
  { option, coverage }: Facts,
  component: Component,
  side: Side,
  told: ReadonlySet<string>,
): { readonly open: readonly Cell[]; readonly sharers: Iterable<Sharing> } {
  const open: Cell[] = [];
  const isGapTold = told.has(openCellsCause(component, side));
  // Mandates of one scope share the array that lists them in every cell.
  const sharers = new Map<readonly Mandate[], Sharing>();
  for (const cell of option.cells.values()) {
    const covers = coverage.get(cell.id);
    const cover = covers?.[component][side];
    const mandate = cover?.mandates[0];
    if (!covers || !cover) continue;
    if (!mandate) {
      const cause = causeOfGap(covers, component, side);
      if (!isGapTold && (cause === null || !told.has(cause))) open.push(cell);
    } else if (cover.posts.length > 1) {
      const sharing = sharers.get(cover.mandates);
      if (sharing) sharing.cells.push(cell);
      else sharers.set(cover.mandates, { cover, mandate, cells: [cell] });
    }
  }
  const isTold = ({ mandate }: Sharing) => told.has(rivalsCause(side, component, mandate));
  return { open, sharers: [...sharers.values()].filter((sharing) => !isTold(sharing)) };
}
