import { inOneStep } from "../../model/commands/command.ts";
import type { Post } from "../../model/records/post.ts";
import type { LeadingDiscipline } from "../../structure/coverage.ts";
import type { Facts } from "../../structure/facts.ts";
import { scopeName } from "../elements.ts";
import { listAnd } from "../words.ts";
import type { Candidate, CandidateChoice } from "./fix.ts";
import { isWaiting, likelyLeads, newLeadFor, type OpenScope } from "./lead-candidates.ts";
import { addPostAnd, giveScopes } from "./new-post.ts";
import { postChoice } from "./post-choice.ts";

/** Most scopes a sentence names before it counts the rest. */
const MOST_NAMED = 3;

export const APPOINT_KINDS = ["appoint", "new-post"] as const;

/**
 * Ways to have scopes led that lack a lead of one discipline: by a post there is, or by a new one.
 * @param counterpart who leads the other side, to go by.
 */
export function appointLead(
  facts: Facts,
  scopes: readonly [OpenScope, ...OpenScope[]],
  discipline: LeadingDiscipline,
  counterpart: Post | undefined,
): readonly Candidate[] {
  const [scope] = scopes;
  const where = `${listAnd(
    scopes.map((each) => scopeName(facts, each)),
    MOST_NAMED,
  )} (${scope.component})`;
  const mandates = scopes.length === 1 ? "a mandate" : `${scopes.length} mandates`;
  const likely = likelyLeads(facts, scope, discipline, counterpart);
  const isLeading = new Set([...facts.option.mandates.values()].map(({ post }) => post));
  const existing: Candidate = {
    kind: "choice",
    id: "appoint",
    label: `Let another ${discipline} post lead it`,
    effect: `Gives the post that you choose ${mandates} for ${where}.`,
    inputLabel: `Who leads ${where}`,
    choices: likely.map(
      (post): CandidateChoice => ({
        ...postChoice(post, isLeading.has(post.id) ? "" : "no mandate yet"),
        label: `Let ${post.title} lead it`,
        effect: `Gives ${post.title} ${mandates} for ${where}.`,
        command: inOneStep(
          `${post.title} leads ${where}`,
          giveScopes(facts, post.id, scope.component, scopes),
        ),
      }),
    ),
  };
  const post = newLeadFor(facts, scope, discipline, counterpart);
  const added: Candidate = {
    kind: "plain",
    id: "new-post",
    label: `Add a post: ${post.title}`,
    effect: `Adds ${post.title} (level ${post.level}, vacant)${managerWords(facts, post.manager)} with ${mandates} for ${where}.`,
    command: inOneStep(`Add post ${post.title}`, [
      addPostAnd(facts, post, (id) => giveScopes(facts, id, scope.component, scopes)),
    ]),
  };
  // A post without a mandate is waiting for one; others have enough to do already.
  const [first] = likely;
  return first && isWaiting(first, isLeading.has(first.id) ? 1 : 0) ? [existing, added] : [added, existing];
}

/** “, reporting to Chief Nurse,” for a sentence that names a new post. */
export function managerWords({ option }: Facts, manager: string | null): string {
  const title = manager === null ? undefined : option.posts.get(manager)?.title;
  return title === undefined ? "" : `, reporting to ${title},`;
}
