import { describe, expect, it } from "vitest";
import { countingIds } from "../../../../../shared/lib/ids.ts";
import { type Command, perform } from "../../../../../shared/model/commands/command.ts";
import { deleteElements, giveMandates, setManager } from "../../../../../shared/model/commands/elements.ts";
import { type FigureKind, putFigures } from "../../../../../shared/model/commands/figures.ts";
import { emptyDesign } from "../../../../../shared/model/document.ts";
import { buildOption, cellId, idOf } from "../../../../support/structure-builder.ts";

const option = buildOption({
  serviceLines: { Physical: { Frailty: {}, Dental: {} }, Mental: {} },
  geographies: { City: {}, Coast: {} },
  cells: { Frailty: ["City"] },
  cellFacts: { "Frailty in City": { wte: 12, teams: 2, integratedWith: "Council" } },
  posts: {
    Chief: { level: 0 },
    Chair: { level: 0 },
    First: { to: "Chief", leads: [{ practice: "Frailty" }] },
    Second: { to: "Chair" },
    Third: {},
  },
});
const design = {
  ...emptyDesign({ id: "d", title: "Design", organisation: "", notes: "" }),
  options: new Map([[option.info.id, option]]),
};
const at = { option: option.info.id };
const post = (name: string) => idOf("post", name);

function run(command: Command) {
  const performed = perform(design, command, { makeId: countingIds("new") });
  if (!performed.ok) return { refusal: performed.reason.message };
  const after = performed.value.design.options.get(option.info.id);
  if (!after) throw new Error("The option is gone");
  return { after, label: performed.value.label };
}

describe("deleting several elements", () => {
  it("takes each with what goes with it, once, even where one goes with another", () => {
    const { after, label } = run(
      deleteElements({
        ...at,
        label: "Delete 4 things",
        elements: [
          { table: "serviceLines", id: idOf("sl", "Physical") },
          { table: "serviceLines", id: idOf("sl", "Frailty") },
          { table: "cells", id: cellId("Frailty", "City") },
          { table: "posts", id: post("First") },
        ],
      }),
    );
    expect(label).toBe("Delete 4 things");
    expect([...(after?.serviceLines.keys() ?? [])]).toEqual([idOf("sl", "Mental")]);
    expect([after?.cells.size, after?.mandates.size, after?.posts.size]).toEqual([0, 0, 4]);
  });

  it("is refused where nothing of it is there", () => {
    expect(
      run(deleteElements({ ...at, label: "Delete", elements: [{ table: "posts", id: "gone" }] })).refusal,
    ).toMatch(/no longer in the option/);
  });
});

describe("giving several posts one manager", () => {
  it("moves those that reported to another, and leaves those that report to it already, and itself", () => {
    const { after, label } = run(
      setManager(option, ["First", "Second", "Third", "Chief"].map(post), post("Chief")),
    );
    expect(label).toBe("2 posts report to Chief");
    const lines = [...(after?.reportingLines.values() ?? [])].filter(({ kind }) => kind === "line");
    expect(lines.filter(({ to }) => to === post("Chief")).map(({ from }) => from)).toEqual([
      post("First"),
      post("Second"),
      post("Third"),
    ]);
    expect(lines.length).toBe(3);
  });

  it("is refused where all of them report to it already", () => {
    expect(run(setManager(option, [post("First")], post("Chief"))).refusal).toBe(
      "They report to Chief already.",
    );
  });
});

describe("giving a post several scopes", () => {
  const scopes = ["Frailty", "Dental"].map((name) => ({ serviceLine: idOf("sl", name), geography: null }));

  it("adds those it does not lead yet", () => {
    const { after, label } = run(giveMandates(option, post("First"), "practice", scopes, false));
    expect(label).toBe("First leads 1 scope more (practice)");
    expect(after?.mandates.size).toBe(2);
  });

  it("is refused where it leads all of them", () => {
    expect(run(giveMandates(option, post("First"), "practice", scopes.slice(0, 1), false)).refusal).toBe(
      "First leads all of it already.",
    );
  });
});

describe("putting a block of figures on the matrix", () => {
  const figure = (row: string, column: string, value: number) => ({
    serviceLine: idOf("sl", row),
    geography: idOf("geo", column),
    value,
  });
  const put = (kind: FigureKind, ...figures: ReturnType<typeof figure>[]) =>
    run(putFigures({ ...at, kind, figures }));

  it("changes that figure of a cell and nothing else of it, and delivers where nothing was delivered", () => {
    const { after, label } = put("wte", figure("Frailty", "City", 20), figure("Mental", "Coast", 3.5));
    expect(label).toBe("Paste 2 figures");
    expect(after?.cells.get(cellId("Frailty", "City"))).toMatchObject({
      wte: 20,
      teams: 2,
      integratedWith: "Council",
    });
    expect(after?.cells.get("new1")).toMatchObject({ wte: 3.5, teams: null });
  });

  it("delivers and withdraws by marks, and leaves alone what is delivered already", () => {
    const { after } = put("delivered", figure("Frailty", "City", 1), figure("Mental", "City", 1));
    expect(after?.cells.get(cellId("Frailty", "City"))).toMatchObject({ wte: 12 });
    expect(after?.cells.size).toBe(2);
    expect(put("delivered", figure("Frailty", "City", 0)).after?.cells.size).toBe(0);
  });

  it("is refused where teams are no whole number, a crossing is gone, or there is no figure", () => {
    expect(put("teams", figure("Frailty", "City", 1.5)).refusal).toBe("1.5 is not a whole number of teams.");
    expect(put("wte", figure("Nowhere", "City", 1)).refusal).toMatch(/no longer/);
    expect(put("wte").refusal).toBe("There is no figure to paste.");
  });
});
