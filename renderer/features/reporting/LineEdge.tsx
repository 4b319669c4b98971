import { BaseEdge, type Edge, type EdgeProps, getBezierPath } from "reactflow";
import type { LineKind } from "../../../shared/model/records/reporting-line.ts";
import { shownChanges } from "../../editor/preview.ts";
import { useEditor } from "../../editor/use-editor.ts";
import styles from "./ReportingView.module.css";
import { POST_BOX } from "./reporting-layout.ts";

export type LineEdgeData = { readonly kind: LineKind; readonly isBeside: boolean };

/** A reporting line: solid for line management, dashed for professional, dotted for matrix. */
export function LineEdge(props: EdgeProps<Edge<LineEdgeData>>) {
  const { id, sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition, data, markerStart } = props;
  const isSelected = useEditor(
    (state) => state.selection?.kind === "reportingLine" && state.selection.id === id,
  );
  const change = useEditor((state) => shownChanges(state).lines.get(id));
  const kind = data?.kind ?? "line";
  const ends = { sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition };
  const path =
    kind !== "line"
      ? getBezierPath({ ...ends, curvature: 0.4 })[0]
      : data?.isBeside
        ? besidePath(sourceX, sourceY, targetX, targetY)
        : downPath(sourceX, sourceY, targetX, targetY);
  return (
    <BaseEdge
      id={id}
      path={path}
      interactionWidth={16}
      className={`${styles[kind]} ${isSelected ? styles.selected : ""} ${change === undefined ? "" : styles[change]}`}
      {...(markerStart === undefined ? {} : { markerStart })}
    />
  );
}

/** Half of the space between two layers: where lines turn. */
const TURN = POST_BOX.down / 2;

/** Down from the manager, across, and down to the head of the report. */
function downPath(sourceX: number, sourceY: number, targetX: number, targetY: number): string {
  return `M ${sourceX} ${sourceY} V ${sourceY + TURN} H ${targetX} V ${targetY}`;
}

/** Down from the manager, along the left of the stack, and into the side of the box. */
function besidePath(sourceX: number, sourceY: number, targetX: number, targetY: number): string {
  const rail = targetX - 10;
  const turn = sourceY + TURN;
  return `M ${sourceX} ${sourceY} V ${turn} H ${rail} V ${targetY} H ${targetX}`;
}
