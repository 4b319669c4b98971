import { inOneStep } from "../../../model/commands/command.ts";
import { editMandate, withdrawMandate } from "../../../model/commands/mandates.ts";
import type { Facts } from "../../../structure/facts.ts";
import type { Holding } from "../../../structure/scopes.ts";
import { inPostOrder, scopeName, titlesOf } from "../../elements.ts";
import type { Finding } from "../../engine/finding.ts";
import { listAnd } from "../../words.ts";
import { cellsOf } from "../elements-of.ts";
import type { CandidateChoice, Fixer } from "../fix.ts";
import { postChoice } from "../post-choice.ts";
import { heldIn } from "../scope-of-aspect.ts";

/** Most places a mandate is offered to be narrowed to. */
const MOST_PLACES = 6;

/** Says that the sharing is meant, or ends it. */
export const overlap: Fixer = {
  rule: "accountability/overlap",
  kinds: ["mark-joint", "leave-to-one", "narrow"],
  *propose({ facts, finding }) {
    const held = heldIn(facts, finding);
    const [first] = held;
    if (!first) return;
    const option = facts.option.info.id;
    const posts = inPostOrder(new Set(held.map(({ post }) => post)));
    const names = listAnd(titlesOf(posts));
    const scope = scopeName(facts, first.mandate);
    yield {
      kind: "plain",
      id: "mark-joint",
      label: "Mark as joint",
      effect: `Says that ${names} lead ${scope} together on purpose.`,
      command: inOneStep(
        `${names} lead ${scope} jointly`,
        held.map(({ mandate }) => editMandate({ option, id: mandate.id, joint: true })),
      ),
    };
    yield {
      kind: "choice",
      id: "leave-to-one",
      label: `Choose who leads ${scope} alone`,
      effect: `Takes the mandate for ${scope} from everybody but the post that you choose.`,
      inputLabel: `Who leads ${scope}`,
      choices: posts.map((kept) => {
        const others = held.filter(({ post }) => post !== kept);
        return {
          ...postChoice(kept),
          label: `Leave it to ${kept.title} alone`,
          effect: `Takes the mandate for ${scope} from ${listAnd(titlesOf([...new Set(others.map(({ post }) => post))]))}.`,
          command: inOneStep(
            `${kept.title} alone leads ${scope}`,
            others.map(({ mandate }) => withdrawMandate({ option, id: mandate.id })),
          ),
        };
      }),
    };
    yield {
      kind: "choice",
      id: "narrow",
      label: "Narrow one of the mandates",
      effect: `Narrows one of the mandates for ${scope} to a part of it.`,
      inputLabel: "Who leads only a part",
      choices: narrowings(facts, held, finding),
    };
  },
};

/** The least senior first; each narrowed to one place (practice) or service line (pathway) in dispute. */
function narrowings(facts: Facts, held: readonly Holding[], finding: Finding): readonly CandidateChoice[] {
  const option = facts.option.info.id;
  const cells = cellsOf(facts, finding);
  return [...inPostOrder(held.map(({ post }) => post))].reverse().flatMap((post) => {
    const own = held.filter((holding) => holding.post === post);
    const mandate = own[0]?.mandate;
    if (!mandate || own.length > 1) return [];
    const isPractice = mandate.component === "practice";
    if ((isPractice ? mandate.geography : mandate.serviceLine) !== null) return [];
    const places = new Set(cells.map((cell) => (isPractice ? cell.geography : cell.serviceLine)));
    return [...places].slice(0, MOST_PLACES).map((place) => {
      const ends = {
        serviceLine: isPractice ? mandate.serviceLine : place,
        geography: isPractice ? place : mandate.geography,
      };
      const part = scopeName(facts, ends);
      return {
        id: `${mandate.id}-${place}`,
        name: `${post.title} leads ${part} only`,
        detail: post.ref,
        label: `Narrow ${post.title} to ${part}`,
        effect: `Narrows the mandate of ${post.title} to ${part}.`,
        command: editMandate({ option, id: mandate.id, ...ends }),
      };
    });
  });
}
