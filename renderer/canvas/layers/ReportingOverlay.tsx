import { useMemo } from "react";
import { useStore as useFlowStore } from "reactflow";
import { useStore } from "zustand";
import { useShallow } from "zustand/react/shallow";
import { useEditor, useEditorActions, useShownFacts } from "../../editor/use-editor.ts";
import { boxOf } from "../far/far-geometry.ts";
import type { MatrixLayout } from "../matrix-layout.ts";
import type { MatrixViewStore, Place } from "../matrix-view.ts";
import { nearCorner } from "../near-headers.ts";
import styles from "./ReportingOverlay.module.css";
import { type ChainLine, chainOf } from "./reporting-chain.ts";

interface ReportingOverlayProps {
  readonly layout: MatrixLayout;
  readonly view: MatrixViewStore;
}

/** Whom the selected post answers to, drawn over the matrix from header to header and told as a chain, while that layer is on. */
export function ReportingOverlay({ layout, view }: ReportingOverlayProps) {
  const isOn = useStore(view, (state) => state.layers.has("reporting"));
  const post = useEditor(({ selection, facts }) =>
    selection?.kind === "post"
      ? selection.id
      : selection?.kind === "mandate"
        ? (facts.option.mandates.get(selection.id)?.post ?? null)
        : null,
  );
  return isOn && post !== null ? <Chain layout={layout} view={view} post={post} /> : null;
}

function Chain({ layout, view, post }: ReportingOverlayProps & { readonly post: string }) {
  const editor = useEditorActions();
  const facts = useShownFacts();
  const chain = useMemo(() => chainOf(facts, post), [facts, post]);
  return (
    <>
      <Lines layout={layout} view={view} lines={chain.lines} />
      {chain.posts.length > 0 && (
        <nav className={styles.chain} aria-label="Answers to">
          {chain.posts.map((each, index) => (
            <span key={each.id}>
              {index > 0 && <i aria-hidden="true">→</i>}
              <button
                type="button"
                aria-current={each.id === post || undefined}
                title={each.title}
                onClick={() => editor.goTo({ kind: "post", id: each.id })}
              >
                {each.title}
              </button>
            </span>
          ))}
        </nav>
      )}
    </>
  );
}

function Lines({ layout, view, lines }: ReportingOverlayProps & { readonly lines: readonly ChainLine[] }) {
  const isFar = useStore(view, (state) => state.level === "far");
  const viewport = useFlowStore(
    useShallow(({ transform, width, height }) => ({
      x: transform[0],
      y: transform[1],
      zoom: transform[2],
      width,
      height,
    })),
  );
  const anchor = (place: Place) => {
    const box = isFar ? boxOf(layout, viewport, place) : nearBox(layout, viewport, place);
    if (!box) return null;
    // From a row its header's end, from a column its header's foot, from a crossing its middle.
    const x = place.column === null ? box.left + box.width : box.left + box.width / 2;
    const y = place.row === null ? box.top + box.height : box.top + box.height / 2;
    return { x: Math.round(x), y: Math.round(y) };
  };
  return (
    <svg className={styles.lines} aria-hidden="true">
      {lines.flatMap(({ id, kind, from, to }) => {
        const start = anchor(from);
        const end = anchor(to);
        if (!start || !end) return [];
        const bend = Math.min(140, 30 + Math.hypot(end.x - start.x, end.y - start.y) / 3);
        const lean = (place: Place, { x, y }: { readonly x: number; readonly y: number }) =>
          place.column === null ? `${x + bend} ${y}` : `${x} ${y + (place.row === null ? bend : -bend)}`;
        return [
          <g key={id} data-kind={kind}>
            <path d={`M${start.x} ${start.y}C${lean(from, start)} ${lean(to, end)} ${end.x} ${end.y}`} />
            <circle cx={start.x} cy={start.y} r={3} />
            <circle cx={end.x} cy={end.y} r={5} />
          </g>,
        ];
      })}
    </svg>
  );
}

/** Where a place is on the near canvas, whose headers stay in view. */
function nearBox(layout: MatrixLayout, viewport: Parameters<typeof boxOf>[1], place: Place) {
  const box = boxOf(layout, viewport, place);
  if (!box) return null;
  const { left, top, width, height } = nearCorner(layout, viewport);
  return {
    ...box,
    ...(place.column === null ? { left, width } : {}),
    ...(place.row === null ? { top, height } : {}),
  };
}
