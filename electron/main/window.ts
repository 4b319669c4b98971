import { BrowserWindow, dialog, nativeTheme, screen } from "electron";
import { APP_ORIGIN } from "./origin.ts";
import { placeWindow, SMALLEST, type WindowStateKeeper } from "./window-state.ts";

export type { ClosingGuard } from "./closing.ts";

/** The window to show a dialog in. */
export type WindowOf = () => BrowserWindow;

export interface MainWindowParts {
  /** The built preload's file. */
  readonly preload: string;
  readonly state: WindowStateKeeper;
  /** The page begins anew, or is gone. */
  readonly onPageLeft: () => void;
}

/** The ground of the page before it has drawn, so that no white flash comes first. */
const GROUND = { light: "#ffffff", dark: "#16181d" } as const;

/** What Chromium calls a load that was given up for another one: no fault. */
const ABORTED = -3;

/** Opens the application's one window. */
export function openMainWindow(parts: MainWindowParts): BrowserWindow {
  const kept = parts.state.read();
  const window = new BrowserWindow({
    ...placeWindow(
      kept,
      screen.getAllDisplays().map((display) => display.workArea),
    ),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: "Orgweave",
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
    webPreferences: {
      preload: parts.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      spellcheck: false,
      // A menu or another window in front must not slow down the keeping of the last edit.
      backgroundThrottling: false,
    },
  });
  parts.state.follow(window);
  window.once("ready-to-show", () => {
    if (kept.isMaximized) window.maximize();
    if (kept.isFullScreen) window.setFullScreen(true);
    window.show();
  });
  // Once it has really happened: a navigation that was begun may yet be refused.
  window.webContents.on("did-navigate", parts.onPageLeft);
  showFaults(window, parts.onPageLeft);
  // A failed load is answered by its own event.
  window.loadURL(`${APP_ORIGIN}/`).catch(() => undefined);
  return window;
}

/** A page that died or never came is said, and can be started again: never a dead window. */
function showFaults(window: BrowserWindow, onPageLeft: () => void): void {
  const contents = window.webContents;
  let isOffering = false;
  const offerAgain = async (message: string, detail: string) => {
    if (isOffering || window.isDestroyed()) return;
    isOffering = true;
    // A window that never became ready to show has to be seen now.
    window.show();
    const answer = await dialog.showMessageBox(window, {
      type: "error",
      message,
      detail,
      buttons: ["Start again", "Close"],
      defaultId: 0,
      cancelId: 1,
    });
    isOffering = false;
    if (window.isDestroyed()) return;
    if (answer.response === 0) window.loadURL(`${APP_ORIGIN}/`).catch(() => undefined);
    else window.destroy();
  };
  contents.on("render-process-gone", (_event, details) => {
    if (details.reason === "clean-exit") return;
    onPageLeft();
    void offerAgain("Orgweave's window stopped working.", "Every edit shown as saved is kept.");
  });
  contents.on("did-fail-load", (_event, code, _description, _url, isMainFrame) => {
    if (!isMainFrame || code === ABORTED) return;
    onPageLeft();
    void offerAgain("Orgweave's window could not be loaded.", `The load failed with code ${code}.`);
  });
  let isAskingToWait = false;
  window.on("unresponsive", async () => {
    if (isAskingToWait) return;
    isAskingToWait = true;
    const answer = await dialog.showMessageBox(window, {
      type: "warning",
      message: "Orgweave's window does not answer.",
      detail: "It may be busy with a large design.",
      buttons: ["Wait", "Start again"],
      defaultId: 0,
      cancelId: 0,
    });
    isAskingToWait = false;
    // The crash has a dialog of its own, which offers to start again.
    if (answer.response === 1 && !window.isDestroyed()) contents.forcefullyCrashRenderer();
  });
}
