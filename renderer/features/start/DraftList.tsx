import { Copy, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { plural } from "../../../shared/print/words.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import styles from "./DraftList.module.css";

/** A draft as the start screen lists it. */
export interface ListedDraft {
  readonly id: string;
  readonly title: string;
  readonly organisation: string;
  readonly counts: {
    readonly options: number;
    readonly serviceLines: number;
    readonly geographies: number;
    readonly posts: number;
  };
  readonly updatedAt: number;
}

interface DraftListProps {
  /** Null while they are being read. */
  readonly drafts: readonly ListedDraft[] | null;
  readonly now: number;
  readonly onOpen: (id: string) => void;
  readonly onRename: (id: string, title: string) => void;
  readonly onDuplicate: (id: string) => void;
  readonly onDelete: (id: string) => void;
}

/** The drafts kept on this computer, last edited first. */
export function DraftList(props: DraftListProps) {
  const [renaming, setRenaming] = useState<string | null>(null);
  if (props.drafts === null) return <p className={styles.empty}>Looking for drafts…</p>;
  if (props.drafts.length === 0) {
    return (
      <p className={styles.empty}>
        No drafts yet. Open an example to look around, or start a new design: everything you do is kept here
        as you do it, on this computer only.
      </p>
    );
  }
  return (
    <ul className={styles.drafts}>
      {props.drafts.map((draft) => (
        <li key={draft.id} className={styles.draft}>
          {renaming === draft.id ? (
            <RenameField
              id={draft.id}
              title={draft.title}
              onDone={(title) => {
                setRenaming(null);
                if (title !== null) props.onRename(draft.id, title);
              }}
            />
          ) : (
            <button
              type="button"
              className={styles.open}
              data-focus-key={`draft ${draft.id}`}
              onClick={() => props.onOpen(draft.id)}
            >
              <strong>{draft.title}</strong>
              <small>
                {[draft.organisation, countWords(draft.counts)].filter((words) => words !== "").join(" · ")}
              </small>
              <small>Edited {timeWords(draft.updatedAt, props.now)}</small>
            </button>
          )}
          <div className={styles.actions}>
            <IconButton label={`Rename ${draft.title}`} onPress={() => setRenaming(draft.id)}>
              <Pencil />
            </IconButton>
            <IconButton label={`Duplicate ${draft.title}`} onPress={() => props.onDuplicate(draft.id)}>
              <Copy />
            </IconButton>
            <IconButton label={`Delete ${draft.title}`} onPress={() => props.onDelete(draft.id)}>
              <Trash2 />
            </IconButton>
          </div>
        </li>
      ))}
    </ul>
  );
}

function RenameField(props: {
  readonly id: string;
  readonly title: string;
  readonly onDone: (title: string | null) => void;
}) {
  const [title, setTitle] = useState(props.title);
  const finish = () => {
    const kept = title.trim();
    props.onDone(kept === "" || kept === props.title ? null : kept);
  };
  return (
    <input
      className={styles.rename}
      aria-label="Title of the draft"
      data-focus-key={`draft ${props.id}`}
      value={title}
      ref={(field) => field?.focus()}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setTitle(event.target.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== "Escape") return;
        // The same press would otherwise go on to the button that takes the focus back.
        event.preventDefault();
        if (event.key === "Enter") finish();
        else props.onDone(null);
      }}
    />
  );
}

function countWords(counts: ListedDraft["counts"]): string {
  const words = [
    plural(counts.serviceLines, "service line"),
    plural(counts.geographies, "geography", "geographies"),
    plural(counts.posts, "post"),
  ];
  if (counts.options > 1) words.unshift(plural(counts.options, "option"));
  return words.join(", ");
}

const MINUTE = 60_000;

function timeWords(then: number, now: number): string {
  const minutes = Math.floor((now - then) / MINUTE);
  if (minutes < 1) return "just now";
  if (minutes < 60) return `${plural(minutes, "minute")} ago`;
  const date = new Date(then);
  const time = date.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  if (date.toDateString() === new Date(now).toDateString()) return `today at ${time}`;
  const day = date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  return `on ${day} at ${time}`;
}
