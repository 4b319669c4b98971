import { editMandate, giveMandate, scopeName, withdrawMandate } from "../../model/commands/mandates.ts";
import { COMPONENTS, type Mandate } from "../../model/records/mandate.ts";
import { COMPONENT } from "../import/import-mandates.ts";
import { readFlag, readNeededChoice } from "../import/read-cell.ts";
import { type FieldSpec, gridTable } from "./grid-table.ts";
import { readNeededReference, readReference } from "./read-fields.ts";

type MandateChange = Partial<Omit<Mandate, "id" | "answersFor">>;

const fields: readonly FieldSpec<Mandate, MandateChange>[] = [
  {
    name: "post",
    heading: "Post",
    kind: "post",
    textOf: (mandate, { references }) => references.posts.textOf(mandate.post),
    read: ({ row }, { references }) => ({
      post: readNeededReference(row, "post", references.posts, "post"),
    }),
  },
  {
    name: "component",
    heading: "Component",
    kind: "choice",
    choices: COMPONENTS,
    textOf: (mandate) => mandate.component,
    read: ({ row }) => ({ component: readNeededChoice(row, "component", COMPONENT, "practice") }),
  },
  {
    name: "service_line",
    heading: "Service line",
    kind: "serviceLine",
    whenEmpty: "All service lines",
    textOf: ({ serviceLine }, { references }) =>
      serviceLine === null ? "" : references.serviceLines.textOf(serviceLine),
    read: ({ row }, { references }) => ({
      serviceLine: readReference(row, "service_line", references.serviceLines, "service line"),
    }),
  },
  {
    name: "geography",
    heading: "Geography",
    kind: "geography",
    whenEmpty: "All geographies",
    textOf: ({ geography }, { references }) =>
      geography === null ? "" : references.geographies.textOf(geography),
    read: ({ row }, { references }) => ({
      geography: readReference(row, "geography", references.geographies, "geography"),
    }),
  },
  {
    name: "joint",
    heading: "Joint",
    kind: "flag",
    textOf: ({ joint }) => (joint ? "yes" : ""),
    read: ({ row }) => ({ joint: readFlag(row, "joint") }),
  },
];

/** Mandates as a grid edits them: who leads what. */
export const mandateTable = gridTable<Mandate, MandateChange>({
  noun: ["mandate", "mandates"],
  rows: (option) => option.mandates,
  nameOf: (mandate, { option, references }) =>
    `${references.posts.textOf(mandate.post)}: ${scopeName(option, mandate)}`,
  fields,
  needed: ["post", "component"],
  edit: (mandate, change, ground) => [
    {
      fields: Object.keys(change).map((key) => (key === "serviceLine" ? "service_line" : key)),
      command: editMandate({ option: ground.option.info.id, id: mandate.id, ...change }),
    },
  ],
  // What was given and could not be read must not widen into “all of it”: then nothing is added (see `needed`).
  add: ({ post = "", component = "practice", serviceLine = null, geography = null, joint = false }, ground) =>
    giveMandate({ option: ground.option.info.id, post, component, serviceLine, geography, joint }),
  remove: (option, id) => withdrawMandate({ option, id }),
});
