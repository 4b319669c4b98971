import { X } from "lucide-react";
import { type ReactNode, useId } from "react";
import { withdrawMandate } from "../../../shared/model/commands/mandates.ts";
import type { Mandate } from "../../../shared/model/records/mandate.ts";
import type { Holding } from "../../../shared/structure/scopes.ts";
import type { Action } from "../../editor/actions/action.ts";
import { useEditorActions } from "../../editor/use-editor.ts";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import styles from "./inspector.module.css";
import { useMandateKeys } from "./use-mandate-keys.ts";

/** A part of the inspector under a heading. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  );
}

/** What kind of thing is inspected, and its name. */
export function Heading({ kind, title }: { readonly kind: string; readonly title: string }) {
  return (
    <header>
      <p className={styles.kind}>{kind}</p>
      <h2 className={styles.title}>{title}</h2>
    </header>
  );
}

/** The actions of what is inspected, as buttons. */
export function ActionButtons({ actions }: { readonly actions: readonly Action[] }) {
  return (
    <div className={styles.actions}>
      {actions.map((action) => (
        <Button key={action.id} kind={action.isDanger === true ? "danger" : "plain"} onPress={action.run}>
          {action.label}
        </Button>
      ))}
    </div>
  );
}

/** Posts that hold mandates, each leading to its post, with a way to take the mandate away. */
export function HoldingList({
  holdings,
  noteOf,
}: {
  readonly holdings: readonly Holding[];
  readonly noteOf: (mandate: Mandate) => string;
}) {
  const editor = useEditorActions();
  const carryOnKey = useMandateKeys();
  return (
    <ul className={styles.list}>
      {holdings.map(({ mandate, post }) => (
        <li key={mandate.id} className={styles.row}>
          <button
            type="button"
            className={styles.link}
            title="Press Shift+M to carry the mandate elsewhere"
            onClick={() => editor.select({ kind: "post", id: post.id })}
            onKeyDown={(event) => carryOnKey(event, mandate.id)}
          >
            {post.title}
            <small>{noteOf(mandate)}</small>
          </button>
          <IconButton
            label={`Withdraw this mandate from ${post.title}`}
            onPress={() =>
              editor.perform(withdrawMandate({ option: editor.store.getState().optionId, id: mandate.id }))
            }
          >
            <X />
          </IconButton>
        </li>
      ))}
    </ul>
  );
}
