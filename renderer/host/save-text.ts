import type { ExportOutcome } from "../../shared/ipc/host.ts";
import { describeFailure } from "./describe-failure.ts";
import { download, isPickerClosed } from "./file-pickers.ts";

/**
 * Writes text where the person chooses; where the browser has no picker, into its downloads.
 * @param type what kind of text it is, as a media type.
 */
export async function saveText(suggestedName: string, text: string, type: string): Promise<ExportOutcome> {
  try {
    if (window.showSaveFilePicker === undefined) {
      download(text, suggestedName, type);
      return { status: "saved", name: suggestedName };
    }
    const handle = await window.showSaveFilePicker({ suggestedName });
    const writable = await handle.createWritable();
    try {
      await writable.write(text);
      await writable.close();
    } catch (error) {
      await writable.abort().catch(() => undefined);
      throw error;
    }
    return { status: "saved", name: handle.name };
  } catch (error) {
    if (isPickerClosed(error)) return { status: "cancelled" };
    return { status: "failed", message: describeFailure(error, suggestedName, "saved") };
  }
}
