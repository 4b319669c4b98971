import { describe, expect, it } from "vitest";
import {
  addServiceLine,
  deleteServiceLine,
  editGeography,
  moveGeography,
  moveServiceLine,
  renameServiceLine,
} from "../../../../shared/model/commands/axis.ts";
import { deliverCell, editCell, moveCell, withdrawCell } from "../../../../shared/model/commands/cells.ts";
import type { Command } from "../../../../shared/model/commands/command.ts";
import { editMandate, giveMandate, withdrawMandate } from "../../../../shared/model/commands/mandates.ts";
import { addPost, deletePost, editPost } from "../../../../shared/model/commands/posts.ts";
import {
  deleteReportingLine,
  drawReportingLine,
  editReportingLine,
} from "../../../../shared/model/commands/reporting-lines.ts";
import type { Id } from "../../../../shared/model/records/fields.ts";
import { checkOption } from "../../../../shared/rules/engine/check-option.ts";
import { compare, edited, told, toldParts } from "../../../support/compare-structures.ts";
import { generateStructure } from "../../../support/generate-structure.ts";
import { cellId, idOf, type StructureSpec } from "../../../support/structure-builder.ts";

const TRUST: StructureSpec = {
  serviceLines: {
    "Physical health": { Frailty: {}, Stroke: {} },
    "Children and families": { CAMHS: {} },
  },
  geographies: { Trust: { Portsmouth: { "Portsmouth North": {} }, "South East": {} } },
  places: {
    Trust: { tier: "trust-wide", population: 500_000 },
    Portsmouth: { tier: "wider", population: 200_000 },
    "South East": { tier: "wider", population: 300_000 },
    "Portsmouth North": { tier: "local", population: 70_000 },
  },
  cells: {
    Frailty: ["Portsmouth", "South East"],
    Stroke: ["Portsmouth"],
    CAMHS: ["Portsmouth", "South East"],
  },
  cellFacts: { every: { teams: 2, wte: 20, budget: 1_000_000 } },
  posts: {
    "Chief Executive": {},
    "Chief Operating Officer": { to: "Chief Executive" },
    "Medical Director": { to: "Chief Executive", discipline: "clinical" },
    "Head of Frailty": {
      to: "Chief Operating Officer",
      leads: [{ practice: "Frailty" }],
      holder: "Ann Other",
    },
    "Head of CAMHS East": {
      to: "Chief Operating Officer",
      leads: [{ practice: "CAMHS", in: "Portsmouth" }],
      matrixTo: { post: "Medical Director", purpose: "safety", decisionRight: "the line decides" },
    },
    "Head of Stroke": { to: "Chief Operating Officer", leads: [{ practice: "Stroke" }] },
  },
};

/** What the commands change, as sentences, and the same read from the other option. */
function changesOf(edit: (option: Id) => readonly Command[]) {
  const pair = edited(TRUST, edit);
  const there = compare(...pair);
  const back = compare(pair[1], pair[0]);
  return {
    messages: told(there),
    verbs: there.changes.map(({ kind, change }) => `${kind} ${change}`),
    values: there.changes.map(({ values }) => values),
    back: told(back),
    parts: toldParts(there.changes),
    reordered: there.reordered,
  };
}

const [frailty, stroke, camhs] = [idOf("sl", "Frailty"), idOf("sl", "Stroke"), idOf("sl", "CAMHS")];
const [physical, children] = [idOf("sl", "Physical health"), idOf("sl", "Children and families")];
const [portsmouth, southEast] = [idOf("geo", "Portsmouth"), idOf("geo", "South East")];
const post = (name: string) => idOf("post", name);
const head = post("Head of Frailty");

