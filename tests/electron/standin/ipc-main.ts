import { EventEmitter } from "node:events";
import type { StandinWebContents } from "./web-contents.ts";

type InvokeHandler = Parameters<Electron.IpcMain["handle"]>[1];

class StandinIpcMain extends EventEmitter implements Pick<Electron.IpcMain, "handle"> {
  private readonly handlers = new Map<string, InvokeHandler>();

  handle(channel: string, handler: InvokeHandler): void {
    if (this.handlers.has(channel)) throw new Error(`There is a handler for ${channel} already`);
    this.handlers.set(channel, handler);
  }

  async invoke(channel: string, event: unknown, args: readonly unknown[]): Promise<unknown> {
    const handler = this.handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    return handler(event as Electron.IpcMainInvokeEvent, ...args);
  }
}

export const ipcMain = new StandinIpcMain();

/** Passes what a page's preload says on to main, with the sender as Electron tells it. */
export async function deliver(
  contents: StandinWebContents,
  origin: string,
  message: { readonly kind: "invoke" | "send"; readonly channel: string; readonly args: readonly unknown[] },
): Promise<unknown> {
  contents.mainFrame.origin = origin;
  const event = { sender: contents, senderFrame: contents.mainFrame };
  if (message.kind === "invoke") return ipcMain.invoke(message.channel, event, message.args);
  ipcMain.emit(message.channel, event, ...message.args);
  return undefined;
}
