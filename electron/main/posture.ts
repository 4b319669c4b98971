import { app, type Session, type WebContents } from "electron";
import { isOwnAddress } from "./origin.ts";

/** Everything the pages of a session can ask of the machine is refused: they need nothing beyond the bridge. */
export function closeSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // A switched-on spelling checker fetches its dictionaries from the network.
  session.setSpellCheckerEnabled(false);
  session.on("will-download", (event) => event.preventDefault());
  if (import.meta.env.DEV) return;
  session.webRequest.onBeforeRequest(
    { urls: ["http://*/*", "https://*/*", "ws://*/*", "wss://*/*", "ftp://*/*", "file://*/*"] },
    (_details, answer) => answer({ cancel: true }),
  );
}

/** Keeps every page on the application's own addresses, in its own window, without embedded ones. */
export function closeContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.on("will-frame-navigate", (event) => {
    if (!isOwnAddress(event.url)) event.preventDefault();
  });
  contents.on("will-redirect", (event) => {
    if (!isOwnAddress(event.url)) event.preventDefault();
  });
}

/** Applies the closed posture to every page there will ever be. */
export function closeEverything(): void {
  app.on("session-created", closeSession);
  app.on("web-contents-created", (_event, contents) => closeContents(contents));
}
