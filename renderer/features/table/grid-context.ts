import { type GridGround, groundOf } from "../../../shared/interchange/grid/grid-table.ts";
import type { Axis } from "../../../shared/model/axis.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import {
  type ElementKind,
  type Finding,
  type Report,
  SEVERITIES,
} from "../../../shared/rules/engine/finding.ts";
import type { Facts } from "../../../shared/structure/facts.ts";
import { type NodeTotal, nodeTotals } from "../../../shared/structure/node-totals.ts";

/** What the columns of a grid are worked out from. */
export interface GridContext {
  readonly facts: Facts;
  readonly ground: GridGround;
  /** The open findings about an element, the worst first. */
  findingsOf(kind: ElementKind, id: Id): readonly Finding[];
  totalOf(axis: Axis, id: Id): NodeTotal | undefined;
}

const NONE: readonly Finding[] = [];

/** The context of an option as it is now. What it takes going through everything is done when it is first asked for. */
export function gridContext(
  facts: Facts,
  report: Report,
  index: FindingIndex = new FindingIndex(),
): GridContext {
  const totals = new Map<Axis, ReadonlyMap<Id, NodeTotal>>();
  return {
    facts,
    ground: groundOf(facts.option),
    findingsOf: (kind, id) => index.of(report, kind, id),
    totalOf: (axis, id) => {
      let ofAxis = totals.get(axis);
      if (!ofAxis) {
        ofAxis = nodeTotals(facts, axis);
        totals.set(axis, ofAxis);
      }
      return ofAxis.get(id);
    },
  };
}

/**
 * Findings by what they are about, from report to report: an edit leaves nearly all of them as they were, and one may be
 * about hundreds of elements.
 */
export class FindingIndex {
  #report: Report | null = null;
  #findings: ReadonlySet<Finding> = new Set();
  readonly #byKind = new Map<ElementKind, Map<Id, readonly Finding[]>>();

  /** The findings of a report about an element, the worst first. */
  of(report: Report, kind: ElementKind, id: Id): readonly Finding[] {
    this.#follow(report);
    return this.#byKind.get(kind)?.get(id) ?? NONE;
  }

  #follow(report: Report): void {
    if (report === this.#report) return;
    const next = new Set(report.findings);
    for (const finding of this.#findings) {
      if (!next.has(finding)) this.#change(finding, (about) => about.filter((one) => one !== finding));
    }
    for (const finding of next) {
      if (!this.#findings.has(finding)) this.#change(finding, (about) => put(about, finding));
    }
    this.#report = report;
    this.#findings = next;
  }

  #change(finding: Finding, change: (about: readonly Finding[]) => readonly Finding[]): void {
    for (const { kind, id } of finding.elements) {
      let byId = this.#byKind.get(kind);
      if (!byId) {
        byId = new Map();
        this.#byKind.set(kind, byId);
      }
      byId.set(id, change(byId.get(id) ?? NONE));
    }
  }
}

/** Puts a finding among others, behind those that are as bad; an element that it names twice has it once. */
function put(about: readonly Finding[], finding: Finding): readonly Finding[] {
  if (about.includes(finding)) return about;
  const rank = SEVERITIES.indexOf(finding.severity);
  const before = about.filter((one) => SEVERITIES.indexOf(one.severity) <= rank);
  return [...before, finding, ...about.filter((one) => SEVERITIES.indexOf(one.severity) > rank)];
}

/** How a findings column sorts: by the worst, then by how many; nothing comes first. */
export function findingsWeight(findings: readonly Finding[]): number {
  const [worst] = findings;
  if (!worst) return 0;
  return (SEVERITIES.length - SEVERITIES.indexOf(worst.severity)) * 1_000 + findings.length;
}
