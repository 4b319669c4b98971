import { join } from "node:path";
import { app, type BrowserWindow, session } from "electron";
import { createPrintJobs } from "../serving/print-jobs.ts";
import { createClosingGuard } from "./closing.ts";
import { createDesignFiles } from "./files/design-files.ts";
import { fileArguments } from "./files/file-arguments.ts";
import { createFileTokens } from "./files/file-tokens.ts";
import { openRecentFiles, recentLabels } from "./files/recent-files.ts";
import { answerApp } from "./ipc/app.ts";
import { answerExports } from "./ipc/exports.ts";
import { answerFiles, type OutsideFiles } from "./ipc/files.ts";
import { listenToMenuState } from "./ipc/menu.ts";
import { answerProfiles } from "./ipc/profiles.ts";
import { createBridge } from "./ipc/registry.ts";
import { answerTables } from "./ipc/tables.ts";
import { listenToWindow } from "./ipc/window.ts";
import { showMenu } from "./menu.ts";
import { closeEverything, closeSession } from "./posture.ts";
import { registerScheme, serveBundle } from "./protocol.ts";
import { openMainWindow } from "./window.ts";
import { openWindowState } from "./window-state.ts";

const OUT = join(import.meta.dirname, "..");

app.enableSandbox();
registerScheme();
closeEverything();

/** Files asked for before the application is ready to open them. */
const early: string[] = [];
let openOutside: (path: string) => void = (path) => void early.push(path);

if (app.requestSingleInstanceLock()) {
  app.on("open-file", (event, path) => {
    event.preventDefault();
    openOutside(path);
  });
  early.push(...fileArguments(process.argv, process.cwd()));
  app.whenReady().then(run);
} else {
  // The first instance has been told, and opens the file.
  app.quit();
}

function run(): void {
  closeSession(session.defaultSession);
  const jobs = createPrintJobs();
  serveBundle(join(OUT, "renderer"), jobs);

  let window: BrowserWindow | null = null;
  let isQuitting = false;
  const recentFiles = openRecentFiles(join(app.getPath("userData"), "recent-files.json"));
  const windowState = openWindowState(join(app.getPath("userData"), "window-state.json"));
  const files = createDesignFiles(createFileTokens(), recentFiles);
  const bridge = createBridge(() => window?.webContents ?? null);
  const guard = createClosingGuard(() => bridge.tell("window:close-requested"));

  const show = (): BrowserWindow => {
    if (window !== null) return window;
    const opened = openMainWindow({
      preload: join(OUT, "preload", "index.cjs"),
      state: windowState,
      onPageLeft: () => {
        outside.forgetListener();
        guard.disarm();
      },
    });
    window = opened;
    guard.attach(opened);
    opened.on("closed", () => {
      window = null;
      outside.forgetListener();
      // A quit that waited for the page goes on.
      if (isQuitting) app.quit();
    });
    return opened;
  };
  const toFront = () => {
    const shown = show();
    if (shown.isMinimized()) shown.restore();
    shown.focus();
  };

  const outside: OutsideFiles = answerFiles(bridge, files, show);
  answerProfiles(bridge, show);
  answerTables(bridge, show);
  answerExports(bridge, jobs, show);
  answerApp(bridge);
  listenToWindow(bridge, guard);
  const menu = showMenu({
    recent: () => recentLabels(recentFiles.list()),
    onCommand: (command) => {
      show();
      bridge.tell("menu:command", command);
    },
    onRecent: (index) => {
      const path = recentFiles.list()[index];
      if (path !== undefined) openOutside(path);
    },
    onClearRecent: () => recentFiles.clear(),
  });
  listenToMenuState(bridge, menu);
  recentFiles.onChange(() => menu.refresh());

  openOutside = (path) => {
    show();
    void outside.open(path);
  };
  show();
  for (const path of early.splice(0)) openOutside(path);

  app.on("second-instance", (_event, argv, workingDirectory) => {
    toFront();
    for (const path of fileArguments(argv, workingDirectory)) openOutside(path);
  });
  app.on("activate", show);
  app.on("before-quit", () => {
    isQuitting = true;
  });
  app.on("window-all-closed", () => {
    if (process.platform !== "darwin" || isQuitting) app.quit();
  });
  let isSettled = false;
  app.on("will-quit", (event) => {
    if (isSettled) return;
    event.preventDefault();
    void Promise.all([windowState.settled(), recentFiles.settled()]).finally(() => {
      isSettled = true;
      app.quit();
    });
  });
}
