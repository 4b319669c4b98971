import { useShallow } from "zustand/react/shallow";
import type { Id } from "../../../shared/model/records/fields.ts";
import { plural } from "../../../shared/print/words.ts";
import { useEditor } from "../../editor/use-editor.ts";
import { SeverityMark } from "../../ui/SeverityMark.tsx";
import { findingMarks } from "../finding-marks.ts";
import { useMatrixView } from "../matrix-context.ts";
import styles from "./FindingBadge.module.css";

interface FindingBadgeProps {
  readonly kind: "cell" | "serviceLine" | "geography" | "post";
  readonly id: Id;
}

/** How many open findings are about something, by the worst of them, while that layer is on. */
export function FindingBadge({ kind, id }: FindingBadgeProps) {
  const isShown = useMatrixView((state) => state.layers.has("findings"));
  const mark = useEditor(
    useShallow(({ report }) => (isShown ? (findingMarks(report)[kind].get(id) ?? NONE) : NONE)),
  );
  if (mark.count === 0) return null;
  return (
    <span className={styles.badge} title={plural(mark.count, "finding")}>
      <SeverityMark severity={mark.worst} />
      {mark.count > 1 && mark.count}
    </span>
  );
}

const NONE = { worst: "advice", count: 0 } as const;
