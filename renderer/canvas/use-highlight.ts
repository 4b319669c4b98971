import type { Id } from "../../shared/model/records/fields.ts";
import type { ElementKind } from "../../shared/rules/engine/finding.ts";
import { useEditor } from "../editor/use-editor.ts";

/** Whether the open finding is about this element. */
export function useHighlight(kind: ElementKind, id: Id | null): boolean {
  return useEditor((state) => {
    if (state.openFinding === null || id === null) return false;
    const finding = state.report.findings.find((candidate) => candidate.key === state.openFinding);
    return finding?.elements.some((element) => element.kind === kind && element.id === id) ?? false;
  });
}
