import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";

/** What the search looks at; passed in so that it can be tried for every platform. */
export interface BrowserSearch {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether a path is a file that may be run. */
  readonly isProgram: (path: string) => boolean;
}

const LINUX_COMMANDS = [
  "google-chrome-stable",
  "google-chrome",
  "chromium",
  "chromium-browser",
  "microsoft-edge-stable",
  "microsoft-edge",
  "brave-browser",
] as const;

const MAC_PROGRAMS = [
  "Google Chrome.app/Contents/MacOS/Google Chrome",
  "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "Chromium.app/Contents/MacOS/Chromium",
  "Brave Browser.app/Contents/MacOS/Brave Browser",
] as const;

const WINDOWS_PROGRAMS = [
  "Microsoft\\Edge\\Application\\msedge.exe",
  "Google\\Chrome\\Application\\chrome.exe",
  "Chromium\\Application\\chrome.exe",
  "BraveSoftware\\Brave-Browser\\Application\\brave.exe",
] as const;

/**
 * Finds an installed browser of Chromium's family: the one named by `ORGWEAVE_BROWSER`, else Chrome, Edge, Chromium or
 * Brave where each platform keeps them.
 * @returns its executable, or null where there is none.
 */
export function findBrowser(search: BrowserSearch = thisMachine()): string | null {
  const named = search.environment.ORGWEAVE_BROWSER;
  if (named !== undefined && named !== "") return search.isProgram(named) ? named : null;
  return candidates(search).find(search.isProgram) ?? null;
}

/** What to tell a person without a browser. */
export const NO_BROWSER =
  "No Chrome, Edge, Chromium or Brave was found. Install one, or name its program in ORGWEAVE_BROWSER.";

function candidates({ platform, environment }: BrowserSearch): readonly string[] {
  switch (platform) {
    case "win32":
      return folders(environment, ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"]).flatMap((folder) =>
        WINDOWS_PROGRAMS.map((program) => `${folder}\\${program}`),
      );
    case "darwin":
      return [
        "/Applications",
        ...folders(environment, ["HOME"]).map((home) => `${home}/Applications`),
      ].flatMap((folder) => MAC_PROGRAMS.map((program) => `${folder}/${program}`));
    default: {
      return [
        ...LINUX_COMMANDS.flatMap((command) => onPath(environment, command)),
        "/opt/google/chrome/chrome",
        "/snap/bin/chromium",
        "/usr/lib/chromium/chromium",
      ];
    }
  }
}

/**
 * Finds a command among the folders of the search path.
 * @returns its program, or null where it is not installed.
 */
export function findCommand(command: string, search: BrowserSearch = thisMachine()): string | null {
  return onPath(search.environment, command).find(search.isProgram) ?? null;
}

function onPath(environment: BrowserSearch["environment"], command: string): readonly string[] {
  const path = (environment.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return path.map((folder) => join(folder, command));
}

function folders(environment: BrowserSearch["environment"], names: readonly string[]): readonly string[] {
  return names.map((name) => environment[name]).filter((folder) => folder !== undefined);
}

function thisMachine(): BrowserSearch {
  return { platform: process.platform, environment: process.env, isProgram };
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
