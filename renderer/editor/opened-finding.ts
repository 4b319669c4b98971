import type { Finding } from "../../shared/rules/engine/finding.ts";
import type { EditorState } from "./editor.ts";

/** The finding whose elements are marked, open or accepted; undefined when none is, or when it is gone. */
export function openedFinding({ openFinding, report }: EditorState): Finding | undefined {
  if (openFinding === null) return undefined;
  return (
    report.findings.find(({ key }) => key === openFinding) ??
    report.waived.find(({ finding }) => finding.key === openFinding)?.finding
  );
}
