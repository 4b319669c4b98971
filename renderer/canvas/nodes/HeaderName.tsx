import { useEffect, useRef } from "react";
import { useEditorActions } from "../../editor/use-editor.ts";
import styles from "./HeaderName.module.css";

interface HeaderNameProps {
  readonly name: string;
  readonly isEditing: boolean;
  readonly label: string;
  /** Called with the new name. Answers with what is wrong, or null. */
  readonly onRename: (name: string) => string | null;
}

/** A header's name, which can be typed over where it stands: Enter keeps, Escape takes back. */
export function HeaderName({ name, isEditing, label, onRename }: HeaderNameProps) {
  const editor = useEditorActions();
  const field = useRef<HTMLTextAreaElement>(null);
  const isFinished = useRef(false);
  useEffect(() => {
    if (!isEditing) return;
    isFinished.current = false;
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, [isEditing]);
  if (!isEditing) return <span className={styles.name}>{name}</span>;

  const finish = (isKept: boolean) => {
    // Giving the focus away below comes back here as a blur, which would keep what Escape has just taken back.
    if (isFinished.current) return;
    const text = field.current?.value.replace(/\s+/g, " ").trim() ?? "";
    if (isKept && text !== "" && text !== name && onRename(text) !== null) return;
    const place = field.current?.closest<HTMLElement>("[role]");
    isFinished.current = true;
    editor.rename(null);
    place?.focus({ preventScroll: true });
  };
  return (
    <textarea
      ref={field}
      className={`${styles.field} nopan nodrag nowheel`}
      defaultValue={name}
      aria-label={label}
      rows={2}
      spellCheck={false}
      onPointerDown={(event) => event.stopPropagation()}
      onClick={(event) => event.stopPropagation()}
      onBlur={() => finish(true)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Enter") {
          event.preventDefault();
          finish(true);
        } else if (event.key === "Escape") {
          event.preventDefault();
          finish(false);
        }
      }}
    />
  );
}
