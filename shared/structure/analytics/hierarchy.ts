import { DISCIPLINES, type Discipline, type Post } from "../../model/records/post.ts";
import type { Facts } from "../facts.ts";

/** The posts of one layer of line management. */
export interface Layer {
  /** 1 at the top, counted along line management. */
  readonly layer: number;
  readonly posts: readonly Post[];
  readonly byDiscipline: Readonly<Record<Discipline, readonly Post[]>>;
  readonly vacant: readonly Post[];
  /** Here the chain from the top to a team ends. */
  readonly teamLeaders: readonly Post[];
  /** Executives and directors without line reports: a chain ends at them too, but at no team. */
  readonly withoutTeam: readonly Post[];
}

/** Executives are on level 1 and directors on level 2: whoever leads a team stands below both. */
const FIRST_TEAM_LEVEL = 3;

/** The posts of an option, layer by layer. */
export interface Hierarchy {
  /**
   * From the uppermost layer with a post that was asked for down to the last, without holes: a layer between of which no
   * post was asked for has none.
   */
  readonly layers: readonly Layer[];
  /** Layers of the whole option, whatever posts were asked for. */
  readonly depth: number;
  /** Posts that manage each other round, and all below them: they have no layer. */
  readonly unplaced: readonly Post[];
}

/** Lays posts out by their layer in the whole option. Every post is in one layer, or among those without. */
export function layOutHierarchy(facts: Facts, posts: Iterable<Post>): Hierarchy {
  const byLayer = new Map<number, Post[]>();
  const unplaced: Post[] = [];
  let uppermost = Infinity;
  let deepest = 0;
  for (const post of posts) {
    const layer = facts.reporting.layerOf(post.id);
    if (layer === null) {
      unplaced.push(post);
      continue;
    }
    uppermost = Math.min(uppermost, layer);
    deepest = Math.max(deepest, layer);
    const members = byLayer.get(layer);
    if (members) members.push(post);
    else byLayer.set(layer, [post]);
  }
  const layers = Array.from({ length: Math.max(0, deepest - uppermost + 1) }, (_, index) =>
    describeLayer(facts, uppermost + index, byLayer.get(uppermost + index) ?? []),
  );
  let depth = 0;
  for (const { layer } of facts.reporting.byPost.values()) depth = Math.max(depth, layer ?? 0);
  return { layers, depth, unplaced };
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
  const atTheFoot = posts.filter((post) => facts.reporting.reportsOf(post.id).length === 0);
  return {
    layer,
    posts,
    byDiscipline,
    vacant: posts.filter((post) => post.holder === null),
    teamLeaders: atTheFoot.filter(({ level }) => level >= FIRST_TEAM_LEVEL),
    withoutTeam: atTheFoot.filter(({ level }) => level < FIRST_TEAM_LEVEL),
  };
}

/** The disciplines that some post of a hierarchy has, in their order. */
export function disciplinesOf({ layers }: Hierarchy): readonly Discipline[] {
  return DISCIPLINES.filter((discipline) =>
    layers.some(({ byDiscipline }) => byDiscipline[discipline].length > 0),
  );
}
