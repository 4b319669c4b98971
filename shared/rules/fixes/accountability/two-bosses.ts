import { editReportingLine } from "../../../model/commands/reporting-lines.ts";
import type { Fixer } from "../fix.ts";

/** States who decides. */
export const twoBosses: Fixer = {
  rule: "accountability/two-bosses",
  kinds: ["state-decision"],
  *propose({ facts: { option }, finding }) {
    const [line] = finding.elements;
    const record = line && option.reportingLines.get(line.id);
    if (!record) return;
    const post = option.posts.get(record.from)?.title ?? "";
    yield {
      kind: "text",
      id: "state-decision",
      label: "State who decides",
      effect: `Writes on the matrix line of ${post} who decides when its bosses disagree.`,
      input: { label: "Who decides", example: "Place decides rosters; service line decides skill mix" },
      commandFor: (answer) =>
        editReportingLine({ option: option.info.id, id: record.id, decisionRight: answer.trim() }),
    };
  },
};
