import { inOneStep } from "../../../model/commands/command.ts";
import { editPost } from "../../../model/commands/posts.ts";
import { mainPostsOf } from "../elements-of.ts";
import type { Fixer } from "../fix.ts";

const INTERIM = "Interim: ";

/** Names an interim. */
export const vacant: Fixer = {
  rule: "accountability/vacant",
  kinds: ["name-interim"],
  *propose({ facts, finding }) {
    const [post] = mainPostsOf(facts, finding);
    if (!post) return;
    yield {
      kind: "text",
      id: "name-interim",
      label: "Name an interim",
      effect: `Puts the person that you name into ${post.title}, marked as interim.`,
      input: { label: `Interim in ${post.title}`, example: "A. N. Other" },
      commandFor: (answer) => {
        const name = answer.trim();
        const isMarked = name.toLowerCase().startsWith("interim");
        const holder = name === "" || isMarked ? name : `${INTERIM}${name}`;
        return inOneStep(`Name an interim in ${post.title}`, [
          editPost({ option: facts.option.info.id, id: post.id, holder }),
        ]);
      },
    };
  },
};
