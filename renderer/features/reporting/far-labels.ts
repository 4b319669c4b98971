import type { Id } from "../../../shared/model/records/fields.ts";
import { plural } from "../../../shared/print/words.ts";
import type { Facts } from "../../../shared/structure/facts.ts";
import { type ChartLayout, LAYER, type PlacedPost, POST_BOX } from "./chart-layout.ts";

/** How many posts there are below one, and how many of them are vacant. */
export interface Below {
  readonly posts: number;
  readonly vacant: number;
}

/** A name written over the chart from afar, in CSS pixels from where the chart begins: panning moves them all alike. */
export interface FarLabel {
  readonly post: Id;
  /** The title, line by line; under it what is below. */
  readonly title: readonly string[];
  readonly count: string;
  readonly isUpper: boolean;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** How wide a text is in a font of the chart, in CSS pixels. */
export type Measure = (text: string, isUpper: boolean) => number;

/** How many posts stand below every post, folded away or not. */
export function countBelow({ option, reporting }: Facts): ReadonlyMap<Id, Below> {
  const below = new Map<Id, { posts: number; vacant: number }>();
  for (const post of option.posts.values()) {
    for (const manager of reporting.chainOf(post.id)) {
      if (manager.id === post.id) continue;
      const count = below.get(manager.id) ?? { posts: 0, vacant: 0 };
      count.posts += 1;
      if (post.holder === null) count.vacant += 1;
      below.set(manager.id, count);
    }
  }
  return below;
}

/** Down to this level names are larger, and may be wider than what they stand over. */
const UPPER = 2;

/** What a line of a name takes down, and what is left free around it, in CSS pixels. */
export const LABEL = { line: 13, upperLine: 15, padding: 3, apart: 3 } as const;

const WIDEST = 150;
const NARROWEST = 50;
/** A narrow name stands in more lines than a wide one. */
const MOST_LINES = { narrow: 4, wide: 3 } as const;
const NARROW = 80;

/** Names of the upper levels are at least as wide. */
const UPPER_WIDTH = 116;

/** A post without reports is named where its own box has room for two lines; of the upper levels always. */
const BARE_LINES = 2;
const BARE = { width: 80, height: 28 } as const;

/** How far down a name is moved at a time to find it room. */
const STEP = 6;

/**
 * Chooses which names are written over a chart in which no box can be read, and where: from the top of the tree down, each
 * at its box or further down among what hangs from it, none over another.
 * @param first posts whose names come before all others: those selected, and those of a chain.
 */
export function placeFarLabels(
  layout: ChartLayout,
  below: ReadonlyMap<Id, Below>,
  zoom: number,
  measure: Measure,
  first: ReadonlySet<Id>,
): readonly FarLabel[] {
  const room = new Room();
  const labels: FarLabel[] = [];
  const rank = ({ post, level }: PlacedPost) => (first.has(post.id) ? 0 : level);
  const wishes = layout.placed.filter((placed) => first.has(placed.post.id) || hasRoom(placed, zoom));
  for (const placed of wishes.sort((a, b) => rank(a) - rank(b))) {
    const label = labelOf(
      layout,
      placed,
      below.get(placed.post.id),
      zoom,
      measure,
      first.has(placed.post.id),
    );
    const top = label && room.take(label, placed.block.bottom * zoom);
    if (label && top !== null) labels.push({ ...label, top });
  }
  return labels;
}

function hasRoom({ block, reports, level }: PlacedPost, zoom: number): boolean {
  const [width, height] = [(block.right - block.left) * zoom, POST_BOX.height * zoom];
  // A hundred posts without a manager or reports stand at the top as well: they are not what a chart is read for.
  if (level <= UPPER && (reports > 0 || (level === UPPER && LAYER * zoom >= BARE.height))) return true;
  return reports > 0 ? width >= NARROWEST : width >= BARE.width && height >= BARE.height;
}

function labelOf(
  layout: ChartLayout,
  { post, level, block, x, y, reports }: PlacedPost,
  below: Below | undefined,
  zoom: number,
  measure: Measure,
  isFirst: boolean,
): FarLabel | null {
  const isUpper = (level <= UPPER && reports > 0) || isFirst;
  const [left, right] = [block.left * zoom, block.right * zoom];
  const least = level <= UPPER || isFirst ? UPPER_WIDTH : 0;
  const most = Math.max(least, Math.min(WIDEST, right - left)) - 2 * LABEL.padding;
  const lines = reports === 0 && !isFirst ? BARE_LINES : MOST_LINES[most < NARROW ? "narrow" : "wide"];
  const title = wrapped(post.title, most, lines, (text) => measure(text, isUpper));
  const count = below ? (countWords(below).find((words) => measure(words, false) <= most) ?? "") : "";
  const text = Math.max(...title.map((line) => measure(line, isUpper)), measure(count, false));
  const width = Math.min(most, text) + 2 * LABEL.padding;
  const middle = (x + POST_BOX.width / 2) * zoom;
  // Within what hangs from it; where that is narrower, within the chart.
  const edge =
    right - left >= width ? { left, right } : { left: layout.left * zoom, right: layout.right * zoom };
  return {
    post: post.id,
    title,
    count,
    isUpper,
    left: Math.max(edge.left, Math.min(edge.right - width, middle - width / 2)),
    top: y * zoom,
    width,
    height:
      title.length * (isUpper ? LABEL.upperLine : LABEL.line) +
      (count === "" ? 0 : LABEL.line) +
      2 * LABEL.padding,
  };
}

/** What is below a post, in words: all of it, or less where there is less room. */
function countWords({ posts, vacant }: Below): readonly string[] {
  const all = plural(posts, "post");
  return vacant === 0 ? [all] : [`${all}, ${plural(vacant, "vacant", "vacant")}`, all];
}

/** A text in lines of a width; what does not fit into the last of them ends in an ellipsis. */
export function wrapped(
  text: string,
  width: number,
  most: number,
  measure: (text: string) => number,
): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || lines.length === most - 1 || measure(longer) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].map((each) => cut(each, width, measure));
}

