import type { FileToken, Host, OpenOutcome, SaveOutcome } from "../../shared/ipc/host.ts";
import { unreachable } from "../../shared/lib/assert.ts";
import { describeOversize } from "../../shared/model/file/limits.ts";
import { describeFailure } from "./describe-failure.ts";
import { canPickFiles, chooseFiles, download, isPickerClosed, type PickerType } from "./file-pickers.ts";

const DESIGN_TYPES: readonly PickerType[] = [
  { description: "Orgweave designs", accept: { "application/json": [".orgweave"] } },
];

/** A file the person has granted: by handle where the browser gives those, else only its contents and name. */
type Granted =
  | { readonly kind: "handle"; readonly handle: FileSystemFileHandle; readonly hash: string }
  | { readonly kind: "contents"; readonly file: File };

const UNKNOWN_FILE = "Orgweave no longer knows this file. Choose it again with Open.";
const MOST_RECENT = 10;

/** The files of a plain browser. What was opened is known until the page is closed. */
export function createBrowserFiles(): Host["files"] {
  const granted = new Map<FileToken, Granted>();
  /** Newest first. */
  let recent: readonly FileToken[] = [];
  let saving: Promise<unknown> = Promise.resolve();

  const tokenOf = async (handle: FileSystemFileHandle): Promise<FileToken> => {
    for (const [token, file] of granted) {
      if (file.kind === "handle" && (await file.handle.isSameEntry(handle))) return token;
    }
    return crypto.randomUUID();
  };
  const remember = (token: FileToken, file: Granted) => {
    granted.set(token, file);
    recent = [token, ...recent.filter((other) => other !== token)].slice(0, MOST_RECENT);
  };
  const openHandle = async (handle: FileSystemFileHandle): Promise<OpenOutcome> => {
    const file = await handle.getFile();
    const read = await readText(file);
    if (read.status === "failed") return read;
    const token = await tokenOf(handle);
    remember(token, { kind: "handle", handle, hash: read.hash });
    return { status: "opened", file: { token, name: file.name, text: read.text } };
  };
  const openContents = async (file: File, token: FileToken): Promise<OpenOutcome> => {
    const read = await readText(file);
    if (read.status === "failed") return read;
    remember(token, { kind: "contents", file });
    return { status: "opened", file: { token, name: file.name, text: read.text } };
  };

  const saveToHandle = async (
    handle: FileSystemFileHandle,
    token: FileToken,
    text: string,
    expectedHash: string | null,
  ): Promise<SaveOutcome> => {
    const { name } = handle;
    const bytes = new TextEncoder().encode(text);
    const oversize = describeOversize(bytes.length);
    if (oversize !== null) return { status: "failed", message: `“${name}” was not saved. ${oversize}` };
    if (expectedHash !== null && (await hasChanged(handle, expectedHash))) {
      const message = `“${name}” was changed by another program since you opened it. Nothing was written. Save to a new file, or open it again.`;
      return { status: "conflict", message };
    }
    // The browser writes to a file beside it and puts that in place only when it is closed.
    const writable = await handle.createWritable();
    try {
      await writable.write(bytes);
      await writable.close();
    } catch (error) {
      await writable.abort().catch(() => undefined);
      throw error;
    }
    const hash = await hashOf(bytes);
    if (await hasChanged(handle, hash)) {
      const message = `“${name}” was written, but the disk gives back something else. Save it somewhere else.`;
      return { status: "failed", message };
    }
    remember(token, { kind: "handle", handle, hash });
    return { status: "saved", token, name };
  };
  const saveAsDownload = (name: string, token: FileToken, text: string): SaveOutcome => {
    const oversize = describeOversize(new TextEncoder().encode(text).length);
    if (oversize !== null) return { status: "failed", message: `“${name}” was not saved. ${oversize}` };
    download(text, name, "application/json");
    remember(token, { kind: "contents", file: new File([text], name) });
    return { status: "saved", token, name };
  };
  /** Saves to one file wait for each other: of two at once, one would take the other for another program. */
  const queued = (name: string, save: () => Promise<SaveOutcome>): Promise<SaveOutcome> => {
    const next = saving.then(save).catch((error): SaveOutcome => {
      if (isPickerClosed(error)) return { status: "cancelled" };
      return { status: "failed", message: describeFailure(error, name, "saved") };
    });
    saving = next;
    return next;
  };

  return {
    async open() {
      try {
        if (!canPickFiles() || window.showOpenFilePicker === undefined) {
          const [file] = await chooseFiles({ accept: ".orgweave" });
          return file === undefined ? { status: "cancelled" } : await openContents(file, crypto.randomUUID());
        }
        const [handle] = await window.showOpenFilePicker({ types: DESIGN_TYPES, multiple: false });
        return handle === undefined ? { status: "cancelled" } : await openHandle(handle);
      } catch (error) {
        if (isPickerClosed(error)) return { status: "cancelled" };
        return { status: "failed", message: describeFailure(error, "The file", "opened") };
      }
    },
    async openRecent(token) {
      const file = granted.get(token);
      if (file === undefined) return { status: "failed", message: UNKNOWN_FILE };
      try {
        return file.kind === "handle" ? await openHandle(file.handle) : await openContents(file.file, token);
      } catch (error) {
        return { status: "failed", message: describeFailure(error, nameOf(file), "opened") };
      }
    },
    async recent() {
      return recent.flatMap((token) => {
        const file = granted.get(token);
        return file === undefined ? [] : [{ token, name: nameOf(file) }];
      });
    },
    async save({ token, text }) {
      const known = granted.get(token);
      if (known === undefined) return { status: "failed", message: UNKNOWN_FILE };
      return queued(nameOf(known), async () => {
        const file = granted.get(token) ?? known;
        if (file.kind === "contents") return saveAsDownload(file.file.name, token, text);
        return saveToHandle(file.handle, token, text, file.hash);
      });
    },
    async saveAs({ suggestedName, text }) {
      const picker = window.showSaveFilePicker;
      if (picker === undefined) {
        const name = suggestedName.endsWith(".orgweave") ? suggestedName : `${suggestedName}.orgweave`;
        return saveAsDownload(name, crypto.randomUUID(), text);
      }
      return queued(suggestedName, async () => {
        const handle = await window.showSaveFilePicker?.({ types: DESIGN_TYPES, suggestedName });
        if (handle === undefined) return { status: "cancelled" };
        return saveToHandle(handle, await tokenOf(handle), text, null);
      });
    },
    // Nothing outside the page can open a file in it.
    onOpened: () => () => undefined,
  };
}

function nameOf(file: Granted): string {
  switch (file.kind) {
    case "handle":
      return file.handle.name;
    case "contents":
      return file.file.name;
    default:
      return unreachable(file);
  }
}

type ReadText =
  | { readonly status: "read"; readonly text: string; readonly hash: string }
  | { readonly status: "failed"; readonly message: string };

async function readText(file: File): Promise<ReadText> {
  const oversize = describeOversize(file.size);
  if (oversize !== null)
    return { status: "failed", message: `“${file.name}” could not be opened. ${oversize}` };
  const bytes = await file.arrayBuffer();
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { status: "read", text, hash: await hashOf(bytes) };
  } catch {
    return { status: "failed", message: `“${file.name}” is not a text file, which a design is.` };
  }
}

/** Told by contents alone: times are touched without a change, and kept with one. */
async function hasChanged(handle: FileSystemFileHandle, expectedHash: string): Promise<boolean> {
  try {
    return (await hashOf(await (await handle.getFile()).arrayBuffer())) !== expectedHash;
  } catch (error) {
    // A file moved away or deleted holds nothing that could be lost by writing it again.
    if (error instanceof DOMException && error.name === "NotFoundError") return false;
    throw error;
  }
}

async function hashOf(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
