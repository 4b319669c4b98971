import { compareText } from "../../../model/document.ts";
import type { Cell } from "../../../model/records/cell.ts";
import type { Id } from "../../../model/records/fields.ts";
import { COMPONENTS, type Component } from "../../../model/records/mandate.ts";
import { cellsInOrder } from "../../../structure/cell-order.ts";
import { hasGap, LEADING_DISCIPLINES, type LeadingDiscipline } from "../../../structure/coverage.ts";
import type { Facts } from "../../../structure/facts.ts";
import { keysWhere } from "../../candidates.ts";
import { describeLeads, openCellsCause, otherDiscipline } from "../../dyads.ts";
import {
  cellElements,
  type Ends,
  inPostOrder,
  listCells,
  postElement,
  scopeElements,
  scopeKind,
  scopeName,
} from "../../elements.ts";
import type { RuleContext } from "../../engine/rule.ts";
import { defineRule } from "../../engine/rule.ts";
import { MISSING_HALF } from "../../half-dyads.ts";
import { groupOpenCells, type OpenGroup } from "../../open-cells.ts";
import { CLINICAL_STRATEGY } from "../../sources.ts";
import { capitalised, formatNumber, plural, verb } from "../../words.ts";

/** Most cells a sentence names before it counts the rest. */
const MOST_NAMED = 4;

interface What {
  readonly component: Component;
  readonly missing: LeadingDiscipline;
  /** Who leads the other side, as a clause; null where nobody does. */
  readonly leads: string | null;
  /** How many cells are open. */
  readonly cells: number;
  /** Some of them by name, or all where they are few. */
  readonly named: string;
}

/** A scope without a dyad: neither side is led there. */
type Neither = Pick<What, "component" | "cells" | "named"> & { readonly scope: string };

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
      "Where the same cells lack both sides, the missing dyad is one finding.",
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
      message: `${capitalised(scope)} has no ${missing} lead for ${component}${leads === null ? `, and no ${otherDiscipline(missing)} lead either` : `; ${leads}`}. ${openWords(cells)}`,
    }),
    dyad: ({ scope, kind, component, cells }: Neither & { kind: string }) => ({
      headline: `Nobody leads ${kind}`,
      message: `${capitalised(scope)} has neither a clinical nor an operational lead for ${component}. ${openWords(cells)}`,
    }),
    counterpart: ({ component, missing, leads, cells, named }: What) => ({
      headline: `No ${missing} lead for ${plural(cells, "cell")}`,
      message: `${cells > MOST_NAMED ? plural(cells, "cell") : named} ${verb(cells, "has", "have")} no ${missing} lead for ${component}${cells > MOST_NAMED ? `, including ${named}` : ""}. ${capitalised(leads ?? "nobody leads the other side")}.`,
    }),
    scattered: (data: What & { scope: string; delivered: number }) => ({
      headline: `No ${data.missing} lead for ${plural(data.cells, "cell")}`,
      message: `${partWords(data)} no ${data.missing} lead for ${data.component}, and no ${otherDiscipline(data.missing)} lead either: ${data.named}.`,
    }),
    scatteredDyads: (data: Neither & { delivered: number }) => ({
      headline: `Nobody leads ${plural(data.cells, "cell")}`,
      message: `${partWords(data)} neither a clinical nor an operational lead for ${data.component}: ${data.named}.`,
    }),
  },
  sift: {
    items: ({ coverage }) => keysWhere(coverage, hasGap),
    touched: ({ open }) => open,
    keyOf: ({ coverage }, id) => (hasGap(coverage.get(id)) ? "open" : null),
    // What is open is told by how much of a row or column it is, and by what has been told before.
    isRetoldBy: ({ isDeliveryChanged, serviceLines, geographies, causes }) =>
      isDeliveryChanged ||
      serviceLines.size + geographies.size > 0 ||
      [...causes].some((cause) => cause.startsWith(MISSING_HALF)),
  },
  tell(facts, ids, _numbers, report, { told }) {
    const open = ids.flatMap((id) => facts.option.cells.get(id) ?? []);
    for (const component of COMPONENTS) {
      for (const { group, missing } of missingLeads(facts, open, component, told)) {
        const counterparts = inPostOrder(group.counterparts);
        const elements = cellElements(facts, group.cells);
        const cells = elements.length;
        const ends = scopeAt(component, group);
        const scope = scopeName(facts, ends);
        const found = {
          about: group.kind === "counterpart" ? counterparts.map(postElement) : scopeElements(facts, ends),
          aspect: `${component}/${missing ?? "dyad"}`,
          cells: elements,
          evidence: { openCells: cells, missingLeads: missing === null ? 2 : 1 },
          causes: (missing === null ? LEADING_DISCIPLINES : [missing]).map((side) =>
            openCellsCause(component, side),
          ),
        };
        const ordered = cellsInOrder(facts, group.cells);
        const named =
          group.kind === "counterpart" ? someOf(facts, ordered) : listCells(facts, ordered, MOST_NAMED);
        const inScope = { component, cells, named, scope, kind: scopeKind(facts, ends) };
        const amongCells = {
          component,
          cells,
          named,
          scope,
          delivered: deliveredAt(facts, component, group.node),
        };
        if (missing === null) {
          if (group.kind === "scope") report("dyad", { ...found, data: inScope });
          else report("scatteredDyads", { ...found, data: amongCells });
          continue;
        }
        const leads =
          counterparts.length === 0 ? null : describeLeads(otherDiscipline(missing), counterparts);
        if (group.kind === "scope") report("scope", { ...found, data: { ...inScope, missing, leads } });
        else if (group.kind === "counterpart") {
          report("counterpart", { ...found, data: { component, missing, leads, cells, named } });
        } else report("scattered", { ...found, data: { ...amongCells, missing, leads } });
      }
    }
  },
});

