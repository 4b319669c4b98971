import { randomUUID } from "node:crypto";
import { EventEmitter } from "node:events";
import { readFile } from "node:fs/promises";
import type { CDPSession, Page } from "playwright-core";
import { toChromium, toShell } from "./addresses.ts";
import { app } from "./app.ts";
import { context } from "./chromium.ts";
import { deliver } from "./ipc-main.ts";
import { installPreload, type PreloadWorld } from "./preload-world.ts";
import { answerRequest, session } from "./session.ts";

type WindowOpenHandler = Parameters<Electron.WebContents["setWindowOpenHandler"]>[0];
type Members =
  | "executeJavaScript"
  | "executeJavaScriptInIsolatedWorld"
  | "forcefullyCrashRenderer"
  | "getURL"
  | "isDestroyed"
  | "loadURL"
  | "printToPDF"
  | "send"
  | "setWindowOpenHandler";

/** The page of a window: a real page of Chromium, which comes a little later than the object that stands for it. */
export class StandinWebContents extends EventEmitter implements Pick<Electron.WebContents, Members> {
  readonly mainFrame: { origin: string } = { origin: "null" };
  readonly session = session.defaultSession;
  private opening: Promise<{ readonly page: Page; readonly cdp: CDPSession }>;
  private readonly preferences: Electron.WebPreferences;
  private preload: PreloadWorld | null = null;
  private windowOpen: WindowOpenHandler | null = null;
  /** The address main asked for: what the page asks for by itself has to be allowed. */
  private asked: string | null = null;
  private address = "";
  private hasEnded = false;
  private hasCrashed = false;

  constructor(preferences: Electron.WebPreferences) {
    super();
    this.preferences = preferences;
    app.emit("web-contents-created", {}, this);
    this.opening = this.openOrBreakDown();
  }

  private openOrBreakDown(): Promise<{ readonly page: Page; readonly cdp: CDPSession }> {
    const opening = this.open();
    opening.catch((error) => this.breakDown(error));
    return opening;
  }

  private async open(): Promise<{ page: Page; cdp: CDPSession }> {
    const page = await context().newPage();
    const cdp = await context().newCDPSession(page);
    await page.route("**/*", (route) => answerRequest(route, (address) => this.mayNavigate(address)));
    page.on("popup", (popup) => {
      const verdict = this.windowOpen?.({ url: toShell(popup.url()) } as Electron.HandlerDetails);
      if (verdict?.action === "deny") void popup.close();
      else this.emit("did-create-window", popup, { url: toShell(popup.url()) });
    });
    page.on("crash", () => {
      this.hasCrashed = true;
      this.emit("render-process-gone", {}, { reason: "crashed", exitCode: 1 });
    });
    if (this.preferences.preload !== undefined) {
      const source = await readFile(this.preferences.preload, "utf8");
      this.preload = await installPreload(cdp, source, randomUUID(), async (message) => {
        try {
          const value = await deliver(this, toShell(message.origin), message);
          if (message.kind === "invoke") this.preload?.answer(message.call, { value });
        } catch (error) {
          const text = `Error invoking remote method '${message.channel}': ${String(error)}`;
          this.preload?.answer(message.call, { message: text });
        }
      });
    }
    await cdp.send("Page.enable");
    cdp.on("Page.frameNavigated", ({ frame }) => {
      if (frame.parentId !== undefined) return;
      this.address = toShell(frame.url);
      this.emit("did-navigate", {}, this.address, 200, "");
    });
    return { page, cdp };
  }

  /** A fault of the stand-in itself must not pass for the application's; a window closed meanwhile is none. */
  private breakDown(error: unknown): void {
    if (this.hasEnded || app.isExiting) return;
    console.error(error);
    process.exit(70);
  }

  private mayNavigate(address: string): boolean {
    if (address === this.asked) {
      this.asked = null;
      return true;
    }
    let isPrevented = false;
    this.emit("will-frame-navigate", {
      url: address,
      isMainFrame: true,
      preventDefault: () => {
        isPrevented = true;
      },
    });
    return !isPrevented;
  }

