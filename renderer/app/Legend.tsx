import { memo, useDeferredValue, useMemo } from "react";
import { useStore } from "zustand";
import { formatShare, plural } from "../../shared/print/words.ts";
import { measureOption } from "../../shared/structure/metrics.ts";
import { HeatKey } from "../canvas/far/HeatKey.tsx";
import type { MatrixViewStore } from "../canvas/matrix-view.ts";
import { useEditor } from "../editor/use-editor.ts";
import { MARK_LEGEND } from "../ui/glyph/glyph-legend.ts";
import { Mark } from "../ui/glyph/Mark.tsx";
import styles from "./Legend.module.css";

interface LegendProps {
  /** How the matrix is looked at; null where another view is on screen. */
  readonly matrixView: MatrixViewStore | null;
}

/** What the marks mean, from near or from afar, and the option in a few numbers. */
export const Legend = memo(function Legend({ matrixView }: LegendProps) {
  return (
    <footer className={styles.legend}>
      {matrixView ? <MatrixLegend view={matrixView} /> : <MarkLegend />}
      <KeyNumbers />
    </footer>
  );
});

function MatrixLegend({ view }: { readonly view: MatrixViewStore }) {
  const isFar = useStore(view, (state) => state.level === "far");
  return isFar ? <HeatKey view={view} /> : <MarkLegend />;
}

/** Follows an edit when there is time: every cell and post is counted for it. */
function KeyNumbers() {
  const facts = useDeferredValue(useEditor((state) => state.facts));
  const metrics = useMemo(() => measureOption(facts), [facts]);
  // Nothing is said of what there is none of.
  const words = [
    ...(metrics.posts > 0 ? [plural(metrics.posts, "post"), plural(metrics.layers, "layer")] : []),
    ...(metrics.cells > 0 ? [`dyads in place ${formatShare(metrics.dyadCoverage)}`] : []),
  ];
  return <p className={styles.numbers}>{words.join(" · ")}</p>;
}

const MarkLegend = memo(function MarkLegend() {
  return (
    <ul className={styles.marks} aria-label="Legend">
      <li>
        <Mark component="practice" discipline="clinical" size={13} />
        <Mark component="practice" discipline="operational" size={13} /> practice
      </li>
      <li>
        <Mark component="pathway" discipline="clinical" size={13} />
        <Mark component="pathway" discipline="operational" size={13} /> pathway
      </li>
      {MARK_LEGEND.slice(1).map(({ state, words }) => (
        <li key={words} title={words}>
          <Mark
            component={state.status === "gap" ? "practice" : "pathway"}
            discipline="clinical"
            state={state}
            size={13}
          />
          {words.split(/[:,]/)[0]}
        </li>
      ))}
      <li>
        <span className={styles.partner}>⇄</span> partner
      </li>
      <li>
        <span className={styles.hatch} /> not delivered
      </li>
    </ul>
  );
});
