import { comparePosts } from "../model/compare-posts.ts";
import type { OptionDocument } from "../model/document.ts";
import type { Id } from "../model/records/fields.ts";
import type { Post } from "../model/records/post.ts";
import type { LineKind, ReportingLine } from "../model/records/reporting-line.ts";
import { deriveByPost, type ReportingByPost, updateByPost, walkDown } from "./post-reporting.ts";
import type { Changes } from "./touched.ts";

/** The reporting lines of an option, ready to walk. */
export interface Reporting {
  /** The lines from a post upwards, of one kind. */
  linesFrom(post: Id, kind: LineKind): readonly ReportingLine[];
  /** The lines that come to a post from below, of one kind. */
  linesTo(post: Id, kind: LineKind): readonly ReportingLine[];
  /** The post's line manager; undefined where it has none. */
  managerOf(post: Id): Post | undefined;
  /** The posts that a post line-manages: its span. */
  reportsOf(post: Id): readonly Post[];
  /** The posts that are professionally accountable to a post. */
  professionalReportsOf(post: Id): readonly Post[];
  /** The post, its manager, and so on to the top; stops before it would go round. */
  chainOf(post: Id): readonly Post[];
  /** The post's layer: 1 at the top, counted along line management; null where the chain goes round. */
  layerOf(post: Id): number | null;
  /** The posts from which one of these can be reached by going up lines of these kinds; these themselves included. */
  everyoneBelow(posts: Iterable<Id>, kinds: readonly LineKind[]): ReadonlySet<Id>;
  /** The posts that one of these answers to, by lines of any kind, at any remove. */
  everyoneAbove(posts: Iterable<Id>): ReadonlySet<Id>;
  /** Posts that manage each other round, each circle once, starting from its most senior post. */
  readonly cycles: readonly (readonly Post[])[];
  /** The chief executives: posts of level 0. */
  readonly heads: readonly Post[];
  /** Every post with its lines, for going through all of them, or up from one to the next. */
  readonly byPost: ReportingByPost;
  /** The posts without a layer, whose chain goes round: few, if any. */
  readonly round: ReadonlySet<Id>;
}

/** Indexes the reporting lines, finds layers and circles. Linear in posts and lines. */
export function deriveReporting(option: OptionDocument): Reporting {
  const byPost = deriveByPost(option);
  const round = new Set<Id>();
  const heads: Post[] = [];
  for (const { post, layer } of byPost.values()) {
    if (layer === null) round.add(post.id);
    if (post.level === 0) heads.push(post);
  }
  return reportingOf(byPost, round, heads);
}

/** What changed in the lines of an option, and what follows for the chains of its posts. */
interface ReportingChange {
  readonly reporting: Reporting;
  /** The posts whose chain to the top is another: those whose line manager changed, and all below them. */
  readonly chains: ReadonlySet<Id>;
}

/**
 * The reporting after some lines and posts have changed.
 * @param lines the changed lines, each as it was and as it is; null where there was none or is none.
 * @param posts the posts that changed.
 */
export function updateReporting(
  { byPost: before, round, heads }: Reporting,
  option: OptionDocument,
  lines: readonly (readonly [before: ReportingLine | null, after: ReportingLine | null])[],
  posts: Changes<Post>,
): ReportingChange {
  const { byPost, chains } = updateByPost(before, option, lines, posts);
  const isHeadTouched = [...posts.values()].some((change) => isHead(change.before) || isHead(change.after));
  return {
    reporting: reportingOf(
      byPost,
      new Set([...round, ...chains].filter((id) => byPost.get(id)?.layer === null)),
      isHeadTouched ? [...option.posts.values()].filter(isHead) : heads,
    ),
    chains,
  };
}

function isHead(post: Post | null): boolean {
  return post?.level === 0;
}

function reportingOf(byPost: ReportingByPost, round: ReadonlySet<Id>, heads: readonly Post[]): Reporting {
  let cycles: readonly (readonly Post[])[] | undefined;
  return {
    linesFrom: (post, kind) => ofKind(byPost.get(post)?.from, kind),
    linesTo: (post, kind) => ofKind(byPost.get(post)?.to, kind),
    managerOf: (post) => byPost.get(post)?.manager,
    reportsOf: (post) => byPost.get(post)?.reports ?? [],
    professionalReportsOf: (post) =>
      ofKind(byPost.get(post)?.to, "professional").flatMap(({ from }) => byPost.get(from)?.post ?? []),
    chainOf: (post) => walkChain(byPost, post),
    layerOf: (post) => byPost.get(post)?.layer ?? null,
    everyoneBelow: (from, kinds) => walkDown((id) => byPost.get(id), from, kinds),
    everyoneAbove: (from) => walkUp(byPost, from),
    get cycles() {
      cycles ??= findCycles(byPost, round);
      return cycles;
    },
    heads,
    byPost,
    round,
  };
}

function ofKind(lines: readonly ReportingLine[] = [], kind: LineKind): readonly ReportingLine[] {
  // Nearly all posts have lines of one kind only at an end.
  return lines.every((line) => line.kind === kind) ? lines : lines.filter((line) => line.kind === kind);
}

function walkUp(byPost: ReportingByPost, starts: Iterable<Id>): ReadonlySet<Id> {
  const above = new Set<Id>();
  const waiting = [...starts];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const { to } of byPost.get(id)?.from ?? []) {
      if (above.has(to)) continue;
      above.add(to);
      waiting.push(to);
    }
  }
  return above;
}

function walkChain(byPost: ReportingByPost, start: Id): readonly Post[] {
  const chain: Post[] = [];
  let at = byPost.get(start);
  // A chain that does not go round need not be looked through for the post that comes next.
  const seen = at?.layer === null ? new Set<Id>() : null;
  while (at && !seen?.has(at.post.id)) {
    chain.push(at.post);
    seen?.add(at.post.id);
    at = at.manager && byPost.get(at.manager.id);
  }
  return chain;
}

/** Each circle is met from one of the posts whose chain goes round. */
function findCycles(byPost: ReportingByPost, round: ReadonlySet<Id>): readonly (readonly Post[])[] {
  const cycles: (readonly Post[])[] = [];
  const seen = new Set<Id>();
  for (const id of round) {
    if (seen.has(id)) continue;
    const path: Post[] = [];
    let post = byPost.get(id)?.post;
    while (post && !seen.has(post.id)) {
      seen.add(post.id);
      path.push(post);
      post = byPost.get(post.id)?.manager;
    }
    const start = post ? path.indexOf(post) : -1;
    if (start >= 0) cycles.push(fromMostSenior(path.slice(start)));
  }
  return cycles.sort(([a], [b]) => (a && b ? comparePosts(a, b) : 0));
}

/** Ids would do to begin somewhere, but an import gives them anew: the same tables would read otherwise each time. */
function fromMostSenior(circle: readonly Post[]): readonly Post[] {
  const start = circle.reduce((first, post, index) => {
    const senior = circle[first];
    return senior && comparePosts(post, senior) < 0 ? index : first;
  }, 0);
  return [...circle.slice(start), ...circle.slice(0, start)];
}
