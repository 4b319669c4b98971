import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fail, type Result, succeed } from "../../shared/lib/result.ts";
import { PROJECT_FOLDER } from "./project.ts";

const PACKAGE = join(PROJECT_FOLDER, "node_modules", "electron");

/** Electron's program, if it is there. Its package alone brings only the means to fetch it. */
export function installedElectron(): string | null {
  try {
    const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(PACKAGE, "dist");
    const program = join(folder, readFileSync(join(PACKAGE, "path.txt"), "utf8").trim());
    return existsSync(program) ? program : null;
  } catch {
    return null;
  }
}

/** Whether the place it is fetched from can be reached is known within this time, in milliseconds. */
const REACH_WITHIN = 4000;
/** A download of some 110 MB that takes longer than this, in milliseconds, is not going to end. */
const FETCH_WITHIN = 10 * 60_000;

/**
 * Fetches Electron's program as its package does it. A closed network is noticed at once rather than after the many
 * retries of the download.
 */
export async function fetchElectron(): Promise<Result<string, string>> {
  if (!(await canReachSource())) return fail("its download cannot be reached from here");
  const hasFetched = await new Promise<boolean>((resolve) => {
    const child = spawn(process.execPath, [join(PACKAGE, "install.js")], {
      cwd: PACKAGE,
      stdio: "ignore",
      timeout: FETCH_WITHIN,
    });
    child.on("error", () => resolve(false));
    child.on("close", (code) => resolve(code === 0));
  });
  const program = hasFetched ? installedElectron() : null;
  return program === null ? fail("its download failed") : succeed(program);
}

async function canReachSource(): Promise<boolean> {
  const { env } = process;
  // Through a proxy only the download itself knows the way.
  if (env.HTTPS_PROXY !== undefined || env.https_proxy !== undefined) return true;
  const source =
    env.ELECTRON_MIRROR ?? env.npm_config_electron_mirror ?? "https://github.com/electron/electron/";
  try {
    await fetch(source, { method: "HEAD", signal: AbortSignal.timeout(REACH_WITHIN) });
    return true;
  } catch {
    return false;
  }
}
