import type { Finding, FindingElement } from "../../../shared/rules/engine/finding.ts";
import { selectionOf } from "../../editor/finding-target.ts";
import type { Selection } from "../../editor/selection.ts";
import { useEditor, useEditorActions } from "../../editor/use-editor.ts";

interface ChosenFinding {
  readonly isOpen: boolean;
  /** What the finding is about and can be gone to. */
  readonly targets: readonly { readonly element: FindingElement; readonly selection: Selection }[];
  /** Opens it, marks what it is about and goes there; or closes it. */
  readonly choose: () => void;
}

/** Choosing a finding, open or accepted. */
export function useChosenFinding(finding: Finding): ChosenFinding {
  const editor = useEditorActions();
  const isOpen = useEditor((state) => state.openFinding === finding.key);
  const option = useEditor((state) => state.facts.option);
  const targets = finding.elements.flatMap((element) => {
    const selection = selectionOf(option, element);
    return selection ? [{ element, selection }] : [];
  });
  const choose = () => {
    if (isOpen) {
      editor.openFinding(null);
      return;
    }
    editor.openFinding(finding.key);
    const [first] = targets;
    if (first) editor.goTo(first.selection);
  };
  return { isOpen, targets, choose };
}
