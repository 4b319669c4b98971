import { existsSync } from "node:fs";
import { basename, extname } from "node:path";
import { dialog } from "electron";
import type { OpenOutcome } from "../../../shared/ipc/host.ts";
import type { DesignFiles } from "../files/design-files.ts";
import type { WindowOf } from "../window.ts";
import type { Bridge } from "./registry.ts";

const FILTERS = [{ name: "Orgweave designs", extensions: ["orgweave"] }];

/** Opens files that come from outside the page, and keeps them until the page listens. */
export interface OutsideFiles {
  open(path: string): Promise<void>;
  /** The page was replaced or reloaded: the next one has to say again that it listens. */
  forgetListener(): void;
}

/** Answers the page's questions about design files. */
export function answerFiles(bridge: Bridge, files: DesignFiles, windowOf: WindowOf): OutsideFiles {
  let isListening = false;
  let waiting: OpenOutcome[] = [];

  bridge.answer("files:open", async () => {
    const chosen = await dialog.showOpenDialog(windowOf(), {
      title: "Open a design",
      filters: FILTERS,
      properties: ["openFile"],
    });
    const path = chosen.filePaths[0];
    if (chosen.canceled || path === undefined) return { status: "cancelled" };
    return files.openPath(path);
  });
  bridge.answer("files:open-recent", (token) => files.openToken(token));
  bridge.answer("files:recent", async () => files.recent());
  bridge.answer("files:save", ({ token, text }) => files.saveToken(token, text));
  bridge.answer("files:save-as", async ({ suggestedName, text }) => {
    const path = await choosePath(windowOf, {
      title: "Save to a new file",
      suggestedName,
      extension: ".orgweave",
      filters: FILTERS,
    });
    return path === null ? { status: "cancelled" } : files.savePath(path, text);
  });
  bridge.listen("files:listening", () => {
    isListening = true;
    for (const outcome of waiting) bridge.tell("files:opened", outcome);
    waiting = [];
  });

  return {
    async open(path) {
      const outcome = await files.openPath(path);
      if (isListening) bridge.tell("files:opened", outcome);
      else waiting.push(outcome);
    },
    forgetListener() {
      isListening = false;
    },
  };
}

interface PathQuestion {
  readonly title: string;
  readonly suggestedName: string;
  /** With its dot. */
  readonly extension: string;
  readonly filters: Electron.FileFilter[];
}

/** Asks where to save; null when the person thinks better of it. */
export async function choosePath(windowOf: WindowOf, question: PathQuestion): Promise<string | null> {
  const chosen = await dialog.showSaveDialog(windowOf(), {
    title: question.title,
    defaultPath: safeFileName(question.suggestedName, question.extension),
    filters: question.filters,
    properties: ["createDirectory", "showOverwriteConfirmation"],
  });
  if (chosen.canceled || chosen.filePath === "") return null;
  if (extname(chosen.filePath).toLowerCase() === question.extension) return chosen.filePath;
  // Some dialogs do not add the extension, and so have not asked about the file that is really meant.
  const path = `${chosen.filePath}${question.extension}`;
  if (!existsSync(path)) return path;
  const answer = await dialog.showMessageBox(windowOf(), {
    type: "warning",
    message: `“${basename(path)}” exists already. Replace it?`,
    buttons: ["Replace", "Cancel"],
    defaultId: 1,
    cancelId: 1,
  });
  return answer.response === 0 ? path : null;
}

/** The page suggests a name, never a place: what would lead into another folder, or no system allows, is left out. */
export function safeFileName(suggested: string, extension: string): string {
  const stem = suggested.toLowerCase().endsWith(extension)
    ? suggested.slice(0, -extension.length)
    : suggested;
  const cleaned = [...stem]
    .map((letter) => (/[<>:"/\\|?*]/.test(letter) || letter < " " ? " " : letter))
    .join("")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "")
    .slice(0, 120);
  return `${cleaned === "" ? "Design" : cleaned}${extension}`;
}
