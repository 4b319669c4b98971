import type { Command } from "../../model/commands/command.ts";
import { giveMandate } from "../../model/commands/mandates.ts";
import { addPost } from "../../model/commands/posts.ts";
import { drawReportingLine } from "../../model/commands/reporting-lines.ts";
import type { Id } from "../../model/records/fields.ts";
import { LONGEST_TEXT } from "../../model/records/fields.ts";
import type { Component } from "../../model/records/mandate.ts";
import { type Band, DEEPEST_LEVEL, type Discipline, type Post } from "../../model/records/post.ts";
import type { Facts } from "../../structure/facts.ts";
import type { Ends } from "../elements.ts";

/** What a fix has to say of a post it adds; the rest is ordinary: vacant, full time, the archetype left open. */
export interface NewPost {
  readonly title: string;
  readonly discipline: Discipline;
  readonly level: number;
  readonly employer: string;
  readonly band?: Band | null;
  /** The post it reports to; null at the top. */
  readonly manager: Id | null;
  /** The post it is professionally accountable to; null for none. */
  readonly professionalTo: Id | null;
}

/** Adds a post with its lines, and then does what is to be done with it. The label is the last command's. */
export function addPostAnd({ option }: Facts, post: NewPost, then: (id: Id) => readonly Command[]): Command {
  const at = option.info.id;
  return {
    name: "step",
    run: (edit, context) => {
      const id = context.makeId();
      const { manager, professionalTo, band = null, title, ...facts } = post;
      const added = addPost({
        option: at,
        ...facts,
        title: title.slice(0, LONGEST_TEXT),
        level: Math.min(facts.level, DEEPEST_LEVEL),
        band,
        wte: 1,
        holder: null,
        board: false,
        archetype: null,
      }).run(edit, { makeId: () => id });
      let outcome = added;
      for (const command of [
        ...(manager === null ? [] : [drawReportingLine({ option: at, kind: "line", from: id, to: manager })]),
        ...(professionalTo === null
          ? []
          : [drawReportingLine({ option: at, kind: "professional", from: id, to: professionalTo })]),
        ...then(id),
      ]) {
        if (!outcome.ok) return outcome;
        outcome = command.run(edit, context);
      }
      return outcome;
    },
  };
}

/** Gives a post scopes to lead in one component. */
export function giveScopes(
  { option }: Facts,
  post: Id,
  component: Component,
  scopes: readonly Ends[],
): readonly Command[] {
  return scopes.map(({ serviceLine, geography }) =>
    giveMandate({ option: option.info.id, post, component, serviceLine, geography, joint: false }),
  );
}

/**
 * The post that a clinical post under a manager must be professionally accountable to so that its voice reaches the
 * board; null where the manager's own chain carries it there, or where no clinical post is on the board.
 */
export function professionalLeadFor(facts: Facts, discipline: Discipline, manager: Post | null): Id | null {
  if (discipline !== "clinical") return null;
  const voices = [...facts.option.posts.values()].filter(
    (post) => post.discipline === "clinical" && post.board,
  );
  const chain = new Set(manager ? facts.reporting.chainOf(manager.id) : []);
  if (voices.some((voice) => chain.has(voice))) return null;
  return bestVoice(facts, voices)?.id ?? null;
}

/** The clinical board member to whom most posts are professionally accountable already. */
export function bestVoice({ reporting }: Facts, voices: readonly Post[]): Post | undefined {
  return voices.reduce<Post | undefined>((best, voice) => {
    const count = (post: Post) =>
      reporting.professionalReportsOf(post.id).length + reporting.reportsOf(post.id).length;
    return best === undefined || count(voice) > count(best) ? voice : best;
  }, undefined);
}
