import { memo, useId, useMemo } from "react";
import { ViewportPortal } from "reactflow";
import { shownChanges } from "../../editor/preview.ts";
import { useEditor } from "../../editor/use-editor.ts";
import styles from "./ChartLines.module.css";
import { type DrawnLine, linesWithin, pathWithin } from "./chart-lines.ts";
import type { ChartWindow } from "./chart-window.ts";

interface ChartLinesProps {
  readonly lines: readonly DrawnLine[];
  readonly window: ChartWindow;
  /** The posts that are brought out; null where all are. */
  readonly chain: ReadonlySet<string> | null;
}

/** The reporting lines in view: line management first, professional and matrix lines over it; all of them below the boxes. */
export function ChartLines({ lines: all, window, chain }: ChartLinesProps) {
  const lines = useMemo(() => linesWithin(all, window), [all, window]);
  const arrow = useId();
  return (
    <ViewportPortal>
      <svg className={styles.under} aria-hidden="true">
        {inTurn(lines, chain).map((line) => (
          <Line key={line.id} line={line} path={pathWithin(line, window)} chain={chain} />
        ))}
      </svg>
      <svg className={styles.under} aria-hidden="true">
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
          (line) =>
            line.kind !== "line" && (
              <Line key={line.id} line={line} path={pathWithin(line, window)} chain={chain} arrow={arrow} />
            ),
        )}
      </svg>
    </ViewportPortal>
  );
}

/** Line management, what is brought out last: lines to one manager share their way, and the last is seen. */
function inTurn(lines: readonly DrawnLine[], chain: ReadonlySet<string> | null): readonly DrawnLine[] {
  const tree = lines.filter(({ kind }) => kind === "line");
  if (!chain) return tree;
  const isOut = ({ from, to }: DrawnLine) => chain.has(from) && chain.has(to);
  return [...tree.filter((line) => !isOut(line)), ...tree.filter(isOut)];
}

interface LineProps {
  readonly line: DrawnLine;
  readonly path: string;
  readonly chain: ReadonlySet<string> | null;
  readonly arrow?: string;
}

/** Solid for line management, dashed for professional, dotted for matrix; as wide to the pointer as a finger. The chart hears presses. */
const Line = memo(function Line({ line: { id, kind, from, to }, path, chain, arrow }: LineProps) {
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
      data-brought-out={(chain !== null && !isDimmed && kind === "line") || undefined}
      data-change={change}
    >
      <path d={path} className={styles.reach ?? ""} />
      <path d={path} {...(arrow === undefined ? {} : { markerStart: `url(#${arrow})` })} />
    </g>
  );
});
