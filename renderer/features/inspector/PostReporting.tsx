import { Plus, X } from "lucide-react";
import { deleteReportingLine } from "../../../shared/model/commands/reporting-lines.ts";
import type { Post } from "../../../shared/model/records/post.ts";
import { LINE_KINDS, type LineKind } from "../../../shared/model/records/reporting-line.ts";
import { plural } from "../../../shared/print/words.ts";
import { useEditor, useEditorActions } from "../../editor/use-editor.ts";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import styles from "./inspector.module.css";
import { Section } from "./parts.tsx";

const KIND_WORDS: Readonly<Record<LineKind, string>> = {
  line: "Line management",
  professional: "Professional accountability",
  matrix: "Matrix: a second boss",
};

/** Whom a post answers to, and who answers to it. */
export function PostReporting({ post }: { readonly post: Post }) {
  const editor = useEditorActions();
  const facts = useEditor((state) => state.facts);
  const { option, reporting } = facts;
  const lines = LINE_KINDS.flatMap((kind) => reporting.linesFrom(post.id, kind));
  const reports = reporting.reportsOf(post.id);
  return (
    <Section title="Reports to">
      {lines.length === 0 && <p className={styles.quiet}>Nobody.</p>}
      <ul className={styles.list}>
        {lines.map((line) => {
          const title = option.posts.get(line.to)?.title ?? "";
          return (
            <li key={line.id} className={styles.row}>
              <button
                type="button"
                className={styles.link}
                onClick={() => editor.select({ kind: "reportingLine", id: line.id })}
              >
                <span className="visually-hidden">Line to </span>
                {title}
                <small>{KIND_WORDS[line.kind]}</small>
              </button>
              <IconButton
                label={`Remove the line to ${title}`}
                onPress={() => editor.perform(deleteReportingLine({ option: option.info.id, id: line.id }))}
              >
                <X />
              </IconButton>
            </li>
          );
        })}
      </ul>
      <div className={styles.actions}>
        <Button onPress={() => editor.ask({ kind: "draw-line", from: post.id, to: null })}>
          <Plus aria-hidden="true" />
          Draw a line…
        </Button>
      </div>
      {reports.length > 0 && (
        <details>
          <summary>{plural(reports.length, "direct report")}</summary>
          <ul className={styles.list}>
            {reports.map((report) => (
              <li key={report.id} className={styles.row}>
                <button
                  type="button"
                  className={styles.link}
                  onClick={() => editor.select({ kind: "post", id: report.id })}
                >
                  {report.title}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}
