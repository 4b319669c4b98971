import { Wrench } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { Finding } from "../../../shared/rules/engine/finding.ts";
import type { Fix } from "../../../shared/rules/fixes/fix.ts";
import { fixerOf } from "../../../shared/rules/fixes/index.ts";
import { proposeFixes } from "../../../shared/rules/fixes/propose.ts";
import { Trials } from "../../../shared/rules/fixes/trials.ts";
import { baselineOf, showPreview } from "../../editor/preview.ts";
import { useEditor, useEditorActions } from "../../editor/use-editor.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./FindingFixes.module.css";
import { FixAllButton } from "./FixAllButton.tsx";

/** What can be done about a finding: each fix as a button that shows what it would do. */
export function FindingFixes({ finding }: { readonly finding: Finding }) {
  const editor = useEditorActions();
  const { fixes, isLooking } = useFixes(finding);
  const list = useRef<HTMLUListElement>(null);
  useFocusBack(finding.key, list);
  if (!fixerOf(finding.rule)) return null;
  const isFixedAlone = fixes.some(({ input }) => input === null);
  return (
    <div className={styles.fixes}>
      <ul ref={list} aria-label="Fixes" aria-busy={isLooking}>
        {fixes.map((fix) => (
          <li key={fix.id}>
            <Button
              onPress={(event) => {
                event.target.setAttribute(CHOSEN, "");
                showPreview(editor, {
                  ...fix,
                  title: fix.label,
                  finding: finding.key,
                  details: (fix.details ?? []).map((words, index) => ({ key: String(index), words })),
                });
              }}
            >
              <Wrench aria-hidden="true" />
              {fix.label}
              {fix.input === null ? "" : "…"}
            </Button>
          </li>
        ))}
      </ul>
      {isLooking && <p className={styles.looking}>Looking for fixes…</p>}
      {!isLooking && fixes.length === 0 && (
        <p className={styles.looking}>
          No ready-made change ends this without bringing another like it. Change the structure by hand, set
          the rule’s numbers, or accept the finding with a reason.
        </p>
      )}
      {!isLooking && isFixedAlone && <FixAllButton alike={{ rule: finding.rule, like: finding }} />}
    </div>
  );
}

/** The fixes of a finding, as they are found: in a large structure each takes a moment to be tried. */
function useFixes(finding: Finding) {
  const editor = useEditorActions();
  const design = useEditor((state) => state.design);
  const facts = useEditor((state) => state.facts);
  const [fixes, setFixes] = useState<readonly Fix[]>([]);
  const [isLooking, setIsLooking] = useState(true);
  useEffect(() => {
    const baseline = baselineOf(editor.store.getState());
    const found: Fix[] = [];
    let search: Generator<Fix> | undefined;
    setIsLooking(true);
    let timer = setTimeout(function look() {
      search ??= proposeFixes(new Trials(design, facts, finding.rule, baseline), finding);
      const { value, done } = search.next();
      if (value) found.push(value);
      if (value || done) setFixes([...found]);
      if (done) setIsLooking(false);
      else timer = setTimeout(look);
    });
    return () => clearTimeout(timer);
  }, [editor, design, facts, finding]);
  return { fixes, isLooking };
}

/** Marks the button whose preview is open. */
const CHOSEN = "data-chosen";

/** A preview that is cancelled gives the focus back to the button it came from. */
function useFocusBack(finding: string, list: { readonly current: HTMLElement | null }) {
  const isPreviewing = useEditor((state) => state.preview?.finding === finding);
  const wasPreviewing = useRef(false);
  useEffect(() => {
    if (wasPreviewing.current && !isPreviewing) {
      const button = list.current?.querySelector<HTMLElement>(`[${CHOSEN}]`);
      button?.removeAttribute(CHOSEN);
      if (document.activeElement === null || document.activeElement === document.body) button?.focus();
    }
    wasPreviewing.current = isPreviewing;
  }, [isPreviewing, list]);
}
