import { BookOpen } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useEditorActions } from "../../editor/use-editor.ts";
import { Button } from "../../ui/Button.tsx";
import { RuleDocs } from "../../ui/RuleDocs.tsx";
import styles from "./FindingsPanel.module.css";

/** Explains the rule behind a finding, below the button that asks for it. */
export function AboutRule({ rule }: { readonly rule: string }) {
  const editor = useEditorActions();
  const [isExplained, setIsExplained] = useState(false);
  const about = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isExplained) return;
    // Most cards have no room left below them. The button, which keeps the focus, comes along: a page that is longer
    // than the panel begins under it.
    const isCalm = globalThis.matchMedia("(prefers-reduced-motion: reduce)").matches;
    about.current?.scrollIntoView({ block: "nearest", behavior: isCalm ? "auto" : "smooth" });
  }, [isExplained]);
  return (
    <div ref={about} className={styles.about}>
      <Button kind="quiet" onPress={() => setIsExplained(!isExplained)} aria-expanded={isExplained}>
        <BookOpen aria-hidden="true" />
        {isExplained ? "Hide the rule" : "About this rule"}
      </Button>
      {isExplained && (
        <RuleDocs rule={rule} level={4} onRule={(other) => editor.ask({ kind: "rules", rule: other })} />
      )}
    </div>
  );
}
