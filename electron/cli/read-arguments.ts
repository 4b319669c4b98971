import { type ParseArgsConfig, parseArgs } from "node:util";
import { listOr } from "../../shared/interchange/words.ts";
import { fail, type Result, succeed } from "../../shared/lib/result.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;

interface ReadArguments<Spec extends Options> {
  /** The argument that is no option; empty where it may be left out and was. */
  readonly file: string;
  readonly values: ReturnType<typeof parseArgs<{ options: Spec; allowPositionals: true }>>["values"];
}

/**
 * Reads a command's arguments: one file and options.
 * @param what the one argument that is no option, as the usage names it; null where it may be left out.
 * @returns the arguments, or what is wrong with them, as a sentence.
 */
export function readArguments<const Spec extends Options>(
  args: readonly string[],
  options: Spec,
  what: string | null,
): Result<ReadArguments<Spec>, string> {
  let parsed: ReturnType<typeof parseArgs<{ options: Spec; allowPositionals: true }>>;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    return fail(describeArgumentError(error, options));
  }
  const [file = "", another] = parsed.positionals;
  if (file === "" && what !== null) return fail(`${what} is missing.`);
  if (another !== undefined)
    return fail(`“${another}” is one argument too many; put names with spaces in quotes.`);
  return succeed({ file, values: parsed.values });
}

function describeArgumentError(error: unknown, options: Options): string {
  const message = error instanceof Error ? error.message : "";
  const [, unknown] = /^Unknown option '([^']+)'/.exec(message) ?? [];
  if (unknown !== undefined) {
    const known = Object.keys(options).map((name) => `--${name}`);
    return `There is no option “${unknown}”; it takes ${listOr(known)}.`;
  }
  const [, bare] =
    /^Option '([^']+?)(?: <value>)?' (?:argument missing|argument is ambiguous)/.exec(message) ?? [];
  if (bare !== undefined) return `The option “${bare}” needs a value after it.`;
  return message.split("\n")[0] ?? "The arguments cannot be read.";
}
