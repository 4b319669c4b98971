import { describe, expect, it } from "vitest";
import { planRemoval } from "../../../../../shared/interchange/grid/plan-edits.ts";
import { GRID_TABLES } from "../../../../../shared/interchange/grid/tables.ts";
import { countingIds } from "../../../../../shared/lib/ids.ts";
import { perform } from "../../../../../shared/model/commands/command.ts";
import { faults, nodeIn, onlyOption, performed, plan, postIn, smallDesign } from "./grid-support.ts";

describe("texts for records", () => {
  it("are understood as imports understand them", () => {
    const design = smallDesign();
    const head = postIn(design, "AMH");
    const planned = plan(design, "posts", [
      [head.id, { discipline: "Clinical", band: "AfC 8b", wte: "0.6", level: "3", holder: "", board: "x" }],
    ]);
    expect(faults(planned)).toEqual([]);
    expect(postIn(performed(design, planned).design, "AMH")).toMatchObject({
      discipline: "clinical",
      band: "8b",
      wte: 0.6,
      level: 3,
      holder: null,
      board: true,
    });
  });

  it("name posts by title or by reference, and places by name in any case", () => {
    const design = smallDesign();
    const head = postIn(design, "AMH");
    for (const text of ["cmo", "Chief medical officer", "Chief Medical Officer (CMO)"]) {
      const after = performed(design, plan(design, "posts", [[head.id, { reports_to: text }]])).design;
      const lines = [...onlyOption(after).reportingLines.values()].filter(
        ({ kind, from }) => kind === "line" && from === head.id,
      );
      expect(lines.map(({ to }) => to)).toEqual([postIn(design, "CMO").id]);
    }
    const [cell] = onlyOption(design).cells.values();
    const moved = plan(design, "cells", [[cell?.id ?? "", { geography: "PORTSMOUTH" }]]);
    expect(onlyOption(performed(design, moved).design).cells.get(cell?.id ?? "")?.geography).toBe(
      nodeIn(design, "geographies", "Portsmouth").id,
    );
  });

  it("that are wrong are listed with what would be right, and the rest is taken", () => {
    const design = smallDesign();
    const head = postIn(design, "AMH");
    const planned = plan(design, "posts", [
      [
        head.id,
        { title: "Head of Crisis Care", level: "high", wte: "-1", reports_to: "Chief Medicle Officer" },
      ],
      [postIn(design, "COO").id, { title: "", discipline: "nursing" }],
    ]);
    expect(faults(planned)).toEqual([
      "1, Level: “high” is not a level; write a whole number from 0, the chief executive, to 20.",
      "1, WTE: “-1” is below 0; write 0 or more.",
      "1, Reports to: there is no post “Chief Medicle Officer”; write a title or a reference of the option. Did you mean “Chief Medical Officer”?",
      "2, Title: the title is missing; write one.",
      "2, Discipline: “nursing” is not a discipline; write clinical, operational, professional or corporate.",
    ]);
    expect(planned.changed).toBe(1);
    expect(postIn(performed(design, planned).design, "AMH").title).toBe("Head of Crisis Care");
  });

  it("that a command refuses are listed by its own words", () => {
    const design = smallDesign();
    const planned = plan(design, "posts", [[postIn(design, "AMH").id, { ref: "COO", title: "Renamed" }]]);
    expect(faults(planned)).toEqual([
      "1, Reference: The reference COO belongs to Chief Operating Officer; give this post another.",
    ]);
    expect(postIn(performed(design, planned).design, "AMH").title).toBe("Renamed");
  });

  it("make room for each other, whichever comes first", () => {
    const design = smallDesign();
    const planned = plan(design, "posts", [
      [postIn(design, "CMO").id, { ref: "COO" }],
      [postIn(design, "COO").id, { ref: "COO2" }],
    ]);
    expect(faults(planned)).toEqual([]);
    expect(postIn(performed(design, planned).design, "COO").title).toBe("Chief Medical Officer");
  });

  it("equal to what is there already are no change, even where they could not be read", () => {
    const design = smallDesign();
    const head = postIn(design, "AMH");
    const planned = plan(design, "posts", [[head.id, { title: ` ${head.title} `, ref: "AMH" }]]);
    expect(planned).toMatchObject({ command: null, changed: 0, problems: [] });
  });

  it("about a second boss need one", () => {
    const design = smallDesign();
    const coo = postIn(design, "COO");
    expect(faults(plan(design, "posts", [[coo.id, { matrix_purpose: "Place" }]]))).toEqual([
      "1, Purpose of the second line: “Place” is about a second boss, but this post has none; name the second boss first.",
    ]);
    const both = plan(design, "posts", [[coo.id, { matrix_to: "CMO", matrix_purpose: "Place" }]]);
    expect(faults(both)).toEqual([]);
    expect([...onlyOption(performed(design, both).design).reportingLines.values()]).toContainEqual(
      expect.objectContaining({
        from: coo.id,
        kind: "matrix",
        to: postIn(design, "CMO").id,
        purpose: "Place",
      }),
    );
  });

  it("emptied take a reporting line away", () => {
    const design = smallDesign();
    const coo = postIn(design, "COO");
    const after = performed(design, plan(design, "posts", [[coo.id, { reports_to: "" }]])).design;
    expect([...onlyOption(after).reportingLines.values()].some(({ from }) => from === coo.id)).toBe(false);
  });
});

