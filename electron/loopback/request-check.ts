import type { IncomingHttpHeaders } from "node:http";

/** The one address of the application in a browser: drafts belong to an origin, so there must not be two. */
export function canonicalOrigin(port: number): string {
  return `http://127.0.0.1:${port}`;
}

export type RequestVerdict =
  | { readonly kind: "allowed" }
  | { readonly kind: "refused"; readonly reason: string }
  /** Asked by the other name of this machine: the same path at the canonical origin. */
  | { readonly kind: "moved"; readonly origin: string };

/**
 * Judges who asks. A name that merely resolves to this machine is refused, since whoever owns the name could read the
 * answers (DNS rebinding); and a page of another origin may not make this server do anything.
 */
export function checkRequest(method: string, headers: IncomingHttpHeaders, port: number): RequestVerdict {
  const host = headers.host?.toLowerCase();
  const isCanonical = host === `127.0.0.1:${port}`;
  if (!isCanonical && host !== `localhost:${port}`) {
    return {
      kind: "refused",
      reason: "This server answers only to 127.0.0.1 and localhost, with its own port.",
    };
  }
  if (method === "GET" || method === "HEAD") {
    return isCanonical ? { kind: "allowed" } : { kind: "moved", origin: canonicalOrigin(port) };
  }
  if (method !== "POST") return { kind: "refused", reason: "This server answers to GET and POST only." };
  // Every browser names the origin of a POST; a request without one does not come from Orgweave's page either.
  if (headers.origin !== canonicalOrigin(port)) {
    return { kind: "refused", reason: "This server takes work from its own page only." };
  }
  return isCanonical
    ? { kind: "allowed" }
    : { kind: "refused", reason: "This server takes work by its own name only." };
}
