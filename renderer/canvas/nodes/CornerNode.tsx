import { shownFacts } from "../../editor/preview.ts";
import { useEditor } from "../../editor/use-editor.ts";
import { cornerWords } from "../place-words.ts";
import styles from "./CornerNode.module.css";
import { GridPlace } from "./GridPlace.tsx";
import { ResizeHandle } from "./ResizeHandle.tsx";

/** The corner between the headers: which axis is which, and what the two marks stand for. */
export function CornerNode() {
  const label = useEditor((state) => cornerWords(shownFacts(state)));
  return (
    <GridPlace
      place={{ row: null, column: null }}
      role="columnheader"
      columnIndex={1}
      label={label}
      className={styles.corner ?? ""}
    >
      <div className={styles.content} data-header="row">
        <span className={styles.across}>Geographies →</span>
        <span className={styles.marks}>
          <i className={styles.clinical} /> clinical <i className={styles.operational} /> operational
        </span>
        <span>Service lines ↓</span>
      </div>
      <ResizeHandle column={null} name="the row headers" />
    </GridPlace>
  );
}