describe("service lines", () => {
  it("are renamed", () => {
    const { messages, back, parts } = changesOf((option) => [
      renameServiceLine({ option, id: frailty, name: "Older people" }),
    ]);
    expect(messages).toEqual(["Frailty is renamed Older people."]);
    expect(back).toEqual(["Older people is renamed Frailty."]);
    expect(parts).toEqual([`serviceLine ${frailty} → ${frailty}`]);
  });

  it("move, and several that make the same move are regrouped", () => {
    const move = (option: Id, id: Id) => moveServiceLine({ option, id, parent: children, before: null });
    expect(changesOf((option) => [move(option, frailty)]).messages).toEqual([
      "Frailty moves from Physical health to Children and families.",
    ]);
    const { messages, verbs } = changesOf((option) => [move(option, frailty), move(option, stroke)]);
    expect(messages).toEqual([
      "2 service lines move from Physical health to Children and families: Frailty and Stroke.",
    ]);
    expect(verbs).toEqual(["serviceLine regrouped"]);
  });

  it("are removed with all that hangs on them, in one sentence each", () => {
    const { messages, parts } = changesOf((option) => [deleteServiceLine({ option, id: physical })]);
    expect(messages).toEqual([
      "Physical health is removed. With it go 2 service lines: Frailty and Stroke. 3 cells are no longer delivered: 6 teams, 60 WTE, £3,000,000. It was led by Head of Frailty and Head of Stroke.",
    ]);
    expect(parts).toHaveLength(3 + 3 + 2);
  });

  it("are added", () => {
    const { messages, back } = changesOf((option) => [
      addServiceLine({ option, parent: physical, before: null, name: "Falls" }),
    ]);
    expect(messages).toEqual(["Falls is new, within Physical health."]);
    expect(back).toEqual(["Falls is removed, within Physical health."]);
  });

  it("merge where what one held hangs on the other, and are split the other way round", () => {
    const { messages, back, verbs } = changesOf((option) => [
      moveCell({
        option,
        id: cellId("Stroke", "Portsmouth"),
        serviceLine: camhs,
        geography: idOf("geo", "Trust"),
      }),
      editMandate({ option, id: "m-head-of-stroke-0", serviceLine: frailty }),
      deleteServiceLine({ option, id: stroke }),
    ]);
    expect(verbs).not.toContain("serviceLine merged");
    expect(messages.length).toBeGreaterThan(0);
    const merged = changesOf((option) => [
      withdrawCell({ option, id: cellId("Frailty", "Portsmouth") }),
      moveCell({ option, id: cellId("Stroke", "Portsmouth"), serviceLine: frailty, geography: portsmouth }),
      editMandate({ option, id: "m-head-of-stroke-0", serviceLine: frailty }),
      deleteServiceLine({ option, id: stroke }),
    ]);
    expect(merged.messages).toContain("Stroke merges into Frailty.");
    expect(merged.back).toContain("Stroke is split off from Frailty.");
    expect(back).not.toContain("Stroke is split off from Frailty.");
  });

  it("merge into a new one that bears both names", () => {
    const { messages, back } = changesOf((option) => [
      deleteServiceLine({ option, id: stroke }),
      deleteServiceLine({ option, id: frailty }),
      addServiceLine({ option, parent: physical, before: null, name: "Frailty and stroke" }),
    ]);
    expect(messages).toContain("Frailty and Stroke merge into Frailty and stroke.");
    expect(back).toContain("Frailty and stroke is split into Frailty and Stroke.");
  });

  it("that only stand in another place are no change, and listed apart", () => {
    const { messages, reordered } = changesOf((option) => [
      moveServiceLine({ option, id: stroke, parent: physical, before: frailty }),
    ]);
    expect(messages).toEqual([]);
    expect(reordered).toEqual([{ kind: "serviceLine", ids: [stroke, stroke] }]);
  });
});

describe("geographies", () => {
  it("change in tier and population, and move", () => {
    const { messages } = changesOf((option) => [
      editGeography({ option, id: southEast, tier: "local", population: 80_000 }),
      moveGeography({ option, id: idOf("geo", "Portsmouth North"), parent: southEast, before: null }),
    ]);
    expect(messages).toEqual([
      "Portsmouth North moves from Portsmouth to South East.",
      "South East has 80,000 people instead of 300,000 people.",
      "South East becomes a local area instead of a wider area.",
    ]);
  });
});

describe("cells", () => {
  it("are delivered and withdrawn, row by row", () => {
    const { messages, verbs } = changesOf((option) => [
      withdrawCell({ option, id: cellId("Frailty", "Portsmouth") }),
      withdrawCell({ option, id: cellId("Frailty", "South East") }),
      deliverCell({ option, serviceLine: stroke, geography: southEast, teams: 1 }),
    ]);
    expect(messages).toEqual([
      "Frailty is no longer delivered in Portsmouth and South East (4 teams, 40 WTE, £2,000,000).",
      "Stroke is now delivered in South East (1 team).",
    ]);
    expect(verbs).toEqual(["cell withdrawn", "cell delivered"]);
  });

  it("move from one tier to another", () => {
    const { messages, verbs } = changesOf((option) => [
      withdrawCell({ option, id: cellId("Frailty", "Portsmouth") }),
      withdrawCell({ option, id: cellId("Frailty", "South East") }),
      deliverCell({ option, serviceLine: frailty, geography: idOf("geo", "Trust") }),
    ]);
    expect(messages).toEqual(["Frailty moves from Portsmouth and South East (wider areas) to Trust."]);
    expect(verbs).toEqual(["cell moved-in-tier"]);
  });

  it("change in size, in volume and in whom they are integrated with", () => {
    const { messages } = changesOf((option) => [
      editCell({ option, id: cellId("Frailty", "Portsmouth"), wte: 25 }),
      editCell({
        option,
        id: cellId("Stroke", "Portsmouth"),
        volume: "high",
        integratedWith: "City Council",
      }),
    ]);
    expect(messages).toEqual([
      "Frailty in Portsmouth goes from 2 teams, 20 WTE, £1,000,000 to 2 teams, 25 WTE, £1,000,000.",
      "Stroke in Portsmouth is integrated with City Council.",
      "Stroke in Portsmouth goes from no stated volume to high volume.",
    ]);
  });
});