function cut(text: string, width: number, measure: (text: string) => number): string {
  if (measure(text) <= width) return text;
  let [low, high] = [0, text.length];
  while (low < high) {
    const half = Math.ceil((low + high) / 2);
    if (measure(`${text.slice(0, half)}…`) <= width) low = half;
    else high = half - 1;
  }
  return `${text.slice(0, low).trimEnd()}…`;
}

/** What is taken by names already, by squares of the chart, so that only those near by are looked at. */
class Room {
  readonly #taken = new Map<string, FarLabel[]>();

  /** The height at which a name is free of all others, down to a limit; null where there is none. */
  take(label: FarLabel, bottom: number): number | null {
    for (let top = label.top; top === label.top || top + label.height <= bottom; top += STEP) {
      const at = { ...label, top };
      if (this.#squares(at).some((square) => this.#taken.get(square)?.some((other) => doMeet(at, other))))
        continue;
      for (const square of this.#squares(at)) {
        const there = this.#taken.get(square);
        if (there) there.push(at);
        else this.#taken.set(square, [at]);
      }
      return top;
    }
    return null;
  }

  #squares({ left, top, width, height }: FarLabel): readonly string[] {
    const squares: string[] = [];
    for (let x = Math.floor(left / SQUARE); x <= Math.floor((left + width) / SQUARE); x += 1) {
      for (let y = Math.floor(top / SQUARE); y <= Math.floor((top + height) / SQUARE); y += 1) {
        squares.push(`${x} ${y}`);
      }
    }
    return squares;
  }
}

const SQUARE = 160;

function doMeet(a: FarLabel, b: FarLabel): boolean {
  return (
    a.left < b.left + b.width + LABEL.apart &&
    b.left < a.left + a.width + LABEL.apart &&
    a.top < b.top + b.height + LABEL.apart &&
    b.top < a.top + a.height + LABEL.apart
  );
}
