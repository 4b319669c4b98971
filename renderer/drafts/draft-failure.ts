/**
 * Why something about drafts did not happen. The kind is for the program, the message for the person.
 * - `conflict`: another window changed the draft meanwhile; nothing was written.
 * - `gone`: the draft has been deleted.
 * - `full`: no space left; what was saved before is kept.
 * - `closed`: the database was closed under us, by a newer Orgweave or by the browser.
 * - `unavailable`: this browser offers no IndexedDB here.
 * - `newer`: written by a newer Orgweave; nothing was touched.
 * - `damaged`: what is stored can no longer be read.
 * - `refused`: what was asked for is not allowed, such as an empty title.
 * - `failed`: anything else.
 */
export interface DraftFailure {
  readonly kind:
    | "conflict"
    | "gone"
    | "full"
    | "closed"
    | "unavailable"
    | "newer"
    | "damaged"
    | "refused"
    | "failed";
  readonly message: string;
}

/** Puts an error of the database into words a person can act on. */
export function describeError(error: unknown): DraftFailure {
  const names = errorNames(error);
  if (names.has("QuotaExceededError")) {
    return {
      kind: "full",
      message:
        "There is no space left for drafts on this computer. Everything saved before is kept. Free some space and try again, or save the design to a file elsewhere.",
    };
  }
  if (names.has("MissingAPIError")) return UNAVAILABLE;
  if (names.has("SecurityError")) return UNAVAILABLE;
  if (names.has("VersionError")) return NEWER_DATABASE;
  if (names.has("DatabaseClosedError") || names.has("InvalidStateError")) return CLOSED;
  return {
    kind: "failed",
    message: `The drafts on this computer could not be reached: ${messageOf(error)}. Try again; if it keeps happening, save the design to a file.`,
  };
}

export const UNAVAILABLE: DraftFailure = {
  kind: "unavailable",
  message:
    "Drafts cannot be kept here: storage is switched off or blocked for this application. Designs can still be opened from files and saved to files.",
};

export const NEWER_DATABASE: DraftFailure = {
  kind: "newer",
  message:
    "The drafts on this computer were written by a newer Orgweave. Nothing was changed. Open them with the newer one.",
};

export const CLOSED: DraftFailure = {
  kind: "closed",
  message:
    "The drafts were closed, because a newer Orgweave is starting in another window or because the stored data was cleared. Save the design to a file if it has unsaved changes, then open Orgweave again.",
};

export const GONE: DraftFailure = {
  kind: "gone",
  message:
    "This draft has been deleted. Keep what is here as a new draft, or bring the deleted one back on the start screen while that is offered.",
};

/** The failure when another window wrote to a draft first. */
export function conflictOver(title: string): DraftFailure {
  return {
    kind: "conflict",
    message: `Another window has changed “${title}” since this one last saved it. Nothing was overwritten. Open the draft again to see those changes, or keep what is here as a new draft.`,
  };
}

/** Dexie wraps the browser's error, sometimes twice: a full disk at commit time arrives inside an AbortError. */
function errorNames(error: unknown): ReadonlySet<string> {
  const names = new Set<string>();
  const waiting: unknown[] = [error];
  for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
    if (item === null || typeof item !== "object") continue;
    if ("name" in item && typeof item.name === "string") names.add(item.name);
    if ("inner" in item) waiting.push(item.inner);
    if ("failures" in item && Array.isArray(item.failures)) waiting.push(...item.failures);
  }
  return names;
}

function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  // It is put into a sentence of ours.
  return (message.split("\n")[0] ?? message).replace(/\.+$/, "");
}
