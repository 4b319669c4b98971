import { useEditor } from "../../editor/use-editor.ts";
import styles from "./CornerNode.module.css";
import { GridPlace } from "./GridPlace.tsx";
import { ResizeHandle } from "./ResizeHandle.tsx";

/** The corner between the headers: which axis is which, and what the two marks stand for. */
export function CornerNode() {
  const option = useEditor((state) => state.facts.option);
  return (
    <GridPlace
      place={{ row: null, column: null }}
      role="columnheader"
      columnIndex={1}
      label={`${option.info.name}. Service lines down, geographies across.`}
      className={styles.corner ?? ""}
    >
      <div className={styles.content}>
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
