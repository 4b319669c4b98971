import type { Cell } from "../model/records/cell.ts";
import type { Id } from "../model/records/fields.ts";
import { COMPONENTS, type Component } from "../model/records/mandate.ts";
import type { AxisTree } from "../structure/axis-tree.ts";
import type { LeadingDiscipline } from "../structure/coverage.ts";
import type { Facts } from "../structure/facts.ts";
import type { Scope, ScopeEnds } from "../structure/scopes.ts";
import { type Ends, scopeKey } from "./elements.ts";
import type { RuleContext } from "./engine/rule.ts";

/** What the names of those causes begin with. */
export const MISSING_HALF = "missing-half/";

/** Names the cause “this scope lacks this half of its dyad”, so that it is told once however many rules see it. */
export function missingHalfCause(component: Component, missing: LeadingDiscipline, scope: Ends): string {
  return `${MISSING_HALF}${missing}/${scopeKey(component, scope)}`;
}

/** The half of its dyad that a scope lacks; null where it has both. */
export function missingHalf(scope: Scope): LeadingDiscipline | null {
  if (scope.clinical.length > 0 && scope.operational.length > 0) return null;
  return scope.clinical.length === 0 ? "clinical" : "operational";
}

/** The scopes of whole service lines and whole geographies, and of all of it. */
export function axisScopes({ scopes }: Facts): readonly Scope[] {
  return COMPONENTS.flatMap((component) => axisScopesOf(scopes.byNode[component]));
}

function axisScopesOf(byNode: Facts["scopes"]["byNode"][Component]): readonly Scope[] {
  const found: Scope[] = [];
  byNode.forEach((others, node) => {
    if (node === null) found.push(...others.values());
    else {
      const whole = others.get(null);
      if (whole) found.push(whole);
    }
  });
  return found;
}

/** Whether a scope is a whole service line, a whole geography, or all of it. */
export function isAxisScope({ serviceLine, geography }: ScopeEnds): boolean {
  return serviceLine === null || geography === null;
}

/**
 * Tells of which cells a rule before has said why they are open: they lie in a whole service line or geography that
 * lacks this half of its dyad.
 */
export function toldByMissingHalf(
  facts: Facts,
  component: Component,
  missing: LeadingDiscipline,
  told: RuleContext["told"],
): (cell: Cell) => boolean {
  const rows = new Set<Id | null>();
  const columns = new Set<Id | null>();
  for (const scope of axisScopesOf(facts.scopes.byNode[component])) {
    if (missingHalf(scope) !== missing || !told.has(missingHalfCause(component, missing, scope))) continue;
    if (scope.geography === null) rows.add(scope.serviceLine);
    else columns.add(scope.geography);
  }
  if (rows.size + columns.size === 0) return () => false;
  const isInRow = isWithin(rows, facts.serviceLines);
  const isInColumn = isWithin(columns, facts.geographies);
  return ({ serviceLine, geography }) => isInRow(serviceLine) || isInColumn(geography);
}

/** Whether a node is one of these or lies within one; null among them is the whole axis. Each node is looked up once. */
function isWithin(nodes: ReadonlySet<Id | null>, tree: AxisTree): (node: Id) => boolean {
  const known = new Map<Id, boolean>();
  return (node) => {
    let is = known.get(node);
    if (is === undefined) {
      is = nodes.has(null) || tree.lineageOf(node).some((id) => nodes.has(id));
      known.set(node, is);
    }
    return is;
  };
}
