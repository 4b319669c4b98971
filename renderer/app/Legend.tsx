import { formatShare, plural } from "../../shared/print/words.ts";
import { measureOption } from "../../shared/structure/metrics.ts";
import { useEditor } from "../editor/use-editor.ts";
import { MARK_LEGEND } from "../ui/glyph/glyph-legend.ts";
import { Mark } from "../ui/glyph/Mark.tsx";
import styles from "./Legend.module.css";

/** What the marks mean, and the option in a few numbers. */
export function Legend() {
  const facts = useEditor((state) => state.facts);
  const metrics = measureOption(facts);
  return (
    <footer className={styles.legend}>
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
      <p className={styles.numbers}>
        {plural(metrics.posts, "post")} · {plural(metrics.layers, "layer")} · dyads in place{" "}
        {formatShare(metrics.dyadCoverage)}
      </p>
    </footer>
  );
}
