import type { Command } from "../../model/commands/command.ts";
import { domainsInOrder } from "../../model/document.ts";
import { CATALOGUE } from "../catalogue/index.ts";
import type { Finding } from "../engine/finding.ts";
import { settleNumbers } from "../engine/settings.ts";
import { type Candidate, type CandidateChoice, CHOOSE, type Fix } from "./fix.ts";
import { fixerOf } from "./index.ts";
import type { Trials } from "./trials.ts";

/** What is given where a fix is tried that asks for text: any text will do. */
const SAMPLE = "Somebody or something else";

/** Choices that hold are looked for until there are so many: a longer list is a search, not a fix. */
const MOST_CHOICES = 8;

/** Choices tried at most: in a large structure each costs a check of it. */
const MOST_TRIALS = 24;

/**
 * The fixes of a finding, the recommended first. Each has been tried: the finding is gone after it, and no other of its
 * rule has become an error. They come one by one, so that whoever asks need not wait for the last.
 * @param trials of the rule that the finding is of, standing at the option that it was found in.
 */
export function* proposeFixes(trials: Trials, finding: Finding): Generator<Fix> {
  const fixer = fixerOf(finding.rule);
  const rule = CATALOGUE.find(({ id }) => id === finding.rule);
  if (!fixer || !rule) return;
  const { design, facts, baseline } = trials;
  const { numbers } = settleNumbers(rule, design.ruleSettings.get(rule.id));
  const holds = (command: Command) => trials.isFix(finding, command);
  const context = { facts, finding, numbers, baseline, domains: domainsInOrder(design) };
  for (const candidate of fixer.propose(context)) yield* offer(candidate, holds);
}

type Trial = (command: Command) => boolean;

function* offer(candidate: Candidate, holds: Trial): Generator<Fix> {
  switch (candidate.kind) {
    case "plain": {
      const { kind: _, command, ...words } = candidate;
      if (holds(command)) yield { ...words, input: null, commandFor: () => command };
      return;
    }
    case "text": {
      const { kind, input, ...words } = candidate;
      if (holds(words.commandFor(SAMPLE))) yield { ...words, input: { kind, ...input } };
      return;
    }
    case "choice": {
      const found: CandidateChoice[] = [];
      let trials = 0;
      for (const choice of candidate.choices) {
        if (found.length === MOST_CHOICES || trials === MOST_TRIALS) break;
        trials += 1;
        if (!holds(choice.command)) continue;
        found.push(choice);
        if (found.length > 1) continue;
        const { label, effect, command } = choice;
        yield { id: candidate.id, label, effect, input: null, commandFor: () => command };
      }
      const [first, ...others] = found;
      if (first && others.length > 0) yield toChoice(candidate, [first, ...others]);
    }
  }
}

function toChoice(
  { id, label, effect, inputLabel }: Extract<Candidate, { kind: "choice" }>,
  choices: readonly [CandidateChoice, ...CandidateChoice[]],
): Fix {
  const [first] = choices;
  return {
    id: `${id}${CHOOSE}`,
    label,
    effect,
    input: { kind: "choice", label: inputLabel, choices },
    commandFor: (answer) => (choices.find((choice) => choice.id === answer) ?? first).command,
  };
}
