import type { Post } from "../../../shared/model/records/post.ts";
import { formatCount, listAnd, plural } from "../../../shared/print/words.ts";
import { type Hierarchy, type Layer, longestChains } from "../../../shared/structure/analytics/hierarchy.ts";
import type { Facts } from "../../../shared/structure/facts.ts";
import { noPostsIn } from "./place-words.ts";
import { type Counted, countedPosts, type Sentence } from "./sentence.ts";

/** The layers in which some posts stand, in words: “layer 3”, “layers 2 to 5”, “layers 2 and 4”. */
export function layersInWords(layers: readonly Layer[]): string {
  const numbers = layers.filter(({ posts }) => posts.length > 0).map(({ layer }) => layer);
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (first === undefined || last === undefined) return "no layer";
  if (first === last) return `layer ${first}`;
  const isUnbroken = numbers.length > 2 && last - first === numbers.length - 1;
  return `layers ${isUnbroken ? `${first} to ${last}` : listAnd(numbers.map(String), numbers.length)}`;
}

/**
 * The shape of a hierarchy.
 * @param place the part of the matrix that the posts are of; null where it is all of it.
 */
export function describeShape(facts: Facts, hierarchy: Hierarchy, place: string | null): Sentence {
  const { layers, unplaced } = hierarchy;
  const where = place === null ? "" : ` of ${place}`;
  const round = describeRound(hierarchy, where);
  const [first] = layers;
  if (!first) {
    if (place === null || unplaced.length > 0) return ["No posts to lay out yet.", ...round];
    return [noPostsIn(place)];
  }
  const posts = layers.flatMap((layer) => layer.posts);
  const broadest = layers.reduce(
    (most, layer) => (layer.posts.length > most.posts.length ? layer : most),
    first,
  );
  const broad = plural(broadest.posts.length, "post");
  const isOneLayer = place !== null && layers.length === 1;
  return [
    ...(place === null ? [countLayers(facts, hierarchy)] : describeOwnLayers(hierarchy, posts, place)),
    ...(isOneLayer
      ? []
      : [
          `; the broadest is layer ${broadest.layer}, with `,
          countedPosts(broad, `${broad}${where} in layer ${broadest.layer}`, broadest.posts),
        ]),
    ". ",
    ...describeVacant(layers, posts.length, where),
    ...round,
  ];
}

function describeOwnLayers({ layers, depth }: Hierarchy, posts: readonly Post[], place: string): Sentence {
  const count = plural(posts.length, "post");
  return [
    countedPosts(count, `${count} of ${place}`, posts),
    ` of ${place} ${posts.length === 1 ? "stands" : "stand"} in ${layersInWords(layers)} of the option’s ${formatCount(depth)}`,
  ];
}

function countLayers(facts: Facts, hierarchy: Hierarchy): Counted {
  const count = plural(hierarchy.layers.length, "layer");
  const title = `A chain of ${count}`;
  return {
    text: count,
    title,
    behind: () => ({ title, posts: longestChains(facts, hierarchy)[0] ?? [], crossings: [] }),
  };
}

function describeVacant(layers: readonly Layer[], posts: number, where: string): Sentence {
  const vacant = layers.flatMap((layer) => layer.vacant);
  if (posts === 1) return [vacant.length === 0 ? "It is not vacant." : "It is vacant."];
  if (vacant.length === 0) return ["No post is vacant."];
  return [
    countedPosts(
      plural(vacant.length, "post"),
      `${plural(vacant.length, "post")}${where} that ${vacant.length === 1 ? "is" : "are"} vacant`,
      vacant,
    ),
    ` ${vacant.length === 1 ? "is" : "are"} vacant.`,
  ];
}

function describeRound({ unplaced }: Hierarchy, where: string): Sentence {
  if (unplaced.length === 0) return [];
  const count = plural(unplaced.length, "post");
  return [
    " ",
    countedPosts(count, `${count}${where} without a layer`, unplaced),
    ` ${unplaced.length === 1 ? "has" : "have"} no layer, because the line management above goes round.`,
  ];
}
