import { PatchedMap } from "../lib/patched-map.ts";
import type { OptionDocument } from "../model/document.ts";
import type { Id } from "../model/records/fields.ts";
import type { Post } from "../model/records/post.ts";
import { LINE_KINDS, type LineKind, type ReportingLine } from "../model/records/reporting-line.ts";
import { replaceRecord } from "./replace-record.ts";
import type { Changes } from "./touched.ts";

/**
 * A post with the lines that end at it and those at their other ends. Everything about a post lies side by side: rules
 * that go through thousands of posts look none of it up.
 */
export interface PostReporting {
  readonly post: Post;
  /** The lines from the post upwards, of every kind. */
  readonly from: readonly ReportingLine[];
  /** The lines that come to the post from below, of every kind. */
  readonly to: readonly ReportingLine[];
  readonly manager: Post | undefined;
  /** The posts it line-manages. */
  readonly reports: readonly Post[];
  /** 1 at the top, counted along line management; null where the chain goes round. */
  readonly layer: number | null;
}

export type ReportingByPost = ReadonlyMap<Id, PostReporting>;

/** What changed for posts, and for whom the chain to the top is another. */
interface ReportingByPostChange {
  readonly byPost: ReportingByPost;
  readonly chains: ReadonlySet<Id>;
}

interface Draft {
  readonly post: Post;
  from: ReportingLine[];
  to: ReportingLine[];
  manager: Post | undefined;
  reports: Post[];
  layer: number | null;
}

/** Stands for the layer of a post while it is not known yet. */
const UNSETTLED = 0;

/** Stands for an empty list, of which thousands of posts have one. Never filled. */
const NO_LINES: ReportingLine[] = [];
const NO_POSTS: Post[] = [];

/** Puts lines to their posts, and finds layers. Linear in posts and lines. */
export function deriveByPost({ posts, reportingLines }: OptionDocument): ReportingByPost {
  const drafts = new Map<Id, Draft>();
  for (const post of posts.values()) {
    drafts.set(post.id, {
      post,
      from: NO_LINES,
      to: NO_LINES,
      manager: undefined,
      reports: NO_POSTS,
      layer: UNSETTLED,
    });
  }
  for (const line of reportingLines.values()) {
    const lower = drafts.get(line.from);
    const upper = drafts.get(line.to);
    if (lower) {
      if (lower.from === NO_LINES) lower.from = [line];
      else lower.from.push(line);
    }
    if (upper) {
      if (upper.to === NO_LINES) upper.to = [line];
      else upper.to.push(line);
    }
    if (line.kind !== "line" || !lower || !upper) continue;
    lower.manager ??= upper.post;
    if (upper.reports === NO_POSTS) upper.reports = [lower.post];
    else upper.reports.push(lower.post);
  }
  const layers: Layers = {
    layerOf: ({ id }) => drafts.get(id)?.layer ?? null,
    managerOf: ({ id }) => drafts.get(id)?.manager,
    settle: ({ id }, layer) => {
      const draft = drafts.get(id);
      if (draft) draft.layer = layer;
    },
  };
  for (const draft of drafts.values()) {
    if (draft.layer === UNSETTLED) settleLayers(draft.post, layers);
  }
  return drafts;
}

/**
 * The reporting of every post after some lines and posts have changed.
 * @param lines the changed lines, each as it was and as it is; null where there was none or is none.
 * @param posts the posts that changed.
 */
