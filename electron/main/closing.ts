import { type BrowserWindow, dialog } from "electron";

/** Holds a window open until its page has kept the last edit. */
export interface ClosingGuard {
  attach(window: BrowserWindow): void;
  /** The page wants to be asked before the window closes. */
  arm(): void;
  /** The page is gone (reloaded, crashed): nobody is left to ask. */
  disarm(): void;
  /** The page is done: the window closes. */
  release(): void;
}

/** How long the page may take before the person is asked, in milliseconds. */
const PATIENCE = 5000;

/**
 * Makes the guard.
 * @param ask tells the page that its window is about to close.
 */
export function createClosingGuard(ask: () => void): ClosingGuard {
  let guarded: BrowserWindow | null = null;
  let isArmed = false;
  let isReleased = false;
  let patience: NodeJS.Timeout | null = null;

  const stopWaiting = () => {
    if (patience !== null) clearTimeout(patience);
    patience = null;
  };
  const closeNow = () => {
    stopWaiting();
    isReleased = true;
    if (guarded !== null && !guarded.isDestroyed()) guarded.close();
  };
  const wait = (window: BrowserWindow) => {
    patience = setTimeout(async () => {
      const answer = await dialog.showMessageBox(window, {
        type: "warning",
        message: "Orgweave is still keeping your last edit.",
        detail: "Closing now may lose it.",
        buttons: ["Wait", "Close anyway"],
        defaultId: 0,
        cancelId: 0,
      });
      if (isReleased || window.isDestroyed()) return;
      if (answer.response === 1) closeNow();
      else wait(window);
    }, PATIENCE);
  };

  return {
    attach(window) {
      guarded = window;
      isArmed = false;
      isReleased = false;
      window.on("close", (event) => {
        if (!isArmed || isReleased) return;
        event.preventDefault();
        if (patience !== null) return;
        wait(window);
        ask();
      });
      window.on("closed", () => {
        stopWaiting();
        guarded = null;
      });
    },
    arm() {
      isArmed = true;
    },
    disarm() {
      isArmed = false;
      stopWaiting();
    },
    release() {
      if (patience !== null) closeNow();
    },
  };
}