  async loadURL(address: string): Promise<void> {
    if (this.hasCrashed) {
      // Electron loads into a crashed page as into any other; for Playwright it is lost.
      const crashed = await this.opening;
      this.hasCrashed = false;
      this.opening = this.openOrBreakDown();
      void crashed.page.close().catch(() => undefined);
    }
    const { page } = await this.opening;
    await session.defaultSession.applyPermissions(this).catch((error) => this.breakDown(error));
    this.asked = new URL(address).href;
    try {
      await page.goto(toChromium(address));
    } catch (error) {
      const reason = /net::(ERR_\w+)/.exec(String(error))?.[1] ?? "ERR_FAILED";
      const code = reason === "ERR_ABORTED" ? -3 : -2;
      // A crash has an event of its own, which may come later than this.
      const hasCrashed = this.hasCrashed || String(error).includes("Page crashed");
      const isFailedLoad = !this.hasEnded && !hasCrashed && !app.isExiting;
      if (isFailedLoad) this.emit("did-fail-load", {}, code, reason, address, true);
      throw new Error(`${reason} loading '${address}'`);
    }
    this.emit("did-finish-load");
  }

  getURL(): string {
    return this.address;
  }

  getLastWebPreferences(): Electron.WebPreferences {
    return this.preferences;
  }

  send(channel: string, ...args: unknown[]): void {
    this.preload?.send(channel, args);
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.windowOpen = handler;
  }

  async executeJavaScript(code: string): Promise<unknown> {
    const { cdp } = await this.opening;
    return this.answerOrNever(evaluate(cdp, code, null));
  }

  /** Electron waits for ever for the answer of a page that is gone; CDP would tell. */
  private answerOrNever<Value>(answer: Promise<Value>): Promise<Value> {
    return answer.catch((error) => {
      if (this.hasEnded || this.hasCrashed) return new Promise<never>(() => undefined);
      throw error;
    });
  }

  async executeJavaScriptInIsolatedWorld(world: number, scripts: Electron.WebSource[]): Promise<unknown> {
    const { cdp } = await this.opening;
    return this.answerOrNever(evaluateInWorld(cdp, world, scripts));
  }

  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    const { cdp } = await this.opening;
    const { preferCSSPageSize, printBackground, generateTaggedPDF, generateDocumentOutline } = options;
    const { data } = await cdp.send("Page.printToPDF", {
      preferCSSPageSize: preferCSSPageSize ?? false,
      printBackground: printBackground ?? false,
      generateTaggedPDF: generateTaggedPDF ?? false,
      generateDocumentOutline: generateDocumentOutline ?? false,
    });
    return Buffer.from(data, "base64");
  }

  forcefullyCrashRenderer(): void {
    // The answer never comes: the page that should give it is gone.
    void this.opening.then(({ cdp }) => cdp.send("Page.crash").catch(() => undefined));
  }

  isDestroyed(): boolean {
    return this.hasEnded;
  }

  /** Closes the page with its window. */
  end(): void {
    this.hasEnded = true;
    void this.opening.then(({ page }) => page.close()).catch(() => undefined);
  }
}

async function evaluateInWorld(
  cdp: CDPSession,
  world: number,
  scripts: readonly Electron.WebSource[],
): Promise<unknown> {
  const { frameTree } = await cdp.send("Page.getFrameTree");
  const { executionContextId } = await cdp.send("Page.createIsolatedWorld", {
    frameId: frameTree.frame.id,
    worldName: `world ${world}`,
  });
  let last: unknown;
  for (const { code } of scripts) last = await evaluate(cdp, code, executionContextId);
  return last;
}

async function evaluate(cdp: CDPSession, expression: string, contextId: number | null): Promise<unknown> {
  const { result, exceptionDetails } = await cdp.send("Runtime.evaluate", {
    expression,
    returnByValue: true,
    awaitPromise: true,
    ...(contextId === null ? {} : { contextId }),
  });
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text);
  return result.value;
}
