import { withoutUndefined } from "../../lib/fields.ts";
import { type Result, succeed } from "../../lib/result.ts";
import { plural } from "../../lib/words.ts";
import { z } from "../../lib/zod.ts";
import type { OptionDocument } from "../document.ts";
import { type Cell, volumeSchema } from "../records/cell.ts";
import { amountSchema, countSchema, type Id, idSchema, nameSchema } from "../records/fields.ts";
import { type CommandFailure, defineCommand, findOption, refuse } from "./command.ts";
import type { Transaction } from "./transaction.ts";

const crossingSchema = z.strictObject({ option: idSchema, serviceLine: idSchema, geography: idSchema });

const factsSchema = z.strictObject({
  teams: countSchema.nullable().optional(),
  wte: amountSchema.nullable().optional(),
  budget: amountSchema.nullable().optional(),
  volume: volumeSchema.nullable().optional(),
  integratedWith: nameSchema.nullable().optional(),
});

/** Starts delivering a service line in a geography. */
export const deliverCell = defineCommand({
  name: "cell/deliver",
  args: crossingSchema.extend(factsSchema.shape),
  run: (edit, args, { makeId }) => {
    const found = findOption(edit, args.option);
    if (!found.ok) return found;
    const free = findFreeCrossing(found.value, args);
    if (!free.ok) return free;
    const record: Cell = {
      id: makeId(),
      serviceLine: args.serviceLine,
      geography: args.geography,
      teams: args.teams ?? null,
      wte: args.wte ?? null,
      budget: args.budget ?? null,
      volume: args.volume ?? null,
      integratedWith: args.integratedWith ?? null,
    };
    edit.put({ table: "cells", option: args.option, record });
    return succeed(`Deliver ${free.value}`);
  },
});

/** Changes what a cell says of its teams; what is left out stays. */
export const editCell = defineCommand({
  name: "cell/edit",
  args: factsSchema.extend({ option: idSchema, id: idSchema }),
  run: (edit, args) => {
    const found = findCell(edit, args);
    if (!found.ok) return found;
    const { option, cell } = found.value;
    const { option: _, id: __, ...facts } = args;
    const record: Cell = { ...cell, ...withoutUndefined(facts) };
    edit.put({ table: "cells", option: args.option, record });
    return succeed(`Change ${crossingName(option, cell)}`);
  },
});

/** Moves a cell, with its teams, to another crossing. */
export const moveCell = defineCommand({
  name: "cell/move",
  args: crossingSchema.extend({ id: idSchema }),
  run: (edit, args) => {
    const found = findCell(edit, args);
    if (!found.ok) return found;
    const { option, cell } = found.value;
    const free = findFreeCrossing(option, args);
    if (!free.ok) return free;
    const record: Cell = { ...cell, serviceLine: args.serviceLine, geography: args.geography };
    edit.put({ table: "cells", option: args.option, record });
    return succeed(`Move ${crossingName(option, cell)} to ${free.value}`);
  },
});

/** Moves several cells at once, as a block does: one may go where another has just left. */
export const moveCells = defineCommand({
  name: "cells/move",
  args: z.strictObject({
    option: idSchema,
    moves: z.array(z.strictObject({ id: idSchema, serviceLine: idSchema, geography: idSchema })).min(1),
  }),
  run: (edit, args) => {
    const found = findOption(edit, args.option);
    if (!found.ok) return found;
    const option = found.value;
    const moving = new Set(args.moves.map(({ id }) => id));
    const taken = new Set([...option.cells.values()].filter(({ id }) => !moving.has(id)).map(crossingKey));
    for (const { id, ...to } of args.moves) {
      const cell = option.cells.get(id);
      if (!cell) return refuse("A cell to move is no longer delivered.");
      if (!option.serviceLines.has(to.serviceLine) || !option.geographies.has(to.geography)) {
        return refuse("This crossing is no longer in the option.");
      }
      const record: Cell = { ...cell, ...to };
      if (taken.has(crossingKey(to))) {
        return refuse(`${crossingName(option, record)} is delivered already.`);
      }
      taken.add(crossingKey(to));
      edit.put({ table: "cells", option: args.option, record });
    }
    const [only] = args.moves;
    const cell = only && option.cells.get(only.id);
    return succeed(
      args.moves.length === 1 && cell
        ? `Move ${crossingName(option, cell)}`
        : `Move ${plural(args.moves.length, "cell")}`,
    );
  },
});

/** Stops delivering: the cell goes. */
export const withdrawCell = defineCommand({
  name: "cell/withdraw",
  args: z.strictObject({ option: idSchema, id: idSchema }),
  run: (edit, args) => {
    const found = findCell(edit, args);
    if (!found.ok) return found;
    const { option, cell } = found.value;
    edit.remove({ table: "cells", option: args.option, record: cell });
    return succeed(`Stop delivering ${crossingName(option, cell)}`);
  },
});

function findCell(
  edit: Transaction,
  at: { readonly option: Id; readonly id: Id },
): Result<{ option: OptionDocument; cell: Cell }, CommandFailure> {
  const option = findOption(edit, at.option);
  if (!option.ok) return option;
  const cell = option.value.cells.get(at.id);
  return cell ? succeed({ option: option.value, cell }) : refuse("This cell is no longer delivered.");
}

/** Answers with the crossing's name when nothing is delivered there yet. */
function findFreeCrossing(
  option: OptionDocument,
  at: { readonly serviceLine: Id; readonly geography: Id },
): Result<string, CommandFailure> {
  const serviceLine = option.serviceLines.get(at.serviceLine);
  const geography = option.geographies.get(at.geography);
  if (!serviceLine || !geography) return refuse("This crossing is no longer in the option.");
  for (const cell of option.cells.values()) {
    if (cell.serviceLine === at.serviceLine && cell.geography === at.geography) {
      return refuse(`${serviceLine.name} is already delivered in ${geography.name}.`);
    }
  }
  return succeed(`${serviceLine.name} in ${geography.name}`);
}

function crossingKey(at: { readonly serviceLine: Id; readonly geography: Id }): string {
  return `${at.serviceLine}/${at.geography}`;
}

function crossingName(option: OptionDocument, cell: Cell): string {
  const serviceLine = option.serviceLines.get(cell.serviceLine)?.name ?? "";
  const geography = option.geographies.get(cell.geography)?.name ?? "";
  return `${serviceLine} in ${geography}`;
}
