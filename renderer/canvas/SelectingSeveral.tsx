import { useStore } from "zustand";
import { useEditorActions } from "../editor/use-editor.ts";
import { Button } from "../ui/Button.tsx";
import { setAdding } from "./choose-place.ts";
import type { MatrixViewStore } from "./matrix-view.ts";
import styles from "./SelectingSeveral.module.css";

/** Says that presses add to the selection, with the way to end that. */
export function SelectingSeveral({ view }: { readonly view: MatrixViewStore }) {
  const editor = useEditorActions();
  const isAdding = useStore(view, (state) => state.isAdding);
  if (!isAdding) return null;
  return (
    <div className={styles.bar}>
      <span>Selecting several</span>
      <Button onPress={() => setAdding(editor, view, false)}>Done</Button>
    </div>
  );
}
