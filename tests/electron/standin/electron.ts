/**
 * What the application imports from `electron` when it runs on the stand-in. Every part is typed against Electron's
 * own `electron.d.ts`, so that a call which Electron does not have, or has with other arguments, cannot be stood in.
 */
export { app } from "./app.ts";
export { BrowserWindow } from "./browser-window.ts";
export { ipcMain } from "./ipc-main.ts";
export { Menu, MenuItem } from "./menu.ts";
export { protocol, session } from "./session.ts";

const unanswered = (name: string) => async () => {
  throw new Error(`${name} was shown, and the test has not said what to answer`);
};

/** Nobody sits in front of a test: it replaces what it wants answered, as it does in Electron. */
export const dialog = {
  showOpenDialog: unanswered("An open dialog"),
  showSaveDialog: unanswered("A save dialog"),
  showMessageBox: unanswered("A message box"),
} satisfies Partial<Electron.Dialog>;

const workArea = { x: 0, y: 0, width: 1920, height: 1040 };

export const screen = {
  getAllDisplays: () => [{ workArea } as Electron.Display],
} satisfies Partial<Electron.Screen>;

export const nativeTheme = { shouldUseDarkColors: false } satisfies Partial<Electron.NativeTheme>;

export const net = {
  fetch: (input: string | Request) => fetch(input) as unknown as Promise<Response>,
};
