import { useState } from "react";
import type { Host } from "../../../shared/ipc/host.ts";
import { plural } from "../../../shared/print/words.ts";
import type { Profile } from "../../../shared/rules/profiles/profile.ts";
import { DEFAULT_PROFILE } from "../../../shared/rules/profiles/ready.ts";
import { settingsOf } from "../../../shared/rules/profiles/rule-state.ts";
import { verb } from "../../../shared/rules/words.ts";
import { useEditorActions } from "../../editor/use-editor.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { ProblemsDialog } from "../../ui/ProblemsDialog.tsx";
import { ProfileBar } from "./ProfileBar.tsx";
import { RuleBrowser } from "./RuleBrowser.tsx";
import styles from "./RulesDialog.module.css";
import type { RuleEditing } from "./rule-editing.ts";
import { listRules } from "./rule-groups.ts";
import { useRuleEditing } from "./use-rule-editing.ts";
import { useUndoKeys } from "./use-undo-keys.ts";

interface RulesDialogProps {
  readonly host: Host;
  /** The rule to begin with; null begins with the first. */
  readonly rule: string | null;
  /** For the file of an exported profile, without its ending. */
  readonly suggestedName: string;
  readonly onClose: () => void;
}

/** Settings of the rules of the open design, rule by rule and by profile. Findings follow while they are set. */
export function RulesDialog({ host, rule, suggestedName, onClose }: RulesDialogProps) {
  const editing = useRuleEditing();
  useUndoKeys(host);
  const editor = useEditorActions();
  // What was said of a change goes with the change: undone or followed by another, it would no longer be true.
  const [said, setSaid] = useState<{ words: string; of: RuleEditing["settings"] } | null>(null);
  const say = (words: string) => setSaid({ words, of: editor.store.getState().design.ruleSettings });
  const [unusable, setUnusable] = useState<{ name: string; problems: readonly string[] } | null>(null);
  const rules = listRules(editing.settings, editing.findings);
  const changed = rules.filter(({ state }) => state.changes.length > 0).length;
  const known = new Set(rules.map((listed) => listed.rule.id));
  const unknown = [...editing.settings.keys()].filter((id) => !known.has(id));

  const apply = (profile: Profile) => {
    const now = new Map(settingsOf(profile).map((setting) => [setting.id, setting]));
    const differ = listRules(now, []).filter(
      ({ state }, index) => JSON.stringify(state) !== JSON.stringify(rules[index]?.state),
    ).length;
    editing.apply(profile);
    say(
      differ === 0
        ? `“${profile.name}” is what the design has already.`
        : `“${profile.name}” applied: ${plural(differ, "rule")} ${verb(differ, "works", "work")} differently now. Undo takes it back.`,
    );
  };
  return (
    <Dialog
      title="Rules"
      isTall
      onClose={onClose}
      actions={
        <>
          <p className={styles.said} role="status">
            {said?.of === editing.settings && said.words}
          </p>
          <Button isDisabled={changed === 0} onPress={() => apply(DEFAULT_PROFILE)}>
            All back to default
          </Button>
          <Button kind="primary" onPress={onClose}>
            Close
          </Button>
        </>
      }
    >
      <div className={styles.content}>
        <ProfileBar
          host={host}
          editing={editing}
          suggestedName={suggestedName}
          onApply={apply}
          onSaid={say}
          onUnusable={(name, problems) => setUnusable({ name, problems })}
        />
        {unknown.length > 0 && (
          <p className={styles.unknown}>
            {`This design has settings for ${plural(unknown.length, "rule")} that this version of Orgweave does not have: ${unknown.join(", ")}. They have no effect.`}
            <Button onPress={() => editing.forget(unknown)}>Remove them</Button>
          </p>
        )}
        <RuleBrowser editing={editing} rule={rule} onLeave={onClose} />
      </div>
      {unusable !== null && <ProblemsDialog {...unusable} onClose={() => setUnusable(null)} />}
    </Dialog>
  );
}

/** The rules as they come, to read about, where no design is open. */
export function RulesReader({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog
      title="Rules"
      isTall
      onClose={onClose}
      actions={
        <>
          <p className={styles.said}>Each design sets its rules for itself: open one to change them.</p>
          <Button kind="primary" onPress={onClose}>
            Close
          </Button>
        </>
      }
    >
      <div className={styles.content}>
        <RuleBrowser editing={null} rule={null} onLeave={onClose} />
      </div>
    </Dialog>
  );
}
