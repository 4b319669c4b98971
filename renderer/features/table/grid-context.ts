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
export function gridContext(facts: Facts, report: Report): GridContext {
  let findings: ReadonlyMap<string, readonly Finding[]> | undefined;
  const totals = new Map<Axis, ReadonlyMap<Id, NodeTotal>>();
  return {
    facts,
    ground: groundOf(facts.option),
    findingsOf: (kind, id) => {
      findings ??= indexFindings(report);
      return findings.get(`${kind} ${id}`) ?? NONE;
    },
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

const indexed = new WeakMap<Report, ReadonlyMap<string, readonly Finding[]>>();

/** Findings come worst first, and so stay under each element. */
function indexFindings(report: Report): ReadonlyMap<string, readonly Finding[]> {
  const known = indexed.get(report);
  if (known) return known;
  const byElement = new Map<string, Finding[]>();
  for (const finding of report.findings) {
    for (const { kind, id } of finding.elements) {
      const key = `${kind} ${id}`;
      const about = byElement.get(key);
      if (!about) byElement.set(key, [finding]);
      else if (about.at(-1) !== finding) about.push(finding);
    }
  }
  indexed.set(report, byElement);
  return byElement;
}

/** How a findings column sorts: by the worst, then by how many; nothing comes first. */
export function findingsWeight(findings: readonly Finding[]): number {
  const [worst] = findings;
  if (!worst) return 0;
  return (SEVERITIES.length - SEVERITIES.indexOf(worst.severity)) * 1_000 + findings.length;
}
