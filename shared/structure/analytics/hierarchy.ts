import { DISCIPLINES, type Discipline, type Post } from "../../model/records/post.ts";
import type { Facts } from "../facts.ts";

/** The posts of one layer of line management. */
export interface Layer {
  /** 1 at the top, counted along line management. */
  readonly layer: number;
  readonly posts: readonly Post[];
  readonly byDiscipline: Readonly<Record<Discipline, readonly Post[]>>;
  readonly vacant: readonly Post[];
  /** Posts without line reports: here the chain from the top to a team ends. */
  readonly teamLeaders: readonly Post[];
}

/** The posts of an option, layer by layer. */
export interface Hierarchy {
  /** From the top down, without holes: a layer of which no post was asked for has none. */
  readonly layers: readonly Layer[];
  /** Posts that manage each other round, and all below them: they have no layer. */
  readonly unplaced: readonly Post[];
}

/** Lays posts out by their layer in the whole option. Every post is in one layer, or among those without. */
export function layOutHierarchy(facts: Facts, posts: Iterable<Post>): Hierarchy {
  const byLayer = new Map<number, Post[]>();
  const unplaced: Post[] = [];
  let deepest = 0;
  for (const post of posts) {
    const layer = facts.reporting.layerOf(post.id);
    if (layer === null) {
      unplaced.push(post);
      continue;
    }
    deepest = Math.max(deepest, layer);
    const members = byLayer.get(layer);
    if (members) members.push(post);
    else byLayer.set(layer, [post]);
  }
  const layers = Array.from({ length: deepest }, (_, index) =>
    describeLayer(facts, index + 1, byLayer.get(index + 1) ?? []),
  );
  return { layers, unplaced };
}

/** The chains of line management that are longest, one for each post at their foot, from the top down. */
export function longestChains(facts: Facts, { layers }: Hierarchy): readonly (readonly Post[])[] {
  const deepest = layers.at(-1);
  return (deepest?.posts ?? []).map((post) => facts.reporting.chainOf(post.id).toReversed());
}

function describeLayer(facts: Facts, layer: number, posts: readonly Post[]): Layer {
  const byDiscipline: Record<Discipline, Post[]> = {
    clinical: [],
    operational: [],
    professional: [],
    corporate: [],
  };
  for (const post of posts) byDiscipline[post.discipline].push(post);
  return {
    layer,
    posts,
    byDiscipline,
    vacant: posts.filter((post) => post.holder === null),
    teamLeaders: posts.filter((post) => facts.reporting.reportsOf(post.id).length === 0),
  };
}

/** The disciplines that some post of a hierarchy has, in their order. */
export function disciplinesOf({ layers }: Hierarchy): readonly Discipline[] {
  return DISCIPLINES.filter((discipline) =>
    layers.some(({ byDiscipline }) => byDiscipline[discipline].length > 0),
  );
}
