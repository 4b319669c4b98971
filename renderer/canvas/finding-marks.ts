import type { Id } from "../../shared/model/records/fields.ts";
import {
  type ElementKind,
  type Report,
  SEVERITIES,
  type Severity,
} from "../../shared/rules/engine/finding.ts";

/** The open findings about one element. */
export interface FindingMark {
  readonly worst: Severity;
  readonly count: number;
}

type Marks = Readonly<Record<ElementKind, ReadonlyMap<Id, FindingMark>>>;

const known = new WeakMap<Report, Marks>();

/** The open findings by what they are about. Worked out once for each report, by whoever asks first. */
export function findingMarks(report: Report): Marks {
  const existing = known.get(report);
  if (existing) return existing;
  const marks = {
    serviceLine: new Map<Id, FindingMark>(),
    geography: new Map<Id, FindingMark>(),
    cell: new Map<Id, FindingMark>(),
    post: new Map<Id, FindingMark>(),
    mandate: new Map<Id, FindingMark>(),
    reportingLine: new Map<Id, FindingMark>(),
    option: new Map<Id, FindingMark>(),
  };
  for (const { severity, elements } of report.findings) {
    for (const { kind, id } of elements) {
      const before = marks[kind].get(id);
      marks[kind].set(id, {
        worst: before ? worseOf(before.worst, severity) : severity,
        count: (before?.count ?? 0) + 1,
      });
    }
  }
  known.set(report, marks);
  return marks;
}

function worseOf(a: Severity, b: Severity): Severity {
  return SEVERITIES.indexOf(a) <= SEVERITIES.indexOf(b) ? a : b;
}
