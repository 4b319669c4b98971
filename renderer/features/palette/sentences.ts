import type { Entry, EntryKind, EntryOf } from "./entries.ts";
import { actionChoices } from "./entry-choices.ts";
import { isScope, pickLead, pickScope, scopesOf, setManager, waysToGive } from "./give.ts";
import { foldText } from "./search/fold-text.ts";
import { type Choice, doing, type PaletteContext } from "./stage.ts";

/** How many ways to take a sentence are offered. */
const MOST_READINGS = 4;

/** How many of the things that a part of a sentence may mean are tried. */
const MOST_MEANT = 3;

const SCOPES: readonly EntryKind[] = ["serviceLine", "geography", "cell"];
const POSTS: readonly EntryKind[] = ["post"];

/** What a part of a sentence may mean, and how well it answers. */
interface Meant<Kind extends Entry = Entry> {
  readonly entry: Kind;
  readonly score: number;
}

/**
 * What a whole sentence asks for, best reading first: “give Frailty to the Isle of Wight director”, “Clinical Lead
 * Frailty reports to Chief Nurse”, “delete Frailty”. Empty where it is no such sentence.
 */
export function readSentence(context: PaletteContext, query: string): readonly Choice[] {
  if (!context.editor) return [];
  const give = /^\s*(?:give|assign|hand)\s+(\S.*)$/i.exec(query)?.[1];
  if (give !== undefined) return readGive(context, give);
  const leads = splits(query, /\s+leads\s+/gi);
  if (leads.length > 0) return best(leads.flatMap(([who, what]) => pairUp(context, what, who)));
  const reports = splits(
    query.replace(/^\s*(?:make|let|move)\s+/i, ""),
    /\s+(?:reports?\s+to|answers?\s+to|under)\s+/gi,
  );
  if (reports.length > 0) return best(reports.flatMap(([who, whom]) => readReports(context, who, whom)));
  return readVerb(context, query);
}

interface Reading {
  readonly choice: Choice;
  readonly score: number;
}

function best(readings: readonly Reading[]): readonly Choice[] {
  const seen = new Set<string>();
  return [...readings]
    .sort((a, b) => b.score - a.score)
    .flatMap(({ choice }) => {
      if (seen.has(choice.key)) return [];
      seen.add(choice.key);
      return [choice];
    })
    .slice(0, MOST_READINGS);
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

function meantScopes(context: PaletteContext, text: string) {
  return meant(context, text, SCOPES).flatMap(({ entry, score }) =>
    isScope(entry) ? [{ entry, score }] : [],
  );
}

function meantPosts(context: PaletteContext, text: string): readonly Meant<EntryOf<"post">>[] {
  return meant(context, text, POSTS).flatMap(({ entry, score }) =>
    entry.kind === "post" ? [{ entry, score }] : [],
  );
}

function meant({ finder }: PaletteContext, text: string, kinds: readonly EntryKind[]): readonly Meant[] {
  return finder
    .find(text, kinds, MOST_MEANT)
    .flatMap((found) => found.best.map(({ item, score }) => ({ entry: item, score })))
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_MEANT);
}

/** The two sides of every place where a text can be taken apart. */
function splits(text: string, at: RegExp): readonly (readonly [before: string, after: string])[] {
  return [...text.matchAll(at)].flatMap((match) => {
    const sides = [text.slice(0, match.index), text.slice(match.index + match[0].length)] as const;
    return sides.every((side) => side.trim() !== "") ? [sides] : [];
  });
}
