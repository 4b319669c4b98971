import type { Cell } from "../../../model/records/cell.ts";
import type { Id } from "../../../model/records/fields.ts";
import type { Component } from "../../../model/records/mandate.ts";
import type { Post } from "../../../model/records/post.ts";
import { cellsWithin, hasCellWithin } from "../../../structure/cells-within.ts";
import type { LeadingDiscipline } from "../../../structure/coverage.ts";
import type { Facts } from "../../../structure/facts.ts";
import type { Scope } from "../../../structure/scopes.ts";
import { describeLeads, otherDiscipline } from "../../dyads.ts";
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
import { axisScopes, isAxisScope, missingHalf, missingHalfCause } from "../../half-dyads.ts";
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
      "Where service lines or geographies within one another lack the same half, each open cell counts at the nearest of them.",
      "Where nothing is delivered, a dyad has nothing to lead yet: structure/empty-line says so.",
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
          : `${formatNumber(scopes.length)} ${missing} leads inherited`,
      message:
        scopes.length === 1
          ? `${capitalised(scopes.join(""))} has ${otherDiscipline(missing) === "operational" ? "an operational" : "a clinical"} lead of its own (${listAnd(leads)}) and no ${missing} one: that is inherited from ${from} (${listAnd(inherited)}).`
          : `${capitalised(listAnd(scopes, MOST_NAMED))} have ${otherDiscipline(missing)} leads of their own and no ${missing} ones: those are inherited from ${from} (${listAnd(inherited)}).`,
    }),
  },
  // The leads of crossings bear on it by the cells alone that they leave open.
  isTouchedBy: ({ scopes, open, serviceLines, geographies, isDeliveryChanged }) =>
    isDeliveryChanged ||
    open.size + serviceLines.size + geographies.size > 0 ||
    [...scopes.values()].some(isAxisScope),
  check(facts, _numbers, report) {
    const inheriting: Inheriting[] = [];
    const lacking: Lacking[] = [];
    for (const scope of axisScopes(facts)) {
      const missing = missingHalf(scope);
      if (missing === null || !hasCellWithin(facts, scope)) continue;
      const wider = findWiderLead(facts, scope, missing);
      if (wider) inheriting.push({ scope, missing, wider });
      else lacking.push({ scope, missing });
    }
    const nearestTo = nearestLacking(facts, lacking);
    for (const { scope, missing } of lacking) {
      const leads = leadsOf([scope], missing);
      const cells = [...cellsWithin(facts, scope)].filter(
        (cell) =>
          facts.coverage.get(cell.id)?.[scope.component][missing].status === "gap" &&
          nearestTo(cell, scope.component, missing) === scope,
      );
      report("missing", {
        data: {
          scope: scopeName(facts, scope),
          kind: scopeKind(facts, scope),
          component: scope.component,
          missing,
          leads: describeLeads(otherDiscipline(missing), leads),
          cells: cells.length,
        },
        about: scopeElements(facts, scope),
        aspect: `${scope.component}/${missing}`,
        others: leads.map(postElement),
        cells: cellElements(facts, cells),
        evidence: { openCells: cells.length },
        causes: [missingHalfCause(scope.component, missing, scope)],
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

/** A scope with half a dyad. */
interface Lacking {
  readonly scope: Scope;
  readonly missing: LeadingDiscipline;
}

/** One of which the nearest wider scope with the other half is known. */
interface Inheriting extends Lacking {
  readonly wider: Scope;
}

/** Finds the scope nearest to a cell among those that lack a half; as with coverage, on the component's own axis first. */
function nearestLacking(
  { scopes, serviceLines, geographies }: Facts,
  lacking: readonly Lacking[],
): (cell: Cell, component: Component, missing: LeadingDiscipline) => Scope | undefined {
  const among = new Set(lacking.map(({ scope }) => scope));
  return ({ serviceLine, geography }, component, missing) => {
    const rows = serviceLines.lineageOf(serviceLine).map((id) => scopes.find(component, id, null));
    const columns = geographies.lineageOf(geography).map((id) => scopes.find(component, null, id));
    const walk = component === "practice" ? [...rows, ...columns] : [...columns, ...rows];
    return [...walk, scopes.find(component, null, null)].find(
      (scope) => scope && among.has(scope) && missingHalf(scope) === missing,
    );
  };
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
