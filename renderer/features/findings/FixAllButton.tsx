import { ListChecks } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { formatCount, plural } from "../../../shared/print/words.ts";
import {
  type Alike,
  type FixAllOutcome,
  type FixAllProgress,
  findingsAlike,
  fixAll,
} from "../../../shared/rules/fixes/fix-all.ts";
import { baselineOf, showPreview } from "../../editor/preview.ts";
import { useEditor, useEditorActions } from "../../editor/use-editor.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./FindingFixes.module.css";

/** How long one stretch of work may take, in milliseconds: the window must stay alive between them. */
const STRETCH = 12;

/** Looks how findings that are alike can be fixed without an answer, and shows what that would come to. */
export function FixAllButton({ alike }: { readonly alike: Alike }) {
  const editor = useEditorActions();
  const count = useEditor((state) => findingsAlike(state.report.findings, alike).length);
  const [progress, setProgress] = useState<FixAllProgress | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stop = () => {
    clearTimeout(timer.current);
    setProgress(null);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  if (count < 2) return null;

  const start = () => {
    const state = editor.store.getState();
    const work = fixAll(state.design, state.facts, alike, editor.makeId, baselineOf(state));
    setProgress({ done: 0, total: count });
    const go = () => {
      // An edit makes what was found so far useless.
      if (editor.store.getState().design !== state.design) return stop();
      const until = performance.now() + STRETCH;
      do {
        const step = work.next();
        if (step.done) {
          stop();
          if (step.value.ok) show(step.value.value);
          else editor.announce(step.value.reason.message);
          return;
        }
        setProgress(step.value);
      } while (performance.now() < until);
      timer.current = setTimeout(go);
    };
    timer.current = setTimeout(go);
  };
  const show = (outcome: FixAllOutcome) => {
    if (outcome.fixed.length === 0) {
      editor.announce("None of these findings can be fixed without a decision from you.");
      return;
    }
    showPreview(editor, {
      title: `Fix ${plural(outcome.fixed.length, "finding")}`,
      effect: describeLeft(outcome),
      input: null,
      commandFor: () => outcome.command,
      finding: null,
      details: outcome.fixed.map(({ finding, effect }) => ({ key: finding.key, words: effect })),
    });
  };
  if (progress) {
    return (
      <div className={styles.progress}>
        <progress
          value={progress.done}
          max={progress.total}
          aria-label={`Trying fixes: ${formatCount(progress.done)} of ${formatCount(progress.total)}`}
        />
        <Button onPress={stop}>Cancel</Button>
      </div>
    );
  }
  return (
    <Button kind="quiet" onPress={start}>
      <ListChecks aria-hidden="true" />
      Fix all {formatCount(count)}
      {alike.like ? " like this" : ""}…
    </Button>
  );
}

function describeLeft({ gone, left }: FixAllOutcome): string {
  const parts = [
    ...(gone.length === 0 ? [] : [`${plural(gone.length, "more finding")} of this rule would go with them.`]),
    ...(left.length === 0
      ? []
      : [
          left.length === 1
            ? "1 finding is left: it needs a decision from you."
            : `${plural(left.length, "finding")} are left: each needs a decision from you.`,
        ]),
  ];
  return parts.join(" ");
}
