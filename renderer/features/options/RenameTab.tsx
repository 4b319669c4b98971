import { useEffect, useRef, useState } from "react";
import { editOption } from "../../../shared/model/commands/options.ts";
import type { OptionInfo } from "../../../shared/model/records/option-info.ts";
import { useEditorActions } from "../../editor/use-editor.ts";
import styles from "./OptionTabs.module.css";

interface RenameTabProps {
  readonly info: OptionInfo;
  readonly onDone: () => void;
}

/** A tab whose name is being typed. Enter or leaving it keeps the name, Escape does not. */
export function RenameTab({ info, onDone }: RenameTabProps) {
  const editor = useEditorActions();
  const [name, setName] = useState(info.name);
  const field = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  useEffect(() => {
    // The menu that asked for this gives the focus back first.
    const timer = setTimeout(() => field.current?.select(), 0);
    field.current?.select();
    return () => clearTimeout(timer);
  }, []);
  const finish = (isKept: boolean) => {
    if (isOver.current) return;
    isOver.current = true;
    const next = name.trim();
    if (isKept && next !== "" && next !== info.name) editor.perform(editOption({ id: info.id, name: next }));
    onDone();
  };
  return (
    <input
      ref={field}
      className={styles.rename}
      aria-label={`Name of the option ${info.name}`}
      value={name}
      size={Math.min(26, Math.max(10, name.length))}
      onChange={(event) => setName(event.target.value)}
      onBlur={(event) => {
        // The closing menu takes the focus for a moment.
        if (event.relatedTarget?.closest("[role=menu]")) return;
        finish(true);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter") finish(true);
        else if (event.key === "Escape") finish(false);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
