import type { Component } from "../../../model/records/mandate.ts";
import type { Post } from "../../../model/records/post.ts";
import type { Facts } from "../../../structure/facts.ts";
import type { Scope } from "../../../structure/scopes.ts";
import {
  inMatrixOrder,
  inPostOrder,
  postElement,
  scopeElements,
  scopeName,
  titlesOf,
} from "../../elements.ts";
import { defineRule } from "../../engine/rule.ts";
import { CLINICAL_STRATEGY } from "../../sources.ts";
import { listAnd } from "../../words.ts";

/** Most scopes a sentence names before it counts the rest. */
const MOST_NAMED = 3;

interface SharedHands {
  readonly posts: readonly Post[];
  readonly scopes: Scope[];
}

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
  check(facts, { mostPosts }, report) {
    const people = findPeople(facts, mostPosts);
    for (const { posts, scopes } of findSharedHands(facts, people)) {
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

/** Holders’ names that are people’s: a name on many posts only says that they are filled. */
function findPeople({ option }: Facts, mostPosts: number): ReadonlySet<string> {
  const posts = new Map<string, number>();
  for (const { holder } of option.posts.values()) {
    if (holder !== null) posts.set(holder, (posts.get(holder) ?? 0) + 1);
  }
  return new Set([...posts].filter(([, count]) => count > 1 && count <= mostPosts).map(([name]) => name));
}

function findSharedHands({ scopes }: Facts, people: ReadonlySet<string>): Iterable<SharedHands> {
  const found = new Map<string, SharedHands>();
  if (people.size === 0) return found.values();
  for (const scope of scopes.all) {
    const filled = [...scope.clinical, ...scope.operational]
      .map(({ post }) => post)
      .filter((post) => post.holder !== null);
    const [first] = filled;
    if (!first || !people.has(first.holder ?? "") || filled.some((post) => post.holder !== first.holder))
      continue;
    const posts = inPostOrder(new Set(filled));
    if (new Set(posts.map(({ discipline }) => discipline)).size < 2) continue;
    const key = posts.map(({ id }) => id).join(" ");
    const shared = found.get(key);
    if (shared) shared.scopes.push(scope);
    else found.set(key, { posts, scopes: [scope] });
  }
  return found.values();
}
