import { SIDES, type Side } from "../../../model/records/accountability-domain.ts";
import { COMPONENTS, type Component } from "../../../model/records/mandate.ts";
import { cellsInOrder } from "../../../structure/cell-order.ts";
import { hasGap } from "../../../structure/coverage.ts";
import { answeringPosts } from "../../../structure/domains.ts";
import { keysWhere } from "../../candidates.ts";
import { OPEN_CELLS, openCellsCause, rivalScopeOf, rivalsCause } from "../../dyads.ts";
import {
  cellElements,
  inPostOrder,
  listCells,
  postElement,
  scopeElements,
  scopeKey,
  scopeName,
  titlesOf,
} from "../../elements.ts";
import { defineRule } from "../../engine/rule.ts";
import { MISSING_HALF, toldByMissingHalf } from "../../half-dyads.ts";
import { keyOfScope, scopeOfKey } from "../../scope-keys.ts";
import { findSharedLeads, hasSeveralLeads } from "../../shared-leads.ts";
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
      cells: number;
      /** The first of them by name. */
      named: string;
    }) => ({
      headline: `Nobody answers for ${plural(data.domains.length, "accountability domain")}`,
      message: `${plural(data.cells, "cell")} ${verb(data.cells, "has", "have")} no ${data.side} lead for ${data.component}, so nobody there answers for ${listAnd(data.domains)}: ${data.named}.`,
    }),
  },
  sift: {
    items: ({ coverage, scopes }) => [
      WHOLE_ITEM,
      ...scopes.all.filter(hasSeveralLeads).map(keyOfScope),
      ...keysWhere(coverage, hasGap),
    ],
    touched: ({ open, scopes, reach, isDeliveryChanged, moved, causes }) => [
      ...(isDeliveryChanged ||
      moved.size > 0 ||
      [...causes].some((cause) => cause.startsWith(MISSING_HALF) || cause.startsWith(OPEN_CELLS))
        ? [WHOLE_ITEM]
        : []),
      ...[...causes].flatMap((cause) => rivalScopeOf(cause) ?? []),
      ...scopes.keys(),
      ...reach.keys(),
      ...open,
    ],
    keyOf: (facts, id) => {
      if (id === WHOLE_ITEM) return WHOLE_ITEM;
      if (!isScopeKey(id)) return hasGap(facts.coverage.get(id)) ? WHOLE_ITEM : null;
      const scope = scopeOfKey(facts, id);
      return scope && hasSeveralLeads(scope) ? id : null;
    },
  },
  tell(facts, ids, _numbers, report, { domains, told }) {
    const delivered = facts.option.cells.size;
    if (delivered === 0) return;
    const answeredBy = (component: Component, side: Side) =>
      domains.filter((each) => each.component === component && each.side === side);
    if (ids.includes(WHOLE_ITEM)) {
      for (const { id, name, component } of domains.filter(({ side }) => side === null)) {
        report("unsaid", {
          data: { domain: name, component, cells: delivered },
          about: scopeElements(facts, { serviceLine: null, geography: null }),
          aspect: id,
          evidence: { cells: delivered },
        });
      }
    }
    const uncovered = ids.flatMap((id) => facts.option.cells.get(id) ?? []);
    for (const component of COMPONENTS) {
      for (const side of SIDES) {
        const answered = answeredBy(component, side);
        if (answered.length === 0 || told.has(openCellsCause(component, side))) continue;
        const isTold = toldByMissingHalf(facts, component, side, told);
        const open = uncovered.filter(
          (cell) => facts.coverage.get(cell.id)?.[component][side].status === "gap" && !isTold(cell),
        );
        if (open.length === 0) continue;
        report("nobody", {
          data: {
            component,
            side,
            domains: answered.map(({ name }) => name),
            cells: open.length,
            named: listCells(facts, cellsInOrder(facts, open), MOST_NAMED),
          },
          about: scopeElements(facts, { serviceLine: null, geography: null }),
          aspect: `${component}/${side}`,
          cells: cellElements(facts, open),
          evidence: { cells: open.length, domains: answered.length },
        });
      }
    }
    const scopes = ids.filter(isScopeKey).flatMap((id) => scopeOfKey(facts, id) ?? []);
    for (const { component, discipline: side, cover, mandate, cells } of findSharedLeads(facts, scopes)) {
      const undivided = answeredBy(component, side).filter((each) => answeringPosts(cover, each).length > 1);
      if (undivided.length === 0 || told.has(rivalsCause(side, component, mandate))) continue;
      const posts = inPostOrder(cover.posts);
      report("shared", {
        data: {
          posts: titlesOf(posts),
          scope: scopeName(facts, mandate),
          component,
          side,
          domains: undivided.map(({ name }) => name),
          cells: cells.length,
        },
        about: posts.map(postElement),
        aspect: `${side}/${scopeKey(component, mandate)}`,
        others: scopeElements(facts, mandate),
        cells: cellElements(facts, cells),
        evidence: { posts: posts.length, domains: undivided.length, cells: cells.length },
      });
    }
  },
});

/** Stands among the scopes and cells that are gone through for the option, with the domains and all open cells: no id is a star. */
const WHOLE_ITEM = "*";

/** Keys of scopes have slashes; ids, and so the cells, have none. */
function isScopeKey(item: string): boolean {
  return item.includes("/");
}
