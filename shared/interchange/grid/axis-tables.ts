import {
  addGeography,
  addServiceLine,
  deleteGeography,
  deleteServiceLine,
  editGeography,
  moveGeography,
  moveServiceLine,
  renameServiceLine,
} from "../../model/commands/axis.ts";
import type { Id } from "../../model/records/fields.ts";
import { type Geography, TIERS } from "../../model/records/geography.ts";
import type { ServiceLine } from "../../model/records/service-line.ts";
import { TIER } from "../import/import-axes.ts";
import { readCount, readNeededChoice } from "../import/read-cell.ts";
import { type EditUnit, type FieldSpec, type GridGround, gridTable } from "./grid-table.ts";
import { readNeededText, readReference } from "./read-fields.ts";
import type { References } from "./references.ts";

interface NodeChange {
  readonly name?: string;
  readonly parent?: Id | null;
}

type GeographyChange = NodeChange & Partial<Pick<Geography, "tier" | "population">>;

function nodeFields(
  what: "service line" | "geography",
  referencesOf: (ground: GridGround) => References,
): readonly FieldSpec<ServiceLine, NodeChange>[] {
  return [
    {
      name: "name",
      heading: "Name",
      kind: "text",
      textOf: (node) => node.name,
      read: ({ row }) => ({ name: readNeededText(row, "name", "the name") }),
    },
    {
      name: "parent",
      heading: "Belongs to",
      kind: what === "geography" ? "geography" : "serviceLine",
      textOf: (node, ground) => (node.parent === null ? "" : referencesOf(ground).textOf(node.parent)),
      read: ({ row }, ground) => ({ parent: readReference(row, "parent", referencesOf(ground), what) }),
    },
  ];
}

/** Service lines as a grid edits them. */
export const serviceLineTable = gridTable<ServiceLine, NodeChange>({
  noun: ["service line", "service lines"],
  rows: (option) => option.serviceLines,
  nameOf: (node) => node.name,
  fields: nodeFields("service line", ({ references }) => references.serviceLines),
  needed: ["name"],
  edit: (node, { name, parent }, ground) => {
    const at = { option: ground.option.info.id, id: node.id };
    const units: EditUnit[] = [];
    if (name !== undefined) units.push({ fields: ["name"], command: renameServiceLine({ ...at, name }) });
    if (parent !== undefined) {
      units.push({ fields: ["parent"], command: moveServiceLine({ ...at, parent, before: null }) });
    }
    return units;
  },
  add: ({ name = "", parent = null }, ground) =>
    addServiceLine({ option: ground.option.info.id, name, parent, before: null }),
  remove: (option, id) => deleteServiceLine({ option, id }),
});

/** Geographies as a grid edits them. */
export const geographyTable = gridTable<Geography, GeographyChange>({
  noun: ["geography", "geographies"],
  rows: (option) => option.geographies,
  nameOf: (node) => node.name,
  fields: [
    ...nodeFields("geography", ({ references }) => references.geographies),
    {
      name: "tier",
      heading: "Tier",
      kind: "choice",
      choices: TIERS,
      textOf: (node) => node.tier,
      read: ({ row }) => ({ tier: readNeededChoice(row, "tier", TIER, "local") }),
    },
    {
      name: "population",
      heading: "Population",
      kind: "count",
      textOf: (node) => (node.population === null ? "" : String(node.population)),
      read: ({ row }) => ({ population: readCount(row, "population") }),
    },
  ],
  needed: ["name"],
  edit: (node, { parent, ...facts }, ground) => {
    const at = { option: ground.option.info.id, id: node.id };
    const units: EditUnit[] = [];
    if (Object.keys(facts).length > 0) {
      units.push({ fields: Object.keys(facts), command: editGeography({ ...at, ...facts }) });
    }
    if (parent !== undefined) {
      units.push({ fields: ["parent"], command: moveGeography({ ...at, parent, before: null }) });
    }
    return units;
  },
  add: ({ name = "", parent = null, tier, population = null }, ground) =>
    addGeography({
      option: ground.option.info.id,
      name,
      parent,
      before: null,
      tier: tier ?? (parent === null ? "wider" : "local"),
      population,
    }),
  remove: (option, id) => deleteGeography({ option, id }),
});
