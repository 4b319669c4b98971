import type { CDPSession } from "playwright-core";
import { membrane } from "./membrane.ts";
import { decodeWire, encodeWire } from "./wire.ts";

const WORLD = "orgweave preload";
const BINDING = "standinToMain";
const RECEIVE = "standinFromMain";

/** A message of the preload to main, with the frame it came from. */
export interface PreloadMessage {
  readonly kind: "invoke" | "send";
  readonly call: number;
  readonly channel: string;
  readonly args: readonly unknown[];
  /** Of the frame, as Chromium knows it. */
  readonly origin: string;
}

/** The preload of a page: in a world of its own, before any script of the page, again after every load. */
export interface PreloadWorld {
  /** Sends an event to the preload's listeners, as `webContents.send` does. */
  send(channel: string, args: readonly unknown[]): void;
  /** Answers an `invoke`. */
  answer(call: number, outcome: { readonly value: unknown } | { readonly message: string }): void;
}

/** Puts a preload script into every document that the page's main frame will load. */
export async function installPreload(
  session: CDPSession,
  source: string,
  secret: string,
  onMessage: (message: PreloadMessage) => void,
): Promise<PreloadWorld> {
  const contexts = new Map<number, string>();
  let current: number | null = null;
  session.on("Runtime.executionContextCreated", ({ context }) => {
    if (context.name !== WORLD) return;
    contexts.set(context.id, context.origin);
    current = context.id;
  });
  session.on("Runtime.executionContextDestroyed", ({ executionContextId }) => {
    contexts.delete(executionContextId);
    if (current === executionContextId) current = null;
  });
  session.on("Runtime.bindingCalled", ({ name, payload, executionContextId }) => {
    const origin = contexts.get(executionContextId);
    if (name !== BINDING || origin === undefined) return;
    onMessage({ ...(decodeWire(payload) as Omit<PreloadMessage, "origin">), origin });
  });
  await session.send("Page.enable");
  await session.send("Runtime.enable");
  await session.send("Runtime.addBinding", { name: BINDING, executionContextName: WORLD });
  // The page's side first: the preload exposes its bridge as soon as it runs.
  await session.send("Page.addScriptToEvaluateOnNewDocument", {
    source: `if (window === window.top) (${membrane})("page", ${JSON.stringify(secret)});`,
  });
  await session.send("Page.addScriptToEvaluateOnNewDocument", {
    worldName: WORLD,
    source: `if (window === window.top) (${preloadShell})(
      (${membrane})("preload", ${JSON.stringify(secret)}), ${encodeWire}, ${decodeWire},
      ${JSON.stringify(BINDING)}, ${JSON.stringify(RECEIVE)},
      (require, module, exports) => { ${source}\n });`,
  });
  const evaluate = (message: unknown) => {
    if (current === null) return;
    const expression = `${RECEIVE}(${JSON.stringify(encodeWire(message))})`;
    // A page that has just gone hears nothing any more; Electron drops such messages as well.
    session.send("Runtime.evaluate", { expression, contextId: current }).catch(() => undefined);
  };
  return {
    send: (channel, args) => evaluate({ channel, args }),
    answer: (call, outcome) => evaluate({ call, ...outcome }),
  };
}

/** Runs in the preload's world from its source text: the little of `electron` that a sandboxed preload has. */
function preloadShell(
  bridge: { expose(key: string, api: unknown): void },
  encode: (value: unknown) => string,
  decode: (text: string) => unknown,
  binding: string,
  receive: string,
  run: (require: (name: string) => unknown, module: { exports: unknown }, exports: unknown) => void,
): void {
  type Listener = (event: unknown, ...args: unknown[]) => void;
  type Incoming =
    | { channel: string; args: unknown[] }
    | { call: number; value: unknown }
    | { call: number; message: string };
  const world = globalThis as unknown as Record<string, (text: string) => void>;
  const listeners = new Map<string, Listener[]>();
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let next = 0;
  const post = (message: unknown) => world[binding]?.(encode(message));
  world[receive] = (text) => {
    const message = decode(text) as Incoming;
    if ("channel" in message) {
      for (const listener of [...(listeners.get(message.channel) ?? [])]) listener({}, ...message.args);
      return;
    }
    const promise = waiting.get(message.call);
    waiting.delete(message.call);
    if ("message" in message) promise?.reject(new Error(message.message));
    else promise?.resolve(message.value);
  };
  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        next += 1;
        waiting.set(next, { resolve, reject });
        post({ kind: "invoke", call: next, channel, args });
      }),
    send: (channel: string, ...args: unknown[]) => post({ kind: "send", call: 0, channel, args }),
    on: (channel: string, listener: Listener) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
    },
    removeListener: (channel: string, listener: Listener) => {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((other) => other !== listener),
      );
    },
  };
  const contextBridge = { exposeInMainWorld: (key: string, api: unknown) => bridge.expose(key, api) };
  const module = { exports: {} };
  run(
    (name) => {
      if (name === "electron") return { contextBridge, ipcRenderer };
      throw new Error(`A sandboxed preload cannot require ${name}`);
    },
    module,
    module.exports,
  );
}
