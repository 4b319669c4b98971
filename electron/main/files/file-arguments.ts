import { resolve } from "node:path";

/**
 * The `.orgweave` files among a program's arguments: how Windows and Linux hand over a double click. Switches are
 * passed over, so that none can be smuggled in as a file.
 * @param workingDirectory where relative names start, which in a second instance is not this program's own.
 */
export function fileArguments(argv: readonly string[], workingDirectory: string): readonly string[] {
  return argv
    .slice(1)
    .filter((argument) => !argument.startsWith("-") && /\.orgweave$/i.test(argument))
    .map((argument) => resolve(workingDirectory, argument));
}
