import type { MakeId } from "../../lib/ids.ts";
import { fail, type Result, succeed } from "../../lib/result.ts";
import { type Command, type CommandFailure, perform } from "../../model/commands/command.ts";
import type { Diff } from "../../model/diff/diff.ts";
import type { DesignDocument } from "../../model/document.ts";
import type { Facts } from "../../structure/facts.ts";
import { updateFacts } from "../../structure/update-facts.ts";
import { type Finding, type Report, SEVERITIES } from "../engine/finding.ts";

/** Checks facts by the design's settings: with every rule, or with as many as the asker wants to know of. */
export type Check = (facts: Facts, design: DesignDocument) => Report;

/** What a change would come to, before anything is written. */
export interface Tried {
  readonly label: string;
  readonly diff: Diff;
  readonly design: DesignDocument;
  readonly facts: Facts;
  readonly report: Report;
  /** Findings that the change ends, accepted ones too. */
  readonly gone: readonly Finding[];
  /** Findings that the change brings. */
  readonly appeared: readonly Finding[];
  /** Errors and warnings that stay and weigh more after it: in severity, or by the elements they concern. */
  readonly worsened: readonly Finding[];
}

/** What is on screen when a change is tried. */
export interface Situation {
  readonly design: DesignDocument;
  readonly facts: Facts;
  /** What the same check says of these facts. */
  readonly report: Report;
}

/** Tries a change on the option that the facts are of. Nothing of the situation is changed. */
export function tryCommand(
  situation: Situation,
  command: Command,
  check: Check,
  makeId: MakeId,
): Result<Tried, CommandFailure> {
  const performed = perform(situation.design, command, { makeId });
  if (!performed.ok) return performed;
  const { design, diff, label } = performed.value;
  const option = design.options.get(situation.facts.option.info.id);
  if (!option) return fail({ message: "The option would be gone." });
  const facts = updateFacts(situation.facts, option, diff).facts;
  const report = check(facts, design);
  const before = byKey(situation.report);
  const after = byKey(report);
  return succeed({
    label,
    diff,
    design,
    facts,
    report,
    gone: [...before].filter(([key]) => !after.has(key)).map(([, finding]) => finding),
    appeared: [...after].filter(([key]) => !before.has(key)).map(([, finding]) => finding),
    worsened: report.findings.filter((finding) => isWorse(finding, before.get(finding.key))),
  });
}

function isWorse(after: Finding, before: Finding | undefined): boolean {
  if (!before || after === before || after.severity === "advice") return false;
  return (
    SEVERITIES.indexOf(after.severity) < SEVERITIES.indexOf(before.severity) ||
    after.elements.length > before.elements.length
  );
}

/**
 * Whether a change is a fix of a finding: the finding is gone, and no other of the same rule has become an error
 * instead. What it brings of other rules is told to the person, who may want it all the same.
 */
export function isFixed(finding: Finding, before: Report, after: Report): boolean {
  const errorsBefore = new Set(errorsOf(before, finding.rule));
  return (
    !byKey(after).has(finding.key) && errorsOf(after, finding.rule).every((key) => errorsBefore.has(key))
  );
}

function byKey({ findings, waived }: Report): ReadonlyMap<string, Finding> {
  return new Map(
    [...findings, ...waived.map(({ finding }) => finding)].map((finding) => [finding.key, finding]),
  );
}

function errorsOf(report: Report, rule: string): readonly string[] {
  return [...byKey(report).values()]
    .filter((finding) => finding.rule === rule && finding.severity === "error")
    .map(({ key }) => key);
}
