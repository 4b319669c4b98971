import { compareText, type OptionDocument } from "../../model/document.ts";
import type { Id } from "../../model/records/fields.ts";
import type { Mandate } from "../../model/records/mandate.ts";
import type { Post } from "../../model/records/post.ts";
import type { Pair } from "../pair.ts";
import { foldName, likenessOfWords, tellingWords } from "./fold-name.ts";
import type { Pairing } from "./pairing.ts";

/** How sure a match is, by what it rests on. Working values: they order matches and tell which to look at. */
const CONFIDENCE = {
  referenceAndTitle: 0.95,
  reference: 0.75,
  titleAndEmployer: 0.9,
  title: 0.8,
  titleAndScope: 0.85,
  titleAndManager: 0.7,
  scope: 0.6,
} as const;

/** References such as “P12” are given out again elsewhere: they count only where titles are this much alike. */
const LEAST_LIKENESS_OF_TITLES = 0.4;

/** Titles this much alike, at the same level and band, may be one post retitled. */
const LEAST_LIKENESS_ALONE = 0.75;

/** Finds the partner of a service line or geography of the first option; undefined where it has none. */
export type PartnerOf = (id: Id) => Id | undefined;

/**
 * Matches posts of options from elsewhere: by reference, where the titles bear it out; by title; by title with scope or
 * manager, where several posts have the title; by what they lead.
 */
export function matchPosts(
  pairing: Pairing<Post>,
  [from, to]: Pair<OptionDocument>,
  partners: { readonly serviceLine: PartnerOf; readonly geography: PartnerOf },
): void {
  const both = (keyOf: (post: Post) => string | null) => [keyOf, keyOf] as const;
  // Asked for by one way after the other, and many posts have the same.
  const titleOf = remember(foldName);
  const wordsOf = remember(tellingWords);
  const titleKey = ({ title, discipline }: Post) => `${discipline} ${titleOf(title)}`;
  pairing.byKey(
    both(({ ref }) => foldName(ref)),
    "reference",
    (a, b) => {
      if (titleOf(a.title) === titleOf(b.title)) return CONFIDENCE.referenceAndTitle;
      const likeness = likenessOfWords(wordsOf(a.title), wordsOf(b.title));
      return likeness >= LEAST_LIKENESS_OF_TITLES ? CONFIDENCE.reference : null;
    },
  );
  pairing.byKey(both(titleKey), "title", (a, b) =>
    a.employer === b.employer ? CONFIDENCE.titleAndEmployer : CONFIDENCE.title,
  );

  const scopes = [
    scopeKeys(from, partners),
    scopeKeys(to, { serviceLine: (id) => id, geography: (id) => id }),
  ] as const;
  const withScope = (side: 0 | 1, keyOf: (post: Post) => string) => (post: Post) => {
    const scope = scopes[side].get(post.id);
    return scope === undefined ? null : `${keyOf(post)} ${scope}`;
  };
  pairing.byKey([withScope(0, titleKey), withScope(1, titleKey)], "scope", () => CONFIDENCE.titleAndScope);

  const managers = [managersOf(from), managersOf(to)] as const;
  const byManager = [
    (post: Post) => {
      const manager = managers[0].get(post.id);
      const partner = manager === undefined ? undefined : pairing.toOf(manager);
      return partner === undefined ? null : `${partner} ${titleKey(post)}`;
    },
    (post: Post) => {
      const manager = managers[1].get(post.id);
      return manager === undefined ? null : `${manager} ${titleKey(post)}`;
    },
  ] as const;
  while (pairing.byKey(byManager, "title", () => CONFIDENCE.titleAndManager) > 0);

  const employerOf = remember(foldName);
  const roleKey = ({ discipline, level, employer }: Post) => `${discipline} ${level} ${employerOf(employer)}`;
  pairing.byKey([withScope(0, roleKey), withScope(1, roleKey)], "scope", () => CONFIDENCE.scope);
  pairing.byWords(
    ({ title }) => wordsOf(title),
    (a, b) => a.discipline === b.discipline && a.level === b.level && a.band === b.band,
    LEAST_LIKENESS_ALONE,
    "title",
    (likeness) => Math.round(likeness * 60) / 100,
  );
}

function remember<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      value = read(text);
      known.set(text, value);
    }
    return value;
  };
}

/** What every leading post leads, as one text in the second option’s ids; posts that lead what has no partner are left out. */
function scopeKeys(
  option: OptionDocument,
  partners: { readonly serviceLine: PartnerOf; readonly geography: PartnerOf },
): ReadonlyMap<Id, string> {
  const keys = new Map<Id, string[]>();
  const unknown = new Set<Id>();
  const end = (id: Id | null, partnerOf: PartnerOf) => (id === null ? "*" : partnerOf(id));
  for (const { post, component, serviceLine, geography } of option.mandates.values()) {
    const row = end(serviceLine, partners.serviceLine);
    const column = end(geography, partners.geography);
    if (row === undefined || column === undefined) unknown.add(post);
    else (keys.get(post) ?? putNew(keys, post)).push(`${component}/${row}/${column}`);
  }
  return new Map(
    [...keys]
      .filter(([post]) => !unknown.has(post))
      .map(([post, scopes]) => [post, scopes.sort(compareText).join(" ")]),
  );
}

function putNew(keys: Map<Id, string[]>, post: Mandate["post"]): string[] {
  const scopes: string[] = [];
  keys.set(post, scopes);
  return scopes;
}

function managersOf(option: OptionDocument): ReadonlyMap<Id, Id> {
  const managers = new Map<Id, Id>();
  for (const { kind, from, to } of option.reportingLines.values())
    if (kind === "line") managers.set(from, to);
  return managers;
}
