import { Printer, X } from "lucide-react";
import { useMemo, useState } from "react";
import type { PostImpact } from "../../../shared/compare/impact/impact.ts";
import { withdrawOutcome } from "../../../shared/model/commands/outcomes.ts";
import { StatementWriter } from "../../../shared/print/statement.ts";
import { useEditorActions } from "../../editor/use-editor.ts";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { StatementBody } from "../../ui/statement/StatementBody.tsx";
import { OutcomeForm } from "./OutcomeForm.tsx";
import styles from "./PeopleView.module.css";
import type { ShownImpact } from "./use-impact.ts";

interface PostPaneProps {
  readonly shown: ShownImpact;
  readonly item: PostImpact;
  readonly hasNames: boolean;
  readonly onPrint: () => void;
  readonly onClose: () => void;
}

/** The statement of one post, with what can be done about its outcome. */
export function PostPane({ shown, item, hasNames, onPrint, onClose }: PostPaneProps) {
  const editor = useEditorActions();
  const [isSetting, setIsSetting] = useState(false);
  const writer = useMemo(() => new StatementWriter(shown.facts, shown.thresholds), [shown]);
  const { option } = shown.facts[1];
  const { post, override } = item;
  const said = option.outcomes.get(post.id);
  return (
    <aside className={styles.pane} aria-label={`What happens to ${post.title}`}>
      <div className={styles.paneHead}>
        {!isSetting && <Button onPress={() => setIsSetting(true)}>Set outcome…</Button>}
        {override !== null && !isSetting && (
          <Button onPress={() => editor.perform(withdrawOutcome({ option: option.info.id, id: post.id }))}>
            Take back
          </Button>
        )}
        <span className={styles.grow} />
        <IconButton label="Print this statement" onPress={onPrint}>
          <Printer aria-hidden="true" />
        </IconButton>
        <IconButton label="Close the statement" onPress={onClose}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
      {/* A long statement is scrolled by keyboard too. */}
      <div className={styles.paneBody} tabIndex={0} role="group" aria-label="Statement">
        {isSetting && (
          <div className={styles.formBox}>
            <OutcomeForm
              option={option}
              posts={[post.id]}
              start={{
                outcome: item.outcome,
                targets: said?.targets ?? item.targets.map(({ id }) => id),
                reason: said?.reason ?? "",
              }}
              onDone={() => setIsSetting(false)}
              onCancel={() => {
                editor.dismissRefusal();
                setIsSetting(false);
              }}
            />
          </div>
        )}
        <StatementBody statement={writer.write(item, hasNames)} level={3} />
      </div>
    </aside>
  );
}
