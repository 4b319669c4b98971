import { EventEmitter } from "node:events";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { required } from "../../../shared/lib/assert.ts";
import { stopChromium } from "./chromium.ts";
import { takeSingleInstanceLock } from "./single-instance.ts";
import { windows } from "./windows.ts";

type Members =
  | "enableSandbox"
  | "exit"
  | "getPath"
  | "getVersion"
  | "isReady"
  | "quit"
  | "requestSingleInstanceLock"
  | "whenReady";

class StandinApp extends EventEmitter implements Pick<Electron.App, Members> {
  isSandboxed = false;
  /** From here on whatever fails fails because the ground is taken away. */
  isExiting = false;
  private isUp = false;
  private isQuitting = false;
  private becomeReady: () => void = () => undefined;
  private readonly ready = new Promise<void>((resolve) => {
    this.becomeReady = resolve;
  });

  /** Called once the application's main has run to its end, as Electron waits for that. */
  begin(): void {
    this.isUp = true;
    this.emit("ready");
    this.becomeReady();
  }

  enableSandbox(): void {
    if (this.isUp) throw new Error("app.enableSandbox() can only be called before app is ready");
    this.isSandboxed = true;
  }

  isReady(): boolean {
    return this.isUp;
  }

  whenReady(): Promise<void> {
    return this.ready;
  }

  getVersion(): string {
    const manifest: unknown = JSON.parse(
      readFileSync(join(import.meta.dirname, "../../../package.json"), "utf8"),
    );
    return (manifest as { readonly version: string }).version;
  }

  getPath(name: Parameters<Electron.App["getPath"]>[0]): string {
    if (name !== "userData") throw new Error(`The stand-in knows no path for ${name}`);
    const folder = userData();
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  requestSingleInstanceLock(): boolean {
    return takeSingleInstanceLock(this.getPath("userData"), (argv, workingDirectory) => {
      this.emit("second-instance", {}, argv, workingDirectory, undefined);
    });
  }

  quit(): void {
    if (!this.isUp) return void this.exit(0);
    if (!this.isQuitting) {
      this.isQuitting = true;
      this.emit("before-quit", { preventDefault: () => undefined });
      for (const window of windows()) window.close();
    }
    // A window that would not close has called the quit off.
    if (windows().length > 0) this.isQuitting = false;
    else this.willQuit();
  }

  allWindowsClosed(): void {
    if (this.isQuitting) return;
    if (!this.emit("window-all-closed")) this.quit();
  }

  private willQuit(): void {
    let isPrevented = false;
    const preventDefault = () => {
      isPrevented = true;
    };
    this.emit("will-quit", { preventDefault });
    if (isPrevented) this.isQuitting = false;
    else this.exit(0);
  }

  exit(code = 0): void {
    this.isExiting = true;
    this.emit("quit", {}, code);
    void stopChromium().finally(() => process.exit(code));
  }
}

/** From the same switch that Electron takes. */
export function userData(): string {
  const prefix = "--user-data-dir=";
  const argument = process.argv.find((each) => each.startsWith(prefix));
  return required(argument, "the switch --user-data-dir").slice(prefix.length);
}

export const app = new StandinApp();
