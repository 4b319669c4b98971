import type { Cell } from "../../../model/records/cell.ts";
import type { Id } from "../../../model/records/fields.ts";
import { COMPONENTS, type Component } from "../../../model/records/mandate.ts";
import type { Post } from "../../../model/records/post.ts";
import { cellsWithin } from "../../../structure/cells-within.ts";
import type { LeadingDiscipline } from "../../../structure/coverage.ts";
import type { Facts } from "../../../structure/facts.ts";
import type { Scope, ScopeEnds } from "../../../structure/scopes.ts";
import { causeOfGap, describeLeads, missingHalfCause, otherDiscipline } from "../../dyads.ts";
import {
  cellElements,
  inMatrixOrder,
  inPostOrder,
  postElement,
  scopeElements,
  scopeKind,
  scopeName,
  titlesOf,
} from "../../elements.ts";
import { defineRule, type Found } from "../../engine/rule.ts";
import { groupBy } from "../../group.ts";
import { keyOfScope } from "../../scope-keys.ts";
import { CLINICAL_STRATEGY } from "../../sources.ts";
import { capitalised, formatNumber, listAnd, plural, verb } from "../../words.ts";

/** Most scopes a sentence names before it counts the rest. */
const MOST_NAMED = 4;

/** Finds service lines and geographies with half a dyad. */
export const dyad = defineRule({
  id: "accountability/dyad",
  title: "Both halves of a dyad",
  docs: {
    finds:
      "A service line or geography that somebody leads clinically and nobody operationally, or the reverse.",
    why: "The strategy asks for both clinical and operational leadership of every service line and every geography. With one half only, quality or the means for it has nobody to speak for it.",
    notes: [
      "Where the missing half is inherited, from the division of a service line or the wider area of a place, both disciplines do lead it: that is advice, for those who want a dyad at every level. Those that inherit it from the same leader are one finding.",
      "A missing half is told here, with the cells it leaves open, and not again by accountability/gap; with this rule off, that rule tells it.",
      "The crossing of one service line with one geography needs no dyad of its own. If nobody covers it, accountability/gap says so.",
    ],
    good: "Southampton: Place Clinical Director and Place Operational Director, both for pathway.",
    bad: "New Forest and Eastleigh: Place Clinical Director for pathway, and no operational post beside or above it.",
    sources: [CLINICAL_STRATEGY],
  },
  numbers: {},
  messages: {
    missing: (data: {
      scope: string;
      kind: string;
      component: Component;
      missing: LeadingDiscipline;
      leads: string;
      cells: number;
    }) => ({
      headline: `No ${data.missing} lead for ${data.kind}`,
      message: `${capitalised(data.scope)} has no ${data.missing} lead for ${data.component}; ${data.leads}. ${data.cells === 0 ? "No cell is open" : `${plural(data.cells, "cell")} ${verb(data.cells, "is", "are")} open`}.`,
    }),
    inherited: ({ scopes, missing, leads, from, inherited }: Inherited) => ({
      headline:
        scopes.length === 1
          ? `${capitalised(missing)} lead inherited`
          : `${capitalised(missing)} lead of ${formatNumber(scopes.length)} inherited`,
      message:
        scopes.length === 1
          ? `${capitalised(scopes.join(""))} has ${otherDiscipline(missing) === "operational" ? "an operational" : "a clinical"} lead of its own (${listAnd(leads)}) and no ${missing} one: that is inherited from ${from} (${listAnd(inherited)}).`
          : `${capitalised(listAnd(scopes, MOST_NAMED))} have ${otherDiscipline(missing)} leads of their own and no ${missing} ones: those are inherited from ${from} (${listAnd(inherited)}).`,
    }),
  },
  // The leads of crossings bear on it by the cells alone that they leave open.
  isTouchedBy: ({ scopes, open, serviceLines, geographies }) =>
    open.size + serviceLines.size + geographies.size > 0 || [...scopes.values()].some(isAxisScope),
  check(facts, _numbers, report) {
    const inheriting: Inheriting[] = [];
    for (const scope of axisScopes(facts)) {
      const missing = missingHalf(scope);
      if (missing === null) continue;
      const wider = findWiderLead(facts, scope, missing);
      if (wider) {
        inheriting.push({ scope, missing, wider });
        continue;
      }
      const leads = leadsOf([scope], missing);
      const about = scopeElements(facts, scope);
      const aspect = `${scope.component}/${missing}`;
      const cause = missingHalfCause(scope.component, missing, scope);
      const cells = openCells(facts, scope, missing, cause);
      report("missing", {
        data: {
          scope: scopeName(facts, scope),
          kind: scopeKind(scope),
          component: scope.component,
          missing,
          leads: describeLeads(otherDiscipline(missing), leads),
          cells: cells.length,
        },
        about,
        aspect,
        others: leads.map(postElement),
        cells: cellElements(facts, cells),
        evidence: { openCells: cells.length },
        causes: [cause],
      });
    }
    for (const group of groupBy(
      inheriting,
      ({ wider, missing }) => `${keyOfScope(wider)} ${missing}`,
    ).values()) {
      reportInherited(facts, group, (found) => report("inherited", found));
    }
  },
});

