import { app } from "electron";
import type { Bridge } from "./registry.ts";

/** Says what runs here. */
export function answerApp(bridge: Bridge): void {
  bridge.answer("app:about", async () => ({
    version: app.getVersion(),
    runtime: `Electron ${process.versions.electron ?? "unknown"}`,
  }));
}