/** Open cells to tell together, and which lead they miss; null where they miss both. */
interface MissingLead {
  readonly group: OpenGroup;
  readonly missing: LeadingDiscipline | null;
}

/** The missing leads of a component; two that the very same cells miss are one missing dyad. */
function missingLeads(
  facts: Facts,
  open: readonly Cell[],
  component: Component,
  told: RuleContext["told"],
): readonly MissingLead[] {
  const operational = groupOpenCells(facts, open, component, "operational", told);
  const unled = new Map(
    operational.filter(isUnled).map((group): [string, OpenGroup] => [groupKey(group), group]),
  );
  const dyads = new Set<OpenGroup>();
  const clinical = groupOpenCells(facts, open, component, "clinical", told).map((group): MissingLead => {
    const other = isUnled(group) ? unled.get(groupKey(group)) : undefined;
    if (other) dyads.add(other);
    return { group, missing: other ? null : "clinical" };
  });
  return [
    ...clinical,
    ...operational
      .filter((group) => !dyads.has(group))
      .map((group) => ({ group, missing: "operational" as const })),
  ];
}

/** Whether nobody leads the cells of a group on the other side either. */
function isUnled({ counterparts }: OpenGroup): boolean {
  return counterparts.length === 0;
}

/** Tells such groups apart by their cells. */
function groupKey({ kind, node, cells }: OpenGroup): string {
  return [kind, node ?? "*", ...cells.map(({ id }) => id).sort(compareText)].join(" ");
}

function openWords(cells: number): string {
  return `${plural(cells, "cell")} ${verb(cells, "is", "are")} open.`;
}

function partWords(data: Neither & { readonly delivered: number }): string {
  const { cells, delivered, component, scope } = data;
  const every = ["The only cell", "Both cells"][delivered - 1] ?? `All ${plural(delivered, "cell")}`;
  const some = cells === delivered ? every : `${formatNumber(cells)} of ${plural(delivered, "cell")}`;
  return `${some} ${component === "practice" ? "of" : "in"} ${scope} ${verb(cells, "has", "have")}`;
}

/** Few cells are all named; of many the first few are, as examples. */
function someOf(facts: Facts, cells: readonly Cell[]): string {
  return listCells(facts, cells.length <= MOST_NAMED ? cells : cells.slice(0, MOST_NAMED - 1));
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
