import { EventEmitter } from "node:events";
import type { Route } from "playwright-core";
import { STANDIN_ORIGIN, toShell } from "./addresses.ts";
import { browserSession } from "./chromium.ts";

type Handler = (request: Request) => Response | Promise<Response>;
type RequestFilter = Parameters<Electron.WebRequest["onBeforeRequest"]>;

const schemes = new Map<string, Handler>();
let beforeRequest: { readonly filter: Electron.WebRequestFilter; readonly listener: BeforeRequest } | null =
  null;
type BeforeRequest = (
  details: Electron.OnBeforeRequestListenerDetails,
  answer: (response: Electron.CallbackResponse) => void,
) => void;

export const protocol = {
  registerSchemesAsPrivileged(custom) {
    for (const { scheme, privileges } of custom) {
      if (privileges?.standard !== true || privileges.secure !== true) {
        throw new Error(`The stand-in serves standard and secure schemes only, which ${scheme} is not`);
      }
    }
  },
  handle: (scheme, handler) => void schemes.set(scheme, handler as unknown as Handler),
} satisfies Pick<Electron.Protocol, "registerSchemesAsPrivileged" | "handle">;

/** Permissions of Chromium with their names in Electron. Like Electron, the stand-in grants what nobody refuses. */
const PERMISSIONS = [
  ["geolocation", "geolocation"],
  ["notifications", "notifications"],
  ["camera", "media"],
  ["microphone", "media"],
] as const;

type RequestHandler = Parameters<Electron.Session["setPermissionRequestHandler"]>[0];
type CheckHandler = Parameters<Electron.Session["setPermissionCheckHandler"]>[0];

class StandinSession
  extends EventEmitter
  implements
    Pick<
      Electron.Session,
      | "setPermissionRequestHandler"
      | "setPermissionCheckHandler"
      | "setDevicePermissionHandler"
      | "setSpellCheckerEnabled"
    >
{
  private request: RequestHandler = null;
  private check: CheckHandler = null;
  isSpellCheckerOn = true;
  readonly webRequest = {
    onBeforeRequest: (...args: unknown[]) => {
      const [filter, listener] = args as [RequestFilter[0], BeforeRequest | null];
      beforeRequest =
        listener === null ? null : { filter: filter as unknown as Electron.WebRequestFilter, listener };
    },
  };

  setPermissionRequestHandler(handler: RequestHandler): void {
    this.request = handler;
  }

  setPermissionCheckHandler(handler: CheckHandler): void {
    this.check = handler;
  }

  setDevicePermissionHandler(_handler: Parameters<Electron.Session["setDevicePermissionHandler"]>[0]): void {}

  setSpellCheckerEnabled(isOn: boolean): void {
    this.isSpellCheckerOn = isOn;
  }

  isSpellCheckerEnabled(): boolean {
    return this.isSpellCheckerOn;
  }

  /** Tells Chromium what the handlers say. */
  async applyPermissions(contents: unknown): Promise<void> {
    for (const [name, electronName] of PERMISSIONS) {
      // Some ways to a permission pass only one of the two handlers: each of them has to refuse.
      const isGranted = this.isChecked(electronName) || (await this.isRequested(electronName, contents));
      await browserSession().send("Browser.setPermission", {
        permission: { name },
        setting: isGranted ? "granted" : "denied",
        origin: STANDIN_ORIGIN,
      });
    }
  }

  private isChecked(name: (typeof PERMISSIONS)[number][1]): boolean {
    if (this.check === null) return true;
    return this.check(null, name, "app://bundle/", { isMainFrame: true, requestingUrl: "app://bundle/" });
  }

  private isRequested(name: (typeof PERMISSIONS)[number][1], contents: unknown): Promise<boolean> {
    const { request } = this;
    if (request === null) return Promise.resolve(true);
    return new Promise((resolve) => {
      request(contents as Electron.WebContents, name, resolve, {
        isMainFrame: true,
        requestingUrl: "app://bundle/",
      });
    });
  }
}

const defaultSession = new StandinSession();
export const session = { defaultSession };

/** Asks what may navigate: false refuses it. */
export type MayNavigate = (address: string) => boolean;

/** Answers what a page asks for, as Electron's network layer does: own schemes by their handlers, the rest by rule. */
export async function answerRequest(route: Route, mayNavigate: MayNavigate): Promise<void> {
  const request = route.request();
  const address = toShell(request.url());
  if (request.isNavigationRequest() && !mayNavigate(address)) return route.abort("aborted");
  const { protocol: scheme } = new URL(address);
  const handler = schemes.get(scheme.slice(0, -1));
  if (handler !== undefined) {
    const response = await handler(new Request(address, { method: request.method() }));
    return route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  }
  if (beforeRequest !== null && matches(beforeRequest.filter.urls ?? [], address)) {
    const { listener } = beforeRequest;
    const verdict = await new Promise<Electron.CallbackResponse>((resolve) => {
      listener({ url: address } as Electron.OnBeforeRequestListenerDetails, resolve);
    });
    if (verdict.cancel === true) return route.abort("blockedbyclient");
  }
  return route.continue();
}

function matches(patterns: readonly string[], address: string): boolean {
  return patterns.some((pattern) => address.startsWith(`${pattern.split("://")[0]}://`));
}
