import { withoutUndefined } from "../../lib/fields.ts";
import { type Result, succeed } from "../../lib/result.ts";
import { z } from "../../lib/zod.ts";
import { orderBefore } from "../axis.ts";
import { compareText, type DesignDocument } from "../document.ts";
import { type Assessment, assessmentSchema } from "../records/assessment.ts";
import { type Criterion, criterionSchema } from "../records/criterion.ts";
import { type Id, idSchema } from "../records/fields.ts";
import { type CommandFailure, defineCommand, findOption, refuse } from "./command.ts";
import type { Transaction } from "./transaction.ts";

const factsSchema = criterionSchema.omit({ id: true, order: true });

/** Adds a criterion to the design’s appraisal, after the others of its kind. */
export const addCriterion = defineCommand({
  name: "criterion/add",
  args: factsSchema,
  run: (edit, args, { makeId }) => {
    const record: Criterion = {
      id: makeId(),
      ...args,
      order: orderBefore(siblingsIn(edit.design, args.kind), null, null),
    };
    const taken = refuseTakenName(edit.design, record);
    if (taken) return taken;
    edit.put({ table: "criteria", record });
    return succeed(`Add criterion ${record.name}`);
  },
});

/** Changes a criterion; what is left out stays. A criterion of another kind goes after the others of that kind. */
export const editCriterion = defineCommand({
  name: "criterion/edit",
  args: factsSchema.partial().extend({ id: idSchema }),
  run: (edit, args) => {
    const found = findCriterion(edit, args.id);
    if (!found.ok) return found;
    const { id: _, ...facts } = args;
    const changed: Criterion = { ...found.value, ...withoutUndefined(facts) };
    const record: Criterion =
      changed.kind === found.value.kind
        ? changed
        : { ...changed, order: orderBefore(siblingsIn(edit.design, changed.kind), null, changed.id) };
    const taken = refuseTakenName(edit.design, record);
    if (taken) return taken;
    edit.put({ table: "criteria", record });
    return succeed(
      record.weight !== found.value.weight
        ? `Weight of ${record.name}: ${record.weight}`
        : record.name === found.value.name
          ? `Change ${record.name}`
          : `Rename ${found.value.name} to ${record.name}`,
    );
  },
});

/** Moves a criterion in front of another of its kind, or last. */
export const moveCriterion = defineCommand({
  name: "criterion/move",
  args: z.strictObject({
    id: idSchema,
    /** The criterion it goes in front of; null for last. */
    before: idSchema.nullable(),
  }),
  run: (edit, args) => {
    const found = findCriterion(edit, args.id);
    if (!found.ok) return found;
    const order = orderBefore(siblingsIn(edit.design, found.value.kind), args.before, args.id);
    edit.put({ table: "criteria", record: { ...found.value, order } });
    return succeed(`Move ${found.value.name}`);
  },
});

/** Removes a criterion, with all that has been said by it. */
export const removeCriterion = defineCommand({
  name: "criterion/remove",
  args: z.strictObject({ id: idSchema }),
  run: (edit, args) => {
    const found = findCriterion(edit, args.id);
    if (!found.ok) return found;
    for (const record of [...edit.design.assessments.values()]) {
      if (record.criterion === args.id) edit.remove({ table: "assessments", record });
    }
    edit.remove({ table: "criteria", record: found.value });
    return succeed(`Remove criterion ${found.value.name}`);
  },
});

/** Says how an option does by a criterion; what is left out stays, and saying nothing at all takes it back. */
export const assess = defineCommand({
  name: "assessment/say",
  args: assessmentSchema
    .pick({ verdict: true, score: true, rationale: true })
    .partial()
    .extend({ option: idSchema, criterion: idSchema }),
  run: (edit, args, { makeId }) => {
    const option = findOption(edit, args.option);
    if (!option.ok) return option;
    const criterion = findCriterion(edit, args.criterion);
    if (!criterion.ok) return criterion;
    const existing = [...edit.design.assessments.values()].find(
      (record) => record.option === args.option && record.criterion === args.criterion,
    );
    const record: Assessment = {
      id: existing?.id ?? makeId(),
      option: args.option,
      criterion: args.criterion,
      verdict: args.verdict === undefined ? (existing?.verdict ?? null) : args.verdict,
      score: args.score === undefined ? (existing?.score ?? null) : args.score,
      rationale: args.rationale ?? existing?.rationale ?? "",
    };
    const isEmpty = record.verdict === null && record.score === null && record.rationale.trim() === "";
    if (!isEmpty) edit.put({ table: "assessments", record });
    else if (existing) edit.remove({ table: "assessments", record: existing });
    return succeed(`${option.value.info.name} by ${criterion.value.name}`);
  },
});

function findCriterion(edit: Transaction, id: Id): Result<Criterion, CommandFailure> {
  const criterion = edit.design.criteria.get(id);
  return criterion ? succeed(criterion) : refuse("This criterion is no longer in the design.");
}

function siblingsIn(design: DesignDocument, kind: Criterion["kind"]): readonly Criterion[] {
  return [...design.criteria.values()]
    .filter((criterion) => criterion.kind === kind)
    .sort((a, b) => compareText(a.order, b.order) || compareText(a.id, b.id));
}

/** Charts and lists know criteria by name, so two of the same would be told apart by nothing. */
function refuseTakenName(design: DesignDocument, { id, name }: Criterion) {
  const wanted = name.trim().toLowerCase();
  for (const other of design.criteria.values()) {
    if (other.id !== id && other.name.trim().toLowerCase() === wanted) {
      return refuse(`There is a criterion called ${other.name} already.`);
    }
  }
  return null;
}
