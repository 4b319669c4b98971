import type { MakeId } from "../../lib/ids.ts";
import { fail, type Result, succeed } from "../../lib/result.ts";
import { type Command, type CommandFailure, inOneStep, perform } from "../../model/commands/command.ts";
import type { DesignDocument } from "../../model/document.ts";
import type { Facts } from "../../structure/facts.ts";
import { updateFacts } from "../../structure/update-facts.ts";
import { CATALOGUE } from "../catalogue/index.ts";
import type { Finding } from "../engine/finding.ts";
import { plural } from "../words.ts";
import { checkForRule, proposeFixes } from "./propose.ts";

/** How far applying fixes to all findings of a rule has come. */
export interface FixAllProgress {
  readonly done: number;
  /** At least so many are to be done: a fix may bring a further finding. */
  readonly total: number;
}

/** What was done to one finding. */
export interface FixedFinding {
  readonly finding: Finding;
  /** The words of its fix. */
  readonly effect: string;
}

/** What fixing all findings of a rule comes to. */
export interface FixAllOutcome {
  /** All of it as one step; it makes the very ids that the fixes were tried with. */
  readonly command: Command;
  readonly fixed: readonly FixedFinding[];
  /** Findings that another fix ended along the way. */
  readonly gone: readonly Finding[];
  /** Findings for which no fix holds that needs no answer. */
  readonly left: readonly Finding[];
}

/** A finding may be followed by another, and that by one more: some times as many as there were is the end of it. */
const MOST_ROUNDS = 2;

/**
 * Applies the recommended fix that needs no answer to each finding of a rule, one after another: each is tried on what
 * the ones before it made. Nothing is written; the outcome has the command. It yields after each finding, so that the
 * one who asks can show how far it is, or stop.
 */
export function* fixAll(
  design: DesignDocument,
  facts: Facts,
  rule: string,
  makeId: MakeId,
  baseline: Facts | null = null,
): Generator<FixAllProgress, Result<FixAllOutcome, CommandFailure>> {
  const check = checkForRule(rule, baseline);
  const findingsOf = (at: Facts, of: DesignDocument) =>
    check(at, of).findings.filter((finding) => finding.rule === rule);
  const ids: string[] = [];
  const keepId: MakeId = () => {
    const id = makeId();
    ids.push(id);
    return id;
  };
  const commands: Command[] = [];
  const fixed: FixedFinding[] = [];
  const seen = new Set<string>();
  const left: Finding[] = [];
  const optionId = facts.option.info.id;
  const first = findingsOf(facts, design);
  let current = { design, facts, findings: first };
  let rounds = first.length * MOST_ROUNDS;
  for (;;) {
    const finding = current.findings.find(({ key }) => !seen.has(key));
    if (!finding || rounds === 0) break;
    rounds -= 1;
    seen.add(finding.key);
    const fix = firstWithoutInput(current.design, current.facts, finding, baseline);
    if (fix) {
      const command = fix.commandFor("");
      const performed = perform(current.design, command, { makeId: keepId });
      if (!performed.ok) return performed;
      const option = performed.value.design.options.get(optionId);
      if (!option) return fail({ message: "The option would be gone." });
      const next = updateFacts(current.facts, option, performed.value.diff).facts;
      commands.push(command);
      fixed.push({ finding, effect: fix.effect });
      current = {
        design: performed.value.design,
        facts: next,
        findings: findingsOf(next, performed.value.design),
      };
    } else left.push(finding);
    yield { done: seen.size, total: Math.max(first.length, seen.size) };
  }
  const open = new Set(current.findings.map(({ key }) => key));
  const title = CATALOGUE.find(({ id }) => id === rule)?.title ?? rule;
  return succeed({
    command: replay(`Fix ${plural(fixed.length, "finding")}: ${title}`, commands, ids),
    fixed,
    gone: first.filter(({ key }) => !open.has(key) && !fixed.some(({ finding }) => finding.key === key)),
    left: left.filter(({ key }) => open.has(key)),
  });
}

function firstWithoutInput(design: DesignDocument, facts: Facts, finding: Finding, baseline: Facts | null) {
  for (const fix of proposeFixes(design, facts, finding, baseline)) if (fix.input === null) return fix;
  return undefined;
}

/** A later fix may speak of what an earlier one added, so the ids must be those it was tried with. */
function replay(label: string, commands: readonly Command[], ids: readonly string[]): Command {
  return {
    name: "step",
    run: (edit) => {
      let next = 0;
      const makeId: MakeId = () => {
        const id = ids[next];
        if (id === undefined) throw new Error("Fixes made more records than when they were tried");
        next += 1;
        return id;
      };
      return inOneStep(label, commands).run(edit, { makeId });
    },
  };
}
