import { History } from "lucide-react";
import { useMemo } from "react";
import { lapsedWords } from "../../../shared/print/waiver-words.ts";
import type { Finding } from "../../../shared/rules/engine/finding.ts";
import { useEditor } from "../../editor/use-editor.ts";
import styles from "./waivers.module.css";

/** That a finding had been accepted, with the reason and what has changed since. Nothing where it had not. */
export function LapsedAcceptance({ finding }: { readonly finding: Finding }) {
  const all = useEditor((state) => state.report.lapsed);
  const lapsed = useMemo(() => all.filter((one) => one.finding.key === finding.key), [all, finding]);
  return lapsed.map((one) => (
    <p key={one.waiver.id} className={styles.lapsed}>
      <History size={13} aria-hidden="true" />
      <span>
        {lapsedWords(one)} <q>{one.waiver.reason}</q>
      </span>
    </p>
  ));
}
