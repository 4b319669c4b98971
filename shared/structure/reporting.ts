import { PatchedMap } from "../lib/patched-map.ts";
import { compareText, type OptionDocument } from "../model/document.ts";
import type { Id } from "../model/records/fields.ts";
import type { Post } from "../model/records/post.ts";
import { LINE_KINDS, type LineKind, type ReportingLine } from "../model/records/reporting-line.ts";
import { replaceRecord } from "./replace-record.ts";
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
  /** Posts that manage each other round, each circle once, starting from the smallest id. */
  readonly cycles: readonly (readonly Post[])[];
  /** The chief executives: posts of level 0. */
  readonly heads: readonly Post[];
  /** What `updateReporting` goes on from. */
  readonly index: ReportingIndex;
}

/** The lines that end at a post. */
interface PostLines {
  readonly from: readonly ReportingLine[];
  readonly to: readonly ReportingLine[];
}

interface ReportingIndex {
  readonly lines: ReadonlyMap<Id, PostLines>;
  readonly layers: ReadonlyMap<Id, number | null>;
  /** The posts without a layer, whose chain goes round: few, if any. */
  readonly round: ReadonlySet<Id>;
  readonly heads: readonly Post[];
}

const NO_LINES: PostLines = { from: [], to: [] };

/** Indexes the reporting lines, finds layers and circles. Linear in posts and lines. */
export function deriveReporting(option: OptionDocument): Reporting {
  const lines = new Map<Id, { from: ReportingLine[]; to: ReportingLine[] }>();
  const at = (post: Id) => {
    let ends = lines.get(post);
    if (!ends) {
      ends = { from: [], to: [] };
      lines.set(post, ends);
    }
    return ends;
  };
  for (const line of option.reportingLines.values()) {
    at(line.from).from.push(line);
    at(line.to).to.push(line);
  }
  const layers = new Map<Id, number | null>();
  for (const post of option.posts.keys()) settleLayer(option, lines, layers, post);
  const round = new Set<Id>();
  for (const [post, layer] of layers) if (layer === null) round.add(post);
  return reportingOf(option, { lines, layers, round, heads: findHeads(option) });
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
  { index }: Reporting,
  option: OptionDocument,
  lines: readonly (readonly [before: ReportingLine | null, after: ReportingLine | null])[],
  posts: Changes<Post>,
): ReportingChange {
  const isHeadTouched = [...posts.values()].some(
    ({ before, after }) => before?.level === 0 || after?.level === 0,
  );
  const heads = isHeadTouched ? findHeads(option) : index.heads;
  const appeared = [...posts].filter(([, { before, after }]) => !before || !after).map(([id]) => id);
  if (lines.length === 0 && appeared.length === 0) {
    return { reporting: reportingOf(option, { ...index, heads }), chains: new Set() };
  }
  const moved = new Set<Id>(appeared);
  const changed = new Map<Id, PostLines>();
  const replace = (
    post: Id,
    end: "from" | "to",
    before: ReportingLine | null,
    after: ReportingLine | null,
  ) => {
    const ends = changed.get(post) ?? index.lines.get(post) ?? NO_LINES;
    changed.set(post, {
      ...ends,
      [end]: replaceRecord(ends[end], before, after?.[end] === post ? after : null),
    });
  };
  for (const [before, after] of lines) {
    for (const line of [before, after]) {
      if (!line) continue;
      replace(line.from, "from", before, after);
      replace(line.to, "to", before, after);
      if (line.kind === "line") moved.add(line.from);
    }
  }
  const updated = PatchedMap.patch(index.lines, changed);
  const chains = walkDown(updated, moved, ["line"]);
  const layers = settleLayers(option, updated, index.layers, chains);
  const isRound = (post: Id) => layers.get(post) === null;
  const round = new Set([...index.round, ...chains].filter(isRound));
  return { reporting: reportingOf(option, { lines: updated, layers, round, heads }), chains };
}

/** The layers after the chains of some posts have changed. */
function settleLayers(
  option: OptionDocument,
  lines: ReportingIndex["lines"],
  before: ReportingIndex["layers"],
  chains: ReadonlySet<Id>,
): ReportingIndex["layers"] {
  if (chains.size === 0) return before;
  const settled = new Map<Id, number | null>();
  const known = {
    has: (post: Id) => settled.has(post) || (!chains.has(post) && before.has(post)),
    get: (post: Id) => (settled.has(post) ? settled.get(post) : before.get(post)),
    set: (post: Id, layer: number | null) => settled.set(post, layer),
  };
  for (const post of chains) if (option.posts.has(post)) settleLayer(option, lines, known, post);
  return PatchedMap.patch(
    before,
    new Map([...chains].map((post) => [post, option.posts.has(post) ? settled.get(post) : undefined])),
  );
}

