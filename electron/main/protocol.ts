import { net, protocol } from "electron";
import { createAnswer } from "../serving/answer.ts";
import type { PrintJobs } from "../serving/print-jobs.ts";
import { APP_HOST, APP_SCHEME } from "./origin.ts";

/** Makes `app:` a scheme with an origin of its own, storage included. Must come before the application is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built renderer, and nothing outside it, as `app://bundle/`. */
export function serveBundle(folder: string, jobs: PrintJobs): void {
  const answer = createAnswer(folder, jobs);
  protocol.handle(APP_SCHEME, async (request) => {
    const url = new URL(request.url);
    if (url.host !== APP_HOST || request.method !== "GET") return new Response(null, { status: 404 });
    const developmentServer = import.meta.env.DEV ? process.env.ELECTRON_RENDERER_URL : undefined;
    if (developmentServer !== undefined && !url.pathname.startsWith("/print-jobs/")) {
      // Only in a development build, where hot reloading needs inline scripts: the origin stays the same all the same.
      return net.fetch(new URL(url.pathname + url.search, developmentServer).href);
    }
    const { status, headers, body } = await answer(url.pathname);
    return new Response(body, { status, headers });
  });
}
