import { useState } from "react";
import { comparePosts } from "../../../shared/model/compare-posts.ts";
import { formatCount, plural } from "../../../shared/print/words.ts";
import { spanOf } from "../../../shared/structure/analytics/spans.ts";
import type { Facts } from "../../../shared/structure/facts.ts";
import type { Selection } from "../../editor/selection.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import styles from "./BehindDialog.module.css";
import type { Behind } from "./behind.ts";

interface BehindDialogProps {
  readonly behind: Behind;
  readonly facts: Facts;
  readonly onGo: (selection: Selection) => void;
  readonly onClose: () => void;
}

interface Entry {
  readonly key: string;
  readonly name: string;
  readonly facts: readonly string[];
  readonly selection: Selection;
}

/** Entries listed at a time. */
const PAGE = 100;

/** The posts, or the crossings, that a number counts; each leads to where it stands in the design. */
export function BehindDialog({ behind, facts, onGo, onClose }: BehindDialogProps) {
  const [shown, setShown] = useState(PAGE);
  const entries = [...postEntries(behind, facts), ...crossingEntries(behind, facts)];
  const more = entries.length - shown;
  return (
    <Dialog title={behind.title} onClose={onClose} actions={<Button onPress={onClose}>Close</Button>}>
      {entries.length === 0 && <p>Nothing is behind this number.</p>}
      <ul className={styles.entries} aria-label={behind.title}>
        {entries.slice(0, shown).map((entry) => (
          <li key={entry.key}>
            <button type="button" onClick={() => onGo(entry.selection)}>
              <span className={styles.name}>{entry.name}</span>
              <span className={styles.facts}>{entry.facts.filter((fact) => fact !== "").join(" · ")}</span>
            </button>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button kind="quiet" onPress={() => setShown(shown + PAGE)}>
          and {formatCount(more)} more
        </Button>
      )}
    </Dialog>
  );
}

function postEntries({ posts }: Behind, facts: Facts): readonly Entry[] {
  return posts.toSorted(comparePosts).map((post) => {
    const span = spanOf(facts, post);
    return {
      key: `post ${post.id}`,
      name: post.title,
      facts: [
        `level ${post.level}`,
        span === 0 ? "no direct reports" : plural(span, "direct report"),
        post.holder === null ? "vacant" : "",
      ],
      selection: { kind: "post", id: post.id },
    };
  });
}

function crossingEntries(
  { crossings }: Behind,
  { option, serviceLines, geographies }: Facts,
): readonly Entry[] {
  return crossings
    .toSorted(
      (a, b) =>
        serviceLines.positionOf(a.serviceLine) - serviceLines.positionOf(b.serviceLine) ||
        geographies.positionOf(a.geography) - geographies.positionOf(b.geography),
    )
    .map(({ serviceLine, geography, note }) => ({
      key: `crossing ${serviceLine} ${geography}`,
      name: `${option.serviceLines.get(serviceLine)?.name ?? ""} in ${option.geographies.get(geography)?.name ?? ""}`,
      facts: [note],
      selection: { kind: "crossing", serviceLine, geography },
    }));
}
