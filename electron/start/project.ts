import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "../../shared/lib/zod.ts";

/** The folder of the source tree, which holds `package.json`. */
export const PROJECT_FOLDER = resolve(import.meta.dirname, "../..");

/** The built application: `main`, `preload` and `renderer`. */
export const OUT_FOLDER = join(PROJECT_FOLDER, "out");

/** The built pages. */
export const BUNDLE_FOLDER = join(OUT_FOLDER, "renderer");

/**
 * The folder that names of files are meant from. npm runs a script in the project's folder, wherever it was called.
 * @param script the script's name in `package.json`; run without npm, or by another script, the folder is the process's own.
 */
export function callingFolder(script: string): string {
  const { npm_lifecycle_event: running, INIT_CWD: calledFrom } = process.env;
  return running === script && calledFrom !== undefined ? calledFrom : process.cwd();
}

/** The version in `package.json`. */
export function projectVersion(): string {
  const text = readFileSync(join(PROJECT_FOLDER, "package.json"), "utf8");
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
