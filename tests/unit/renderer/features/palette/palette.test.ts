import { describe, expect, it } from "vitest";
import { paletteCommands } from "../../../../../renderer/app/palette-commands.ts";
import type { Editor } from "../../../../../renderer/editor/editor.ts";
import { pickManager } from "../../../../../renderer/features/palette/give.ts";
import { generateStructure } from "../../../../support/generate-structure.ts";
import { openEditor, openPalette } from "./palette-support.ts";

function leadsOf(editor: Editor): readonly string[] {
  const { option } = editor.store.getState().facts;
  return [...option.mandates.values()]
    .map(
      ({ post, component, serviceLine, geography }) =>
        `${option.posts.get(post)?.ref} ${component} ${[
          option.serviceLines.get(serviceLine ?? "")?.name,
          option.geographies.get(geography ?? "")?.name,
        ]
          .filter((name) => name !== undefined)
          .join(" in ")}`,
    )
    .sort();
}

function managerOf(editor: Editor, ref: string): string | undefined {
  const { option, reporting } = editor.store.getState().facts;
  const post = [...option.posts.values()].find((one) => one.ref === ref);
  return post && reporting.managerOf(post.id)?.ref;
}

describe("what the palette finds", () => {
  it("is grouped by kind and counted, the best kind first", () => {
    const palette = openPalette(openEditor());
    const [first, second, third] = palette.groups("frailty");
    expect(first).toEqual({ name: "Service lines", count: 1, titles: ["Frailty"] });
    expect(second?.name).toBe("Cells");
    expect(second?.titles).toEqual(["Frailty in Isle of Wight"]);
    expect(third?.name).toBe("Posts");
  });

  it("lists what is named so before findings, which speak of all that there is", () => {
    const palette = openPalette(openEditor(generateStructure({ size: "S", seed: 1 })), {
      commands: paletteCommands({}, false),
    });
    const kinds = (query: string) => palette.groups(query).map(({ name }) => name);
    for (const query of ["a", "c", "clin lead", "clinical lead", "director"]) {
      const found = kinds(query);
      expect(found).toContain("Findings");
      const after = found.slice(found.indexOf("Findings") + 1);
      const named = ["Views", "Commands", "Posts", "Service lines", "Geographies"];
      expect(
        after.filter((name) => named.includes(name)),
        query,
      ).toEqual([]);
    }
    expect(kinds("clin lead")[0]).toBe("Posts");
    // Where only findings have the words, or others have them nowhere in their names, they are not behind anything.
    expect(kinds("nobody leads")[0]).toBe("Findings");
  });

  it("finds posts by reference, band and holder", () => {
    const palette = openPalette(openEditor());
    for (const query of ["pd-1", "nunez", "zoe isle"]) {
      expect(palette.lines(query)[0]?.title).toBe("Place Director, Isle of Wight");
    }
  });

  it("finds options and findings, and goes to what a finding is about", () => {
    const editor = openEditor();
    const palette = openPalette(editor);
    expect(palette.groups("the option").map(({ name }) => name)).toContain("Options");
    const [finding] = editor.store.getState().report.findings;
    if (!finding) throw new Error("The trust has no finding");
    palette.choose(palette.line(finding.headline, finding.message));
    expect(editor.store.getState().openFinding).toBe(finding.key);
  });

  it("selects what is chosen, and changes to the view where it is seen", () => {
    const editor = openEditor();
    const palette = openPalette(editor, { view: "analytics" });
    palette.choose(palette.line("place director isle", "Place Director, Isle of Wight"));
    expect(editor.store.getState().selection).toMatchObject({ kind: "post" });
    expect(palette.views).toEqual(["reporting"]);
    palette.choose(palette.line("frailty", "Frailty"));
    expect(editor.store.getState().visit?.selection).toMatchObject({ kind: "serviceLine" });
    expect(palette.views).toEqual(["reporting", "matrix"]);
  });

  it("begins with what was chosen last", () => {
    const editor = openEditor();
    const post = [...editor.store.getState().facts.option.posts.values()][1];
    const [first] = openPalette(editor, { recent: [`post ${post?.id}`, "post gone"] }).groups("");
    expect(first).toEqual({ name: "Recent", count: 1, titles: ["Place Director, Isle of Wight"] });
  });

  it("holds nothing but commands where no design is open", () => {
    expect(openPalette(null).groups("frailty")).toEqual([]);
  });
});

