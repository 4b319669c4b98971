import { useEffect, useRef, useState } from "react";
import { type ImportedTables, importTables } from "../../shared/interchange/import-tables.ts";
import { readTables } from "../../shared/interchange/read-tables.ts";
import type { TableSource } from "../../shared/ipc/host.ts";
import { insertOption } from "../../shared/model/commands/options.ts";
import type { DesignDocument } from "../../shared/model/document.ts";
import type { Editor } from "../editor/editor.ts";
import { ImportDialog } from "../features/import/ImportDialog.tsx";
import { notify } from "../ui/notices.ts";
import { useServices } from "./services.ts";
import { designAround } from "./session.ts";

interface ImportFlowProps {
  readonly source: TableSource;
  /** The open design, which the option may join; null on the start screen. */
  readonly editor: Editor | null;
  readonly onDesign: (design: DesignDocument) => void;
  readonly onClose: () => void;
}

interface Imported {
  readonly source: string;
  readonly result: Pick<ImportedTables, "option" | "problems" | "notes">;
}

/** From choosing tables to an option: nothing is imported before the person has seen what they came to. */
export function ImportFlow({ source, editor, onDesign, onClose }: ImportFlowProps) {
  const { host, makeId } = useServices();
  const [imported, setImported] = useState<Imported | null>(null);
  const hasAsked = useRef(false);

  useEffect(() => {
    if (hasAsked.current) return;
    hasAsked.current = true;
    void (async () => {
      const opened = await host.tables.open(source);
      if (opened.status === "failed") notify(opened.message, { tone: "problem" });
      if (opened.status !== "opened") {
        onClose();
        return;
      }
      const optionName = opened.name.replace(/\.xlsx$/i, "");
      const read = await readTables(opened.files);
      setImported({
        source: opened.name,
        result: read.ok
          ? withNotes(importTables(read.value.tables, { makeId, optionName }), read.value.notes)
          : { option: null, problems: read.reason, notes: [] },
      });
    })();
  }, [host, makeId, source, onClose]);

  if (!imported) return null;
  const { option } = imported.result;
  return (
    <ImportDialog
      source={imported.source}
      imported={imported.result}
      canJoin={editor !== null}
      onClose={onClose}
      onImport={(name, isJoining) => {
        onClose();
        if (!option) return;
        const named = { ...option, info: { ...option.info, name } };
        if (isJoining && editor) editor.performAndSelect(insertOption(named));
        else onDesign(designAround(named, name, makeId));
      }}
    />
  );
}

function withNotes(result: ImportedTables, notes: readonly string[]): Imported["result"] {
  return { ...result, notes: [...notes, ...result.notes] };
}
