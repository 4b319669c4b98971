import type { MakeId } from "../../lib/ids.ts";
import { fail, type Result, succeed } from "../../lib/result.ts";
import type { z } from "../../lib/zod.ts";
import type { Diff } from "../diff/diff.ts";
import type { DesignDocument, OptionDocument } from "../document.ts";
import { describeIssues } from "../problems.ts";
import type { Id } from "../records/fields.ts";
import { Transaction } from "./transaction.ts";

/** Why a command was refused, in words for the person who gave it. */
export interface CommandFailure {
  readonly message: string;
}

/** What a command needs from outside, so that the model itself stays pure. */
export interface CommandContext {
  readonly makeId: MakeId;
}

/**
 * A kind of edit. `run` writes to the transaction and answers with the label undo shows ("Rename Frailty"), or refuses
 * and leaves the design as it was.
 */
export interface CommandDefinition<Args> {
  readonly name: string;
  readonly args: z.ZodType<Args>;
  readonly run: (edit: Transaction, args: Args, context: CommandContext) => Result<string, CommandFailure>;
}

/** One edit, ready to perform. */
export interface Command {
  readonly name: string;
  readonly run: (edit: Transaction, context: CommandContext) => Result<string, CommandFailure>;
}

/** What performing a command came to. */
export interface Performed {
  readonly design: DesignDocument;
  readonly diff: Diff;
  readonly label: string;
}

/** Makes a command's constructor: called with arguments, it gives a `Command` that validates them before it runs. */
export function defineCommand<Args>(definition: CommandDefinition<Args>): (args: Args) => Command {
  return (args) => ({
    name: definition.name,
    run: (edit, context) => {
      const parsed = definition.args.safeParse(args);
      if (!parsed.success) return refuse(describeIssues(parsed.error.issues, args));
      return definition.run(edit, parsed.data, context);
    },
  });
}

/** Several commands as one step, undone at once. Refused whole when any is refused. */
export function inOneStep(label: string, commands: readonly Command[]): Command {
  return {
    name: "step",
    run: (edit, context) => {
      for (const command of commands) {
        const outcome = command.run(edit, context);
        if (!outcome.ok) return outcome;
      }
      return succeed(label);
    },
  };
}

/** Performs a command on a design. The design given is never changed; a refused command leaves no trace. */
export function perform(
  design: DesignDocument,
  command: Command,
  context: CommandContext,
): Result<Performed, CommandFailure> {
  const edit = new Transaction(design);
  const outcome = command.run(edit, context);
  if (!outcome.ok) return outcome;
  return succeed({ design: edit.design, diff: edit.diff(), label: outcome.value });
}

/** A refusal with its message. */
export function refuse(message: string): { readonly ok: false; readonly reason: CommandFailure } {
  return fail({ message });
}

/** The option a command is about, or the refusal to give when it is not there. */
export function findOption(edit: Transaction, id: Id): Result<OptionDocument, CommandFailure> {
  const option = edit.option(id);
  return option ? succeed(option) : refuse("This option is no longer in the design.");
}