interface Inherited {
  readonly scopes: readonly string[];
  readonly missing: LeadingDiscipline;
  readonly leads: readonly string[];
  readonly from: string;
  readonly inherited: readonly string[];
}

/** A scope with half a dyad, and the nearest wider one, which has the other half. */
interface Inheriting {
  readonly scope: Scope;
  readonly missing: LeadingDiscipline;
  readonly wider: Scope;
}

/** Tells scopes that inherit the same half from the same scope. */
function reportInherited(
  facts: Facts,
  group: readonly Inheriting[],
  report: (found: Found<Inherited>) => void,
): void {
  const [first] = group;
  if (!first) return;
  const { missing, wider } = first;
  const scopes = inMatrixOrder(
    facts,
    group.map(({ scope }) => scope),
  );
  const leads = leadsOf(scopes, missing);
  const inherited = inPostOrder(wider[missing].map(({ post }) => post));
  report({
    data: {
      scopes: scopes.map((scope) => scopeName(facts, scope)),
      missing,
      leads: titlesOf(leads),
      from: scopeName(facts, wider),
      inherited: titlesOf(inherited),
    },
    about: scopes.flatMap((scope) => scopeElements(facts, scope)),
    aspect: `${first.scope.component}/${missing}`,
    others: leads.map(postElement),
    mentions: [...scopeElements(facts, wider), ...inherited.map(postElement)],
    evidence: { scopes: scopes.length, leads: leads.length },
    weight: "eased",
  });
}

/** Who leads the side that is not missing, each once. */
function leadsOf(scopes: readonly Scope[], missing: LeadingDiscipline): readonly Post[] {
  return inPostOrder(
    new Set(scopes.flatMap((scope) => scope[otherDiscipline(missing)].map(({ post }) => post))),
  );
}

function missingHalf(scope: Scope): LeadingDiscipline | null {
  if (scope.clinical.length > 0 && scope.operational.length > 0) return null;
  return scope.clinical.length === 0 ? "clinical" : "operational";
}

/** The nearest scope that holds this one and has a lead of the discipline; on the component's own axis first. */
function findWiderLead(facts: Facts, scope: Scope, discipline: LeadingDiscipline): Scope | null {
  const serviceLines = withAll(scope.serviceLine, facts.serviceLines.lineageOf);
  const geographies = withAll(scope.geography, facts.geographies.lineageOf);
  for (const serviceLine of serviceLines) {
    for (const geography of geographies) {
      const wider = facts.scopes.find(scope.component, serviceLine, geography);
      if (wider && wider[discipline].length > 0) return wider;
    }
  }
  return null;
}

function withAll(node: Id | null, lineageOf: (id: Id) => readonly Id[]): readonly (Id | null)[] {
  return node === null ? [null] : [...lineageOf(node), null];
}

/** The scopes of whole service lines and whole geographies, and of all of it. */
function axisScopes({ scopes }: Facts): readonly Scope[] {
  return COMPONENTS.flatMap((component) =>
    [...scopes.byNode[component]].flatMap(([node, others]) =>
      node === null ? [...others.values()] : (others.get(null) ?? []),
    ),
  );
}

/** Whether a scope is a whole service line, a whole geography, or all of it. */
function isAxisScope({ serviceLine, geography }: ScopeEnds): boolean {
  return serviceLine === null || geography === null;
}

/** The cells that a missing half leaves open. */
function openCells(facts: Facts, scope: Scope, missing: LeadingDiscipline, cause: string): readonly Cell[] {
  return [...cellsWithin(facts, scope)].filter((cell) => {
    const coverage = facts.coverage.get(cell.id);
    return (
      coverage?.[scope.component][missing].status === "gap" &&
      causeOfGap(coverage, scope.component, missing) === cause
    );
  });
}
