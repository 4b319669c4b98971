import { Copy, Download } from "lucide-react";
import type { PlainTable } from "../../../shared/compare/impact/impact-tables.ts";
import { writeClipboard } from "../../../shared/interchange/text/clipboard-text.ts";
import { writeCsv } from "../../../shared/interchange/text/write-csv.ts";
import type { Host } from "../../../shared/ipc/host.ts";
import { Button } from "../../ui/Button.tsx";
import { notify } from "../../ui/notices.ts";

interface ExportButtonsProps {
  readonly host: Host;
  /** What the table is of, as a sentence goes on about it: “every baseline post with its outcome”. */
  readonly what: string;
  /** The file’s name, without its ending. */
  readonly suggestedName: string;
  readonly table: () => PlainTable;
}

/** Takes a table away: onto the clipboard, or into a file. */
export function ExportButtons({ host, what, suggestedName, table }: ExportButtonsProps) {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(writeClipboard(table()));
      notify(`The table of ${what} has been copied. Paste it into a spreadsheet.`);
    } catch {
      notify("The table could not be copied: the clipboard is not open to this window.", { tone: "problem" });
    }
  };
  const save = async () => {
    const outcome = await host.tables.save({
      suggestedName: `${suggestedName}.csv`,
      text: writeCsv(table()),
    });
    if (outcome.status === "saved") notify(`The table of ${what} is in “${outcome.name}”.`);
    if (outcome.status === "failed") notify(outcome.message, { tone: "problem" });
  };
  return (
    <>
      <Button kind="quiet" onPress={() => void copy()}>
        <Copy aria-hidden="true" /> Copy as a table
        <span className="visually-hidden"> {what}</span>
      </Button>
      <Button kind="quiet" onPress={() => void save()}>
        <Download aria-hidden="true" /> Export as CSV…
        <span className="visually-hidden"> {what}</span>
      </Button>
    </>
  );
}
