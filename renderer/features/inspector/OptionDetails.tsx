import { useDeferredValue, useMemo } from "react";
import { editDesign } from "../../../shared/model/commands/design.ts";
import { editOption } from "../../../shared/model/commands/options.ts";
import { findBaseline } from "../../../shared/model/document.ts";
import { formatCount, formatDecimal, formatShare } from "../../../shared/print/words.ts";
import { type Metrics, measureOption } from "../../../shared/structure/metrics.ts";
import { useEditor, useEditorActions } from "../../editor/use-editor.ts";
import { Button } from "../../ui/Button.tsx";
import { CheckField } from "../../ui/CheckField.tsx";
import { TextField } from "../../ui/TextField.tsx";
import styles from "./inspector.module.css";
import { Heading, Section } from "./parts.tsx";

/** What is inspected while nothing is selected: the option in numbers, and what the design says of itself. */
export function OptionDetails() {
  const editor = useEditorActions();
  const info = useEditor((state) => state.facts.option.info);
  const design = useEditor((state) => state.design.info);
  const hasBaseline = useEditor((state) => findBaseline(state.design, state.facts.option) !== undefined);
  return (
    <div className={styles.inspector}>
      <Heading kind="Option" title={info.name} />
      <p className={styles.quiet}>Select a header, a cell or a post to see and change it here.</p>
      <OptionNumbers />
      <Section title="Option">
        <TextField
          key={info.id}
          label="Name"
          value={info.name}
          onCommit={(name) => editor.perform(editOption({ id: info.id, name: name.trim() }))}
        />
        <TextField
          label="Description"
          value={info.description}
          isMultiline
          onCommit={(description) => editor.perform(editOption({ id: info.id, description }))}
        />
        <CheckField
          label="Baseline: the structure as it is today"
          isChecked={info.isBaseline}
          onChange={(isBaseline) => editor.perform(editOption({ id: info.id, isBaseline }))}
        />
        {hasBaseline && (
          <div className={styles.actions}>
            <Button onPress={() => editor.ask({ kind: "baseline-posts" })}>Posts of the baseline…</Button>
          </div>
        )}
      </Section>
      <Section title="Design">
        <TextField
          label="Title"
          value={design.title}
          onCommit={(title) => editor.perform(editDesign({ title: title.trim() }))}
        />
        <TextField
          label="Organisation"
          value={design.organisation}
          onCommit={(organisation) => editor.perform(editDesign({ organisation: organisation.trim() }))}
        />
        <TextField
          label="Notes"
          value={design.notes}
          isMultiline
          onCommit={(notes) => editor.perform(editDesign({ notes }))}
        />
        <div className={styles.actions}>
          <Button onPress={() => editor.ask({ kind: "domains" })}>Accountability domains…</Button>
        </div>
      </Section>
    </div>
  );
}

/** Every cell and post is counted for it: the numbers follow an edit when the edit itself has been drawn. */
function OptionNumbers() {
  const facts = useDeferredValue(useEditor((state) => state.facts));
  const numbers = useMemo(() => describeNumbers(measureOption(facts)), [facts]);
  // Of nothing there is nothing to count.
  if (numbers.length === 0) return null;
  return (
    <Section title="In numbers">
      <dl className={styles.numbers}>
        {numbers.map(([name, value]) => (
          <div key={name} style={{ display: "contents" }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

/** The numbers that mean something of what there is: no span without posts, no coverage without cells. */
function describeNumbers(metrics: Metrics): readonly (readonly [name: string, value: string])[] {
  const { serviceLines, geographies, cells, posts } = metrics;
  const numbers: (readonly [name: string, value: string])[] = [];
  if (serviceLines + geographies > 0) {
    numbers.push(
      ["Service lines", formatCount(serviceLines)],
      ["Geographies", formatCount(geographies)],
      ["Cells delivered", formatCount(cells)],
    );
  }
  if (posts > 0) {
    numbers.push(
      ["Posts", formatCount(posts)],
      ["Posts vacant", formatCount(metrics.vacantPosts)],
      ["Layers, top to bottom", formatCount(metrics.layers)],
      ["Direct reports, mean", formatDecimal(metrics.meanSpan)],
      ["Direct reports, most", formatCount(metrics.maxSpan)],
    );
  }
  if (cells > 0) {
    numbers.push(
      ["Gaps in coverage", formatCount(metrics.gaps)],
      ["Overlaps in coverage", formatCount(metrics.overlaps)],
      ["Dyads in place", formatShare(metrics.dyadCoverage)],
    );
  }
  return numbers;
}
