import { EventEmitter } from "node:events";
import { app } from "./app.ts";
import { StandinWebContents } from "./web-contents.ts";
import { forgetWindow, rememberWindow, windows } from "./windows.ts";

type Members =
  | "close"
  | "destroy"
  | "focus"
  | "getBounds"
  | "getNormalBounds"
  | "isDestroyed"
  | "isFullScreen"
  | "isMaximized"
  | "isMinimized"
  | "isVisible"
  | "loadURL"
  | "maximize"
  | "restore"
  | "setBounds"
  | "setFullScreen"
  | "show";

/** A window: its page is real, its frame is remembered. */
export class BrowserWindow extends EventEmitter implements Pick<Electron.BrowserWindow, Members> {
  readonly webContents: StandinWebContents;
  private bounds: Electron.Rectangle;
  private isOpen = true;
  private isShown: boolean;
  private isLarge = false;
  private isFull = false;

  static getAllWindows(): BrowserWindow[] {
    return windows() as BrowserWindow[];
  }

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super();
    if (!app.isReady()) throw new Error("Cannot create BrowserWindow before app is ready");
    const { x = 100, y = 100, width = 800, height = 600 } = options;
    this.bounds = { x, y, width, height };
    this.isShown = options.show ?? true;
    this.webContents = new StandinWebContents(options.webPreferences ?? {});
    this.webContents.once("did-finish-load", () => this.emit("ready-to-show"));
    rememberWindow(this);
  }

  loadURL(address: string): Promise<void> {
    return this.webContents.loadURL(address);
  }

  close(): void {
    if (!this.isOpen) return;
    let isPrevented = false;
    const preventDefault = () => {
      isPrevented = true;
    };
    this.emit("close", { preventDefault });
    if (!isPrevented) this.destroy();
  }

  destroy(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.webContents.end();
    forgetWindow(this);
    this.emit("closed");
    if (windows().length === 0) app.allWindowsClosed();
  }

  isDestroyed(): boolean {
    return !this.isOpen;
  }

  show(): void {
    this.isShown = true;
  }

  isVisible(): boolean {
    return this.isShown;
  }

  focus(): void {
    this.show();
  }

  restore(): void {}

  isMinimized(): boolean {
    return false;
  }

  maximize(): void {
    this.isLarge = true;
  }

  isMaximized(): boolean {
    return this.isLarge;
  }

  setFullScreen(isFull: boolean): void {
    this.isFull = isFull;
  }

  isFullScreen(): boolean {
    return this.isFull;
  }

  setBounds(bounds: Partial<Electron.Rectangle>): void {
    this.bounds = { ...this.bounds, ...bounds };
  }

  getBounds(): Electron.Rectangle {
    return this.bounds;
  }

  getNormalBounds(): Electron.Rectangle {
    return this.bounds;
  }
}
