import { describe, expect, it } from "vitest";
import { required } from "../../../../../shared/lib/assert.ts";
import { countingIds } from "../../../../../shared/lib/ids.ts";
import { type Clip, readClip, writeClip } from "../../../../../shared/model/clip/clip.ts";
import { type Shown, takeClip } from "../../../../../shared/model/clip/take-clip.ts";
import { type Command, perform } from "../../../../../shared/model/commands/command.ts";
import { deleteElements } from "../../../../../shared/model/commands/elements.ts";
import { pasteClip, tryPaste } from "../../../../../shared/model/commands/paste-clip.ts";
import type { PastePlace } from "../../../../../shared/model/commands/paste-work.ts";
import {
  type DesignDocument,
  emptyDesign,
  type OptionDocument,
} from "../../../../../shared/model/document.ts";
import { readDesign } from "../../../../../shared/model/file/read-design.ts";
import { writeDesign } from "../../../../../shared/model/file/write-design.ts";
import { buildOption, cellId, idOf, type StructureSpec } from "../../../../support/structure-builder.ts";

const SPEC: StructureSpec = {
  serviceLines: { Physical: { Frailty: {}, Dental: {} }, Mental: {} },
  geographies: { City: {}, Coast: {}, Forest: {} },
  cells: { Frailty: ["City", "Coast"], Dental: ["City"], Mental: ["Forest"] },
  cellFacts: { "Frailty in City": { wte: 12, teams: 2 }, "Frailty in Coast": { wte: 7.5, teams: 1 } },
  posts: {
    Chief: { level: 0 },
    "Head of Frailty": {
      holder: "A. Person",
      to: "Chief",
      professionalTo: "Chief",
      leads: [{ practice: "Frailty" }, { practice: "Dental", in: "City" }],
    },
    "Frailty Matron": { to: "Head of Frailty", leads: [] },
  },
};

const here = buildOption(SPEC);
const design = withOptions(here);
const elsewhere: OptionDocument = {
  ...buildOption({ serviceLines: { Frailty: {} }, geographies: { City: {} } }),
};
const shown: Shown = {
  rows: ["Physical", "Frailty", "Dental", "Mental"].map((name) => idOf("sl", name)),
  columns: ["City", "Coast", "Forest"].map((name) => idOf("geo", name)),
};
const NOTHING = { serviceLines: [], geographies: [], posts: [], crossings: [] };
const frailty = idOf("sl", "Frailty");
const head = idOf("post", "Head of Frailty");

function withOptions(...options: readonly OptionDocument[]): DesignDocument {
  const info = { id: "d1", title: "Design", organisation: "", notes: "" };
  return { ...emptyDesign(info), options: new Map(options.map((option) => [option.info.id, option])) };
}

function at(option: OptionDocument, row: string | null = null, column: string | null = null): PastePlace {
  return {
    option: option.info.id,
    serviceLine: row === null ? null : idOf("sl", row),
    geography: column === null ? null : idOf("geo", column),
    ...shown,
    crossings: [],
    verb: "Paste",
  };
}

function done(command: Command, on = design) {
  const performed = perform(on, command, { makeId: countingIds("new") });
  if (!performed.ok) throw new Error(performed.reason.message);
  // Whatever is pasted, the design stays one that can be saved and opened.
  const { design: after, label } = performed.value;
  expect(readDesign(writeDesign(after))).toEqual({ ok: true, value: after });
  return { after: required([...after.options.values()].at(-1), "an option"), design: after, label };
}

function notes(clip: Clip, place: PastePlace, on = design): readonly string[] {
  const tried = tryPaste(on, clip, place, countingIds("new"));
  return tried.ok ? tried.value.notes : [tried.reason.message];
}

const crossing = (row: string, column: string) => ({
  serviceLine: idOf("sl", row),
  geography: idOf("geo", column),
});

