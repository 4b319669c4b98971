import { inOneStep } from "../../../model/commands/command.ts";
import { deletePost } from "../../../model/commands/posts.ts";
import { COMPONENTS } from "../../../model/records/mandate.ts";
import type { Post } from "../../../model/records/post.ts";
import { type LeadingDiscipline, leadingDisciplineOf } from "../../../structure/coverage.ts";
import type { Facts } from "../../../structure/facts.ts";
import { otherDiscipline } from "../../dyads.ts";
import { scopeKey, scopeName, titlesOf } from "../../elements.ts";
import { groupOpenCells } from "../../open-cells.ts";
import { listAnd, plural } from "../../words.ts";
import { postsOf } from "../elements-of.ts";
import type { CandidateChoice, Fixer } from "../fix.ts";
import type { OpenScope } from "../lead-candidates.ts";
import { giveScopes } from "../new-post.ts";

/** Most posts a label names before it counts. */
const MOST_NAMED = 2;

/** Gives a post something to lead, or removes it. */
export const idle: Fixer = {
  rule: "accountability/idle",
  kinds: ["give-mandate", "remove"],
  *propose({ facts, finding }) {
    // The first element of several is their manager, who is not idle.
    const posts = postsOf(facts, finding).slice(finding.messageId === "several" ? 1 : 0);
    const [post] = posts;
    if (!post) return;
    if (posts.length === 1) {
      yield {
        kind: "choice",
        id: "give-mandate",
        label: "Choose another mandate",
        effect: `Gives ${post.title} a mandate for what you choose.`,
        inputLabel: `What ${post.title} leads`,
        choices: mandatesFor(facts, post),
      };
    }
    const names = posts.length <= MOST_NAMED ? listAnd(titlesOf(posts)) : plural(posts.length, "post");
    yield {
      kind: "plain",
      id: "remove",
      label: posts.length === 1 ? "Remove the post" : `Remove ${plural(posts.length, "post")}`,
      effect: `Removes ${listAnd(titlesOf(posts))} from the option.`,
      command: inOneStep(
        `Delete ${posts.length === 1 ? "post " : ""}${names}`,
        posts.map(({ id }) => deletePost({ option: facts.option.info.id, id })),
      ),
    };
  },
};

/** What lacks a leader of the post's discipline; for professional posts, what their manager leads. */
function mandatesFor(facts: Facts, post: Post): readonly CandidateChoice[] {
  const discipline = leadingDisciplineOf(post);
  const scopes = discipline ? openScopes(facts, discipline) : managerScopes(facts, post);
  const seen = new Set<string>();
  return scopes.flatMap((scope) => {
    const id = scopeKey(scope.component, scope);
    if (seen.has(id)) return [];
    seen.add(id);
    const name = scopeName(facts, scope);
    return [
      {
        id,
        name,
        detail: discipline ? `${scope.component}, no ${discipline} lead` : scope.component,
        label: `Let it lead ${name} (${scope.component})`,
        effect: `Gives ${post.title} a mandate for ${name} (${scope.component}).`,
        command: inOneStep(
          `${post.title} leads ${name} (${scope.component})`,
          giveScopes(facts, post.id, scope.component, [scope]),
        ),
      },
    ];
  });
}

function openScopes(facts: Facts, discipline: LeadingDiscipline): readonly OpenScope[] {
  const halves = facts.scopes.all.filter(
    (scope) => scope[discipline].length === 0 && scope[otherDiscipline(discipline)].length > 0,
  );
  const cells = [...facts.option.cells.values()];
  const open = COMPONENTS.flatMap((component) =>
    groupOpenCells(facts, cells, component, discipline, new Set())
      .filter(({ kind }) => kind === "scope")
      .map(
        ({ node }): OpenScope => ({
          component,
          serviceLine: component === "practice" ? node : null,
          geography: component === "pathway" ? node : null,
        }),
      ),
  );
  return [...open, ...halves];
}

function managerScopes({ option, reporting }: Facts, post: Post): readonly OpenScope[] {
  const manager = reporting.managerOf(post.id);
  return [...option.mandates.values()].filter((mandate) => mandate.post === manager?.id);
}
