import type { OptionDocument } from "../../shared/model/document.ts";
import type { FindingElement } from "../../shared/rules/engine/finding.ts";
import type { Selection } from "./selection.ts";

/** What to select for an element of a finding; null when it is not in the option, or is the option itself. */
export function selectionOf(option: OptionDocument, element: FindingElement): Selection | null {
  const { kind, id } = element;
  switch (kind) {
    case "serviceLine":
      return option.serviceLines.has(id) ? { kind, id } : null;
    case "geography":
      return option.geographies.has(id) ? { kind, id } : null;
    case "post":
      return option.posts.has(id) ? { kind, id } : null;
    case "mandate":
      return option.mandates.has(id) ? { kind, id } : null;
    case "reportingLine":
      return option.reportingLines.has(id) ? { kind, id } : null;
    case "cell": {
      const cell = option.cells.get(id);
      return cell ? { kind: "crossing", serviceLine: cell.serviceLine, geography: cell.geography } : null;
    }
    case "option":
      return null;
  }
}