export function updateByPost(
  before: ReportingByPost,
  option: OptionDocument,
  lines: readonly (readonly [before: ReportingLine | null, after: ReportingLine | null])[],
  posts: Changes<Post>,
): ReportingByPostChange {
  const moved = new Set<Id>();
  const changed = new Map<Id, PostReporting | undefined>();
  const at = (id: Id) => (changed.has(id) ? changed.get(id) : before.get(id));
  for (const [id, { before: was, after }] of posts) {
    if (!was || !after) moved.add(id);
    changed.set(id, after ? { ...(at(id) ?? NOBODY), post: after } : undefined);
  }
  /** Posts whose manager or reports may be others, or other records. */
  const neighbours = new Set<Id>();
  for (const id of posts.keys()) {
    const known = before.get(id);
    if (known?.manager) neighbours.add(known.manager.id);
    for (const report of known?.reports ?? []) neighbours.add(report.id);
  }
  const replace = (
    id: Id,
    end: "from" | "to",
    was: ReportingLine | null,
    after: ReportingLine | null,
  ): void => {
    const known = at(id);
    if (!known) return;
    const isHere = after?.[end] === id;
    changed.set(id, { ...known, [end]: replaceRecord(known[end], was, isHere ? after : null) });
    neighbours.add(id);
  };
  for (const [was, after] of lines) {
    for (const line of [was, after]) {
      if (!line) continue;
      replace(line.from, "from", was, after);
      replace(line.to, "to", was, after);
      if (line.kind === "line") moved.add(line.from);
    }
  }
  for (const id of neighbours) {
    const known = at(id);
    if (known) changed.set(id, { ...known, ...neighboursOf(option, known) });
  }
  const chains = moved.size === 0 ? moved : walkDown(at, moved, ["line"]);
  settleChains(chains, at, changed);
  return { byPost: PatchedMap.patch(before, changed), chains };
}

/** What a post that has just come begins with. */
const NOBODY: Omit<PostReporting, "post"> = {
  from: NO_LINES,
  to: NO_LINES,
  manager: undefined,
  reports: NO_POSTS,
  layer: 1,
};

function neighboursOf(
  { posts }: OptionDocument,
  { from, to }: PostReporting,
): Pick<PostReporting, "manager" | "reports"> {
  const first = from.find(({ kind }) => kind === "line");
  const reports: Post[] = [];
  for (const line of to) {
    const post = line.kind === "line" ? posts.get(line.from) : undefined;
    if (post) reports.push(post);
  }
  return { manager: first && posts.get(first.to), reports };
}

/** Settles the layers of posts whose chain is another. */
function settleChains(
  chains: ReadonlySet<Id>,
  at: (id: Id) => PostReporting | undefined,
  changed: Map<Id, PostReporting | undefined>,
): void {
  const settled = new Map<Id, number | null>();
  const layers: Layers = {
    layerOf: ({ id }) => {
      const layer = chains.has(id) ? settled.get(id) : at(id)?.layer;
      return layer === undefined ? UNSETTLED : layer;
    },
    managerOf: ({ id }) => at(id)?.manager,
    settle: ({ id }, layer) => settled.set(id, layer),
  };
  for (const id of chains) {
    const known = at(id);
    if (!known) continue;
    settleLayers(known.post, layers);
    const layer = settled.get(id) ?? null;
    if (layer !== known.layer) changed.set(id, { ...known, layer });
  }
}

/** How layers are read and written while they are being settled. */
interface Layers {
  layerOf(post: Post): number | null;
  managerOf(post: Post): Post | undefined;
  settle(post: Post, layer: number | null): void;
}

/** Walks a post up until it meets one whose layer is known, so that every post is stepped over once. */
function settleLayers(start: Post, layers: Layers): void {
  const manager = layers.managerOf(start);
  const above = manager ? layers.layerOf(manager) : 0;
  // Nearly all managers come before their reports.
  if (!manager || above !== UNSETTLED) {
    layers.settle(start, above === null ? null : above + 1);
    return;
  }
  const path = new Set<Post>();
  let post: Post | undefined = start;
  while (post !== undefined && layers.layerOf(post) === UNSETTLED && !path.has(post)) {
    path.add(post);
    post = layers.managerOf(post);
  }
  const isRound = post !== undefined && path.has(post);
  let layer = isRound ? null : post === undefined ? 0 : layers.layerOf(post);
  for (const one of [...path].reverse()) {
    layer = layer === null ? null : layer + 1;
    layers.settle(one, layer);
  }
}

/** The posts from which one of these can be reached by going up lines of these kinds; these themselves included. */
export function walkDown(
  at: (id: Id) => PostReporting | undefined,
  from: Iterable<Id>,
  kinds: readonly LineKind[],
): ReadonlySet<Id> {
  const isAnyKind = kinds.length === LINE_KINDS.length;
  const reached = new Set<Id>(from);
  // A set is walked in the order of its insertions, those made meanwhile included.
  for (const post of reached) {
    for (const line of at(post)?.to ?? []) {
      if (isAnyKind || kinds.includes(line.kind)) reached.add(line.from);
    }
  }
  return reached;
}
