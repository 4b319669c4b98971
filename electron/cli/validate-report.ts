import { type DesignDocument, findBaseline, type OptionDocument } from "../../shared/model/document.ts";
import type { Waiver } from "../../shared/model/records/waiver.ts";
import { lapsedWords } from "../../shared/print/waiver-words.ts";
import { checkFacts } from "../../shared/rules/engine/check-option.ts";
import type { Finding, Severity } from "../../shared/rules/engine/finding.ts";
import { deriveFacts } from "../../shared/structure/facts.ts";
import { type Metrics, measureOption } from "../../shared/structure/metrics.ts";

/** The version of the JSON below; it goes up when a field changes its meaning or goes away. */
export const REPORT_VERSION = 1;

/** What `orgweave validate --format json` prints; `docs/command-line.md` explains it field by field. */
export interface ValidateReport {
  readonly version: typeof REPORT_VERSION;
  /** The option's name. */
  readonly option: string;
  readonly counts: Readonly<Record<Severity | "waived", number>>;
  readonly metrics: Metrics;
  /** Open findings, worst first. */
  readonly findings: readonly ReportedFinding[];
  /** Accepted findings, in the same order. */
  readonly waived: readonly (ReportedFinding & Acceptance)[];
}

interface ReportedFinding
  extends Pick<Finding, "rule" | "severity" | "message" | "elements" | "evidence" | "source"> {
  /** That it had been accepted for other numbers, in a sentence; left out where it had not. */
  readonly lapsed?: string;
}

type Acceptance = Pick<Waiver, "reason" | "date">;

/** Checks an option against every rule. */
export function validateOption(design: DesignDocument, option: OptionDocument): ValidateReport {
  const facts = deriveFacts(option);
  const baseline = findBaseline(design, option);
  const { findings, waived, lapsed } = checkFacts(facts, design.ruleSettings, {
    baseline: baseline && deriveFacts(baseline),
  });
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return {
    version: REPORT_VERSION,
    option: option.info.name,
    counts: {
      error: count("error"),
      warning: count("warning"),
      advice: count("advice"),
      waived: waived.length,
    },
    metrics: measureOption(facts),
    findings: findings.map((finding) => {
      const old = lapsed.findLast((candidate) => candidate.finding === finding);
      return { ...toReported(finding), ...(old ? { lapsed: lapsedWords(old) } : {}) };
    }),
    waived: waived.map(({ finding, waiver: { reason, date } }) => ({
      ...toReported(finding),
      reason,
      date,
    })),
  };
}

function toReported({ rule, severity, message, elements, evidence, source }: Finding): ReportedFinding {
  return {
    rule,
    severity,
    message,
    elements: elements.map(({ kind, id, name }) => ({ kind, id, name })),
    evidence,
    source,
  };
}
