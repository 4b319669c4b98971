import fc from "fast-check";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { createBridge } from "../../../../../electron/main/ipc/registry.ts";
import { APP_ORIGIN } from "../../../../../electron/main/origin.ts";
import {
  NOTICES,
  type NoticeChannel,
  REQUESTS,
  type RequestChannel,
} from "../../../../../shared/ipc/channels.ts";

type Listener = (event: unknown, ...args: unknown[]) => unknown;

const shell = vi.hoisted(() => ({ listeners: new Map<string, Listener>() }));

vi.mock("electron", () => ({
  ipcMain: {
    handle: (channel: string, listener: Listener) => shell.listeners.set(channel, listener),
    on: (channel: string, listener: Listener) => shell.listeners.set(channel, listener),
  },
}));

const mainFrame = { origin: APP_ORIGIN };
const page = { mainFrame, isDestroyed: () => false };

/** Everyone who is not the main frame of the main window at the application's own origin. */
const BAD_SENDERS: Readonly<Record<string, unknown>> = {
  "a frame inside the page": { senderFrame: { origin: APP_ORIGIN } },
  "another window's page": { senderFrame: { origin: APP_ORIGIN, window: 2 } },
  "a frame that is gone": { senderFrame: null },
  "a foreign page": { senderFrame: { origin: "https://example.org" } },
  "an address that only begins alike": { senderFrame: { origin: `${APP_ORIGIN}.example.org` } },
  "a page of no origin": { senderFrame: { origin: "null" } },
};

/** For every channel, arguments it takes. */
const GOOD: Readonly<Record<RequestChannel | NoticeChannel, readonly unknown[]>> = {
  "files:open": [],
  "files:open-recent": ["token-0001"],
  "files:recent": [],
  "files:save": [{ token: "token-0001", text: "{}" }],
  "files:save-as": [{ suggestedName: "Trust.orgweave", text: "{}" }],
  "profiles:open": [],
  "profiles:save": [{ suggestedName: "Strict.orgweave-rules", text: "{}" }],
  "tables:save": [{ suggestedName: "Impact.csv", text: "Post\r\n" }],
  "tables:open": ["folder"],
  "exports:pdf": [
    { designText: "{}", option: "o1", paper: "A3", isDraft: true, date: "2026-11-24" },
    "Trust.pdf",
  ],
  "exports:cancel": [],
  "app:about": [],
  "files:listening": [],
  "menu:update": [{ enabled: ["edit.undo"], labels: { "edit.undo": "Undo" } }],
  "window:guard": [],
  "window:close-ready": [],
};

const requests = Object.keys(REQUESTS) as RequestChannel[];
const notices = Object.keys(NOTICES) as NoticeChannel[];
const handler = vi.fn();

beforeEach(() => {
  handler.mockReset();
  const bridge = createBridge(() => page as unknown as Electron.WebContents);
  // What a handler answers is not the matter here: it is told apart by being called at all.
  for (const channel of requests) bridge.answer(channel, handler);
  for (const channel of notices) bridge.listen(channel, handler);
});

async function send(channel: string, event: unknown, args: readonly unknown[]): Promise<void> {
  await Promise.resolve()
    .then(() => shell.listeners.get(channel)?.(event, ...args))
    .catch(() => undefined);
}

describe("the bridge", () => {
  it.each([...requests, ...notices])("hands %s on when the page asks properly", async (channel) => {
    await send(channel, { senderFrame: mainFrame }, GOOD[channel]);
    expect(handler).toHaveBeenCalledExactlyOnceWith(...GOOD[channel]);
  });

  it.each([...requests, ...notices])("hands %s on for no other sender", async (channel) => {
    for (const [sender, event] of Object.entries(BAD_SENDERS)) {
      await send(channel, event, GOOD[channel]);
      expect(handler, sender).not.toHaveBeenCalled();
    }
  });

  it.each([...requests, ...notices])("hands %s on no more once the page is elsewhere", async (channel) => {
    mainFrame.origin = "https://example.org";
    await send(channel, { senderFrame: mainFrame }, GOOD[channel]);
    mainFrame.origin = APP_ORIGIN;
    expect(handler).not.toHaveBeenCalled();
  });

  it.each([...requests, ...notices])("hands %s on with no other arguments", async (channel) => {
    const isGood = (args: readonly unknown[]) =>
      (channel in REQUESTS
        ? REQUESTS[channel as RequestChannel].arguments
        : NOTICES[channel as NoticeChannel]
      ).safeParse(args).success;
    const bad = fc.oneof(
      fc.array(fc.anything(), { maxLength: 3 }),
      fc.anything().map((extra) => [...GOOD[channel], extra]),
      fc.dictionary(fc.string(), fc.anything()).map((fields) => [{ ...Object(GOOD[channel][0]), ...fields }]),
    );
    await fc.assert(
      fc.asyncProperty(
        bad.filter((args) => !isGood(args)),
        async (args) => {
          await send(channel, { senderFrame: mainFrame }, args);
          expect(handler).not.toHaveBeenCalled();
        },
      ),
      { numRuns: 50 },
    );
  });

  it("says nothing of what it refuses", async () => {
    const listener = shell.listeners.get("files:save-as");
    const secret = "Dr A. N. Other";
    const refused = Promise.resolve(
      listener?.({ senderFrame: mainFrame }, { suggestedName: "", text: secret }),
    );
    await expect(refused).rejects.toThrow(/^(?!.*Other)/s);
  });
});
