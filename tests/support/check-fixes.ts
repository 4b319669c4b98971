import { isDeepStrictEqual } from "node:util";
import { countingIds } from "../../shared/lib/ids.ts";
import { perform } from "../../shared/model/commands/command.ts";
import { applyDiff, invertDiff } from "../../shared/model/diff/diff.ts";
import {
  type DesignDocument,
  emptyDesign,
  findBaseline,
  type OptionDocument,
  type Table,
} from "../../shared/model/document.ts";
import type { AccountabilityDomain } from "../../shared/model/records/accountability-domain.ts";
import { checkOption } from "../../shared/rules/engine/check-option.ts";
import type { Finding, Report } from "../../shared/rules/engine/finding.ts";
import type { Fix } from "../../shared/rules/fixes/fix.ts";
import { fixerOf } from "../../shared/rules/fixes/index.ts";
import { proposeFixes } from "../../shared/rules/fixes/propose.ts";
import { Trials } from "../../shared/rules/fixes/trials.ts";
import { deriveFacts } from "../../shared/structure/facts.ts";
import { buildOption, type StructureSpec } from "./structure-builder.ts";

/** What a design has beside the option that is fixed. */
interface Beside {
  readonly baseline?: StructureSpec;
  readonly domains?: Table<AccountabilityDomain>;
}

/** A design with one option, and a baseline where one is given, and the rules' own settings. */
export function designOf(option: OptionDocument, { baseline, domains }: Beside = {}): DesignDocument {
  const design = emptyDesign({ id: "design", title: "Design", organisation: "Trust", notes: "" });
  const today = baseline && buildOption(baseline);
  const todayInfo = today && { ...today.info, id: "baseline", isBaseline: true };
  return {
    ...design,
    domains: domains ?? design.domains,
    options: new Map([
      ...(today && todayInfo ? [[todayInfo.id, { ...today, info: todayInfo }] as const] : []),
      [option.info.id, option],
    ]),
  };
}

/** A full run of every rule, as an application would have it. */
function checkIn(design: DesignDocument, option: OptionDocument): Report {
  const baseline = baselineFacts(design, option);
  return checkOption(option, design.ruleSettings, {
    domains: design.domains,
    ...(baseline ? { baseline } : {}),
  });
}

function baselineFacts(design: DesignDocument, option: OptionDocument) {
  const baseline = findBaseline(design, option);
  return baseline ? deriveFacts(baseline) : null;
}

/** What the fixes of a structure’s first finding of a rule are, and what they make of it. */
export function fixesFor(rule: string, structure: StructureSpec | OptionDocument, beside: Beside = {}) {
  const option = "info" in structure ? structure : buildOption(structure);
  const design = designOf(option, beside);
  const report = checkIn(design, option);
  const finding = report.findings.find((candidate) => candidate.rule === rule);
  if (!finding) throw new Error(`${rule} finds nothing in this structure`);
  const trials = new Trials(design, deriveFacts(option), rule, baselineFacts(design, option));
  const fixes = [...proposeFixes(trials, finding)];
  return {
    finding,
    fixes,
    ids: fixes.map(({ id }) => id),
    labels: fixes.map(({ label }) => label),
    /** The option after a fix, by the fix's id; and what is wrong with it, which is nothing. */
    apply: (id: string, answer = "") => {
      const fix = fixes.find((candidate) => candidate.id === id);
      if (!fix)
        throw new Error(`There is no fix ${id}; there are ${fixes.map((each) => each.id).join(", ")}`);
      const performed = perform(design, fix.commandFor(answer), { makeId: countingIds("new") });
      if (!performed.ok) throw new Error(performed.reason.message);
      const after = performed.value.design.options.get(option.info.id);
      if (!after) throw new Error("The option is gone");
      return {
        design: performed.value.design,
        option: after,
        label: performed.value.label,
        faults: faultsOf(design, option, finding, fix),
      };
    },
  };
}

/** The answers a fix is to be tried with: every choice, or some text. */
export function answersOf({ input }: Fix): readonly string[] {
  if (input === null) return [""];
  return input.kind === "text" ? ["Somebody"] : input.choices.map(({ id }) => id);
}

/** What a fix does wrong, by full runs of every rule before and after, and by undoing it. */
export function faultsOf(
  design: DesignDocument,
  option: OptionDocument,
  finding: Finding,
  fix: Fix,
  before: Report = checkIn(design, option),
): readonly string[] {
  const faults: string[] = [];
  const errorsBefore = new Set(
    all(before)
      .filter(isErrorOf(finding.rule))
      .map(({ key }) => key),
  );
  for (const answer of answersOf(fix)) {
    const performed = perform(design, fix.commandFor(answer), { makeId: countingIds("new") });
    const what = `${finding.rule} ${fix.id} “${answer}”`;
    if (!performed.ok) {
      faults.push(`${what} is refused: ${performed.reason.message}`);
      continue;
    }
    const after = performed.value.design.options.get(option.info.id);
    const report = after && all(checkIn(performed.value.design, after));
    if (report?.some(({ key }) => key === finding.key)) faults.push(`${what}: the finding is still there`);
    const worse = report?.filter(isErrorOf(finding.rule)).filter(({ key }) => !errorsBefore.has(key)) ?? [];
    for (const error of worse) faults.push(`${what}: new error: ${error.message}`);
    const undone = applyDiff(performed.value.design, invertDiff(performed.value.diff));
    if (!isDeepStrictEqual(undone, design)) faults.push(`${what}: undo leaves something behind`);
  }
  return faults;
}

/** Every fix of every finding of a structure that has some, with what is wrong with it. */
export function faultsOfAll(option: OptionDocument): readonly string[] {
  const design = designOf(option);
  const facts = deriveFacts(option);
  const before = checkIn(design, option);
  return all(before).flatMap((finding) => {
    if (!fixerOf(finding.rule)) return [];
    const trials = new Trials(design, facts, finding.rule, null);
    return [...proposeFixes(trials, finding)].flatMap((fix) => {
      return faultsOf(design, option, finding, fix, before);
    });
  });
}

function all({ findings, waived }: Report): readonly Finding[] {
  return [...findings, ...waived.map(({ finding }) => finding)];
}

function isErrorOf(rule: string) {
  return (finding: Finding) => finding.rule === rule && finding.severity === "error";
}
