import { fail, type Result, succeed } from "../../lib/result.ts";

/**
 * Parses the text of a file.
 * @param what the file should be, as the message names it: “a .orgweave file”.
 * @returns the value, or a sentence that says where reading stopped.
 */
export function parseJson(text: string, what: string): Result<unknown, string> {
  try {
    return succeed(JSON.parse(text));
  } catch (error) {
    return fail(`The file is not JSON, which ${what} is${whereJsonBreaks(error)}.`);
  }
}

/** Where the parser stopped, if it says so: its own words are for programmers, and quote the file. */
function whereJsonBreaks(error: unknown): string {
  const [, line, column] = /line (\d+) column (\d+)/.exec(error instanceof Error ? error.message : "") ?? [];
  return line === undefined ? "" : `: it cannot be read beyond line ${line}, character ${column}`;
}