describe("a copied post", () => {
  const clip = takeClip(here, { ...NOTHING, posts: [head] }, shown, false);

  it("is another post in its own option: vacant, with a reference, mandates and lines of its own", () => {
    const { after, label } = done(pasteClip(clip, at(here)));
    expect(label).toBe("Paste 1 post");
    const [copy] = [...after.posts.values()].filter(({ id }) => !here.posts.has(id));
    expect(copy).toMatchObject({ title: "Head of Frailty", ref: "P4", holder: null });
    const leads = [...after.mandates.values()].filter(({ post }) => post === copy?.id);
    expect(leads.map(({ serviceLine, geography }) => [serviceLine, geography])).toEqual([
      [frailty, null],
      [idOf("sl", "Dental"), idOf("geo", "City")],
    ]);
    const lines = [...after.reportingLines.values()].filter(({ from }) => from === copy?.id);
    expect(lines.map(({ kind, to }) => [kind, to])).toEqual([
      ["line", idOf("post", "Chief")],
      ["professional", idOf("post", "Chief")],
    ]);
    // Who reports to the post that was copied goes on reporting to it alone.
    expect([...after.reportingLines.values()].filter(({ to }) => to === copy?.id)).toEqual([]);
    expect(notes(clip, at(here))).toEqual(["1 copy is vacant: the holder keeps the post that was copied."]);
  });

  it("keeps its id and its holder in another option, and leads there what has the same name", () => {
    const other = renamedIds(elsewhere, "o2");
    const both = withOptions(here, other);
    const { after } = done(pasteClip(clip, at(other)), both);
    expect(after.posts.get(head)).toEqual(here.posts.get(head));
    expect([...after.mandates.values()].map(({ serviceLine }) => serviceLine)).toEqual(["their-Frailty"]);
    expect(notes(clip, at(other), both)).toEqual([
      "1 mandate was left out: this option does not have what it leads.",
      "2 reporting lines were left out: this option does not have the post at its other end.",
    ]);
  });

  it("is the same post again once it has been cut, and those who reported to it do so again", () => {
    const cut = takeClip(here, { ...NOTHING, posts: [head] }, shown, true);
    const gone = done(
      deleteElements({ option: here.info.id, elements: [{ table: "posts", id: head }], label: "Cut" }),
    );
    const { after } = done(pasteClip(cut, at(here)), gone.design);
    for (const table of ["posts", "mandates", "reportingLines"] as const) {
      expect(after[table]).toEqual(here[table]);
    }
  });
});

describe("copied service lines", () => {
  it("stand after the row they are pasted at, with what lies inside them and what is delivered", () => {
    const clip = takeClip(here, { ...NOTHING, serviceLines: [idOf("sl", "Physical")] }, shown, false);
    const { after, label } = done(pasteClip(clip, at(here, "Mental")));
    expect(label).toBe("Paste 3 service lines and 3 cells");
    const copies = [...after.serviceLines.values()].filter(({ id }) => !here.serviceLines.has(id));
    const top = required(
      copies.find(({ name }) => name === "Physical (copy)"),
      "the copy",
    );
    expect(top.parent).toBeNull();
    expect(top.order > (after.serviceLines.get(idOf("sl", "Mental"))?.order ?? "")).toBe(true);
    expect(copies.filter(({ parent }) => parent === top.id).map(({ name }) => name)).toEqual([
      "Frailty (copy)",
      "Dental (copy)",
    ]);
    // Posts lead what they led, and nothing of the copy.
    expect(after.mandates).toEqual(here.mandates);
  });

  it("keep their ids and names in another option, and say which cells have no geography there", () => {
    const other = renamedIds(buildOption({ geographies: { City: {} } }), "o2");
    const both = withOptions(here, other);
    const clip = takeClip(here, { ...NOTHING, serviceLines: [frailty] }, shown, false);
    const { after } = done(pasteClip(clip, at(other)), both);
    expect(after.serviceLines.get(frailty)).toMatchObject({ name: "Frailty", parent: null });
    expect([...after.cells.values()].map(({ geography, wte }) => [geography, wte])).toEqual([
      ["their-City", 12],
    ]);
    expect(notes(clip, at(other), both)).toEqual([
      "1 cell was left out: this option has no service line or geography of that name.",
    ]);
  });
});

