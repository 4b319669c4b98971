import type { Command } from "../../shared/model/commands/command.ts";
import type { Id } from "../../shared/model/records/fields.ts";
import { compare, edited, told, toldParts } from "./compare-structures.ts";
import { idOf, type StructureSpec } from "./structure-builder.ts";

/** A small trust, of which the tests change one thing after the other. */
export const TRUST: StructureSpec = {
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
export function changesOf(edit: (option: Id) => readonly Command[]) {
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

export const [frailty, stroke, camhs] = [idOf("sl", "Frailty"), idOf("sl", "Stroke"), idOf("sl", "CAMHS")];
export const [physical, children] = [idOf("sl", "Physical health"), idOf("sl", "Children and families")];
export const [portsmouth, southEast] = [idOf("geo", "Portsmouth"), idOf("geo", "South East")];
/** The id of a post by its title. */
export const post = (name: string) => idOf("post", name);
export const head = post("Head of Frailty");
