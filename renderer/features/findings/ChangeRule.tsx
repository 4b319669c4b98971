import { SlidersHorizontal } from "lucide-react";
import type { Finding } from "../../../shared/rules/engine/finding.ts";
import { useEditorActions } from "../../editor/use-editor.ts";
import { Button } from "../../ui/Button.tsx";

/** Leads from a finding to the settings of the rule behind it. */
export function ChangeRule({ finding }: { readonly finding: Finding }) {
  const editor = useEditorActions();
  return (
    <Button kind="quiet" onPress={() => editor.ask({ kind: "rules", rule: ruleBehind(finding) })}>
      <SlidersHorizontal aria-hidden="true" />
      Change this rule…
    </Button>
  );
}

/** A finding about a faulty setting is made by no rule; the rule that is set so is in its data. */
function ruleBehind({ rule, data }: Finding): string {
  return rule.startsWith("settings/") && typeof data.rule === "string" ? data.rule : rule;
}
