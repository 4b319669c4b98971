import type { OptionDocument } from "../../model/document.ts";
import { compareText } from "../../model/document.ts";
import type { Waiver } from "../../model/records/waiver.ts";
import type { Evidence, Finding, Report, WaivedFinding } from "./finding.ts";

/** A finding's numbers as one text, the same whatever order the rule gave them in: “direct reports: 13; most: 7”. */
export function evidenceText(evidence: Evidence): string {
  return Object.keys(evidence)
    .sort(compareText)
    .map((name) => `${wordsOf(name)}: ${valueText(evidence[name] ?? "")}`)
    .join("; ");
}

/** One number of a finding that is not what it was when the finding was accepted. */
export interface EvidenceChange {
  /** As the rule names it: `directReports`. */
  readonly name: string;
  readonly was: string;
  readonly is: string;
}

/**
 * What changed between the numbers a waiver was given for and a finding's numbers now; a number that only one of them
 * has is left out.
 */
export function changedEvidence({ finding, waiver }: WaivedFinding): readonly EvidenceChange[] {
  const before = keptEvidence(waiver);
  return Object.entries(finding.evidence).flatMap(([name, value]) => {
    const was = before.get(wordsOf(name));
    const is = valueText(value);
    return was === undefined || was === is ? [] : [{ name, was, is }];
  });
}

/** What a waiver of a finding holds on to; the reason and the date are for the person to give. */
export function waiverOf(finding: Finding): Pick<Waiver, "rule" | "finding" | "evidence"> {
  return { rule: finding.rule, finding: finding.key, evidence: evidenceText(finding.evidence) };
}

/** Sets accepted findings apart from open ones. A waiver given for other numbers than today's has lapsed. */
export function applyWaivers(findings: readonly Finding[], waivers: OptionDocument["waivers"]): Report {
  const byFinding = new Map<string, Waiver[]>();
  for (const waiver of [...waivers.values()].sort((a, b) => compareText(a.id, b.id))) {
    const key = waiverKey(waiver.rule, waiver.finding);
    const same = byFinding.get(key);
    if (same) same.push(waiver);
    else byFinding.set(key, [waiver]);
  }
  if (byFinding.size === 0) return { findings, waived: [], lapsed: [] };

  const open: Finding[] = [];
  const waived: WaivedFinding[] = [];
  const lapsed: WaivedFinding[] = [];
  for (const finding of findings) {
    const given = byFinding.get(waiverKey(finding.rule, finding.key)) ?? [];
    const waiver = given.find((candidate) => holds(candidate, finding.evidence));
    if (waiver) {
      waived.push({ finding, waiver });
    } else {
      open.push(finding);
      for (const old of given) lapsed.push({ finding, waiver: old });
    }
  }
  return { findings: open, waived, lapsed };
}

/**
 * Whether a waiver was given for a finding's numbers. It may hold more of them: rules once gave numbers as evidence that
 * their findings do not rest on.
 */
function holds(waiver: Waiver, evidence: Evidence): boolean {
  if (waiver.evidence === evidenceText(evidence)) return true;
  const kept = keptEvidence(waiver);
  return Object.entries(evidence).every(([name, value]) => kept.get(wordsOf(name)) === valueText(value));
}

/** The numbers a waiver was given for, each by its words. */
function keptEvidence({ evidence }: Waiver): ReadonlyMap<string, string> {
  return new Map(
    evidence.split("; ").map((part) => {
      const [name = "", ...value] = part.split(": ");
      return [name, value.join(": ")];
    }),
  );
}

function waiverKey(rule: string, finding: string): string {
  return `${rule}\n${finding}`;
}

/** To two decimals: adding up in another order must not look like another number. */
function valueText(value: number | string): string {
  return typeof value === "number" ? String(Number(value.toFixed(2))) : value;
}

/** `directReports` is “direct reports”. */
function wordsOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
