import { type DesignDocument, findBaseline, type OptionDocument } from "../../shared/model/document.ts";
import type { Waiver } from "../../shared/model/records/waiver.ts";
import { lapsedWords } from "../../shared/print/waiver-words.ts";
import { checkFacts } from "../../shared/rules/engine/check-option.ts";
import type { Finding, Severity } from "../../shared/rules/engine/finding.ts";
import type { Profile } from "../../shared/rules/profiles/profile.ts";
import { settingsOf } from "../../shared/rules/profiles/rule-state.ts";
import { deriveFacts } from "../../shared/structure/facts.ts";
import { type Metrics, measureOption } from "../../shared/structure/metrics.ts";

/** The version of the JSON below; it goes up when a field changes its meaning or goes away. */
export const REPORT_VERSION = 1;

/** What `orgweave validate --format json` prints; `docs/command-line.md` explains it field by field. */
export interface ValidateReport {
  readonly version: typeof REPORT_VERSION;
  /** The option's name. */
  readonly option: string;
  /** The name of the profile that set the rules; null where the design's own settings did. */
  readonly profile: string | null;
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

/** How an option is checked other than by all rules as its design sets them. */
interface ValidateOptions {
  /** Sets the rules instead of the design. */
  readonly profile: Profile | null;
  /** The rules whose findings are told, by id; empty for all. All of them run: some know what others have told. */
  readonly rules: readonly string[];
}

/** Checks an option against the rules. */
export function validateOption(
  design: DesignDocument,
  option: OptionDocument,
  { profile, rules }: ValidateOptions,
): ValidateReport {
  const facts = deriveFacts(option);
  const baseline = findBaseline(design, option);
  const settings =
    profile === null
      ? design.ruleSettings
      : new Map(settingsOf(profile).map((setting) => [setting.id, setting]));
  const report = checkFacts(facts, settings, {
    baseline: baseline && deriveFacts(baseline),
    domains: design.domains,
  });
  // A finding about a faulty setting is the business of whoever asks for the rule that is set so.
  const isTold = ({ rule, data }: Finding) =>
    rules.length === 0 || rules.includes(rule) || rules.includes(String(data.rule));
  const findings = report.findings.filter(isTold);
  const waived = report.waived.filter(({ finding }) => isTold(finding));
  const { lapsed } = report;
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return {
    version: REPORT_VERSION,
    option: option.info.name,
    profile: profile?.name ?? null,
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
