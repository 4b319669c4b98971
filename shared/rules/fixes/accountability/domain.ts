import { inOneStep } from "../../../model/commands/command.ts";
import { editDomain } from "../../../model/commands/domains.ts";
import { editMandate } from "../../../model/commands/mandates.ts";
import {
  type AccountabilityDomain,
  defaultDomains,
  SIDES,
} from "../../../model/records/accountability-domain.ts";
import type { Facts } from "../../../structure/facts.ts";
import { inPostOrder, scopeName } from "../../elements.ts";
import type { Finding } from "../../engine/finding.ts";
import { listAnd } from "../../words.ts";
import { aspectOf } from "../elements-of.ts";
import type { Candidate, Fixer } from "../fix.ts";
import { postChoice } from "../post-choice.ts";
import { heldIn } from "../scope-of-aspect.ts";

/** Names the side that answers for a domain, or the post among those who share. */
export const domain: Fixer = {
  rule: "accountability/domain",
  kinds: ["name-side", "name-post"],
  *propose({ facts, finding, domains }) {
    if (finding.messageId === "unsaid") {
      const found = domains.find(({ id }) => id === aspectOf(finding));
      if (found) yield nameSide(found);
    } else if (finding.messageId === "shared") {
      yield namePost(facts, finding, domains);
    }
  },
};

/** The side that the strategy's own domains start with is recommended; for others the clinical one comes first. */
function nameSide({ id, name, component }: AccountabilityDomain): Candidate {
  const usual = defaultDomains().get(id)?.side ?? "clinical";
  return {
    kind: "choice",
    id: "name-side",
    label: "Choose the other side",
    effect: `Says which side of ${component} answers for ${name}, in every option of the design.`,
    inputLabel: `Who answers for ${name}`,
    choices: [usual, ...SIDES.filter((side) => side !== usual)].map((side) => ({
      id: side,
      name: side,
      detail: "",
      label: `Let the ${side} side answer for ${name}`,
      effect: `Lets the ${side} side of ${component} answer for ${name}, in every option of the design.`,
      command: inOneStep(`The ${side} side answers for ${name}`, [editDomain({ id, side })]),
    })),
  };
}

/** One post for all that is open between those who share: who answers for what can be divided on the mandates. */
function namePost(facts: Facts, finding: Finding, domains: readonly AccountabilityDomain[]): Candidate {
  const option = facts.option.info.id;
  const held = heldIn(facts, finding);
  const named = (id: string) =>
    new Set(held.filter(({ mandate }) => mandate.answersFor.includes(id)).map(({ post }) => post.id)).size;
  const first = held[0];
  const open = domains.filter(
    ({ id, component, side }) =>
      component === first?.mandate.component && side === first.post.discipline && named(id) !== 1,
  );
  const ids = open.map(({ id }) => id);
  const what = listAnd(open.map(({ name }) => name));
  return {
    kind: "choice",
    id: "name-post",
    label: "Choose another post to answer for it",
    effect: `Lets the post that you choose answer for ${what}.`,
    inputLabel: `Who answers for ${what}`,
    choices: inPostOrder(new Set(held.map(({ post }) => post))).map((post) => ({
      ...postChoice(post),
      label: `Let ${post.title} answer for it`,
      effect: `Lets ${post.title} answer for ${what}${first ? ` in ${scopeName(facts, first.mandate)}` : ""}.`,
      command: inOneStep(
        `${post.title} answers for ${what}`,
        held.map(({ mandate, post: holder }) => {
          const others = mandate.answersFor.filter((id) => !ids.includes(id));
          return editMandate({
            option,
            id: mandate.id,
            answersFor: holder === post ? [...others, ...ids] : others,
          });
        }),
      ),
    })),
  };
}
