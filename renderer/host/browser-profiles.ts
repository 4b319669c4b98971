import type { Host, ProfileOutcome } from "../../shared/ipc/host.ts";
import { describeOversize } from "../../shared/model/file/limits.ts";
import { describeFailure } from "./describe-failure.ts";
import { chooseFiles, isPickerClosed } from "./file-pickers.ts";
import { saveText } from "./save-text.ts";

/**
 * Rules profiles in a plain browser. The pickers name no kind of file: browsers refuse kinds with a hyphen in them, and
 * offering .json alone would hide the profiles that Orgweave wrote.
 */
export const browserProfiles: Host["profiles"] = {
  async open(): Promise<ProfileOutcome> {
    try {
      const file = await chooseProfile();
      if (file === undefined) return { status: "cancelled" };
      const oversize = describeOversize(file.size);
      if (oversize !== null) {
        return { status: "failed", message: `“${file.name}” could not be opened. ${oversize}` };
      }
      const text = decode(await file.arrayBuffer());
      return text === null
        ? { status: "failed", message: `“${file.name}” is not a text file, which a profile is.` }
        : { status: "opened", name: file.name, text };
    } catch (error) {
      if (isPickerClosed(error)) return { status: "cancelled" };
      return { status: "failed", message: describeFailure(error, "The file", "opened") };
    }
  },
  save: ({ suggestedName, text }) => saveText(suggestedName, text, "application/json"),
};

async function chooseProfile(): Promise<File | undefined> {
  if (window.showOpenFilePicker === undefined) {
    const [file] = await chooseFiles({ accept: ".orgweave-rules,.json" });
    return file;
  }
  const [handle] = await window.showOpenFilePicker({ multiple: false });
  return handle?.getFile();
}

function decode(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