describe("a copied block of cells", () => {
  const block = [crossing("Frailty", "City"), crossing("Frailty", "Coast"), crossing("Dental", "City")];
  const clip = takeClip(here, { ...NOTHING, crossings: block }, shown, false);

  it("goes on from the crossing it is pasted at, in the shape it was copied in", () => {
    const { after } = done(pasteClip(clip, at(here, "Dental", "Coast")));
    const figures = [...after.cells.values()]
      .filter(({ id }) => !here.cells.has(id))
      .map(({ serviceLine, geography, wte }) => [serviceLine, geography, wte]);
    expect(figures).toEqual([
      [idOf("sl", "Dental"), idOf("geo", "Coast"), 12],
      [idOf("sl", "Dental"), idOf("geo", "Forest"), 7.5],
      [idOf("sl", "Mental"), idOf("geo", "Coast"), null],
    ]);
  });

  it("gives its figures to cells that are there, which keep their ids, and says how many", () => {
    const { after } = done(pasteClip(clip, at(here, "Dental", "City")));
    expect(after.cells.get(cellId("Dental", "City"))).toMatchObject({ wte: 12, teams: 2 });
    expect(notes(clip, at(here, "Dental", "City"))).toEqual([
      "1 cell was delivered there already and took over the figures.",
    ]);
  });

  it("says what would lie beyond the last row or column, and is refused where nothing is left", () => {
    expect(notes(clip, at(here, "Mental", "Forest"))).toEqual([
      "1 cell was delivered there already and took over the figures.",
      "2 cells were left out: beyond the last service line or geography on screen.",
    ]);
    const narrow = { ...at(here, "Frailty", "City"), rows: [], columns: [] };
    expect(notes({ ...clip, names: { serviceLines: {}, geographies: {}, posts: {} } }, narrow).length).toBe(
      1,
    );
    expect(notes(clip, { ...at(elsewhere), option: "gone" })).toEqual([
      "This option is no longer in the design.",
    ]);
  });

  it("fills every selected crossing where it is a single cell", () => {
    const single = takeClip(here, { ...NOTHING, crossings: [crossing("Frailty", "City")] }, shown, false);
    const crossings = [crossing("Mental", "City"), crossing("Mental", "Coast")];
    const { after } = done(pasteClip(single, { ...at(here, "Mental", "City"), crossings }));
    for (const { serviceLine, geography } of crossings) {
      const cell = [...after.cells.values()].find(
        (one) => one.serviceLine === serviceLine && one.geography === geography,
      );
      expect(cell?.wte).toBe(12);
    }
  });
});

describe("a clip read from a clipboard", () => {
  const clip = takeClip(
    here,
    { ...NOTHING, serviceLines: [idOf("sl", "Physical")], posts: [head] },
    shown,
    false,
  );

  it("is what was written to it", () => {
    expect(readClip(writeClip(clip))).toEqual({ ok: true, value: clip });
  });

  it.each([
    ["no JSON", "{", /damaged/],
    ["another format", JSON.stringify({ ...clip, format: "other" }), /format/],
    ["a field too many", JSON.stringify({ ...clip, more: 1 }), /more/],
    ["a post twice", JSON.stringify({ ...clip, posts: [...clip.posts, ...clip.posts] }), /contradicts/],
    [
      "service lines that go round",
      JSON.stringify({
        ...clip,
        serviceLines: clip.serviceLines.map((node) => ({ ...node, parent: node.id })),
      }),
      /contradicts/,
    ],
  ])("is refused when it is %s, with what would be right", (_, text, reason) => {
    const read = readClip(text);
    expect(read.ok).toBe(false);
    if (read.ok) return;
    expect(read.reason).toMatch(reason);
    expect(read.reason).toMatch(/Copy it again/);
  });
});

/** The same structure under ids of its own, as an option that was imported has it. */
function renamedIds(option: OptionDocument, id: string): OptionDocument {
  const rename = <Node extends { readonly id: string; readonly name: string }>(
    nodes: ReadonlyMap<string, Node>,
  ) =>
    new Map([...nodes.values()].map((node) => [`their-${node.name}`, { ...node, id: `their-${node.name}` }]));
  return {
    ...option,
    info: { ...option.info, id },
    serviceLines: rename(option.serviceLines),
    geographies: rename(option.geographies),
  };
}
