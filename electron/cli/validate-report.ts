import { type DesignDocument, findBaseline, type OptionDocument } from "../../shared/model/document.ts";
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
  readonly findings: readonly Pick<
    Finding,
    "rule" | "severity" | "message" | "elements" | "evidence" | "source"
  >[];
}

/** Checks an option against every rule. */
export function validateOption(design: DesignDocument, option: OptionDocument): ValidateReport {
  const facts = deriveFacts(option);
  const baseline = findBaseline(design, option);
  const { findings, waived } = checkFacts(facts, design.ruleSettings, {
    baseline: baseline && deriveFacts(baseline),
    domains: design.domains,
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
    findings: findings.map(({ rule, severity, message, elements, evidence, source }) => ({
      rule,
      severity,
      message,
      elements: elements.map(({ kind, id, name }) => ({ kind, id, name })),
      evidence,
      source,
    })),
  };
}
