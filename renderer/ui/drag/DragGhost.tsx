import styles from "./DragGhost.module.css";
import { useDrag } from "./drag-context.ts";

/** What is dragged, under the pointer, with what letting go would do. */
export function DragGhost() {
  const payload = useDrag((state) => state.payload);
  const x = useDrag((state) => state.x);
  const y = useDrag((state) => state.y);
  const preview = useDrag((state) => state.preview);
  const isCarried = useDrag((state) => state.isCarried);
  if (!payload) return null;
  const isNearRight = x > window.innerWidth - 320;
  return (
    <div
      className={styles.ghost}
      style={{ transform: `translate(${isNearRight ? x - 316 : x + 14}px, ${y + 14}px)` }}
      data-ghost
      data-allowed={preview?.isAllowed ?? false}
    >
      <strong>{payload.label}</strong>
      <span>
        {preview?.words ??
          (isCarried
            ? "Go on with the arrow keys; Escape puts it back"
            : "Drop on a header or a cell; Escape to stop")}
      </span>
    </div>
  );
}
