import { useState } from "react";
import { formatCount } from "../../../shared/print/words.ts";
import type { Burden } from "../../../shared/rules/fixes/describe-tried.ts";
import { Button } from "../../ui/Button.tsx";
import { SeverityMark } from "../../ui/SeverityMark.tsx";
import styles from "./PreviewBar.module.css";

/** Most findings named before the rest is counted: the preview is for the change, not for what follows from it. */
const MOST_NAMED = 3;

/** Findings that a previewed change would bring or make worse, the first few until all are asked for. */
export function BurdenList({ burden: { count, findings } }: { readonly burden: Burden }) {
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? findings : findings.slice(0, MOST_NAMED);
  return (
    <div className={styles.brings}>
      <p>{count}:</p>
      <ul>
        {shown.map(({ key, severity, message }) => (
          <li key={key}>
            <SeverityMark severity={severity} />
            {message}
          </li>
        ))}
      </ul>
      {findings.length > shown.length && (
        <Button kind="quiet" onPress={() => setIsWhole(true)}>
          and {formatCount(findings.length - shown.length)} more
        </Button>
      )}
    </div>
  );
}
