import { PatchedMap } from "../../shared/lib/patched-map.ts";
import type { Id } from "../../shared/model/records/fields.ts";
import {
  type ElementKind,
  type Finding,
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

/** How many findings of each severity are about an element: enough to know the worst when one of them goes. */
interface Counted extends FindingMark {
  readonly of: Readonly<Record<Severity, number>>;
}

type CountedMarks = Readonly<Record<ElementKind, ReadonlyMap<Id, Counted>>>;

const known = new WeakMap<Report, CountedMarks>();

/** The report that was asked for last: the next one is nearly always what an edit made of it. */
let latest: Report | null = null;

/** The open findings by what they are about. Worked out once for each report, by whoever asks first. */
export function findingMarks(report: Report): Marks {
  const existing = known.get(report);
  if (existing) return existing;
  const before = latest && known.get(latest);
  const marks = (before && latest && updateMarks(before, latest, report)) ?? countMarks(report);
  known.set(report, marks);
  latest = report;
  return marks;
}

function countMarks(report: Report): CountedMarks {
  return applyChanges(NO_MARKS, [], report.findings);
}

/** Beyond this share of findings that came or went, all are counted anew: few elements would be taken over. */
const MANY = 0.25;

/** An edit replaces some findings of thousands; those about tens of thousands of elements stay. */
function updateMarks(marks: CountedMarks, before: Report, after: Report): CountedMarks | null {
  const was = new Set(before.findings);
  const is = new Set(after.findings);
  const removed = before.findings.filter((finding) => !is.has(finding));
  const added = after.findings.filter((finding) => !was.has(finding));
  if (removed.length + added.length > is.size * MANY) return null;
  // Most are the same findings in other words: those about a hundred elements need not be counted out and in again.
  const byKey = new Map(added.map((finding) => [finding.key, finding]));
  const toldAgain = new Set<Finding>();
  const gone = removed.filter((finding) => {
    const again = byKey.get(finding.key);
    if (!again || toldAgain.has(again) || !marksSame(finding, again)) return true;
    toldAgain.add(again);
    return false;
  });
  return applyChanges(
    marks,
    gone,
    added.filter((finding) => !toldAgain.has(finding)),
  );
}

function marksSame(a: Finding, b: Finding): boolean {
  return (
    a.severity === b.severity &&
    a.elements.length === b.elements.length &&
    a.elements.every(({ kind, id }, place) => {
      const other = b.elements[place];
      return other?.id === id && other.kind === kind;
    })
  );
}

function applyChanges(
  marks: CountedMarks,
  removed: readonly Finding[],
  added: readonly Finding[],
): CountedMarks {
  const changes = new Map<ElementKind, Map<Id, Record<Severity, number>>>();
  const count = ({ severity, elements }: Finding, by: number) => {
    for (const { kind, id } of elements) {
      let ofKind = changes.get(kind);
      if (!ofKind) {
        ofKind = new Map();
        changes.set(kind, ofKind);
      }
      let of = ofKind.get(id);
      if (!of) {
        of = { ...(marks[kind].get(id)?.of ?? NONE_COUNTED) };
        ofKind.set(id, of);
      }
      of[severity] += by;
    }
  };
  for (const finding of removed) count(finding, -1);
  for (const finding of added) count(finding, 1);
  const changed: Record<ElementKind, ReadonlyMap<Id, Counted>> = { ...marks };
  for (const [kind, ofKind] of changes) changed[kind] = patchMarks(marks[kind], ofKind);
  return changed;
}

function patchMarks(
  marks: ReadonlyMap<Id, Counted>,
  counts: ReadonlyMap<Id, Readonly<Record<Severity, number>>>,
): ReadonlyMap<Id, Counted> {
  const changed = new Map<Id, Counted | undefined>();
  for (const [id, of] of counts) {
    const before = marks.get(id);
    // Told again in other words is the same mark: what shows it is left be.
    if (before && SEVERITIES.every((severity) => before.of[severity] === of[severity])) continue;
    changed.set(id, toMark(of));
  }
  return PatchedMap.patch(marks, changed);
}

function toMark(of: Readonly<Record<Severity, number>>): Counted | undefined {
  const worst = SEVERITIES.find((severity) => of[severity] > 0);
  return worst && { worst, count: SEVERITIES.reduce((sum, severity) => sum + of[severity], 0), of };
}

const NONE_COUNTED: Readonly<Record<Severity, number>> = { error: 0, warning: 0, advice: 0 };

const NO_MARKS: CountedMarks = {
  serviceLine: new Map(),
  geography: new Map(),
  cell: new Map(),
  post: new Map(),
  mandate: new Map(),
  reportingLine: new Map(),
  option: new Map(),
};