describe("posts", () => {
  it("are added and removed with what they lead and whom they answer to", () => {
    const { messages, parts } = changesOf((option) => [deletePost({ option, id: head })]);
    expect(messages).toEqual([
      "Head of Frailty is removed (operational, level 2, Trust). It led practice of Frailty. It reported to Chief Operating Officer.",
    ]);
    expect(parts).toEqual([
      "mandate m-head-of-frailty-0 → –",
      `post ${head} → –`,
      "reportingLine line-head-of-frailty-line → –",
    ]);
  });

  it.each([
    [{ title: "Head of Older People" }, "Head of Frailty is retitled Head of Older People.", "retitled"],
    [{ level: 3 }, "Head of Frailty goes from level 2 to level 3.", "re-levelled"],
    [{ band: "8c" as const }, "Head of Frailty goes from no band to band 8c.", "re-banded"],
    [{ wte: 0.5 }, "Head of Frailty goes from 1 WTE to 0.5 WTE.", "wte-changed"],
    [{ board: true }, "Head of Frailty joins the board.", "joins-board"],
    [{ employer: "City Council" }, "Head of Frailty passes from Trust to City Council.", "employer-changed"],
    [
      { discipline: "clinical" as const },
      "Head of Frailty becomes clinical instead of operational.",
      "discipline-changed",
    ],
    [{ holder: null }, "Head of Frailty falls vacant.", "vacated"],
    [{ ref: "HF" }, "Head of Frailty has the reference HF instead of Head of Frailty.", "reference-changed"],
  ])("change: %o", (fields, message, verb) => {
    const { messages, verbs } = changesOf((option) => [editPost({ option, id: head, ...fields })]);
    expect(messages).toEqual([message]);
    expect(verbs).toEqual([`post ${verb}`]);
  });

  it("that pass to another employer together are one decision", () => {
    const { messages } = changesOf((option) =>
      ["Head of Frailty", "Head of Stroke"].map((name) =>
        editPost({ option, id: post(name), employer: "City Council" }),
      ),
    );
    expect(messages).toEqual([
      "2 posts pass from Trust to City Council: Head of Frailty and Head of Stroke.",
    ]);
  });

  it("never name their holder unless that is asked for", () => {
    const pair = edited(TRUST, (option) => [editPost({ option, id: head, holder: "Bea New" })]);
    const quiet = compare(...pair);
    expect(told(quiet)).toEqual(["Head of Frailty has another holder."]);
    expect(JSON.stringify(quiet.changes)).not.toMatch(/Ann Other|Bea New/);
    expect(told(compare(...pair, { namesHolders: true }))).toEqual([
      "Head of Frailty passes from Ann Other to Bea New.",
    ]);
  });

  it("move as a whole, with the line manager that comes with it", () => {
    const { messages, verbs, values, parts } = changesOf((option) => [
      editMandate({ option, id: "m-head-of-camhs-east-0", geography: southEast }),
      editReportingLine({ option, id: "line-head-of-camhs-east-line", to: post("Chief Executive") }),
    ]);
    expect(messages).toEqual([
      "Head of CAMHS East moves from Portsmouth to South East, and reports to Chief Executive instead of Chief Operating Officer.",
    ]);
    expect(verbs).toEqual(["post moved"]);
    expect(values).toEqual([["Portsmouth", "South East"]]);
    expect(parts).toEqual([
      "mandate m-head-of-camhs-east-0 → m-head-of-camhs-east-0",
      "reportingLine line-head-of-camhs-east-line → line-head-of-camhs-east-line",
    ]);
  });
});

