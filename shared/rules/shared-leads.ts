import type { Cell } from "../model/records/cell.ts";
import type { Component, Mandate } from "../model/records/mandate.ts";
import { cellsWithin } from "../structure/cells-within.ts";
import { type Cover, LEADING_DISCIPLINES, type LeadingDiscipline } from "../structure/coverage.ts";
import type { Facts } from "../structure/facts.ts";
import type { Holding, Scope } from "../structure/scopes.ts";

/** Several posts of one discipline that are equally near to the same cells, on purpose or not. */
export interface SharedLead {
  readonly component: Component;
  readonly discipline: LeadingDiscipline;
  readonly cover: Cover;
  /** One of their mandates: all have the same scope. */
  readonly mandate: Mandate;
  readonly cells: Cell[];
}

/** Whether several posts of one discipline hold a scope. */
export function hasSeveralLeads(scope: Scope): boolean {
  return isHeldBySeveral(scope.clinical) || isHeldBySeveral(scope.operational);
}

function isHeldBySeveral(holdings: readonly Holding[]): boolean {
  return holdings.length > 1 && holdings.some(({ post }) => post !== holdings[0]?.post);
}

/** Who leads together within scopes, and the cells for which no mandate is nearer than theirs. */
export function findSharedLeads(facts: Facts, scopes: readonly Scope[]): Iterable<SharedLead> {
  // Mandates of one scope share the array that lists them in every cell.
  const leads = new Map<readonly Mandate[], SharedLead>();
  for (const scope of scopes.filter(hasSeveralLeads)) {
    const { component } = scope;
    for (const cell of cellsWithin(facts, scope)) {
      for (const discipline of LEADING_DISCIPLINES) {
        const cover = facts.coverage.get(cell.id)?.[component][discipline];
        const mandate = cover?.mandates[0];
        if (
          !cover ||
          !mandate ||
          cover.posts.length < 2 ||
          mandate.serviceLine !== scope.serviceLine ||
          mandate.geography !== scope.geography
        )
          continue;
        const lead = leads.get(cover.mandates);
        if (lead) lead.cells.push(cell);
        else leads.set(cover.mandates, { component, discipline, cover, mandate, cells: [cell] });
      }
    }
  }
  return leads.values();
}
