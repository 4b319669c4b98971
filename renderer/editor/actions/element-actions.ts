import { deliverCell, withdrawCell } from "../../../shared/model/commands/cells.ts";
import { withdrawMandate } from "../../../shared/model/commands/mandates.ts";
import { addPost, deletePost } from "../../../shared/model/commands/posts.ts";
import { deleteReportingLine } from "../../../shared/model/commands/reporting-lines.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import type { Editor } from "../editor.ts";
import type { Selection } from "../selection.ts";
import type { Action } from "./action.ts";
import { axisActions } from "./axis-actions.ts";
import { deleteAndTell } from "./delete-and-tell.ts";
import { manyActions } from "./many-actions.ts";

/** Everything that can be done with what is selected, the commonest first. */
export function actionsFor(editor: Editor, selection: Selection): readonly Action[] {
  switch (selection.kind) {
    case "serviceLine":
      return axisActions(editor, "serviceLines", selection.id);
    case "geography":
      return axisActions(editor, "geographies", selection.id);
    case "crossing":
      return crossingActions(editor, selection.serviceLine, selection.geography);
    case "post":
      return postActions(editor, selection.id);
    case "mandate":
      return mandateActions(editor, selection.id);
    case "reportingLine":
      return lineActions(editor, selection.id);
  }
}

/** The action that takes away what is selected. */
export function deleteAction(editor: Editor, selection: Selection): Action | undefined {
  return actionsFor(editor, selection).find((action) => action.isDanger === true);
}

/** The action that takes away all that is selected, be it one or many. */
export function deleteSelectedAction(editor: Editor): Action | undefined {
  const { selection, selected } = editor.store.getState();
  if (selected.size > 1) return manyActions(editor).find((action) => action.isDanger === true);
  return selection ? deleteAction(editor, selection) : undefined;
}

/** Adds a post with a title to type over. */
export function addNewPost(editor: Editor): void {
  editor.performAndSelect(newPost(editor, "New post").command);
}

/** The command that adds a post of a title, employed by the trust itself; and what it is until somebody says otherwise. */
export function newPost(editor: Editor, title: string) {
  const { facts, optionId: option } = editor.store.getState();
  const made = { discipline: "operational", level: 3 } as const;
  const command = addPost({
    option,
    title,
    ...made,
    band: null,
    wte: 1,
    holder: null,
    employer: facts.reporting.heads[0]?.employer ?? "",
    board: false,
    archetype: null,
  });
  return { command, facts: made };
}

function crossingActions(editor: Editor, serviceLine: Id, geography: Id): readonly Action[] {
  const { facts, optionId: option } = editor.store.getState();
  const cell = facts.cells.at(serviceLine, geography);
  if (!cell) {
    return [
      {
        id: "deliver",
        label: "Deliver here",
        keys: "Enter",
        run: () => editor.performAndSelect(deliverCell({ option, serviceLine, geography })),
      },
    ];
  }
  const give = (component: "practice" | "pathway") => () =>
    editor.ask({ kind: "give-mandate", post: null, component, serviceLine, geography });
  return [
    { id: "give-practice", label: "Give a practice lead here…", keys: "M", run: give("practice") },
    { id: "give-pathway", label: "Give a pathway lead here…", run: give("pathway") },
    {
      id: "move",
      label: "Move to another crossing…",
      run: () => editor.ask({ kind: "move-cell", cell: cell.id }),
    },
    {
      id: "withdraw",
      label: "Stop delivering here",
      keys: "Delete",
      isDanger: true,
      run: () => editor.perform(withdrawCell({ option, id: cell.id })),
    },
  ];
}

function postActions(editor: Editor, id: Id): readonly Action[] {
  const { optionId: option } = editor.store.getState();
  return [
    {
      id: "give-mandate",
      label: "Give a mandate…",
      keys: "M",
      run: () =>
        editor.ask({
          kind: "give-mandate",
          post: id,
          component: "practice",
          serviceLine: null,
          geography: null,
        }),
    },
    {
      id: "change-manager",
      label: "Change manager…",
      keys: "C",
      run: () => editor.ask({ kind: "find", aim: { kind: "manager-of", post: id } }),
    },
    {
      id: "draw-line",
      label: "Draw a reporting line…",
      keys: "R",
      run: () => editor.ask({ kind: "draw-line", from: id, to: null }),
    },
    {
      id: "delete",
      label: "Delete post",
      keys: "Delete",
      isDanger: true,
      run: () => {
        deleteAndTell(editor, deletePost({ option, id }), [{ table: "posts", id }]);
      },
    },
  ];
}

function mandateActions(editor: Editor, id: Id): readonly Action[] {
  const { facts, optionId: option } = editor.store.getState();
  const mandate = facts.option.mandates.get(id);
  if (!mandate) return [];
  return [
    {
      id: "show-post",
      label: "Go to its post",
      run: () => editor.select({ kind: "post", id: mandate.post }),
    },
    {
      id: "withdraw",
      label: "Withdraw mandate",
      keys: "Delete",
      isDanger: true,
      run: () => editor.perform(withdrawMandate({ option, id })),
    },
  ];
}

function lineActions(editor: Editor, id: Id): readonly Action[] {
  const { optionId: option } = editor.store.getState();
  return [
    {
      id: "delete",
      label: "Remove reporting line",
      keys: "Delete",
      isDanger: true,
      run: () => editor.perform(deleteReportingLine({ option, id })),
    },
  ];
}
