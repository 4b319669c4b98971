import styles from "./AnalyticsView.module.css";
import type { ShowBehind } from "./behind.ts";
import charts from "./charts.module.css";
import type { Sentence } from "./sentence.ts";

interface SentenceTextProps {
  readonly sentence: Sentence;
  readonly onBehind: ShowBehind;
}

/** A sentence in which every number can be chosen, as the bars and the headline numbers can. */
export function SentenceText({ sentence, onBehind }: SentenceTextProps) {
  return (
    <p className={styles.sentence}>
      {sentence.map((part) =>
        typeof part === "string" ? (
          part
        ) : (
          <button
            key={part.title}
            type="button"
            className={charts.link}
            aria-label={part.title}
            title={part.title}
            onClick={() => onBehind(part.behind())}
          >
            {part.text}
          </button>
        ),
      )}
    </p>
  );
}
