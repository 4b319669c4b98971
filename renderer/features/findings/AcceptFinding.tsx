import { Check } from "lucide-react";
import { useState } from "react";
import { acceptFinding } from "../../../shared/model/commands/waivers.ts";
import type { Finding } from "../../../shared/rules/engine/finding.ts";
import { waiverOf } from "../../../shared/rules/engine/waivers.ts";
import { useEditor, useEditorActions } from "../../editor/use-editor.ts";
import { Button } from "../../ui/Button.tsx";
import { focusNeighbour } from "./finding-focus.ts";
import { ReasonForm } from "./ReasonForm.tsx";

/** Accepts an open finding with a reason; one whose acceptance has lapsed, with the reason it had. */
export function AcceptFinding({ finding }: { readonly finding: Finding }) {
  const editor = useEditorActions();
  const option = useEditor((state) => state.optionId);
  const lapsed = useEditor((state) =>
    state.report.lapsed.findLast((candidate) => candidate.finding.key === finding.key),
  );
  const [isAsking, setIsAsking] = useState(false);
  const isAgain = lapsed !== undefined;

  const accept = (reason: string): string | null => {
    const { headline } = finding;
    const refusal = editor.perform(
      acceptFinding({ option, headline, reason, date: editor.today(), ...waiverOf(finding) }),
    );
    if (refusal !== null) {
      // The form says it, beside the field it is about.
      editor.dismissRefusal();
      return refusal;
    }
    setIsAsking(false);
    editor.openFinding(null);
    // Whoever works through the list goes on with the next one.
    focusNeighbour(finding);
    return null;
  };
  const focusKey = `accept ${finding.key}`;
  if (isAsking) {
    return (
      <ReasonForm
        reason={lapsed?.waiver.reason ?? ""}
        submitLabel={isAgain ? "Accept again" : "Accept"}
        focusKey={focusKey}
        onSubmit={accept}
        onCancel={() => setIsAsking(false)}
      />
    );
  }
  return (
    <Button kind="quiet" onPress={() => setIsAsking(true)} data-focus-key={focusKey}>
      <Check aria-hidden="true" />
      {isAgain ? "Accept again…" : "Accept…"}
    </Button>
  );
}
