import { fork } from "node:child_process";
import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { _electron, chromium } from "@playwright/test";
import { installedElectron } from "../../electron/start/electron-binary.ts";
import { OUT_FOLDER, PROJECT_FOLDER } from "../../electron/start/project.ts";
import { BROWSER_ARGUMENTS, testBrowser } from "../support/browser.ts";
import { STANDIN_ORIGIN } from "./standin/addresses.ts";

type ElectronModule = typeof Electron.CrossProcessExports;

/** The running application, driven alike on Electron and on the stand-in. */
export interface Orgweave {
  /** Runs a function of the test in the main process; what it uses must come in its argument. */
  evaluate<Result, Argument>(
    run: (electron: ElectronModule, argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>;
  /** The page of the main window. */
  page(): Promise<Page>;
  /** Settles when the process has ended. */
  readonly ended: Promise<void>;
  /** Ends the process, politely or not. */
  kill(): Promise<void>;
}

export interface LaunchOptions {
  /** Where the application keeps its settings. */
  readonly userData: string;
  readonly args?: readonly string[];
  readonly workingDirectory?: string;
}

/** Which of the two runs the specs: `ORGWEAVE_ELECTRON` decides, else whether Electron's program is there. */
export function isRealElectron(): boolean {
  const wish = process.env.ORGWEAVE_ELECTRON;
  return wish === undefined ? installedElectron() !== null : wish === "1";
}

/** The built application to test; another folder than the project's own serves to try the shell by itself. */
const OUT = process.env.ORGWEAVE_OUT ?? OUT_FOLDER;

/** Starts the built application. */
export function launch(options: LaunchOptions): Promise<Orgweave> {
  return isRealElectron() ? launchElectron(options) : launchStandin(options);
}

async function launchElectron(options: LaunchOptions): Promise<Orgweave> {
  const application = await _electron.launch({
    cwd: options.workingDirectory ?? PROJECT_FOLDER,
    args: [PROJECT_FOLDER, `--user-data-dir=${options.userData}`, ...(options.args ?? [])],
    // Where the switch is not heeded, this is where settings go on Linux.
    env: { ...definedEnvironment(), XDG_CONFIG_HOME: options.userData },
  });
  const child = application.process();
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return {
    evaluate: (run, argument) => application.evaluate(run as never, argument) as never,
    page: () => application.firstWindow(),
    ended,
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

interface Answer {
  readonly id?: number;
  readonly value?: unknown;
  readonly error?: string;
  readonly endpoint?: string;
}

async function launchStandin(options: LaunchOptions): Promise<Orgweave> {
  const main = join(OUT, "main", "index.js");
  const child = fork(
    join(import.meta.dirname, "standin", "run.ts"),
    [main, `--user-data-dir=${options.userData}`, ...(options.args ?? [])],
    {
      cwd: options.workingDirectory ?? PROJECT_FOLDER,
      execArgv: [],
      env: {
        ...definedEnvironment(),
        STANDIN_BROWSER: testBrowser(),
        STANDIN_BROWSER_ARGUMENTS: JSON.stringify(BROWSER_ARGUMENTS),
      },
    },
  );
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let next = 0;
  let takeEndpoint: (endpoint: string | null) => void;
  const endpoint = new Promise<string | null>((resolve) => {
    takeEndpoint = resolve;
  });
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => {
      takeEndpoint(null);
      for (const { reject } of waiting.values()) reject(new Error("The application has ended"));
      resolve();
    });
  });
  child.on("message", (answer: Answer) => {
    if (answer.endpoint !== undefined) takeEndpoint(answer.endpoint);
    if (answer.id === undefined) return;
    const promise = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.error === undefined) promise?.resolve(answer.value);
    else promise?.reject(new Error(answer.error));
  });
  const connected = endpoint.then((address) => (address === null ? null : chromium.connectOverCDP(address)));
  return {
    evaluate: (run, argument) =>
      new Promise((resolve, reject) => {
        next += 1;
        waiting.set(next, { resolve: resolve as (value: unknown) => void, reject });
        child.send({ id: next, source: run.toString(), argument }, (error) => {
          if (error !== null) reject(error);
        });
      }),
    page: async () => mainPage(await connected),
    ended,
    async kill() {
      child.kill("SIGKILL");
      await ended;
      // Playwright would take the lost connection along into the next test.
      await (await connected.catch(() => null))?.close();
    },
  };
}

async function mainPage(browser: Browser | null): Promise<Page> {
  const context = browser?.contexts()[0];
  if (context === undefined) throw new Error("The application has no window");
  const isMain = (page: Page) => page.url() === `${STANDIN_ORIGIN}/`;
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const page = context.pages().find(isMain);
    if (page !== undefined) return page;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("The main window did not load its page");
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
