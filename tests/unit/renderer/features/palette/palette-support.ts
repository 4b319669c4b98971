import { createEditor, type Editor } from "../../../../../renderer/editor/editor.ts";
import { choiceGroups } from "../../../../../renderer/features/palette/choice-groups.ts";
import type { PaletteCommand } from "../../../../../renderer/features/palette/entries.ts";
import { createFinders } from "../../../../../renderer/features/palette/search/finder.ts";
import type { Choice, PaletteContext, Stage } from "../../../../../renderer/features/palette/stage.ts";
import { countingIds } from "../../../../../shared/lib/ids.ts";
import { emptyDesign, type OptionDocument } from "../../../../../shared/model/document.ts";
import { EMPTY_HISTORY } from "../../../../../shared/model/history/history.ts";
import { buildOption } from "../../../../support/structure-builder.ts";

/** A trust with a director of the Isle of Wight, and somebody who leads frailty already. */
export function trust(): OptionDocument {
  return buildOption({
    serviceLines: { "Physical health": { Frailty: {}, Paediatrics: {} }, "Children’s services": {} },
    geographies: { "Isle of Wight": {}, Portsmouth: {} },
    cells: { Frailty: ["Isle of Wight"] },
    posts: {
      CEO: { title: "Chief Executive", discipline: "corporate", level: 0 },
      "PD-1": { title: "Place Director, Isle of Wight", level: 1, to: "CEO", holder: "Zoë Núñez" },
      "PD-2": { title: "Place Director, Portsmouth", level: 1, to: "CEO" },
      "HS-1": {
        title: "Head of Service, Frailty",
        level: 2,
        to: "PD-2",
        leads: [{ practice: "Frailty" }],
      },
      "CL-1": { title: "Clinical Lead, Frailty", discipline: "clinical", level: 2, to: "PD-1" },
    },
  });
}

export function openEditor(option: OptionDocument = trust()): Editor {
  const design = {
    ...emptyDesign({ id: "d", title: "A design", organisation: "Trust", notes: "" }),
    options: new Map([[option.info.id, option]]),
  };
  return createEditor({
    design,
    history: EMPTY_HISTORY,
    makeId: countingIds("n"),
    clock: () => 0,
    onEdit: () => undefined,
  });
}

/** The palette over an editor, by what people type and read. */
export function openPalette(
  editor: Editor | null,
  more: {
    readonly commands?: readonly PaletteCommand[];
    readonly recent?: readonly string[];
    readonly view?: string;
  } = {},
) {
  const views: string[] = [];
  const context: PaletteContext = {
    editor,
    finder: createFinders()(editor?.store.getState() ?? null, more.commands ?? []),
    recent: more.recent ?? [],
    view: more.view ?? "matrix",
    showView: (view) => views.push(view),
    showDetails: () => undefined,
    showFindings: () => undefined,
  };
  const groups = (query: string, stage: Stage = { kind: "everything" }) =>
    choiceGroups(context, stage, query).map(({ name, count, choices }) => ({
      name,
      count,
      titles: choices.map(({ title }) => title),
    }));
  const lines = (query: string, stage: Stage = { kind: "everything" }): readonly Choice[] =>
    choiceGroups(context, stage, query).flatMap(({ choices }) => choices);
  const line = (query: string, title: string | RegExp, stage?: Stage): Choice => {
    const found = lines(query, stage).find((choice) =>
      typeof title === "string" ? choice.title === title : title.test(`${choice.title} – ${choice.detail}`),
    );
    if (!found) throw new Error(`No line ${title} for “${query}”`);
    return found;
  };
  /** Chooses a line; where that asks the next question, answers with its stage. */
  const choose = (choice: Choice): Stage => {
    const outcome = choice.run();
    if (outcome.next === "step") return outcome.stage;
    if (outcome.next === "close") outcome.run?.();
    return { kind: "everything" };
  };
  return { context, views, groups, lines, line, choose };
}
