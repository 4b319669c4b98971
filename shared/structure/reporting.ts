import type { OptionDocument } from "../model/document.ts";
import type { Id } from "../model/records/fields.ts";
import type { Post } from "../model/records/post.ts";
import type { LineKind, ReportingLine } from "../model/records/reporting-line.ts";

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
  /** Posts that manage each other round, each circle once, starting from the smallest id. */
  readonly cycles: readonly (readonly Post[])[];
  /** The chief executives: posts of level 0. */
  readonly heads: readonly Post[];
}

type LinesByPost = ReadonlyMap<Id, readonly ReportingLine[]>;

/** Indexes the reporting lines, finds layers and circles. Linear in posts and lines. */
export function deriveReporting(option: OptionDocument): Reporting {
  const from = groupLines(option, "from");
  const to = groupLines(option, "to");
  const managers = new Map<Id, Post>();
  for (const line of option.reportingLines.values()) {
    const manager = option.posts.get(line.to);
    if (line.kind === "line" && manager) managers.set(line.from, manager);
  }
  const { layers, cycles } = deriveLayers(option, managers);
  const postsBelow = (post: Id, kind: LineKind) =>
    (to[kind].get(post) ?? []).flatMap((line) => option.posts.get(line.from) ?? []);
  return {
    linesFrom: (post, kind) => from[kind].get(post) ?? [],
    linesTo: (post, kind) => to[kind].get(post) ?? [],
    managerOf: (post) => managers.get(post),
    reportsOf: (post) => postsBelow(post, "line"),
    professionalReportsOf: (post) => postsBelow(post, "professional"),
    chainOf: (post) => walkChain(option, managers, post),
    layerOf: (post) => layers.get(post) ?? null,
    cycles,
    heads: [...option.posts.values()].filter((post) => post.level === 0),
  };
}

function groupLines(option: OptionDocument, end: "from" | "to"): Readonly<Record<LineKind, LinesByPost>> {
  const groups = {
    line: new Map<Id, ReportingLine[]>(),
    professional: new Map<Id, ReportingLine[]>(),
    matrix: new Map<Id, ReportingLine[]>(),
  };
  for (const line of option.reportingLines.values()) {
    const group = groups[line.kind];
    const lines = group.get(line[end]);
    if (lines) lines.push(line);
    else group.set(line[end], [line]);
  }
  return groups;
}

function walkChain(option: OptionDocument, managers: ReadonlyMap<Id, Post>, start: Id): readonly Post[] {
  const chain: Post[] = [];
  const seen = new Set<Id>();
  let post = option.posts.get(start);
  while (post && !seen.has(post.id)) {
    chain.push(post);
    seen.add(post.id);
    post = managers.get(post.id);
  }
  return chain;
}

/** Walks each post up until it meets one whose layer is known, so every post is stepped over once. */
function deriveLayers(option: OptionDocument, managers: ReadonlyMap<Id, Post>) {
  const layers = new Map<Id, number | null>();
  const cycles: Post[][] = [];
  for (const start of option.posts.values()) {
    const path: Post[] = [];
    const onPath = new Set<Id>();
    let post: Post | undefined = start;
    while (post && !layers.has(post.id) && !onPath.has(post.id)) {
      path.push(post);
      onPath.add(post.id);
      post = managers.get(post.id);
    }
    if (post && onPath.has(post.id)) {
      const meeting = post.id;
      cycles.push(fromSmallestId(path.slice(path.findIndex((item) => item.id === meeting))));
      for (const item of path) layers.set(item.id, null);
      continue;
    }
    let layer = post ? (layers.get(post.id) ?? null) : 0;
    for (const item of path.reverse()) {
      layer = layer === null ? null : layer + 1;
      layers.set(item.id, layer);
    }
  }
  return { layers, cycles };
}

function fromSmallestId(circle: readonly Post[]): Post[] {
  const smallest = circle.reduce(
    (least, post, index) => (post.id < (circle[least]?.id ?? "") ? index : least),
    0,
  );
  return [...circle.slice(smallest), ...circle.slice(0, smallest)];
}
