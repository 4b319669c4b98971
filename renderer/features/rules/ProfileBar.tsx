import { FileDown, FileUp, Redo2, Undo2 } from "lucide-react";
import type { Host } from "../../../shared/ipc/host.ts";
import type { Profile } from "../../../shared/rules/profiles/profile.ts";
import { writeProfile } from "../../../shared/rules/profiles/profile-file.ts";
import { readProfile } from "../../../shared/rules/profiles/read-profile.ts";
import { READY_PROFILES } from "../../../shared/rules/profiles/ready.ts";
import { profileOf, readyProfileOf } from "../../../shared/rules/profiles/rule-state.ts";
import { useEditor, useEditorActions } from "../../editor/use-editor.ts";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { SelectField } from "../../ui/SelectField.tsx";
import styles from "./RulesDialog.module.css";
import type { RuleEditing } from "./rule-editing.ts";

interface ProfileBarProps {
  readonly host: Host;
  readonly editing: RuleEditing;
  /** A file's name without its ending. */
  readonly suggestedName: string;
  readonly onApply: (profile: Profile) => void;
  /** Told what came of an export. */
  readonly onSaid: (words: string) => void;
  /** Told why a file could not be imported. */
  readonly onUnusable: (name: string, problems: readonly string[]) => void;
}

/** Which profile the design follows, with ways to follow another, to hand its own on, and to go back. */
export function ProfileBar(props: ProfileBarProps) {
  const { host, editing, suggestedName, onApply, onSaid, onUnusable } = props;
  const editor = useEditorActions();
  const title = useEditor((state) => state.design.info.title);
  const undone = useEditor((state) => state.history.past.at(-1)?.label);
  const redone = useEditor((state) => state.history.future.at(-1)?.label);
  const ready = readyProfileOf(editing.settings);

  const importProfile = async () => {
    const opened = await host.profiles.open();
    if (opened.status === "cancelled") return;
    if (opened.status === "failed") {
      onUnusable("The profile", [opened.message]);
      return;
    }
    const read = readProfile(opened.text);
    if (read.ok) onApply(read.value);
    else onUnusable(opened.name, read.reason.problems);
  };
  const exportProfile = async () => {
    const own = profileOf(editing.settings, `Rules of ${title}`.slice(0, 100), "");
    const text = writeProfile(
      ready === null ? own : { ...own, name: ready.name, description: ready.description },
    );
    const name = ready === null ? `${suggestedName} – rules` : ready.name;
    const outcome = await host.profiles.save({ suggestedName: `${name}.orgweave-rules`, text });
    if (outcome.status === "saved") onSaid(`Exported to ${outcome.name}.`);
    if (outcome.status === "failed") onSaid(outcome.message);
  };
  return (
    <div className={styles.bar}>
      <div className={styles.profile}>
        <SelectField
          label="Profile"
          value={ready?.id ?? OWN}
          options={[
            ...READY_PROFILES.map(({ id, name }) => ({ value: id, label: name })),
            ...(ready === null ? [{ value: OWN, label: "Changed by this design" }] : []),
          ]}
          onChange={(id) => {
            const chosen = READY_PROFILES.find((profile) => profile.id === id);
            if (chosen) onApply(chosen);
            return null;
          }}
        />
      </div>
      <p className={styles.about}>
        {ready?.description ?? "Severities and numbers of this design’s own; rules that differ are marked."}
      </p>
      <div className={styles.tools}>
        <IconButton
          label={undone === undefined ? "Undo" : `Undo ${undone}`}
          isDisabled={undone === undefined}
          onPress={() => editor.undo()}
        >
          <Undo2 />
        </IconButton>
        <IconButton
          label={redone === undefined ? "Redo" : `Redo ${redone}`}
          isDisabled={redone === undefined}
          onPress={() => editor.redo()}
        >
          <Redo2 />
        </IconButton>
        <Button onPress={() => void importProfile()}>
          <FileDown aria-hidden="true" />
          Import…
        </Button>
        <Button onPress={() => void exportProfile()}>
          <FileUp aria-hidden="true" />
          Export…
        </Button>
      </div>
    </div>
  );
}

/** Stands for settings that no ready profile makes. */
const OWN = "own";
