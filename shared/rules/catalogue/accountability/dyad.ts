import type { Cell } from "../../../model/records/cell.ts";
import type { Id } from "../../../model/records/fields.ts";
import { COMPONENTS, type Component } from "../../../model/records/mandate.ts";
import { cellsWithin } from "../../../structure/cells-within.ts";
import type { LeadingDiscipline } from "../../../structure/coverage.ts";
import type { Facts } from "../../../structure/facts.ts";
import type { Scope } from "../../../structure/scopes.ts";
import { causeOfGap, describeLeads, missingHalfCause, otherDiscipline } from "../../dyads.ts";
import {
  cellElements,
  inPostOrder,
  postElement,
  scopeElements,
  scopeKind,
  scopeName,
  titlesOf,
} from "../../elements.ts";
import { defineRule } from "../../engine/rule.ts";
import { CLINICAL_STRATEGY } from "../../sources.ts";
import { capitalised, listAnd, plural, verb } from "../../words.ts";

/** Finds service lines and geographies with half a dyad. */
export const dyad = defineRule({
  id: "accountability/dyad",
  title: "Both halves of a dyad",
  docs: {
    finds:
      "A service line or geography that somebody leads clinically and nobody operationally, or the reverse.",
    why: "The strategy asks for both clinical and operational leadership of every service line and every geography. With one half only, quality or the means for it has nobody to speak for it.",
    notes: [
      "Where the missing half is inherited, from the division of a service line or the wider area of a place, both disciplines do lead it: that is advice, for those who want a dyad at every level.",
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
    inherited: (data: {
      scope: string;
      missing: LeadingDiscipline;
      leads: readonly string[];
      from: string;
      inherited: readonly string[];
    }) => ({
      headline: `${capitalised(data.missing)} lead inherited`,
      message: `${capitalised(data.scope)} has ${otherDiscipline(data.missing) === "operational" ? "an operational" : "a clinical"} lead of its own (${listAnd(data.leads)}) and no ${data.missing} one: that is inherited from ${data.from} (${listAnd(data.inherited)}).`,
    }),
  },
  isTouchedBy: ({ scopes, covered, serviceLines, geographies }) =>
    scopes.size + covered.size + serviceLines.size + geographies.size > 0,
  check(facts, _numbers, report) {
    for (const scope of axisScopes(facts)) {
      const missing = missingHalf(scope);
      if (missing === null) continue;
      const leads = inPostOrder(scope[otherDiscipline(missing)].map(({ post }) => post));
      const about = scopeElements(facts, scope);
      const aspect = `${scope.component}/${missing}`;
      const wider = findWiderLead(facts, scope, missing);
      if (wider) {
        report("inherited", {
          data: {
            scope: scopeName(facts, scope),
            missing,
            leads: titlesOf(leads),
            from: scopeName(facts, wider),
            inherited: titlesOf(inPostOrder(wider[missing].map(({ post }) => post))),
          },
          about,
          aspect,
          others: leads.map(postElement),
          mentions: [...scopeElements(facts, wider), ...wider[missing].map(({ post }) => postElement(post))],
          evidence: { leads: leads.length },
          weight: "eased",
        });
        continue;
      }
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
        others: [...leads.map(postElement), ...cellElements(facts, cells)],
        evidence: { openCells: cells.length },
        causes: [cause],
      });
    }
  },
});

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
