import { type ParseArgsConfig, parseArgs } from "node:util";
import { listOr } from "../../shared/interchange/words.ts";
import { fail, type Result, succeed } from "../../shared/lib/result.ts";

/** An option of a command. */
type Option = NonNullable<ParseArgsConfig["options"]>[string] & {
  /** What follows it, as a sentence goes on after “takes”: “a whole number from 0”. */
  readonly takes: string;
};

type Options = Readonly<Record<string, Option>>;

/** What follows the `--format` of every command that has one. */
export const FORMATS = "text or json";

interface ReadArguments<Spec extends Options> extends Omit<ReadFiles<Spec>, "files"> {
  /** The argument that is no option; empty where it may be left out and was. */
  readonly file: string;
}

interface ReadFiles<Spec extends Options> {
  /** The arguments that are no options. */
  readonly files: readonly string[];
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
  const read = readFileArguments(args, options, what, 1);
  return read.ok ? succeed({ file: read.value.files[0] ?? "", values: read.value.values }) : read;
}

/**
 * The same for a command that takes several files.
 * @param most how many it takes at most.
 */
export function readFileArguments<const Spec extends Options>(
  args: readonly string[],
  options: Spec,
  what: string | null,
  most: number,
): Result<ReadFiles<Spec>, string> {
  let parsed: ReturnType<typeof parseArgs<{ options: Spec; allowPositionals: true }>>;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    return fail(describeArgumentError(error, options));
  }
  const files = parsed.positionals;
  const another = files[most];
  if ((files[0] ?? "") === "" && what !== null) return fail(`${what} is missing.`);
  if (another !== undefined)
    return fail(`“${another}” is one argument too many; put names with spaces in quotes.`);
  return succeed({ files, values: parsed.values });
}

/** What is wrong with what follows an option: nothing may, or something that it does not take. */
export function describeBadValue(name: string, takes: string): string {
  return `--${name} takes ${takes}.`;
}

function describeArgumentError(error: unknown, options: Options): string {
  const message = error instanceof Error ? error.message : "";
  const [, unknown] = /^Unknown option '([^']+)'/.exec(message) ?? [];
  if (unknown !== undefined) {
    const known = Object.keys(options).map((name) => `--${name}`);
    return `There is no option “${unknown}”; it takes ${listOr(known)}.`;
  }
  // A value that begins with a hyphen looks like another option: that is said in the same words as of any other value.
  const [, bare = ""] =
    /^Option '(?:-., )?--([^' ]+)(?: <value>)?' argument (?:missing|is ambiguous)/.exec(message) ?? [];
  const option = options[bare];
  if (option) return describeBadValue(bare, option.takes);
  return message.split("\n")[0] ?? "The arguments cannot be read.";
}
