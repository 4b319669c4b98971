import type { Component } from "../../../model/records/mandate.ts";
import type { Post } from "../../../model/records/post.ts";
import type { Facts } from "../../../structure/facts.ts";
import type { Scope } from "../../../structure/scopes.ts";
import type { Changes } from "../../../structure/touched.ts";
import {
  inMatrixOrder,
  inPostOrder,
  postElement,
  scopeElements,
  scopeKey,
  scopeName,
  titlesOf,
} from "../../elements.ts";
import { defineRule } from "../../engine/rule.ts";
import { keyOfScope, scopeOfKey } from "../../scope-keys.ts";
import { CLINICAL_STRATEGY } from "../../sources.ts";
import { listAnd } from "../../words.ts";

/** Most scopes a sentence names before it counts the rest. */
const MOST_NAMED = 3;

/** Finds dyads both halves of which one person holds. */
export const sameHands = defineRule({
  id: "accountability/same-hands",
  title: "A dyad is two people",
  docs: {
    finds: "A clinical and an operational post that lead the same scope, both held by the same person.",
    why: "The dyad is there so that quality and the means for it argue with each other before a decision. One person holding both posts has that argument alone.",
    notes: [
      "People are told apart by the holder’s name. A name that holds more posts than one person can, such as “in post”, is a placeholder and says nothing about who it is.",
      "A second person in either post, jointly, is enough: then there are two to talk.",
      "The same two posts are one finding, whatever number of scopes they lead together. It never names the holder.",
    ],
    good: "Clinical Director and Operational Director lead Physical health; two people hold the two posts.",
    bad: "Clinical Director and interim Operational Director lead Physical health; one person holds both.",
    sources: [CLINICAL_STRATEGY],
  },
  numbers: {
    mostPosts: {
      label: "Most posts that one name may hold and still be taken for a person’s",
      unit: "posts",
      default: 3,
      min: 2,
      max: 20,
    },
  },
  messages: {
    onePerson: (data: {
      posts: readonly string[];
      led: readonly { component: Component; scope: string }[];
    }) => ({
      headline: "Both halves of a dyad in the same hands",
      message: `${listAnd(data.posts)} are held by the same person, who leads both sides of ${listAnd(
        data.led.map(({ component, scope }) => `${scope} (${component})`),
        MOST_NAMED,
      )}.`,
    }),
  },
  sift: {
    items: (facts, { mostPosts }) =>
      facts.scopes.all.filter((scope) => sharedHands(facts, scope, mostPosts).length > 0).map(keyOfScope),
    touched: ({ posts, scopes }, facts) => [
      ...scopes.keys(),
      ...scopesOfHolders(facts, renamedHolders(posts)),
    ],
    keyOf: (facts, id, { mostPosts }) => {
      const scope = scopeOfKey(facts, id);
      const posts = scope ? sharedHands(facts, scope, mostPosts) : [];
      return posts.length > 0 ? posts.map((post) => post.id).join(" ") : null;
    },
  },
  tell(facts, ids, { mostPosts }, report) {
    const scopes = ids.flatMap((id) => scopeOfKey(facts, id) ?? []);
    for (const first of scopes.slice(0, 1)) {
      const posts = sharedHands(facts, first, mostPosts);
      const led = inMatrixOrder(facts, scopes);
      report("onePerson", {
        data: {
          posts: titlesOf(posts),
          led: led.map((scope) => ({ component: scope.component, scope: scopeName(facts, scope) })),
        },
        about: posts.map(postElement),
        others: led.flatMap((scope) => scopeElements(facts, scope)),
        evidence: { posts: posts.length, scopes: led.length },
      });
    }
  },
});

/** Names that hold another number of posts than before. */
function renamedHolders(posts: Changes<Post>): ReadonlySet<string> {
  return new Set(
    [...posts.values()].flatMap(({ before, after }) =>
      before?.holder === after?.holder ? [] : [before?.holder ?? [], after?.holder ?? []].flat(),
    ),
  );
}

/** What these names lead: one more post of a name may make it a person’s, or a mere word for being filled. */
function scopesOfHolders({ postsByHolder, mandates }: Facts, names: ReadonlySet<string>): readonly string[] {
  return [...names]
    .flatMap((name) => postsByHolder.get(name))
    .flatMap(({ id }) => mandates.get(id) ?? [])
    .map((mandate) => scopeKey(mandate.component, mandate));
}

/** The posts of a scope, where one person holds all of them that are filled, on both sides; otherwise nothing. */
function sharedHands({ postsByHolder }: Facts, scope: Scope, mostPosts: number): readonly Post[] {
  if (scope.clinical.length === 0 || scope.operational.length === 0) return [];
  const filled = [...scope.clinical, ...scope.operational]
    .map(({ post }) => post)
    .filter((post) => post.holder !== null);
  const [first] = filled;
  if (!first || filled.some((post) => post.holder !== first.holder)) return [];
  if (new Set(filled.map(({ discipline }) => discipline)).size < 2) return [];
  return postsByHolder.get(first.holder ?? "").length <= mostPosts ? inPostOrder(new Set(filled)) : [];
}
