import { editCell } from "../../../model/commands/cells.ts";
import { inOneStep } from "../../../model/commands/command.ts";
import { editPost } from "../../../model/commands/posts.ts";
import { plural } from "../../words.ts";
import { cellsOf, mainPostsOf } from "../elements-of.ts";
import type { Fixer } from "../fix.ts";

/** Makes the teams the partner's too, or the leader the trust's. */
export const partner: Fixer = {
  rule: "accountability/partner",
  kinds: ["integrate", "employ"],
  *propose({ facts, finding }) {
    const [post] = mainPostsOf(facts, finding);
    if (!post) return;
    const option = facts.option.info.id;
    const cells = cellsOf(facts, finding);
    const partnerName = post.employer.trim();
    const elsewhere = cells.filter(({ integratedWith }) => integratedWith !== null).length;
    yield {
      kind: "plain",
      id: "integrate",
      label: `Mark ${plural(cells.length, "cell")} as integrated with ${partnerName}`,
      effect: `Marks ${plural(cells.length, "cell")} as integrated with ${partnerName}${elsewhere === 0 ? "" : `; ${plural(elsewhere, "of them is", "of them are")} integrated with another partner now`}.`,
      command: inOneStep(
        `Integrate ${plural(cells.length, "cell")} with ${partnerName}`,
        cells.map(({ id }) => editCell({ option, id, integratedWith: partnerName })),
      ),
    };
    const top = facts.reporting.chainOf(post.id).at(-1);
    const employers = new Set([
      ...(top?.level === 0 ? [top.employer] : []),
      ...facts.reporting.heads.map(({ employer }) => employer),
    ]);
    yield {
      kind: "choice",
      id: "employ",
      label: "Choose another employer",
      effect: `Changes the employer of ${post.title}.`,
      inputLabel: `Who employs ${post.title}`,
      choices: [...employers]
        .filter((employer) => employer.trim() !== "")
        .map((employer) => ({
          id: employer,
          name: employer,
          detail: "",
          label: `Let ${employer} employ ${post.title}`,
          effect: `Changes the employer of ${post.title} from ${partnerName} to ${employer}.`,
          command: editPost({ option, id: post.id, employer }),
        })),
    };
  },
};
