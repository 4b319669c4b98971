import { afterEach, describe, expect, test } from "vitest";
import { addNode } from "../../../../renderer/editor/actions/axis-actions.ts";
import { actionsFor } from "../../../../renderer/editor/actions/element-actions.ts";
import { manyActions } from "../../../../renderer/editor/actions/many-actions.ts";
import { createEditor, type Editor } from "../../../../renderer/editor/editor.ts";
import type { Selection } from "../../../../renderer/editor/selection.ts";
import { noticeStore } from "../../../../renderer/ui/notices.ts";
import { required } from "../../../../shared/lib/assert.ts";
import { countingIds } from "../../../../shared/lib/ids.ts";
import { moveGeography, moveServiceLine, renameServiceLine } from "../../../../shared/model/commands/axis.ts";
import { editCell } from "../../../../shared/model/commands/cells.ts";
import { inOneStep } from "../../../../shared/model/commands/command.ts";
import { emptyDesign } from "../../../../shared/model/document.ts";
import {
  EMPTY_HISTORY,
  type History,
  type HistoryEdit,
  replayEdit,
} from "../../../../shared/model/history/history.ts";
import { buildOption } from "../../../support/structure-builder.ts";

afterEach(() => noticeStore.setState({ notices: [] }));

describe("announcements", () => {
  test("a move says what something stands beside or in since", () => {
    const { editor, id, option } = open();
    editor.perform(moveGeography({ option, id: id("Portsmouth"), parent: null, before: id("Southampton") }));
    expect(said(editor)).toBe("Portsmouth moved before Southampton");
    editor.perform(moveServiceLine({ option, id: id("Frailty"), parent: id("Mental health"), before: null }));
    expect(said(editor)).toBe("Frailty moved into Mental health, after Talking therapies");
    editor.perform(moveServiceLine({ option, id: id("Crisis"), parent: null, before: null }));
    expect(said(editor)).toBe("Crisis moved to the top, after Mental health");
    editor.undo();
    expect(said(editor)).toBe("Undone: Move Crisis");
  });

  test("figures of cells, names and deletions are told as they have become", () => {
    const { editor, id, option } = open();
    const cells = [...editor.store.getState().facts.option.cells.keys()];
    const set = cells.map((cell) => editCell({ option, id: cell, wte: 7 }));
    editor.perform(inOneStep("Change 2 cells", set));
    expect(said(editor)).toBe("Figures of 2 cells changed");
    editor.perform(editCell({ option, id: cells[0] ?? "", integratedWith: "Solent" }));
    expect(said(editor)).toBe("Partner of Crisis in Southampton changed");
    editor.perform(renameServiceLine({ option, id: id("Frailty"), name: "Older people" }));
    expect(said(editor)).toBe("Frailty renamed to Older people");
    editor.perform(renameServiceLine({ option, id: id("Crisis"), name: "Return to work" }));
    editor.perform(renameServiceLine({ option, id: id("Crisis"), name: "Crisis" }));
    expect(said(editor)).toBe("Return to work renamed to Crisis");
    run(editor, { kind: "serviceLine", id: id("Frailty") }, "delete");
    expect(said(editor)).toBe("Older people deleted");
  });

  test("what is selected is told whenever several could be: none, one, or how many", () => {
    const { editor, id } = open();
    const post = (title: string): Selection => ({ kind: "post", id: id(title) });
    editor.selectMany([post("Director"), post("Head of Crisis")]);
    expect(said(editor)).toBe("2 posts selected");
    editor.toggleSelected(post("Director"));
    expect(said(editor)).toBe("1 post selected");
    editor.toggleSelected(post("Head of Crisis"));
    expect(said(editor)).toBe("Nothing selected");
  });
});

