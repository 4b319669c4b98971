import type { Id } from "../../shared/model/records/fields.ts";
import type { ElementKind } from "../../shared/rules/engine/finding.ts";
import { openedFinding } from "../editor/opened-finding.ts";
import { useEditor } from "../editor/use-editor.ts";

/** Whether the open finding is about this element. */
export function useHighlight(kind: ElementKind, id: Id | null): boolean {
  return useEditor((state) => {
    if (id === null) return false;
    return (
      openedFinding(state)?.elements.some((element) => element.kind === kind && element.id === id) ?? false
    );
  });
}