function reportingOf(option: OptionDocument, index: ReportingIndex): Reporting {
  const { posts } = option;
  const { lines, layers, round } = index;
  const ofKind = (ends: readonly ReportingLine[], kind: LineKind) => {
    // Nearly all posts have lines of one kind only at an end.
    return ends.every((line) => line.kind === kind) ? ends : ends.filter((line) => line.kind === kind);
  };
  const linesFrom = (post: Id, kind: LineKind) => ofKind((lines.get(post) ?? NO_LINES).from, kind);
  const linesTo = (post: Id, kind: LineKind) => ofKind((lines.get(post) ?? NO_LINES).to, kind);
  const postsBelow = (post: Id, kind: LineKind) => {
    const below: Post[] = [];
    for (const line of (lines.get(post) ?? NO_LINES).to) {
      const from = line.kind === kind ? posts.get(line.from) : undefined;
      if (from) below.push(from);
    }
    return below;
  };
  const managerOf = (post: Id) => findManager(option, lines, post);
  /** Asked for by one rule after the other. */
  const reports = new Map<Id, readonly Post[]>();
  let cycles: readonly (readonly Post[])[] | undefined;
  return {
    linesFrom,
    linesTo,
    managerOf,
    reportsOf: (post) => {
      let below = reports.get(post);
      if (!below) {
        below = postsBelow(post, "line");
        reports.set(post, below);
      }
      return below;
    },
    professionalReportsOf: (post) => postsBelow(post, "professional"),
    chainOf: (post) => walkChain(option, managerOf, post),
    layerOf: (post) => layers.get(post) ?? null,
    everyoneBelow: (from, kinds) => walkDown(lines, from, kinds),
    get cycles() {
      cycles ??= findCycles(option, round, managerOf);
      return cycles;
    },
    heads: index.heads,
    index,
  };
}

function findHeads({ posts }: OptionDocument): readonly Post[] {
  return [...posts.values()].filter((post) => post.level === 0);
}

function findManager(option: OptionDocument, lines: ReportingIndex["lines"], post: Id): Post | undefined {
  const line = lines.get(post)?.from.find(({ kind }) => kind === "line");
  return line && option.posts.get(line.to);
}

function walkDown(
  lines: ReportingIndex["lines"],
  from: Iterable<Id>,
  kinds: readonly LineKind[],
): ReadonlySet<Id> {
  const isAnyKind = kinds.length === LINE_KINDS.length;
  const reached = new Set<Id>(from);
  // A set is walked in the order of its insertions, those made meanwhile included.
  for (const post of reached) {
    for (const line of lines.get(post)?.to ?? []) {
      if (isAnyKind || kinds.includes(line.kind)) reached.add(line.from);
    }
  }
  return reached;
}

function walkChain(
  option: OptionDocument,
  managerOf: (post: Id) => Post | undefined,
  start: Id,
): readonly Post[] {
  const chain: Post[] = [];
  const seen = new Set<Id>();
  let post = option.posts.get(start);
  while (post && !seen.has(post.id)) {
    chain.push(post);
    seen.add(post.id);
    post = managerOf(post.id);
  }
  return chain;
}

/** Walks a post up until it meets one whose layer is known, so that every post is stepped over once. */
function settleLayer(
  option: OptionDocument,
  lines: ReportingIndex["lines"],
  layers: Pick<Map<Id, number | null>, "has" | "get"> & {
    readonly set: (post: Id, layer: number | null) => unknown;
  },
  start: Id,
): void {
  const path: Id[] = [];
  const onPath = new Set<Id>();
  let post: Id | undefined = start;
  while (post !== undefined && !layers.has(post) && !onPath.has(post)) {
    path.push(post);
    onPath.add(post);
    post = findManager(option, lines, post)?.id;
  }
  const isRound = post !== undefined && onPath.has(post);
  let layer = isRound ? null : post === undefined ? 0 : (layers.get(post) ?? null);
  for (const id of path.reverse()) {
    layer = layer === null ? null : layer + 1;
    layers.set(id, layer);
  }
}

/** Each circle is met from one of the posts whose chain goes round. */
function findCycles(
  option: OptionDocument,
  round: ReportingIndex["round"],
  managerOf: (post: Id) => Post | undefined,
): readonly (readonly Post[])[] {
  const cycles: (readonly Post[])[] = [];
  const seen = new Set<Id>();
  for (const id of round) {
    if (seen.has(id)) continue;
    const path: Post[] = [];
    let post = option.posts.get(id);
    while (post && !seen.has(post.id)) {
      seen.add(post.id);
      path.push(post);
      post = managerOf(post.id);
    }
    const start = post ? path.indexOf(post) : -1;
    if (start >= 0) cycles.push(fromSmallestId(path.slice(start)));
  }
  return cycles.sort(([a], [b]) => compareText(a?.id ?? "", b?.id ?? ""));
}

function fromSmallestId(circle: readonly Post[]): readonly Post[] {
  const smallest = circle.reduce(
    (least, post, index) => (post.id < (circle[least]?.id ?? "") ? index : least),
    0,
  );
  return [...circle.slice(smallest), ...circle.slice(0, smallest)];
}