describe("mandates", () => {
  it("are widened, and narrowed the other way round", () => {
    const { messages, back } = changesOf((option) => [
      editMandate({ option, id: "m-head-of-frailty-0", serviceLine: physical }),
    ]);
    expect(messages).toEqual([
      "The mandate of Head of Frailty is widened from practice of Frailty to practice of Physical health.",
    ]);
    expect(back).toEqual([
      "The mandate of Head of Frailty is narrowed from practice of Physical health to practice of Frailty.",
    ]);
  });

  it("are given, end, and pass from hand to hand", () => {
    expect(
      changesOf((option) => [
        giveMandate({
          option,
          post: head,
          component: "pathway",
          serviceLine: null,
          geography: portsmouth,
          joint: false,
        }),
      ]).messages,
    ).toEqual(["Head of Frailty is given pathway of Portsmouth."]);
    expect(changesOf((option) => [withdrawMandate({ option, id: "m-head-of-frailty-0" })]).messages).toEqual([
      "Head of Frailty no longer leads practice of Frailty.",
    ]);
    expect(
      changesOf((option) => [
        editMandate({ option, id: "m-head-of-frailty-0", post: post("Head of Stroke") }),
      ]).messages,
    ).toEqual(["Practice of Frailty passes from Head of Frailty to Head of Stroke."]);
  });

  it("change component, and are shared", () => {
    expect(
      changesOf((option) => [editMandate({ option, id: "m-head-of-frailty-0", component: "pathway" })])
        .messages,
    ).toEqual(["Head of Frailty leads pathway of Frailty instead of practice of Frailty."]);
    expect(
      changesOf((option) => [editMandate({ option, id: "m-head-of-frailty-0", joint: true })]).messages,
    ).toEqual(["Head of Frailty shares practice of Frailty deliberately."]);
  });
});

describe("reporting lines", () => {
  it("of several posts that go to another manager together are one decision", () => {
    const { messages } = changesOf((option) =>
      ["Head of Frailty", "Head of Stroke"].map((name) =>
        drawReportingLine({ option, kind: "line", from: post(name), to: post("Medical Director") }),
      ),
    );
    expect(messages).toEqual([
      "2 posts report to Medical Director instead of Chief Operating Officer: Head of Frailty and Head of Stroke.",
    ]);
  });

  it("come and go", () => {
    const { messages, back } = changesOf((option) => [
      deleteReportingLine({ option, id: "line-head-of-frailty-line" }),
    ]);
    expect(messages).toEqual(["Head of Frailty no longer reports to Chief Operating Officer."]);
    expect(back).toEqual(["Head of Frailty now reports to Chief Operating Officer."]);
  });

  it("say otherwise who decides", () => {
    const { messages, verbs } = changesOf((option) => [
      editReportingLine({
        option,
        id: "line-head-of-camhs-east-matrix",
        decisionRight: "the Medical Director decides",
      }),
    ]);
    expect(messages).toEqual([
      "Who decides when Medical Director and the other boss of Head of CAMHS East disagree changes from “the line decides” to “the Medical Director decides”.",
    ]);
    expect(verbs).toEqual(["reportingLine decision-right-changed"]);
  });
});

describe("findings", () => {
  it("about the option as a whole neither appear nor go because a copy has another id", () => {
    const from = generateStructure({ size: "M", seed: 1 });
    const copy = { ...from, info: { ...from.info, id: "copy", name: "The copy" } };
    const { changes } = compare(from, copy, { isChecked: true });
    expect(changes).toEqual([]);
    expect(checkOption(from, new Map()).findings.some(({ key }) => key.endsWith(":option"))).toBe(true);
  });

  it("appear and go, and nothing else is a finding", () => {
    const pair = edited(TRUST, (option) => [
      addPost({
        option,
        title: "Team Leader",
        discipline: "operational",
        level: 5,
        band: null,
        wte: 1,
        holder: null,
        employer: "Trust",
        board: false,
        archetype: null,
      }),
    ]);
    const findings = (from: 0 | 1, to: 0 | 1) =>
      compare(pair[from], pair[to], { isChecked: true }).changes.filter(({ kind }) => kind === "finding");
    expect(findings(0, 0)).toEqual([]);
    const appearing = findings(0, 1).filter(({ message }) => message.includes("Team Leader"));
    expect(appearing.length).toBeGreaterThan(0);
    expect(appearing.every(({ change }) => change === "appears")).toBe(true);
    expect(findings(1, 0).filter(({ message }) => message.includes("Team Leader"))).toHaveLength(
      appearing.length,
    );
    expect(findings(1, 0).some(({ change }) => change === "goes")).toBe(true);
  });
});
