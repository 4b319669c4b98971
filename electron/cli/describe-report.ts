import { acceptedWords } from "../../shared/print/waiver-words.ts";
import { SEVERITIES, type Severity } from "../../shared/rules/engine/finding.ts";
import type { ValidateReport } from "./validate-report.ts";

const HEADINGS: Readonly<Record<Severity, string>> = {
  error: "Errors",
  warning: "Warnings",
  advice: "Advice",
};

/** A report as people read it in a terminal: findings by severity, then the option in numbers. */
export function describeReport(report: ValidateReport): readonly string[] {
  const lines = [
    report.option,
    ...(report.profile === null ? [] : [`Rules set by the profile “${report.profile}”.`]),
    "",
  ];
  for (const severity of SEVERITIES) {
    const findings = report.findings.filter((finding) => finding.severity === severity);
    if (findings.length === 0) continue;
    lines.push(`${HEADINGS[severity]} (${findings.length})`);
    for (const { rule, message, lapsed } of findings) {
      lines.push(`  ${rule}: ${message}`);
      if (lapsed !== undefined) lines.push(`    ${lapsed}`);
    }
    lines.push("");
  }
  if (report.waived.length > 0) {
    lines.push(`Accepted (${report.waived.length})`);
    for (const { rule, message, ...acceptance } of report.waived) {
      // A reason may run over several lines; they stay below their finding.
      const because = acceptedWords(acceptance).replaceAll("\n", "\n    ");
      lines.push(`  ${rule}: ${message}`, `    ${because}`);
    }
    lines.push("");
  }
  const { counts, metrics } = report;
  const findings = [
    counted(counts.error, "error"),
    counted(counts.warning, "warning"),
    counted(counts.advice, "piece of advice", "pieces of advice"),
    `${counts.waived} accepted`,
  ];
  const { vacantPosts, layers, meanSpan, maxSpan, gaps, overlaps, dyadCoverage } = metrics;
  lines.push(
    `Findings: ${findings.join(", ")}.`,
    `Structure: ${counted(metrics.serviceLines, "service line")}, ${counted(metrics.geographies, "geography", "geographies")}, ${counted(metrics.cells, "cell")}, ${counted(metrics.posts, "post")} (${vacantPosts} vacant).`,
    `Lines: ${counted(layers, "layer")}, ${meanSpan.toFixed(1)} reports to a manager on average, ${maxSpan} at most.`,
    `Coverage: ${counted(gaps, "gap")}, ${counted(overlaps, "overlap")}, both disciplines in ${Math.round(dyadCoverage * 100)}% of cells and components.`,
  );
  return lines;
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
