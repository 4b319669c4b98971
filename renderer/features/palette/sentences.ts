import { capitalised } from "../../../shared/print/words.ts";
import type { Editor } from "../../editor/editor.ts";
import { readEdit } from "./edit-sentences.ts";
import { actionChoices } from "./entry-choices.ts";
import { isScope, pickLead, pickScope, scopesOf, setManager, waysToGive } from "./give.ts";
import { foldText } from "./search/fold-text.ts";
import {
  best,
  MOST_READINGS,
  meant,
  meantPosts,
  meantScopes,
  POSTS,
  type Reading,
  SCOPES,
  splits,
} from "./sentence-parts.ts";
import { type Choice, doing, type PaletteContext, type Stage } from "./stage.ts";

/**
 * What a whole sentence asks for, best reading first: “give Frailty to the Isle of Wight director”, “Clinical Lead
 * Frailty reports to Chief Nurse”, “move Frailty to Physical health”, “delete Frailty”. Empty where it is no such sentence.
 */
export function readSentence(context: PaletteContext, query: string): readonly Choice[] {
  if (!context.editor) return [];
  if (/^\s*(?:give|assign|hand)\s*$/i.test(query)) return [askWhatToGive(context.editor)];
  const give = /^\s*(?:give|assign|hand)\s+(\S.*)$/i.exec(query)?.[1];
  if (give !== undefined) return readGive(context, give);
  const leads = splits(query, /\s+leads\s+/gi);
  if (leads.length > 0) return best(leads.flatMap(([who, what]) => pairUp(context, what, who)));
  const reports = splits(
    query.replace(/^\s*(?:make|let|move)\s+/i, ""),
    /\s+(?:reports?\s+to|answers?\s+to|under)\s+/gi,
  );
  const edits = readEdit(context, query);
  if (reports.length > 0 || edits.length > 0) {
    return best([...reports.flatMap(([who, whom]) => readReports(context, who, whom)), ...edits]);
  }
  return readVerb(context, query);
}

/** A bare “give”: asks what, and then to whom. */
function askWhatToGive(editor: Editor): Choice {
  const stage: Stage = {
    kind: "pick",
    words: "Give … to a post",
    kinds: SCOPES,
    isOffered: isScope,
    onPick: (entry) => {
      if (!isScope(entry)) return { next: "close", focus: "back" };
      const scopes = scopesOf(entry);
      if (scopes.length === 1) return { next: "step", stage: pickLead(editor, scopes[0]) };
      const choices = scopes.map((scope) =>
        doing(scope.component, capitalised(scope.component), () => ({
          next: "step",
          stage: pickLead(editor, scope),
        })),
      );
      return { next: "step", stage: { kind: "choose", words: `Give ${entry.title} …`, choices } };
    },
  };
  return doing("give", "Give something to a post…", () => ({ next: "step", stage }), {
    detail: "A service line, a geography or a cell",
  });
}

function readGive(context: PaletteContext, rest: string): readonly Choice[] {
  const { editor } = context;
  if (!editor) return [];
  const pairs = splits(rest, /\s+to\s+/gi).flatMap(([what, whom]) => pairUp(context, what, whom));
  if (pairs.length > 0) return best(pairs);
  const said = rest.replace(/\s+to\s*$/i, "");
  const scopes = meantScopes(context, said).flatMap(({ entry, score }) =>
    scopesOf(entry).map((scope) => ({
      score,
      choice: doing(
        `give ${entry.key} ${scope.component}`,
        `Give ${entry.title}${entry.kind === "cell" ? ` (${scope.component})` : ""} to a post…`,
        () => ({ next: "step", stage: pickLead(editor, scope) }),
        { entry },
      ),
    })),
  );
  const posts = meantPosts(context, said).map(({ entry, score }) => ({
    score,
    choice: doing(
      `give ${entry.key}`,
      `Give ${entry.title} something to lead…`,
      () => ({ next: "step", stage: pickScope(editor, entry.id) }),
      { entry },
    ),
  }));
  return best([...scopes, ...posts]);
}

function pairUp(context: PaletteContext, what: string, whom: string): readonly Reading[] {
  const { editor } = context;
  if (!editor) return [];
  const posts = meantPosts(context, whom);
  return meantScopes(context, what).flatMap((scope) =>
    posts.flatMap((post) =>
      scopesOf(scope.entry).flatMap((part) =>
        waysToGive(editor, post.entry, part).map((choice, place) => ({
          // Ways to do the same stay together, in their order.
          score: scope.score + post.score - place * 0.01,
          choice: { ...choice, entry: post.entry },
        })),
      ),
    ),
  );
}

function readReports(context: PaletteContext, who: string, whom: string): readonly Reading[] {
  const { editor } = context;
  if (!editor) return [];
  const managers = meantPosts(context, whom);
  return meantPosts(context, who).flatMap((post) =>
    managers.flatMap((manager) => {
      if (manager.entry.id === post.entry.id) return [];
      const choice = doing(
        `reports ${post.entry.id} ${manager.entry.id}`,
        `${post.entry.title} reports to ${manager.entry.title}`,
        () => setManager(editor, post.entry.id, manager.entry.id),
        { entry: post.entry, detail: "Line management" },
      );
      return [{ score: post.score + manager.score, choice }];
    }),
  );
}

/** “delete frailty”: what can be done with something, named before it. */
function readVerb(context: PaletteContext, query: string): readonly Choice[] {
  const [, verb, rest] = /^\s*(\p{L}{3,})\s+(\S.*)$/u.exec(query) ?? [];
  if (verb === undefined || rest === undefined) return [];
  const said = foldText(verb);
  return meant(context, rest, [...POSTS, ...SCOPES])
    .slice(0, 2)
    .flatMap(({ entry }) =>
      actionChoices(context, entry)
        .filter(({ title }) => foldText(title).startsWith(said))
        .map((choice) => ({ ...choice, entry, detail: entry.title })),
    )
    .slice(0, MOST_READINGS);
}
