import { readFileSync } from "node:fs";
import type { z } from "../../../shared/lib/zod.ts";
import { saveAtomically } from "./save-atomically.ts";

/** A small JSON file in the application's own folder. */
export interface SettingsFile<Value> {
  read(): Value;
  /** Writes one after the other; the last value wins. Failing is not worth a word: the defaults come back. */
  write(value: Value): Promise<void>;
}

/** Opens a settings file. What is missing, damaged or of another shape reads as `otherwise`. */
export function openSettingsFile<Value>(
  path: string,
  schema: z.ZodType<Value>,
  otherwise: Value,
): SettingsFile<Value> {
  let writing: Promise<unknown> = Promise.resolve();
  return {
    read() {
      try {
        const parsed = schema.safeParse(JSON.parse(readFileSync(path, "utf8")));
        return parsed.success ? parsed.data : otherwise;
      } catch {
        return otherwise;
      }
    },
    async write(value) {
      const bytes = new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
      writing = writing.then(() => saveAtomically({ path, bytes }));
      await writing;
    },
  };
}
