import { succeed } from "../../lib/result.ts";
import { plural } from "../../lib/words.ts";
import { z } from "../../lib/zod.ts";
import type { OptionDocument } from "../document.ts";
import { type Id, idSchema } from "../records/fields.ts";
import { deleteGeography, deleteServiceLine } from "./axis.ts";
import { withdrawCell } from "./cells.ts";
import { type Command, defineCommand, findOption, inOneStep, refuse } from "./command.ts";
import { giveMandate, withdrawMandate } from "./mandates.ts";
import { deletePost } from "./posts.ts";
import { deleteReportingLine, drawReportingLine } from "./reporting-lines.ts";

const TABLES = ["serviceLines", "geographies", "posts", "mandates", "reportingLines", "cells"] as const;

type ElementTable = (typeof TABLES)[number];

const DELETE: Readonly<Record<ElementTable, (at: { option: Id; id: Id }) => Command>> = {
  serviceLines: deleteServiceLine,
  geographies: deleteGeography,
  posts: deletePost,
  mandates: withdrawMandate,
  reportingLines: deleteReportingLine,
  cells: withdrawCell,
};

/** Deletes several elements, of whatever kinds, with all that goes with each of them. */
export const deleteElements = defineCommand({
  name: "elements/delete",
  args: z.strictObject({
    option: idSchema,
    elements: z.array(z.strictObject({ table: z.enum(TABLES), id: idSchema })),
    /** What undo calls it: “Delete 3 posts”. */
    label: z.string().min(1),
  }),
  run: (edit, args, context) => {
    const { option } = args;
    const found = findOption(edit, option);
    if (!found.ok) return found;
    let deleted = 0;
    for (const { table, id } of args.elements) {
      // It may have gone already, with something else that was selected.
      if (!edit.option(option)?.[table].has(id)) continue;
      const outcome = DELETE[table]({ option, id }).run(edit, context);
      if (!outcome.ok) return outcome;
      deleted += 1;
    }
    return deleted === 0 ? refuse("What was selected is no longer in the option.") : succeed(args.label);
  },
});

/** Lets several posts report to one. Those that do already, and the manager itself, stay as they are. */
export function setManager(option: OptionDocument, posts: readonly Id[], to: Id): Command {
  const managed = new Set(
    [...option.reportingLines.values()].flatMap((line) =>
      line.kind === "line" && line.to === to ? [line.from] : [],
    ),
  );
  const moving = posts.filter((id) => id !== to && !managed.has(id));
  const title = option.posts.get(to)?.title ?? "";
  if (moving.length === 0) return refusal(`They report to ${title} already.`);
  return inOneStep(
    `${plural(moving.length, "post")} ${moving.length === 1 ? "reports" : "report"} to ${title}`,
    moving.map((from) => drawReportingLine({ option: option.info.id, kind: "line", from, to })),
  );
}

/** Gives a post several scopes to lead in one component. Those it leads already stay as they are. */
export function giveMandates(
  option: OptionDocument,
  post: Id,
  component: "practice" | "pathway",
  scopes: readonly { readonly serviceLine: Id | null; readonly geography: Id | null }[],
  joint: boolean,
): Command {
  const led = new Set(
    [...option.mandates.values()].flatMap((mandate) =>
      mandate.post === post && mandate.component === component
        ? [`${mandate.serviceLine}/${mandate.geography}`]
        : [],
    ),
  );
  const missing = scopes.filter(({ serviceLine, geography }) => !led.has(`${serviceLine}/${geography}`));
  const title = option.posts.get(post)?.title ?? "";
  if (missing.length === 0) return refusal(`${title} leads all of it already.`);
  return inOneStep(
    `${title} leads ${plural(missing.length, "scope")} more (${component})`,
    missing.map((scope) => giveMandate({ option: option.info.id, post, component, joint, ...scope })),
  );
}

function refusal(message: string): Command {
  return { name: "refused", run: () => refuse(message) };
}
