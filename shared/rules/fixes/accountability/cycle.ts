import { deleteReportingLine, drawReportingLine } from "../../../model/commands/reporting-lines.ts";
import { inPostOrder } from "../../elements.ts";
import { postsOf } from "../elements-of.ts";
import type { Fixer } from "../fix.ts";
import { likelyManagers } from "../managers.ts";
import { postChoice } from "../post-choice.ts";

/** Opens the circle: its most senior post reports to somebody outside, or to nobody. */
export const cycle: Fixer = {
  rule: "accountability/cycle",
  kinds: ["report-outside", "remove-line"],
  *propose({ facts, finding }) {
    const circle = postsOf(facts, finding);
    const option = facts.option.info.id;
    const ids = new Set(circle.map(({ id }) => id));
    const [senior] = inPostOrder(circle);
    if (!senior) return;
    yield {
      kind: "choice",
      id: "report-outside",
      label: `Let ${senior.title} report to another post`,
      effect: `Lets ${senior.title} report to the post that you choose instead of to the circle.`,
      inputLabel: `Line manager of ${senior.title}`,
      choices: likelyManagers(facts, senior, ids)
        .filter(({ level }) => level < senior.level)
        .map((manager) => ({
          ...postChoice(manager),
          label: `Let ${senior.title} report to ${manager.title}`,
          effect: `Lets ${senior.title} report to ${manager.title} instead of to the circle.`,
          command: drawReportingLine({ option, kind: "line", from: senior.id, to: manager.id }),
        })),
    };
    yield {
      kind: "choice",
      id: "remove-line",
      label: "Choose the line to remove",
      effect: "Removes the line of management that you choose from the circle.",
      inputLabel: "The line to remove",
      choices: inPostOrder(circle).flatMap((post) => {
        const [line] = facts.reporting.linesFrom(post.id, "line");
        const manager = facts.reporting.managerOf(post.id);
        if (!line || !manager) return [];
        const name = `${post.title} reports to ${manager.title}`;
        return [
          {
            id: line.id,
            name,
            detail: `level ${post.level} to level ${manager.level}`,
            label: `Remove the line from ${post.title} to ${manager.title}`,
            effect: `Removes the line of management from ${post.title} to ${manager.title}.`,
            command: deleteReportingLine({ option, id: line.id }),
          },
        ];
      }),
    };
  },
};
