import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "../../shared/lib/zod.ts";

/** The folder of the source tree, which holds `package.json`. */
export const PROJECT_FOLDER = resolve(import.meta.dirname, "../..");

/** The built application: `main`, `preload` and `renderer`. */
export const OUT_FOLDER = join(PROJECT_FOLDER, "out");

/** The built pages. */
export const BUNDLE_FOLDER = join(OUT_FOLDER, "renderer");

/** The version in `package.json`. */
export function projectVersion(): string {
  const text = readFileSync(join(PROJECT_FOLDER, "package.json"), "utf8");
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
