import type { MakeId } from "../../lib/ids.ts";
import { type Result, succeed } from "../../lib/result.ts";
import { type Command, type CommandFailure, inOneStep } from "../../model/commands/command.ts";
import type { DesignDocument } from "../../model/document.ts";
import type { Facts } from "../../structure/facts.ts";
import { CATALOGUE } from "../catalogue/index.ts";
import type { Finding } from "../engine/finding.ts";
import { plural } from "../words.ts";
import { type Fix, kindOfFix } from "./fix.ts";
import { proposeFixes } from "./propose.ts";
import { Trials } from "./trials.ts";

/** Which findings are to be fixed. */
export interface Alike {
  readonly rule: string;
  /** Left out, those of every message and severity of the rule. */
  readonly like?: Pick<Finding, "messageId" | "severity">;
}

/** The findings among these that are to be fixed together. */
export function findingsAlike(findings: readonly Finding[], { rule, like }: Alike): readonly Finding[] {
  return findings.filter(
    (finding) =>
      finding.rule === rule &&
      (like === undefined || (finding.messageId === like.messageId && finding.severity === like.severity)),
  );
}

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
 * Applies to each of the findings the kind of fix that is recommended for it as the option stands, of those that need no
 * answer: one after another, each tried on what the ones before it made. What those make possible in another way is not
 * done unasked. Nothing is written; the outcome has the command. It yields after each finding, so that the one who asks
 * can show how far it is, or stop.
 */
export function* fixAll(
  design: DesignDocument,
  facts: Facts,
  alike: Alike,
  makeId: MakeId,
  baseline: Facts | null = null,
): Generator<FixAllProgress, Result<FixAllOutcome, CommandFailure>> {
  const asItStands = new Trials(design, facts, alike.rule, baseline);
  const trials = new Trials(design, facts, alike.rule, baseline);
  const open = () => findingsAlike(trials.report.findings, alike);
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
  const first = open();
  const atFirst = new Set(first.map(({ key }) => key));
  /** The kinds that were recommended so far: a finding that a fix brought may be fixed in any of these ways. */
  const kinds = new Set<string>();
  const recommendedFor = (finding: Finding): ReadonlySet<string> => {
    const fix = firstWithoutInput(asItStands, finding);
    if (!fix) return new Set();
    kinds.add(kindOfFix(fix));
    return new Set([kindOfFix(fix)]);
  };
  for (let rounds = first.length * MOST_ROUNDS; rounds > 0; rounds -= 1) {
    const finding = open().find(({ key }) => !seen.has(key));
    if (!finding) break;
    seen.add(finding.key);
    const recommended = atFirst.has(finding.key) ? recommendedFor(finding) : kinds;
    const fix = firstWithoutInput(trials, finding, recommended);
    if (fix) {
      const command = fix.commandFor("");
      const made = trials.goOn(command, keepId);
      if (!made.ok) return made;
      commands.push(command);
      fixed.push({ finding, effect: fix.effect });
    } else left.push(finding);
    yield { done: seen.size, total: Math.max(first.length, seen.size) };
  }
  const stillOpen = new Set(open().map(({ key }) => key));
  const title = CATALOGUE.find(({ id }) => id === alike.rule)?.title ?? alike.rule;
  return succeed({
    command: replay(`Fix ${plural(fixed.length, "finding")}: ${title}`, commands, ids),
    fixed,
    gone: first.filter(({ key }) => !stillOpen.has(key) && !fixed.some(({ finding }) => finding.key === key)),
    left: left.filter(({ key }) => stillOpen.has(key)),
  });
}

function firstWithoutInput(
  trials: Trials,
  finding: Finding,
  /** Fixes of other kinds are passed over; left out, of none. */
  kinds?: ReadonlySet<string>,
): Fix | undefined {
  for (const fix of proposeFixes(trials, finding)) {
    if (fix.input === null && (kinds === undefined || kinds.has(kindOfFix(fix)))) return fix;
  }
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
