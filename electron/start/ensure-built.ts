import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fail, type Result, succeed } from "../../shared/lib/result.ts";
import { OUT_FOLDER, PROJECT_FOLDER } from "./project.ts";
import { sourceStamp } from "./source-stamp.ts";

/** Everything that goes into a build. */
const SOURCES = [
  "electron/main",
  "electron/preload",
  "electron/serving",
  "renderer",
  "shared",
  "resources",
  "electron.vite.config.ts",
  "package-lock.json",
];

const STAMP_FILE = join(OUT_FOLDER, "built-from.txt");
const PRODUCTS = ["main", "preload", "renderer"];

export interface BuildOptions {
  /** Told in a line when there is something to build. */
  readonly say?: (line: string) => void;
}

/**
 * Builds the application unless what is built fits the sources.
 * @returns whether it had to be built, or what the build said when it failed.
 */
export async function ensureBuilt(options: BuildOptions = {}): Promise<Result<"built" | "fresh", string>> {
  const sources = sourceStamp(PROJECT_FOLDER, SOURCES);
  if (existsSync(STAMP_FILE) && readFileSync(STAMP_FILE, "utf8") === stampOf(sources))
    return succeed("fresh");
  options.say?.("Building Orgweave; this takes a moment.");
  const { code, output } = await build();
  if (code !== 0) return fail(`Orgweave could not be built.\n${output.trimEnd()}`);
  mkdirSync(OUT_FOLDER, { recursive: true });
  writeFileSync(STAMP_FILE, stampOf(sources));
  return succeed("built");
}

/**
 * Names a build by what went in and what came out: `npm run dev` writes its own shell into the same folder, one that
 * lets requests through for hot reloading, and it must never be taken for the real one.
 */
function stampOf(sources: string): string {
  return `${sources} ${sourceStamp(OUT_FOLDER, PRODUCTS)}`;
}

function build(): Promise<{ readonly code: number | null; readonly output: string }> {
  const tool = join(PROJECT_FOLDER, "node_modules", "electron-vite", "bin", "electron-vite.js");
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [tool, "build"], {
      cwd: PROJECT_FOLDER,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NODE_ENV: "production" },
    });
    let output = "";
    const take = (chunk: Buffer) => {
      output += chunk.toString("utf8");
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    child.on("error", (error) => resolve({ code: 1, output: error.message }));
    child.on("close", (code) => resolve({ code, output }));
  });
}
