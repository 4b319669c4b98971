import { spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The folder of the source tree. */
export const PROJECT = join(import.meta.dirname, "../..");

/** How a run of the command ended, and what it wrote. */
export interface CliRun {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the real command in a process of its own, from the project's folder. */
export function runCli(...args: readonly string[]): Promise<CliRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(PROJECT, "electron/cli/orgweave.ts"), ...args], {
      cwd: PROJECT,
      // Compiling the sources takes longer than most of what they are run for.
      env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), "orgweave-compile-cache") },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let out = "";
    let err = "";
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      out += chunk;
    });
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
      err += chunk;
    });
    child.on("error", reject);
    child.on("close", (exit) => resolve({ exit, out, err }));
  });
}
