import type { ClosingGuard } from "../window.ts";
import type { Bridge } from "./registry.ts";

/** Lets the page hold its window open until the last edit is kept. */
export function listenToWindow(bridge: Bridge, guard: ClosingGuard): void {
  bridge.listen("window:guard", () => guard.arm());
  bridge.listen("window:close-ready", () => guard.release());
}
