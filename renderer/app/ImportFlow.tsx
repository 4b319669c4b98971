import { useEffect, useRef, useState } from "react";
import type { TableSource } from "../../shared/ipc/host.ts";
import { insertOption } from "../../shared/model/commands/options.ts";
import type { DesignDocument } from "../../shared/model/document.ts";
import type { Editor } from "../editor/editor.ts";
import { ImportDialog } from "../features/import/ImportDialog.tsx";
import type { ImportAnswer } from "../features/import/import-messages.ts";
import { ReadingDialog } from "../features/import/ReadingDialog.tsx";
import { runImport } from "../features/import/run-import.ts";
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

type Stage =
  | { readonly kind: "choosing" }
  | { readonly kind: "reading"; readonly source: string; readonly stop: () => void }
  | { readonly kind: "read"; readonly source: string; readonly answer: ImportAnswer };

/** From choosing tables to an option: nothing is imported before the person has seen what they came to. */
export function ImportFlow({ source, editor, onDesign, onClose }: ImportFlowProps) {
  const { host, makeId } = useServices();
  const [stage, setStage] = useState<Stage>({ kind: "choosing" });
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
      const { name, files } = opened;
      const running = runImport({ files, optionName: name.replace(/\.xlsx$/i, "") });
      setStage({ kind: "reading", source: name, stop: running.stop });
      const answer = await running.answer;
      if (answer.ok) {
        setStage({ kind: "read", source: name, answer: answer.value });
        return;
      }
      notify(answer.reason, { tone: "problem" });
      onClose();
    })();
  }, [host, source, onClose]);

  if (stage.kind === "choosing") return null;
  if (stage.kind === "reading") {
    return (
      <ReadingDialog
        source={stage.source}
        onStop={() => {
          stage.stop();
          onClose();
        }}
      />
    );
  }
  const { option } = stage.answer;
  return (
    <ImportDialog
      source={stage.source}
      imported={stage.answer}
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
