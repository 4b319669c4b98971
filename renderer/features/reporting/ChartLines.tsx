import { useId } from "react";
import { ViewportPortal } from "reactflow";
import { shownChanges } from "../../editor/preview.ts";
import { useEditor } from "../../editor/use-editor.ts";
import styles from "./ChartLines.module.css";
import type { ChartLayout } from "./chart-layout.ts";
import type { DrawnLine } from "./chart-lines.ts";

interface ChartLinesProps {
  readonly layout: ChartLayout;
  readonly lines: readonly DrawnLine[];
  /** The posts that are brought out; null where all are. */
  readonly chain: ReadonlySet<string> | null;
}

/** The reporting lines in view: line management below the boxes, professional and matrix lines above them. */
export function ChartLines({ layout, lines, chain }: ChartLinesProps) {
  const arrow = useId();
  const size = {
    width: layout.right - layout.left + 200,
    height: layout.bottom + 200,
    viewBox: `${layout.left - 100} -100 ${layout.right - layout.left + 200} ${layout.bottom + 200}`,
    style: { left: layout.left - 100, top: -100 },
  } as const;
  return (
    <ViewportPortal>
      <svg className={styles.under} aria-hidden="true" {...size}>
        {lines.map((line) => line.kind === "line" && <Line key={line.id} line={line} chain={chain} />)}
      </svg>
      <svg className={styles.over} aria-hidden="true" {...size}>
        <defs>
          <marker
            id={arrow}
            viewBox="0 0 8 8"
            refX="4"
            refY="4"
            markerWidth="5"
            markerHeight="5"
            orient="auto"
          >
            <path d="M1 4 7 1v6z" className={styles.arrow} />
          </marker>
        </defs>
        {lines.map(
          (line) => line.kind !== "line" && <Line key={line.id} line={line} chain={chain} arrow={arrow} />,
        )}
      </svg>
    </ViewportPortal>
  );
}

interface LineProps {
  readonly line: DrawnLine;
  readonly chain: ReadonlySet<string> | null;
  readonly arrow?: string;
}

/** Solid for line management, dashed for professional, dotted for matrix; as wide to the pointer as a finger. The chart hears presses. */
function Line({ line: { id, kind, from, to, path }, chain, arrow }: LineProps) {
  const isSelected = useEditor(({ selection }) => selection?.kind === "reportingLine" && selection.id === id);
  const change = useEditor((state) => shownChanges(state).lines.get(id));
  const isDimmed = chain !== null && !(chain.has(from) && chain.has(to));
  return (
    <g
      className={styles.line}
      data-kind={kind}
      data-line={id}
      data-selected={isSelected || undefined}
      data-dimmed={isDimmed || undefined}
      data-change={change}
    >
      <path d={path} className={styles.reach ?? ""} />
      <path d={path} {...(arrow === undefined ? {} : { markerStart: `url(#${arrow})` })} />
    </g>
  );
}
