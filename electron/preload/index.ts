import { contextBridge, ipcRenderer } from "electron";
import type {
  EventArguments,
  EventChannel,
  NoticeArguments,
  NoticeChannel,
  RequestArguments,
  RequestChannel,
  RequestResult,
} from "../../shared/ipc/channels.ts";
import type { Host, Unsubscribe } from "../../shared/ipc/host.ts";

// Only the types of the channels come along: whatever runs in a preload is one thing more that can go wrong there.
function ask<Channel extends RequestChannel>(
  channel: Channel,
  ...args: RequestArguments<Channel>
): Promise<RequestResult<Channel>> {
  return ipcRenderer.invoke(channel, ...args);
}

function tell<Channel extends NoticeChannel>(channel: Channel, ...args: NoticeArguments<Channel>): void {
  ipcRenderer.send(channel, ...args);
}

function hear<Channel extends EventChannel>(
  channel: Channel,
  listener: (...args: EventArguments<Channel>) => void,
): Unsubscribe {
  // The event itself stays here: it carries the sender, and with it a way to every channel.
  const forward = (_event: unknown, ...args: unknown[]) => listener(...(args as EventArguments<Channel>));
  ipcRenderer.on(channel, forward);
  return () => void ipcRenderer.removeListener(channel, forward);
}

const closeListeners = new Set<() => Promise<void>>();
hear("window:close-requested", async () => {
  await Promise.allSettled([...closeListeners].map((listener) => listener()));
  tell("window:close-ready");
});

const host = {
  kind: "desktop",
  files: {
    open: () => ask("files:open"),
    openRecent: (token) => ask("files:open-recent", token),
    recent: () => ask("files:recent"),
    save: (request) => ask("files:save", request),
    saveAs: (request) => ask("files:save-as", request),
    onOpened: (listener) => {
      const stop = hear("files:opened", listener);
      tell("files:listening");
      return stop;
    },
  },
  profiles: {
    open: () => ask("profiles:open"),
    save: (request) => ask("profiles:save", request),
  },
  tables: {
    open: (source) => ask("tables:open", source),
    save: (request) => ask("tables:save", request),
  },
  exports: {
    pdf: (job, suggestedName) => ask("exports:pdf", job, suggestedName),
    cancel: () => ask("exports:cancel"),
    onProgress: (listener) => hear("exports:progress", listener),
  },
  menu: {
    onCommand: (listener) => hear("menu:command", listener),
    update: (state) => tell("menu:update", state),
  },
  window: {
    onCloseRequest: (listener) => {
      closeListeners.add(listener);
      tell("window:guard");
      return () => void closeListeners.delete(listener);
    },
  },
  app: { about: () => ask("app:about") },
} satisfies Host;

contextBridge.exposeInMainWorld("orgweaveHost", host);
