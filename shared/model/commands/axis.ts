import { type Result, succeed } from "../../lib/result.ts";
import { z } from "../../lib/zod.ts";
import {
  type Axis,
  type AxisNode,
  axisTable,
  childrenInOrder,
  isTooDeep,
  MOST_LEVELS,
  orderBefore,
  subtreeIds,
} from "../axis.ts";
import type { Entry } from "../diff/diff.ts";
import type { OptionDocument } from "../document.ts";
import { countSchema, type Id, idSchema, nameSchema } from "../records/fields.ts";
import { type Geography, tierSchema } from "../records/geography.ts";
import type { ServiceLine } from "../records/service-line.ts";
import { type CommandFailure, defineCommand, findOption, refuse } from "./command.ts";
import { removeCells, removeMandates } from "./removal.ts";
import type { Transaction } from "./transaction.ts";

const placeSchema = z.strictObject({
  option: idSchema,
  /** The node it goes under; null for the top. */
  parent: idSchema.nullable(),
  /** The sibling it goes in front of; null for last. */
  before: idSchema.nullable(),
});

const existingSchema = z.strictObject({ option: idSchema, id: idSchema });

/** Adds a row to the matrix. */
export const addServiceLine = defineCommand({
  name: "service-line/add",
  args: placeSchema.extend({ name: nameSchema }),
  run: (edit, args, { makeId }) => {
    const order = orderAt(edit, "serviceLines", args, null);
    if (!order.ok) return order;
    const record: ServiceLine = { id: makeId(), name: args.name, parent: args.parent, order: order.value };
    edit.put({ table: "serviceLines", option: args.option, record });
    return succeed(`Add service line ${args.name}`);
  },
});

/** Adds a column to the matrix. */
export const addGeography = defineCommand({
  name: "geography/add",
  args: placeSchema.extend({ name: nameSchema, tier: tierSchema, population: countSchema.nullable() }),
  run: (edit, args, { makeId }) => {
    const order = orderAt(edit, "geographies", args, null);
    if (!order.ok) return order;
    const { name, parent, tier, population } = args;
    const record: Geography = { id: makeId(), name, parent, order: order.value, tier, population };
    edit.put({ table: "geographies", option: args.option, record });
    return succeed(`Add geography ${name}`);
  },
});

/** Renames a row. */
export const renameServiceLine = defineCommand({
  name: "service-line/rename",
  args: existingSchema.extend({ name: nameSchema }),
  run: (edit, args) => {
    const node = findNode(edit, "serviceLines", args);
    if (!node.ok) return node;
    putNode(edit, "serviceLines", args.option, { ...node.value, name: args.name });
    return succeed(`Rename ${node.value.name} to ${args.name}`);
  },
});

/** Changes a column's name, tier or population; what is left out stays. */
export const editGeography = defineCommand({
  name: "geography/edit",
  args: existingSchema.extend({
    name: nameSchema.optional(),
    tier: tierSchema.optional(),
    population: countSchema.nullable().optional(),
  }),
  run: (edit, args) => {
    const found = findOption(edit, args.option);
    if (!found.ok) return found;
    const node = found.value.geographies.get(args.id);
    if (!node) return refuse("This geography is no longer in the option.");
    const record: Geography = {
      ...node,
      name: args.name ?? node.name,
      tier: args.tier ?? node.tier,
      population: args.population === undefined ? node.population : args.population,
    };
    edit.put({ table: "geographies", option: args.option, record });
    return succeed(
      args.name !== undefined && args.name !== node.name
        ? `Rename ${node.name} to ${args.name}`
        : `Change ${node.name}`,
    );
  },
});

/** Moves a row, with everything below it, among its siblings or to another parent. */
export const moveServiceLine = defineMove("service-line/move", "serviceLines");

/** Moves a column, with everything below it, among its siblings or to another parent. */
export const moveGeography = defineMove("geography/move", "geographies");

/** Deletes a row with everything below it: the cells delivered there and the mandates that lead it go too. */
export const deleteServiceLine = defineDelete("service-line/delete", "serviceLines");

/** Deletes a column with everything below it: the cells delivered there and the mandates that lead it go too. */
export const deleteGeography = defineDelete("geography/delete", "geographies");

function defineMove(name: string, axis: Axis) {
  return defineCommand({
    name,
    args: placeSchema.extend({ id: idSchema }),
    run: (edit, args) => {
      const node = findNode(edit, axis, args);
      if (!node.ok) return node;
      const option = findOption(edit, args.option);
      if (!option.ok) return option;
      if (args.parent !== null && subtreeIds(axisTable(option.value, axis), args.id).has(args.parent)) {
        return refuse(`${node.value.name} cannot go inside itself.`);
      }
      const order = orderAt(edit, axis, args, args.id);
      if (!order.ok) return order;
      putNode(edit, axis, args.option, { ...node.value, parent: args.parent, order: order.value });
      return succeed(`Move ${node.value.name}`);
    },
  });
}

function defineDelete(name: string, axis: Axis) {
  const field = axis === "serviceLines" ? "serviceLine" : "geography";
  return defineCommand({
    name,
    args: existingSchema,
    run: (edit, args) => {
      const node = findNode(edit, axis, args);
      if (!node.ok) return node;
      const option = findOption(edit, args.option);
      if (!option.ok) return option;
      const table = axisTable(option.value, axis);
      const gone = subtreeIds(table, args.id);
      removeCells(edit, option.value, (cell) => gone.has(cell[field]));
      removeMandates(edit, option.value, (mandate) => {
        const scope = mandate[field];
        return scope !== null && gone.has(scope);
      });
      for (const id of gone) {
        const record = table.get(id);
        if (record) edit.remove(nodeEntry(axis, args.option, record));
      }
      return succeed(`Delete ${node.value.name}`);
    },
  });
}

function orderAt(
  edit: Transaction,
  axis: Axis,
  place: z.infer<typeof placeSchema>,
  moving: Id | null,
): Result<string, CommandFailure> {
  const option = findOption(edit, place.option);
  if (!option.ok) return option;
  const table = axisTable(option.value, axis);
  if (place.parent !== null && !table.has(place.parent)) {
    return refuse(`The ${axis === "serviceLines" ? "service line" : "geography"} it would go under is gone.`);
  }
  if (isTooDeep(table, place.parent, moving)) {
    return refuse(
      `${axis === "serviceLines" ? "Service lines" : "Geographies"} go at most ${MOST_LEVELS} levels deep.`,
    );
  }
  return succeed(orderBefore(childrenInOrder(table, place.parent), place.before, moving));
}

function findNode(
  edit: Transaction,
  axis: Axis,
  at: { readonly option: Id; readonly id: Id },
): Result<AxisNode, CommandFailure> {
  const option = findOption(edit, at.option);
  if (!option.ok) return option;
  const node = nodeOf(option.value, axis, at.id);
  if (node) return succeed(node);
  return refuse(`This ${axis === "serviceLines" ? "service line" : "geography"} is no longer in the option.`);
}

function nodeOf(option: OptionDocument, axis: Axis, id: Id): AxisNode | undefined {
  return axisTable(option, axis).get(id);
}

function putNode(edit: Transaction, axis: Axis, option: Id, node: AxisNode): void {
  edit.put(nodeEntry(axis, option, node));
}

/** Both axes hold their own kind of node; the table's name and the record always come from the same one. */
function nodeEntry(axis: Axis, option: Id, record: AxisNode): Entry {
  return { table: axis, option, record } as Entry;
}
