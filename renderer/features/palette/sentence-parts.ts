import type { Entry, EntryKind, EntryOf } from "./entries.ts";
import { isScope } from "./give.ts";
import type { Choice, PaletteContext } from "./stage.ts";

/** How many ways to take a sentence are offered. */
export const MOST_READINGS = 4;

/** How many of the things that a part of a sentence may mean are tried. */
const MOST_MEANT = 3;

export const SCOPES: readonly EntryKind[] = ["serviceLine", "geography", "cell"];
export const NODES: readonly EntryKind[] = ["serviceLine", "geography"];
export const POSTS: readonly EntryKind[] = ["post"];

/** What a part of a sentence may mean, and how well it answers. */
export interface Meant<Kind extends Entry = Entry> {
  readonly entry: Kind;
  readonly score: number;
}

/** A way to take a sentence. */
export interface Reading {
  readonly choice: Choice;
  readonly score: number;
}

/** The best readings, each thing to do once. */
export function best(readings: readonly Reading[]): readonly Choice[] {
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

export function meantScopes(context: PaletteContext, text: string) {
  return meant(context, text, SCOPES).flatMap(({ entry, score }) =>
    isScope(entry) ? [{ entry, score }] : [],
  );
}

export function meantPosts(context: PaletteContext, text: string): readonly Meant<EntryOf<"post">>[] {
  return meant(context, text, POSTS).flatMap(({ entry, score }) =>
    entry.kind === "post" ? [{ entry, score }] : [],
  );
}

/** The rows and columns that a part of a sentence may mean. */
export function meantNodes(
  context: PaletteContext,
  text: string,
): readonly Meant<EntryOf<"serviceLine" | "geography">>[] {
  return meant(context, text, NODES).flatMap(({ entry, score }) =>
    entry.kind === "serviceLine" || entry.kind === "geography" ? [{ entry, score }] : [],
  );
}

export function meant(
  { finder }: PaletteContext,
  text: string,
  kinds: readonly EntryKind[],
): readonly Meant[] {
  return finder
    .find(text, kinds, MOST_MEANT)
    .flatMap((found) => found.best.map(({ item, score }) => ({ entry: item, score })))
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_MEANT);
}

/** The two sides of every place where a text can be taken apart. */
export function splits(text: string, at: RegExp): readonly (readonly [before: string, after: string])[] {
  return [...text.matchAll(at)].flatMap((match) => {
    const sides = [text.slice(0, match.index), text.slice(match.index + match[0].length)] as const;
    return sides.every((side) => side.trim() !== "") ? [sides] : [];
  });
}
