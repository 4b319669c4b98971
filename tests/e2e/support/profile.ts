import { type ChildProcess, spawn } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { chromium, type Page } from "@playwright/test";
import { BROWSER_ARGUMENTS, testBrowser } from "../../support/browser.ts";

/** A browser of its own with a profile on disk. */
export interface Profile {
  readonly page: Page;
  /** Ends the whole tree of the browser's processes at once, with no time to write anything. */
  kill(): Promise<void>;
}

const PORT_FILE = "DevToolsActivePort";

/** Starts Chromium in a process group of its own on a profile folder, as it may have been left by a kill. */
export async function openProfile(folder: string): Promise<Profile> {
  await rm(join(folder, PORT_FILE), { force: true });
  // A killed browser leaves its lock; the next one on this machine would take it for a browser still running.
  await rm(join(folder, "SingletonLock"), { force: true });
  const browserProcess = spawn(
    testBrowser(),
    [
      ...BROWSER_ARGUMENTS,
      "--headless=new",
      "--remote-debugging-port=0",
      "--hide-crash-restore-bubble",
      `--user-data-dir=${folder}`,
      "about:blank",
    ],
    { detached: true, stdio: "ignore" },
  );
  try {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portOf(folder)}`);
    const [context] = browser.contexts();
    if (!context) throw new Error("The browser has no profile");
    const page = context.pages()[0] ?? (await context.newPage());
    await page.setViewportSize({ width: 1280, height: 800 });
    return { page, kill: () => killGroup(browserProcess) };
  } catch (error) {
    await killGroup(browserProcess);
    throw error;
  }
}

async function portOf(folder: string): Promise<number> {
  for (let tries = 0; tries < 300; tries += 1) {
    const text = await readFile(join(folder, PORT_FILE), "utf8").catch(() => "");
    const port = Number(text.split("\n")[0]);
    if (port > 0) return port;
    await wait(100);
  }
  throw new Error("The browser did not start");
}

async function killGroup(child: ChildProcess): Promise<void> {
  const hasEnded = child.exitCode !== null || child.signalCode !== null;
  if (child.pid === undefined || hasEnded) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  process.kill(-child.pid, "SIGKILL");
  await ended;
}
