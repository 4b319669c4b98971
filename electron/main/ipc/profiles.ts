import { basename } from "node:path";
import { dialog } from "electron";
import { PROFILE_EXTENSION } from "../../../shared/rules/profiles/profile-file.ts";
import { decodeText, readWholeFile } from "../files/read-file.ts";
import type { WindowOf } from "../window.ts";
import { choosePath } from "./files.ts";
import type { Bridge } from "./registry.ts";
import { writeChosen } from "./write-chosen.ts";

/** Answers the page's questions about files with rules profiles. */
export function answerProfiles(bridge: Bridge, windowOf: WindowOf): void {
  bridge.answer("profiles:open", async () => {
    const chosen = await dialog.showOpenDialog(windowOf(), {
      title: "Import a rules profile",
      // Profiles made by other programs or by hand may well end in .json.
      filters: [{ name: "Rules profiles", extensions: ["orgweave-rules", "json"] }],
      properties: ["openFile"],
    });
    const path = chosen.filePaths[0];
    if (chosen.canceled || path === undefined) return { status: "cancelled" };
    const read = await readWholeFile(path);
    if (!read.ok) return { status: "failed", message: read.reason };
    const name = basename(path);
    const text = decodeText(read.value);
    return text === null
      ? { status: "failed", message: `“${name}” is not a text file, which a profile is.` }
      : { status: "opened", name, text };
  });
  bridge.answer("profiles:save", async ({ suggestedName, text }) => {
    const path = await choosePath(windowOf, {
      title: "Export the rules profile",
      suggestedName,
      extension: PROFILE_EXTENSION,
      filters: [{ name: "Rules profiles", extensions: ["orgweave-rules"] }],
    });
    return writeChosen(path, text);
  });
}