describe("deleting", () => {
  test("several posts are told with what goes with them, and undo selects them again", () => {
    const { editor, id } = open();
    const posts = ["Director", "Head of Crisis"].map((title) => ({ kind: "post", id: id(title) }) as const);
    editor.selectMany(posts);
    manyActions(editor)
      .find(({ isDanger }) => isDanger)
      ?.run();
    expect(notices()).toEqual(["Deleted 2 posts, and with them 1 mandate and 1 reporting line."]);
    expect(editor.store.getState().selection).toBeNull();
    editor.undo();
    expect([...editor.store.getState().selected.values()]).toEqual(posts);
    expect(editor.store.getState().visit?.selection).toEqual(posts[1]);
  });

  test("the notice of a deletion goes when it is undone, and stays while other things are done", () => {
    const { editor, id, option } = open();
    run(editor, { kind: "serviceLine", id: id("Crisis") }, "delete");
    expect(notices()).toEqual(["Deleted Crisis, and with it 2 cells and 1 mandate."]);
    editor.perform(renameServiceLine({ option, id: id("Frailty"), name: "Older people" }));
    expect(notices()).toHaveLength(1);
    editor.undo();
    expect(notices()).toHaveLength(1);
    editor.undo();
    expect(notices()).toEqual([]);
  });

  test("what takes nothing with it is deleted without a word", () => {
    const { editor, id } = open();
    run(editor, { kind: "serviceLine", id: id("Frailty") }, "delete");
    expect(notices()).toEqual([]);
  });
});

describe("the first name of what has been added", () => {
  test("is part of the step that added it, and a journal comes to the same history", () => {
    const { editor, option, edits } = open();
    addNode(editor, "serviceLines", null);
    const added = required(editor.store.getState().renaming, "the row being named");
    editor.perform(renameServiceLine({ option, id: added, name: "Street outreach" }));
    editor.rename(null);
    const { history } = editor.store.getState();
    expect(history.past.map(({ label }) => label)).toEqual(["Add service line Street outreach"]);
    const journal: History = edits.reduce(replayEdit, EMPTY_HISTORY);
    expect(journal).toEqual(history);
    editor.undo();
    expect(editor.store.getState().facts.option.serviceLines.has(added)).toBe(false);
    editor.redo();
    expect(editor.store.getState().facts.option.serviceLines.get(added)?.name).toBe("Street outreach");
  });

  test("is a step of its own once the name has been left as it was", () => {
    const { editor, option } = open();
    addNode(editor, "serviceLines", null);
    const id = required(editor.store.getState().renaming, "the row being named");
    editor.rename(null);
    editor.rename(id);
    editor.perform(renameServiceLine({ option, id, name: "Street outreach" }));
    expect(editor.store.getState().history.past.map(({ label }) => label)).toEqual([
      "Add service line New service line",
      "Rename New service line to Street outreach",
    ]);
  });
});

function open() {
  const option = buildOption({
    serviceLines: { "Mental health": { Crisis: {}, "Talking therapies": {} }, Frailty: {} },
    geographies: { Southampton: {}, Portsmouth: {} },
    cells: { Crisis: ["Southampton", "Portsmouth"] },
    posts: {
      D: { title: "Director", level: 1 },
      H: { title: "Head of Crisis", level: 2, to: "D", leads: [{ practice: "Crisis" }] },
    },
  });
  const edits: HistoryEdit[] = [];
  const editor = createEditor({
    design: {
      ...emptyDesign({ id: "d", title: "A design", organisation: "Trust", notes: "" }),
      options: new Map([[option.info.id, option]]),
    },
    history: EMPTY_HISTORY,
    makeId: countingIds("n"),
    clock: () => 0,
    onEdit: (more) => edits.push(...more),
  });
  const named = [...option.serviceLines.values(), ...option.geographies.values()];
  const ids = new Map([
    ...named.map(({ name, id }) => [name, id] as const),
    ...[...option.posts.values()].map(({ title, id }) => [title, id] as const),
  ]);
  const id = (name: string) => required(ids.get(name), name);
  return { editor, id, option: option.info.id, edits };
}

function run(editor: Editor, selection: Selection, action: string): void {
  actionsFor(editor, selection)
    .find(({ id }) => id === action)
    ?.run();
}

function said(editor: Editor): string {
  return editor.store.getState().announcement;
}

function notices(): readonly string[] {
  return noticeStore.getState().notices.map(({ text }) => text);
}