describe("names that several records have", () => {
  it("are told apart by what is in brackets, and refused without", () => {
    const design = smallDesign();
    const renamed = performed(
      design,
      plan(design, "posts", [[postIn(design, "CMO").id, { title: "Chief Operating Officer" }]]),
    ).design;
    const head = postIn(renamed, "AMH");
    expect(faults(plan(renamed, "posts", [[head.id, { reports_to: "Chief Operating Officer" }]]))).toEqual([
      "1, Reports to: more than one post is called “Chief Operating Officer”; write its reference.",
    ]);
    const planned = plan(renamed, "posts", [[head.id, { reports_to: "Chief Operating Officer (CMO)" }]]);
    expect(faults(planned)).toEqual([]);
  });
});

describe("new records", () => {
  it("come with their reporting lines, a reference of their own, and the level below their manager", () => {
    const design = smallDesign();
    const planned = plan(design, "posts", [
      [null, { title: "Deputy", reports_to: "COO", professional_to: "CMO", wte: "0.5" }],
    ]);
    const option = onlyOption(performed(design, planned).design);
    const deputy = [...option.posts.values()].find(({ title }) => title === "Deputy");
    expect(deputy).toMatchObject({ level: 2, wte: 0.5, employer: "Trust", discipline: "operational" });
    const lines = [...option.reportingLines.values()].filter(({ from }) => from === deputy?.id);
    expect(lines.map(({ kind, to }) => [kind, option.posts.get(to)?.ref])).toEqual([
      ["line", "COO"],
      ["professional", "CMO"],
    ]);
    expect(planned.added).toBe(1);
  });

  it.each([
    ["cells", { service_line: "Frailty" }, "1, Geography: a new cell needs it: geography."],
    ["mandates", { post: "CMO" }, "1, Component: a new mandate needs it: component."],
    [
      "cells",
      { service_line: "Frailty", geography: "Portsmouth" },
      "1, Service line: Frailty is already delivered in Portsmouth.",
    ],
    [
      "mandates",
      { post: "CMO", component: "practice", service_line: "Frailtee" },
      "1, Service line: there is no service line “Frailtee”; write a name of the option. Did you mean “Frailty”?",
    ],
  ] as const)("of the %s are not added by halves", (table, texts, fault) => {
    const planned = plan(smallDesign(), table, [[null, texts]]);
    expect(faults(planned)).toEqual([fault]);
    expect(planned.command).toBeNull();
  });

  it("of every table can be added", () => {
    const design = smallDesign();
    const added = (
      [
        ["cells", { service_line: "Frailty", geography: "Southampton", teams: "2" }],
        ["mandates", { post: "CMO", component: "pathway", geography: "Southampton", joint: "yes" }],
        ["serviceLines", { name: "Stroke", parent: "Frailty" }],
        ["geographies", { name: "Gosport", parent: "Portsmouth", tier: "local", population: "84,000" }],
        ["reportingLines", { from: "CMO", kind: "matrix", to: "COO", purpose: "Finance" }],
      ] as const
    ).map(([table, texts]) => plan(design, table, [[null, texts]]));
    expect(added.map(faults)).toEqual([[], [], [], [], []]);
    expect(added.map((one) => performed(design, one).diff.added.length)).toEqual([1, 1, 1, 1, 1]);
  });
});

describe("deleting several records", () => {
  it("is one step, and asks once for what goes with another of them", () => {
    const design = smallDesign();
    const optionId = onlyOption(design).info.id;
    const ids = ["Adult mental health", "Crisis and liaison"].map(
      (name) => nodeIn(design, "serviceLines", name).id,
    );
    const command = planRemoval(design, optionId, GRID_TABLES.serviceLines, ids, {
      makeId: countingIds("gone"),
      label: "Delete 2 service lines",
    });
    const outcome = perform(design, command, { makeId: countingIds("gone") });
    expect(outcome.ok && outcome.value.label).toBe("Delete 2 service lines");
    expect(
      outcome.ok && [...onlyOption(outcome.value.design).serviceLines.values()].map(({ name }) => name),
    ).toEqual(["Frailty"]);
  });
});
