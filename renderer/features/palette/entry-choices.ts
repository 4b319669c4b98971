import { actionsFor } from "../../editor/actions/element-actions.ts";
import type { Editor } from "../../editor/editor.ts";
import { selectionOf } from "../../editor/finding-target.ts";
import type { Selection } from "../../editor/selection.ts";
import type { Entry } from "./entries.ts";
import { isScope, pickDelivery, pickLead, pickManager, pickScope, scopesOf } from "./give.ts";
import { type Choice, doing, type Outcome, type PaletteContext } from "./stage.ts";

/** An entry as a line: choosing it does the main thing. */
export function entryChoice(context: PaletteContext, entry: Entry): Choice {
  const isCommand = entry.kind === "command" || entry.kind === "view";
  return {
    key: entry.key,
    title: entry.title,
    detail: entry.detail,
    entry,
    keys: isCommand ? entry.command.keys : "",
    isEnabled: !isCommand || entry.command.isEnabled,
    isDanger: false,
    run: () => mainThing(context, entry),
  };
}

/** Whether there is more to do with an entry than the main thing. */
export function hasActions(entry: Entry | null): boolean {
  return entry !== null && entry.kind !== "command" && entry.kind !== "view" && entry.kind !== "option";
}

/** Everything that can be done with an entry, the main thing first. */
export function actionChoices(context: PaletteContext, entry: Entry): readonly Choice[] {
  const { editor } = context;
  if (!editor || !hasActions(entry)) return [];
  const { facts } = editor.store.getState();
  const line = (id: string, title: string, run: () => Outcome) => doing(`${id} ${entry.key}`, title, run);
  const step = (id: string, title: string, stage: () => Extract<Outcome, { next: "step" }>["stage"]) =>
    line(id, title, () => ({ next: "step", stage: stage() }));

  if (entry.kind === "finding") {
    return [
      line("open", "Open in the findings", () => mainThing(context, entry)),
      ...entry.finding.elements.flatMap((element) => {
        const selection = selectionOf(facts.option, element);
        if (!selection) return [];
        return [
          line(`show ${element.kind} ${element.id}`, `Go to ${element.name}`, () =>
            go(context, editor, selection),
          ),
        ];
      }),
    ];
  }
  const selection = selectionOfEntry(entry);
  if (!selection) return [];
  const edit = line("edit", "Edit details", () => {
    context.showDetails();
    return { next: "close", focus: "details", run: () => editor.goTo(selection) };
  });
  const own = actionsFor(editor, selection).map((action) =>
    doing(`${action.id} ${entry.key}`, action.label, () => act(context, editor, selection, action.run), {
      keys: action.keys ?? "",
      isDanger: action.isDanger === true,
    }),
  );
  const safe = own.filter(({ isDanger }) => !isDanger);
  const dangers = own.filter(({ isDanger }) => isDanger);
  if (entry.kind === "post") {
    const hasPlace = (facts.mandates.get(entry.id) ?? []).some(
      ({ serviceLine, geography }) => serviceLine !== null || geography !== null,
    );
    return [
      ...(hasPlace
        ? [line("matrix", "Show on the matrix", () => go(context, editor, selection, "matrix"))]
        : []),
      line("reporting", "Show in the reporting lines", () => go(context, editor, selection, "reporting")),
      edit,
      step("give", "Give it a service line, geography or cell…", () => pickScope(editor, entry.id)),
      step("manager", "Change manager…", () => pickManager(editor, entry.id)),
      ...safe.filter(({ key }) => !key.startsWith("change-manager ")),
      ...dangers,
    ];
  }
  if (!isScope(entry)) return [];
  const scopes = scopesOf(entry);
  return [
    line("matrix", "Show on the matrix", () => go(context, editor, selection, "matrix")),
    edit,
    ...scopes.map((scope) =>
      step(
        `give ${scope.component}`,
        scopes.length === 1 ? "Give to a post…" : `Give its ${scope.component} to a post…`,
        () => pickLead(editor, scope),
      ),
    ),
    ...(entry.kind === "cell"
      ? []
      : [
          step(
            "deliver",
            entry.kind === "serviceLine" ? "Deliver in a geography…" : "Deliver a service line here…",
            () => pickDelivery(editor, entry),
          ),
        ]),
    ...safe,
    ...dangers,
  ];
}

function mainThing(context: PaletteContext, entry: Entry): Outcome {
  const { editor } = context;
  switch (entry.kind) {
    case "command":
      return { next: "close", focus: "back", run: entry.command.run };
    case "view":
      return { next: "close", focus: "canvas", run: entry.command.run };
    case "option":
      editor?.showOption(entry.id);
      return { next: "close", focus: "back" };
    case "finding": {
      if (!editor) return { next: "close", focus: "back" };
      const { option } = editor.store.getState().facts;
      const [first] = entry.finding.elements.flatMap((element) => selectionOf(option, element) ?? []);
      context.showFindings();
      editor.openFinding(entry.finding.key);
      return first ? go(context, editor, first) : { next: "close", focus: "back" };
    }
    default: {
      const selection = selectionOfEntry(entry);
      return editor && selection ? go(context, editor, selection) : { next: "close", focus: "back" };
    }
  }
}

function act(context: PaletteContext, editor: Editor, selection: Selection, run: () => void): Outcome {
  const view = viewFor(context, editor, selection);
  if (view !== null) context.showView(view);
  // Names are typed, and questions asked, where what they are about can be seen.
  const goAndRun = () => {
    editor.goTo(selection);
    run();
  };
  return { next: "close", focus: "back", run: goAndRun };
}

/** Selects something and shows it, in the view where it can be seen. */
function go(
  context: PaletteContext,
  editor: Editor,
  selection: Selection,
  view: "matrix" | "reporting" | null = viewFor(context, editor, selection),
): Outcome {
  if (view !== null) context.showView(view);
  return { next: "close", focus: "canvas", run: () => editor.goTo(selection) };
}

/** The view to change to so that a selection can be seen; null where it is seen where one is. */
function viewFor(
  { view }: PaletteContext,
  editor: Editor,
  selection: Selection,
): "matrix" | "reporting" | null {
  const isOfChart = selection.kind === "post" || selection.kind === "reportingLine";
  if (view === "reporting" && isOfChart) return null;
  if (!isOfChart) return view === "matrix" ? null : "matrix";
  const { facts } = editor.store.getState();
  const hasPlace =
    selection.kind === "post" &&
    (facts.mandates.get(selection.id) ?? []).some(
      ({ serviceLine, geography }) => serviceLine !== null || geography !== null,
    );
  if (!hasPlace) return "reporting";
  return view === "matrix" ? null : "matrix";
}

function selectionOfEntry(entry: Entry): Selection | null {
  switch (entry.kind) {
    case "post":
    case "serviceLine":
    case "geography":
      return { kind: entry.kind, id: entry.id };
    case "cell":
      return { kind: "crossing", serviceLine: entry.serviceLine, geography: entry.geography };
    default:
      return null;
  }
}
