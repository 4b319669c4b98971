import type { ApplicationMenu } from "../menu.ts";
import type { Bridge } from "./registry.ts";

/** Lets the page say which commands can be given now, and what they are called. */
export function listenToMenuState(bridge: Bridge, menu: ApplicationMenu): void {
  bridge.listen("menu:update", (state) => menu.update(state));
}