describe("a sentence", () => {
  it("gives a service line to a post in place of its lead, as one step to undo", () => {
    const editor = openEditor();
    const palette = openPalette(editor);
    const choice = palette.line(
      "give Frailty to the Isle of Wight director",
      /^Give Frailty to Place Director, Isle of Wight – .*instead of Head of Service, Frailty/,
    );
    expect(palette.lines("give Frailty to the Isle of Wight director")[0]).toMatchObject({ key: choice.key });
    palette.choose(choice);
    expect(leadsOf(editor)).toEqual(["PD-1 practice Frailty"]);
    expect(editor.store.getState().history.past).toHaveLength(1);
    editor.undo();
    expect(leadsOf(editor)).toEqual(["HS-1 practice Frailty"]);
  });

  it("gives it beside the lead there is as well", () => {
    const editor = openEditor();
    const palette = openPalette(editor);
    palette.choose(
      palette.line("give frailty to isle dir", /^Give Frailty to Place Director, Isle.* beside/),
    );
    expect(leadsOf(editor)).toEqual(["HS-1 practice Frailty", "PD-1 practice Frailty"]);
  });

  it("takes nobody’s place who leads from the other discipline", () => {
    const editor = openEditor();
    const palette = openPalette(editor);
    const titles = palette
      .lines("give frailty to clinical lead")
      .map(({ title, detail }) => `${title} – ${detail}`);
    expect(titles[0]).toBe("Give Frailty to Clinical Lead, Frailty – Practice lead");
  });

  it("draws a reporting line, whichever way it is said", () => {
    for (const sentence of [
      "clinical lead frailty reports to portsmouth director",
      "move clinical lead frailty under place director portsmouth",
      "make the clinical lead report to pd-2",
    ]) {
      const editor = openEditor();
      const palette = openPalette(editor);
      const [first] = palette.lines(sentence);
      expect(first?.title).toBe("Clinical Lead, Frailty reports to Place Director, Portsmouth");
      if (first) palette.choose(first);
      expect(managerOf(editor, "CL-1")).toBe("PD-2");
    }
  });

  it("names what to do before what to do it with", () => {
    const editor = openEditor();
    const palette = openPalette(editor);
    palette.choose(palette.line("delete clinical lead", /^Delete post – Clinical Lead, Frailty/));
    expect([...editor.store.getState().facts.option.posts.values()].map(({ ref }) => ref)).not.toContain(
      "CL-1",
    );
  });

  it("half said, asks for the other half", () => {
    const editor = openEditor();
    const palette = openPalette(editor);
    const stage = palette.choose(palette.line("give paed", "Give Paediatrics to a post…"));
    palette.choose(palette.line("wight", "Place Director, Isle of Wight", stage));
    expect(leadsOf(editor)).toContain("PD-1 practice Paediatrics");
  });
});

describe("the actions of what is found", () => {
  it("give a post what it shall lead, asking how where a cell has two components", () => {
    const editor = openEditor();
    const palette = openPalette(editor);
    const { entry } = palette.line("chief exec", "Chief Executive");
    if (!entry) throw new Error("The line has no entry");
    const actions = { kind: "actions", entry } as const;
    const which = palette.choose(palette.line("", /^Give it a service line/, actions));
    const how = palette.choose(palette.line("frailty isle", "Frailty in Isle of Wight", which));
    palette.choose(palette.line("", "Pathway", how));
    expect(leadsOf(editor)).toContain("CEO pathway Frailty in Isle of Wight");
  });

  it("deliver a service line where it was not", () => {
    const editor = openEditor();
    const palette = openPalette(editor);
    const { entry } = palette.line("frailty", "Frailty");
    if (!entry) throw new Error("The line has no entry");
    const where = palette.choose(
      palette.line("deliver", /^Deliver in a geography/, { kind: "actions", entry }),
    );
    expect(palette.lines("", where).map(({ title }) => title)).toEqual(["Portsmouth"]);
    palette.choose(palette.line("port", "Portsmouth", where));
    expect(editor.store.getState().facts.option.cells.size).toBe(2);
  });

  it("change a manager, but never to one of those below", () => {
    const editor = openEditor();
    const palette = openPalette(editor);
    const { option } = editor.store.getState().facts;
    const director = [...option.posts.values()].find(({ ref }) => ref === "PD-2");
    const stage = pickManager(editor, director?.id ?? "");
    const offered = palette.lines("", stage).map(({ title }) => title);
    expect(offered).toEqual(["Place Director, Isle of Wight", "Clinical Lead, Frailty"]);
    palette.choose(palette.line("isle", "Place Director, Isle of Wight", stage));
    expect(managerOf(editor, "PD-2")).toBe("PD-1");
    expect(editor.store.getState().history.past).toHaveLength(1);
  });
});
