import { describe, expect, it } from "vitest";
import type { Editor } from "../../../../../renderer/editor/editor.ts";
import { nothingWords } from "../../../../../renderer/features/palette/teaching-words.ts";
import { openEditor, openPalette } from "./palette-support.ts";

/** Says a sentence, reads what it would do, does that, and sees that one undo takes it back. */
function say(sentence: string, editor: Editor = openEditor()) {
  const palette = openPalette(editor);
  const [first] = palette.lines(sentence);
  if (!first) throw new Error(`Nothing is found for “${sentence}”`);
  const before = editor.store.getState().facts.option;
  palette.choose(first);
  const { facts, history } = editor.store.getState();
  expect(history.past, sentence).toHaveLength(1);
  editor.undo();
  expect(editor.store.getState().facts.option).toEqual(before);
  return { words: `${first.title} – ${first.detail}`, facts };
}

const names = <Node extends { readonly name: string; readonly parent: string | null }>(
  table: ReadonlyMap<string, Node>,
) =>
  [...table.values()].map(({ name, parent }) => {
    const above = parent === null ? undefined : table.get(parent)?.name;
    return above === undefined ? name : `${name} in ${above}`;
  });

describe("a sentence that moves", () => {
  it("puts a service line under another, and says where it was", () => {
    for (const sentence of ["move frailty to children’s services", "move Frailty under childrens serv"]) {
      const { words, facts } = say(sentence);
      expect(words).toBe("Move Frailty into Children’s services – Service line, now in Physical health");
      expect(names(facts.option.serviceLines)).toContain("Frailty in Children’s services");
    }
  });

  it("puts a geography into another, and anything at the top", () => {
    const { words, facts } = say("move portsmouth into isle of wight");
    expect(words).toBe("Move Portsmouth into Isle of Wight – Geography, now at the top");
    expect(names(facts.option.geographies)).toContain("Portsmouth in Isle of Wight");
    const top = say("move frailty to the top");
    expect(top.words).toBe("Move Frailty to the top – Service line, now in Physical health");
    expect(names(top.facts.option.serviceLines)).toContain("Frailty");
  });

  it("says why it cannot, where something would lie inside itself", () => {
    const palette = openPalette(openEditor());
    const outcome = palette.lines("move physical health to frailty")[0]?.run();
    expect(outcome).toEqual({ next: "refused", reason: "Physical health cannot go inside itself." });
  });

  it("cannot be chosen where it is so already", () => {
    const [first] = openPalette(openEditor()).lines("move frailty to physical health");
    expect([first?.title, first?.detail, first?.isEnabled]).toEqual([
      "Move Frailty into Physical health",
      "Service line, there already",
      false,
    ]);
  });
});

describe("a sentence that renames", () => {
  it("gives a service line, a geography or a post the name as it was typed", () => {
    const line = say("rename frailty to Frailty and Falls");
    expect(line.words).toBe("Rename Frailty to “Frailty and Falls” – Service line");
    expect(names(line.facts.option.serviceLines)).toContain("Frailty and Falls in Physical health");
    const place = say("rename portsmouth to Portsmouth and Fareham");
    expect(names(place.facts.option.geographies)).toContain("Portsmouth and Fareham");
    const post = say("rename hs-1 to Head of Service, Falls");
    expect(post.words).toBe("Rename Head of Service, Frailty to “Head of Service, Falls” – Post");
    expect([...post.facts.option.posts.values()].map(({ title }) => title)).toContain(
      "Head of Service, Falls",
    );
  });
});

describe("a sentence that delivers", () => {
  it("delivers a service line in a geography where it was not", () => {
    const { words, facts } = say("deliver frailty in portsmouth");
    expect(words).toBe("Deliver Frailty in Portsmouth – A new cell");
    expect(facts.option.cells.size).toBe(2);
    const [first] = openPalette(openEditor()).lines("deliver frailty in isle of wight");
    expect([first?.detail, first?.isEnabled]).toEqual(["Delivered there already", false]);
  });
});

describe("a sentence that adds", () => {
  it("adds a service line, at the top or inside another", () => {
    const { words, facts } = say("add service line Diabetes care");
    expect(words).toBe("Add the service line “Diabetes care” – At the top");
    expect(names(facts.option.serviceLines)).toContain("Diabetes care");
    const inside = say("add service line Diabetes care under physical");
    expect(inside.words).toBe("Add the service line “Diabetes care” – Inside Physical health");
    expect(names(inside.facts.option.serviceLines)).toContain("Diabetes care in Physical health");
  });

  it("adds a geography and a post", () => {
    const place = say("add geography Winchester");
    expect(place.words).toBe("Add the geography “Winchester” – At the top");
    expect(names(place.facts.option.geographies)).toContain("Winchester");
    const post = say("add a post Matron, Frailty");
    expect(post.words).toBe("Add the post “Matron, Frailty” – Operational, level 3");
    expect([...post.facts.option.posts.values()].map(({ title }) => title)).toContain("Matron, Frailty");
  });
});

describe("a sentence about a holder", () => {
  it("makes a post vacant, and says who holds it now", () => {
    const { words, facts } = say("make place director isle of wight vacant");
    expect(words).toBe("Make Place Director, Isle of Wight vacant – Now held by Zoë Núñez");
    expect([...facts.option.posts.values()].find(({ ref }) => ref === "PD-1")?.holder).toBeNull();
  });
});

describe("where no sentence fits", () => {
  it("the palette says how the one that was begun works, or which ones there are", () => {
    expect(nothingWords("rename zzz to yyy")).toContain("“rename Frailty to …”");
    expect(nothingWords("zzqqxx")).toContain("“move … to …”");
    expect(nothingWords("zzqqxx")).toContain("“make … vacant”");
  });

  it("a bare verb asks for what it is about", () => {
    const editor = openEditor();
    const palette = openPalette(editor);
    const scope = palette.choose(palette.line("give", /^Give something to a post/));
    const post = palette.choose(palette.line("paed", "Paediatrics", scope));
    palette.choose(palette.line("wight", "Place Director, Isle of Wight", post));
    expect(editor.store.getState().facts.option.mandates.size).toBe(2);
  });
});
