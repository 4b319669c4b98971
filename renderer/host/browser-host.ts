import type { About, Host } from "../../shared/ipc/host.ts";
import { identitySchema, LOOPBACK_PATHS } from "../../shared/ipc/loopback.ts";
import { createBrowserExports } from "./browser-exports.ts";
import { createBrowserFiles } from "./browser-files.ts";
import { browserProfiles } from "./browser-profiles.ts";
import { openTables } from "./browser-tables.ts";
import { saveText } from "./save-text.ts";

/** What the page can ask of the machine in a plain browser. */
export function createBrowserHost(): Host {
  return {
    kind: "browser",
    files: createBrowserFiles(),
    profiles: browserProfiles,
    tables: {
      open: openTables,
      save: ({ suggestedName, text }) => saveText(suggestedName, text, "text/csv"),
    },
    exports: createBrowserExports(),
    // There is no native menu: the page shows the same menus itself.
    menu: { onCommand: () => () => undefined, update: () => undefined },
    window: { onCloseRequest: holdWindow },
    app: { about: readAbout },
  };
}

/**
 * A browser waits for nobody when its window closes. Being hidden comes before that, and in time to finish a write, so
 * the page is asked then; it may be asked without being closed afterwards.
 */
function holdWindow(listener: () => Promise<void>): () => void {
  const ask = () => {
    if (document.visibilityState === "hidden") void listener();
  };
  document.addEventListener("visibilitychange", ask);
  return () => document.removeEventListener("visibilitychange", ask);
}

async function readAbout(): Promise<About> {
  const version = /(?:Chrome|Firefox|Version)\/(\d+)/.exec(navigator.userAgent)?.[1] ?? "";
  const name = navigator.userAgent.includes("Chrome/") ? "Chromium" : "Browser";
  const runtime = `${name} ${version}`.trim();
  try {
    const identity = identitySchema.parse(await (await fetch(LOOPBACK_PATHS.identity)).json());
    return { version: identity.version, runtime };
  } catch {
    return { version: "unknown", runtime };
  }
}
