import type { Waiver } from "../model/records/waiver.ts";
import {
  type Finding,
  type Report,
  SEVERITIES,
  type Severity,
  type WaivedFinding,
} from "../rules/engine/finding.ts";

/** An open finding with the waivers it has outgrown. */
export interface OpenFinding {
  readonly finding: Finding;
  /** Given for other numbers than the finding has now. */
  readonly lapsed: readonly Waiver[];
}

/** Open findings of one severity. */
export interface FindingGroup {
  readonly severity: Severity;
  /** “Errors”. */
  readonly heading: string;
  readonly findings: readonly OpenFinding[];
}

/** Findings as they are printed: open ones by severity, the worst first, and accepted ones apart. */
export interface FindingGroups {
  readonly open: readonly FindingGroup[];
  readonly waived: readonly WaivedFinding[];
}

const HEADINGS: Readonly<Record<Severity, string>> = {
  error: "Errors",
  warning: "Warnings",
  advice: "Advice",
};

/** Groups a report's findings; severities without any are left out, no finding is. */
export function groupFindings(report: Report): FindingGroups {
  const lapsedBy = new Map<Finding, Waiver[]>();
  for (const { finding, waiver } of report.lapsed) {
    const lapsed = lapsedBy.get(finding);
    if (lapsed) lapsed.push(waiver);
    else lapsedBy.set(finding, [waiver]);
  }
  const open = SEVERITIES.flatMap((severity): readonly FindingGroup[] => {
    const findings = report.findings
      .filter((finding) => finding.severity === severity)
      .map((finding) => ({ finding, lapsed: lapsedBy.get(finding) ?? [] }));
    if (findings.length === 0) return [];
    return [{ severity, heading: HEADINGS[severity], findings }];
  });
  return { open, waived: report.waived };
}
