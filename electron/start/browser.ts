import { spawn } from "node:child_process";
import { basename } from "node:path";
import { type Result, succeed } from "../../shared/lib/result.ts";
import { startLoopback } from "../loopback/server.ts";
import { findBrowser } from "../print/find-browser.ts";
import type { StartOptions } from "./arguments.ts";
import { hasDisplay } from "./desktop.ts";
import { BUNDLE_FOLDER, projectVersion } from "./project.ts";

/** Serves the application until Ctrl-C, and shows it in a browser window of its own where there is a display. */
export async function runInBrowser(
  options: StartOptions,
  say: (line: string) => void,
): Promise<Result<number, string>> {
  const loopback = await startLoopback({
    bundleFolder: BUNDLE_FOLDER,
    port: options.port,
    version: projectVersion(),
  });
  if (!loopback.ok) return loopback;
  const { address, isShared, stop } = loopback.value;
  say(isShared ? `Orgweave is running already at ${address}` : `Orgweave is at ${address}`);
  if (options.files.length > 0) {
    const [first = ""] = options.files;
    const what = options.files.length === 1 ? `“${basename(first)}”` : `${options.files.length} files`;
    say(`A browser cannot be handed ${what}: choose File › Open there.`);
  }
  const isShown = options.opensWindow && hasDisplay(process.platform, process.env) && openWindow(address);
  if (isShared) return succeed(0);
  say(
    isShown
      ? "Press Ctrl-C here to stop it."
      : "Open this address in Chrome or Edge. Press Ctrl-C here to stop.",
  );
  await new Promise<void>((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
  await stop();
  return succeed(0);
}

/** Opens a window without tabs and address bar; the browser goes on by itself. */
function openWindow(address: string): boolean {
  const browser = findBrowser();
  if (browser === null) return false;
  const child = spawn(browser, [`--app=${address}`], { detached: true, stdio: "ignore" });
  // The address stands on the screen for whoever's browser does not come up.
  child.on("error", () => undefined);
  child.unref();
  return true;
}
