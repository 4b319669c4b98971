import { inOneStep } from "../../../shared/model/commands/command.ts";
import { applyProfile, setRule } from "../../../shared/model/commands/design.ts";
import { settingsOf } from "../../../shared/rules/profiles/rule-state.ts";
import { useEditor, useEditorActions } from "../../editor/use-editor.ts";
import type { RuleEditing } from "./rule-editing.ts";

/** The rules of the open design; every change is one step that can be undone. */
export function useRuleEditing(): RuleEditing {
  const editor = useEditorActions();
  const settings = useEditor((state) => state.design.ruleSettings);
  const findings = useEditor((state) => state.report.findings);
  const back = (id: string) => setRule({ id, severity: null, numbers: {} });
  return {
    settings,
    findings,
    set: (rule, setting, label) =>
      editor.perform(inOneStep(label, [setting === null ? back(rule.id) : setRule(setting)])),
    forget: (ids) => {
      editor.perform(inOneStep("Remove settings without a rule", ids.map(back)));
    },
    apply: (profile) => {
      editor.perform(applyProfile({ name: profile.name, settings: [...settingsOf(profile)] }));
    },
    visit: (finding) => editor.openFinding(finding.key),
  };
}
