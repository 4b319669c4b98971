import { spawn } from "node:child_process";
import { fail, type Result, succeed } from "../../shared/lib/result.ts";
import { fetchElectron, installedElectron } from "./electron-binary.ts";
import { PROJECT_FOLDER } from "./project.ts";

/** Whether a window could be seen. */
export function hasDisplay(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): boolean {
  if (platform === "win32" || platform === "darwin") return true;
  return (environment.DISPLAY ?? "") !== "" || (environment.WAYLAND_DISPLAY ?? "") !== "";
}

/** An end this early, in milliseconds, with an error is a failure to start rather than the end of some work. */
const STARTED_AFTER = 8000;

/**
 * Runs the desktop application until the person quits it.
 * @returns its exit code, or in words why it did not start.
 */
export async function runDesktop(
  files: readonly string[],
  say: (line: string) => void,
): Promise<Result<number, string>> {
  const program = await findElectron(say);
  if (!program.ok) return program;
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn(program.value, [PROJECT_FOLDER, ...files], { stdio: "inherit" });
    const pass = (signal: NodeJS.Signals) => child.kill(signal);
    process.once("SIGINT", pass);
    process.once("SIGTERM", pass);
    const end = (result: Result<number, string>) => {
      process.off("SIGINT", pass);
      process.off("SIGTERM", pass);
      resolve(result);
    };
    child.on("error", () => end(fail("Electron could not be started")));
    child.on("close", (code, signal) => {
      const hasFailed = code !== 0 && signal !== "SIGINT" && signal !== "SIGTERM";
      if (hasFailed && Date.now() - started < STARTED_AFTER) end(fail("Electron could not be started"));
      else end(succeed(code ?? 0));
    });
  });
}

async function findElectron(say: (line: string) => void): Promise<Result<string, string>> {
  const canShow = hasDisplay(process.platform, process.env);
  const installed = installedElectron();
  if (installed !== null) return canShow ? succeed(installed) : fail("There is no display for Electron");
  if (!canShow) return fail("Electron is not installed, and there is no display for it");
  say("Fetching Electron, which is about 110 MB and needed once.");
  const fetched = await fetchElectron();
  return fetched.ok ? fetched : fail(`Electron is not installed, and ${fetched.reason}`);
}
