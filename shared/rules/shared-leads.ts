import type { Cell } from "../model/records/cell.ts";
import type { Component, Mandate } from "../model/records/mandate.ts";
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
  readonly cells: readonly Cell[];
}

/** Whether several posts of one discipline hold a scope. */
export function hasSeveralLeads(scope: Scope): boolean {
  return isHeldBySeveral(scope.clinical) || isHeldBySeveral(scope.operational);
}

function isHeldBySeveral(holdings: readonly Holding[]): boolean {
  return holdings.length > 1 && holdings.some(({ post }) => post !== holdings[0]?.post);
}

/** Who leads together within scopes, and the cells for which no mandate is nearer than theirs. */
export function findSharedLeads(facts: Facts, scopes: readonly Scope[]): readonly SharedLead[] {
  return scopes.flatMap((scope) =>
    LEADING_DISCIPLINES.flatMap((discipline) => {
      const cover = scope.covers[discipline]?.here;
      const [mandate] = cover?.mandates ?? [];
      const [post, ...others] = cover?.posts ?? [];
      if (!cover || !mandate || !post || others.length === 0) return [];
      const { component } = scope;
      // The cells of a scope share the array of its mandates, and fall to each of its posts.
      const cells = (facts.led.get(post.id) ?? []).filter(
        ({ id }) => facts.coverage.get(id)?.[component][discipline].mandates === cover.mandates,
      );
      return cells.length === 0 ? [] : { component, discipline, cover, mandate, cells };
    }),
  );
}
