import { useMemo, useState } from "react";
import { choiceGroups } from "./choice-groups.ts";
import { hasActions } from "./entry-choices.ts";
import type { Choice, ChoiceGroup, Outcome, PaletteContext, Stage } from "./stage.ts";

interface Step {
  readonly stage: Stage;
  readonly query: string;
}

/** What the palette shows and does. */
export interface PaletteState {
  readonly stage: Stage;
  readonly query: string;
  readonly groups: readonly ChoiceGroup[];
  /** Every line, in the order in which the arrow keys walk them. */
  readonly choices: readonly Choice[];
  /** The highlighted line; −1 where there is none. */
  readonly active: number;
  /** Why the last choice was refused; null when it was not. */
  readonly refusal: string | null;
  /** Whether there is a question before this one. */
  readonly hasBack: boolean;
  type(query: string): void;
  highlight(index: number): void;
  choose(index: number): void;
  /** Goes to what can be done with a line. Answers whether there is more than the main thing. */
  openActions(index: number): boolean;
  /** Goes back to the question before; answers whether there was one. */
  back(): boolean;
}

/**
 * The questions of the palette, one after the other: each choice closes it, asks the next question or is refused.
 * @param onChosen told of every line that was chosen, and what came of it.
 */
export function usePalette(
  context: PaletteContext,
  first: Stage,
  onChosen: (choice: Choice, outcome: Outcome) => void,
): PaletteState {
  const [steps, setSteps] = useState<readonly Step[]>([{ stage: first, query: "" }]);
  const [active, setActive] = useState(0);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { stage, query } = steps.at(-1) ?? { stage: first, query: "" };
  const groups = useMemo(() => choiceGroups(context, stage, query), [context, stage, query]);
  const choices = useMemo(() => groups.flatMap((group) => group.choices), [groups]);

  const show = (next: readonly Step[]) => {
    setSteps(next);
    setActive(0);
    setRefusal(null);
  };
  const goOn = (next: Stage) => show([...steps, { stage: next, query: "" }]);
  return {
    stage,
    query,
    groups,
    choices,
    active: Math.min(active, choices.length - 1),
    refusal,
    hasBack: steps.length > 1,
    type: (text) => show([...steps.slice(0, -1), { stage, query: text }]),
    highlight: setActive,
    choose: (index) => {
      const choice = choices[index];
      if (!choice?.isEnabled) return;
      const outcome = choice.run();
      onChosen(choice, outcome);
      if (outcome.next === "step") goOn(outcome.stage);
      if (outcome.next === "refused") setRefusal(outcome.reason);
    },
    openActions: (index) => {
      const entry = choices[index]?.entry ?? null;
      if (stage.kind === "actions" || stage.kind === "pick" || !hasActions(entry) || !entry) return false;
      goOn({ kind: "actions", entry });
      return true;
    },
    back: () => {
      if (steps.length === 1) return false;
      show(steps.slice(0, -1));
      return true;
    },
  };
}
