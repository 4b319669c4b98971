import { succeed } from "../../lib/result.ts";
import { plural } from "../../lib/words.ts";
import { z } from "../../lib/zod.ts";
import type { Cell } from "../records/cell.ts";
import { amountSchema, countSchema, idSchema } from "../records/fields.ts";
import { defineCommand, findOption, refuse } from "./command.ts";

const crossingSchema = z.strictObject({ serviceLine: idSchema, geography: idSchema });

/** What the figures of a block can be of. `delivered` is 1 for delivered and 0 for not. */
export const FIGURE_KINDS = ["wte", "teams", "budget", "delivered"] as const;

export const figureKindSchema = z.enum(FIGURE_KINDS);

export type FigureKind = z.infer<typeof figureKindSchema>;

/** Puts a block of figures onto the matrix. A crossing with a figure is delivered from then on. */
export const putFigures = defineCommand({
  name: "cells/put-figures",
  args: z.strictObject({
    option: idSchema,
    kind: figureKindSchema,
    figures: z.array(crossingSchema.extend({ value: amountSchema })),
  }),
  run: (edit, args, { makeId }) => {
    const found = findOption(edit, args.option);
    if (!found.ok) return found;
    const option = found.value;
    const there = new Map(
      [...option.cells.values()].map((cell) => [`${cell.serviceLine}/${cell.geography}`, cell]),
    );
    if (args.figures.length === 0) return refuse("There is no figure to paste.");
    for (const { serviceLine, geography, value } of args.figures) {
      if (!option.serviceLines.has(serviceLine) || !option.geographies.has(geography)) {
        return refuse("A crossing to paste on is no longer in the option.");
      }
      if (args.kind === "teams" && !countSchema.safeParse(value).success) {
        return refuse(`${value} is not a whole number of teams.`);
      }
      const key = `${serviceLine}/${geography}`;
      const cell = there.get(key);
      if (args.kind === "delivered" && value === 0) {
        if (cell) edit.remove({ table: "cells", option: args.option, record: cell });
        there.delete(key);
        continue;
      }
      const facts = args.kind === "delivered" ? {} : { [args.kind]: value };
      const record: Cell = { ...(cell ?? emptyCell(makeId(), serviceLine, geography)), ...facts };
      edit.put({ table: "cells", option: args.option, record });
      there.set(key, record);
    }
    return succeed(`Paste ${plural(args.figures.length, "figure")}`);
  },
});

function emptyCell(id: string, serviceLine: string, geography: string): Cell {
  return {
    id,
    serviceLine,
    geography,
    teams: null,
    wte: null,
    budget: null,
    volume: null,
    integratedWith: null,
  };
}
