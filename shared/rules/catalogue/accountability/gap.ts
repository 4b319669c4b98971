import type { Id } from "../../../model/records/fields.ts";
import { COMPONENTS, type Component } from "../../../model/records/mandate.ts";
import { LEADING_DISCIPLINES, type LeadingDiscipline } from "../../../structure/coverage.ts";
import type { Facts } from "../../../structure/facts.ts";
import { describeLeads, otherDiscipline } from "../../dyads.ts";
import {
  cellElements,
  type Ends,
  inPostOrder,
  postElement,
  scopeElements,
  scopeKind,
  scopeName,
} from "../../elements.ts";
import { defineRule } from "../../engine/rule.ts";
import { groupOpenCells, type OpenGroup } from "../../open-cells.ts";
import { CLINICAL_STRATEGY } from "../../sources.ts";
import { capitalised, listAnd, plural, verb } from "../../words.ts";

/** Most cells a sentence names before it counts the rest. */
const MOST_NAMED = 4;

interface What {
  readonly component: Component;
  readonly missing: LeadingDiscipline;
  /** Who leads the other side, as a clause; null where nobody does. */
  readonly leads: string | null;
  readonly cells: readonly string[];
}

/** Finds delivered cells that nobody leads. */
export const gap = defineRule({
  id: "accountability/gap",
  title: "Somebody leads every delivered cell",
  docs: {
    finds:
      "Delivered cells that no mandate covers, for practice or pathway, on the clinical or the operational side.",
    why: "Where care is delivered and nobody leads it, nobody answers when it goes wrong, and the teams there learn from a complaint that they had no leader.",
    notes: [
      "One missing mandate is one finding: open cells are put together at the widest service line (for practice) or geography (for pathway) all of whose delivered cells are open.",
      "Open cells that fill no whole service line or geography are put together by the leader who has no counterpart there; where neither side is led, by row or column.",
      "Cells that are open because half a dyad is missing are left to accountability/dyad while that rule is on: it names the same mandate.",
      "Mandates of professional and corporate posts cover nothing.",
    ],
    good: "Frailty is delivered in Southampton; Clinical Lead, Frailty and Head of Service, Frailty lead the practice of Frailty.",
    bad: "Frailty is delivered in Southampton; nobody has a mandate for Frailty, for its division or for all service lines.",
    sources: [CLINICAL_STRATEGY],
  },
  numbers: {},
  messages: {
    scope: ({ scope, kind, component, missing, leads, cells }: What & { scope: string; kind: string }) => ({
      headline: `No ${missing} lead for ${kind}`,
      message: `${capitalised(scope)} has no ${missing} lead for ${component}${leads === null ? `, and no ${otherDiscipline(missing)} lead either` : `; ${leads}`}. ${plural(cells.length, "cell")} ${verb(cells.length, "is", "are")} open.`,
    }),
    counterpart: ({ component, missing, leads, cells }: What) => ({
      headline: `No ${missing} lead for ${plural(cells.length, "cell")}`,
      message: `${someOf(cells)} ${verb(cells.length, "has", "have")} no ${missing} lead for ${component}; ${leads ?? "nobody leads the other side"}.`,
    }),
    scattered: (data: What & { scope: string; delivered: number }) => ({
      headline: `No ${data.missing} lead for ${plural(data.cells.length, "cell")}`,
      message: `${data.cells.length} of ${plural(data.delivered, "cell")} ${data.component === "practice" ? "of" : "in"} ${data.scope} ${verb(data.cells.length, "has", "have")} no ${data.missing} lead for ${data.component}, and no ${otherDiscipline(data.missing)} lead either: ${listAnd(data.cells, MOST_NAMED)}.`,
    }),
  },
  check(facts, _numbers, report, told) {
    for (const component of COMPONENTS) {
      for (const missing of LEADING_DISCIPLINES) {
        for (const group of groupOpenCells(facts, component, missing, told)) {
          const counterparts = inPostOrder(group.counterparts);
          const cells = cellElements(facts, group.cells);
          const scope = scopeAt(component, group);
          const what: What = {
            component,
            missing,
            leads: counterparts.length === 0 ? null : describeLeads(otherDiscipline(missing), counterparts),
            cells: cells.map(({ name }) => name),
          };
          const found = {
            about: group.kind === "counterpart" ? counterparts.map(postElement) : scopeElements(facts, scope),
            aspect: `${component}/${missing}`,
            others: cells,
            evidence: { openCells: cells.length },
          };
          if (group.kind === "scope") {
            const data = { ...what, scope: scopeName(facts, scope), kind: scopeKind(scope) };
            report("scope", { ...found, data });
          } else if (group.kind === "counterpart") {
            report("counterpart", { ...found, data: what });
          } else {
            const delivered = deliveredAt(facts, component, group.node);
            report("scattered", { ...found, data: { ...what, scope: scopeName(facts, scope), delivered } });
          }
        }
      }
    }
  },
});

function someOf(cells: readonly string[]): string {
  if (cells.length <= MOST_NAMED) return listAnd(cells);
  return `${plural(cells.length, "cell")}, ${listAnd(cells.slice(0, MOST_NAMED - 1))} among them,`;
}

function scopeAt(component: Component, { node }: OpenGroup): Ends {
  return component === "practice"
    ? { serviceLine: node, geography: null }
    : { serviceLine: null, geography: node };
}

/** How many cells lie at a node itself, on the component's own axis. */
function deliveredAt(facts: Facts, component: Component, node: Id | null): number {
  if (node === null) return facts.option.cells.size;
  return (component === "practice" ? facts.cells.inRow(node) : facts.cells.inColumn(node)).size;
}
