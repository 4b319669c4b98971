import type { Host } from "../../shared/ipc/host.ts";
import { createBrowserHost } from "./browser-host.ts";

declare global {
  interface Window {
    /** Put there by the desktop shell's preload, and only there. */
    readonly orgweaveHost?: Host;
  }
}

/** The machine as this page may reach it: the desktop shell where there is one, else what a browser allows. */
export const host: Host = window.orgweaveHost ?? createBrowserHost();
