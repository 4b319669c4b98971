import { nearestName } from "../../shared/lib/near-name.ts";
import { fail, type Result, succeed } from "../../shared/lib/result.ts";
import { type DesignDocument, type OptionDocument, optionsInOrder } from "../../shared/model/document.ts";
import type { Terminal } from "./terminal.ts";

/**
 * The option a command is about: the one named, or else the first that is not the baseline, which is noted when there
 * were others to choose from.
 */
export function chooseOption(
  design: DesignDocument,
  name: string | undefined,
  terminal: Terminal,
): Result<OptionDocument, string> {
  const options = optionsInOrder(design);
  const names = options.map((option) => option.info.name);
  if (name === undefined) {
    const chosen = options.find((option) => !option.info.isBaseline) ?? options[0];
    if (chosen === undefined) return fail("The design has no option.");
    if (options.length > 1) {
      terminal.note(
        `The design has ${options.length} options; this is “${chosen.info.name}”. Choose another with --option.`,
      );
    }
    return succeed(chosen);
  }
  const same = options.filter((option) => option.info.name === name);
  const alike = options.filter((option) => option.info.name.toLowerCase() === name.toLowerCase());
  const [found, second] = same.length > 0 ? same : alike;
  if (found === undefined) {
    const near = nearestName(name, names);
    const hint = near === null ? "" : ` Did you mean “${near}”?`;
    return fail(
      `The design has no option “${name}”; it has ${names.map((known) => `“${known}”`).join(", ")}.${hint}`,
    );
  }
  if (second !== undefined)
    return fail(`The design has several options “${name}”; give them names of their own.`);
  return succeed(found);
}
