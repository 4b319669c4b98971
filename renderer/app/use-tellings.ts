import { useEffect, useSyncExternalStore } from "react";
import { useStore } from "zustand";
import type { DesignDocument } from "../../shared/model/document.ts";
import { notify } from "../ui/notices.ts";
import type { Session } from "./session.ts";

/**
 * Tells what befalls an open design: its title in the window’s, what was refused, and a draft that could not be saved.
 * @param onKeepCopy the way out when the draft was changed or deleted elsewhere.
 */
export function useTellings({ editor, writer }: Session, onKeepCopy: (design: DesignDocument) => void): void {
  const title = useStore(editor.store, (state) => state.design.info.title);
  const refusal = useStore(editor.store, (state) => state.refusal);
  const hasPrompt = useStore(editor.store, (state) => state.prompt !== null);
  const failed = useSyncExternalStore(
    (listener) => writer.subscribe(listener),
    () => (writer.state.status === "failed" ? writer.state : null),
  );

  useEffect(() => {
    document.title = `${title} – Orgweave`;
    return () => {
      document.title = "Orgweave";
    };
  }, [title]);

  useEffect(() => {
    // A dialog shows why it was refused itself; everywhere else the reason must be told.
    if (refusal !== null && !hasPrompt) notify(refusal, { tone: "problem" });
  }, [refusal, hasPrompt]);

  useEffect(() => {
    if (!failed) return;
    const { failure } = failed;
    const isElsewhere = failure.kind === "conflict" || failure.kind === "gone";
    notify(failure.message, {
      tone: "problem",
      action: isElsewhere
        ? { label: "Keep as a new draft", run: () => onKeepCopy(editor.store.getState().design) }
        : { label: "Try again", run: () => writer.retry() },
    });
  }, [failed, editor, writer, onKeepCopy]);
}
