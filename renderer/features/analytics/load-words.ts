import type { Post } from "../../../shared/model/records/post.ts";
import { formatCount, formatMoney, formatWte, plural } from "../../../shared/print/words.ts";
import type { LeaderLoad, LoadMeasure } from "../../../shared/structure/analytics/leader-loads.ts";
import type { Behind } from "./behind.ts";
import { countedPosts, type Sentence } from "./sentence.ts";

/** What falls to a leader by one measure: “2,454 WTE”, “£3.3m”. */
export function describeLoad(load: LeaderLoad, measure: LoadMeasure): string {
  return measure === "wte" ? `${formatWte(load.wte)} WTE` : formatMoney(load.budget);
}

/** A leader with what falls to it, and in how many cells. */
export function loadTitle(load: LeaderLoad, measure: LoadMeasure): string {
  return `${load.post.title}: ${describeLoad(load, measure)} in ${plural(load.cells.length, "cell")}`;
}

/** Whether more falls to a leader than should below the board. */
export function isTooMuch({ post, wte }: LeaderLoad, measure: LoadMeasure, mostWte: number): boolean {
  return measure === "wte" && !post.board && wte > mostWte;
}

interface Loads {
  /** The largest first. */
  readonly sorted: readonly LeaderLoad[];
  readonly measure: LoadMeasure;
  readonly mostWte: number;
  /** The posts that are counted beside, of which some leaders may not be. */
  readonly posts: readonly Post[];
  /** The part of the matrix that posts and cells are of; null where it is all of it. */
  readonly place: string | null;
  readonly behind: (load: LeaderLoad) => Behind;
}

/** What falls to leaders, in sentences. */
export function describeLoads(loads: Loads): Sentence {
  const { sorted, measure, place, behind } = loads;
  const [first] = sorted;
  if (!first)
    return [
      place === null
        ? "Nobody leads a cell yet. Once services are delivered and posts have mandates, this shows what falls to each."
        : `No cell of ${place} has a leader.`,
    ];
  return [
    ...describeLeaders(loads),
    `Most falls to ${first.post.title}: `,
    { text: describeLoad(first, measure), title: loadTitle(first, measure), behind: () => behind(first) },
    ".",
    ...describeLimit(loads),
    " A cell falls to each of its leads, so these add up to more than the whole.",
  ];
}

/** In a part of the matrix, why there are more leaders than posts of that part. */
function describeLeaders({ sorted, posts, place }: Loads): Sentence {
  if (place === null) return [];
  const leaders = sorted.map(({ post }) => post);
  const own = new Set(posts);
  const others = leaders.filter((post) => !own.has(post));
  const count = plural(leaders.length, "leader");
  const lead = countedPosts(count, `${count} in ${place}`, leaders);
  const leadThere = ` ${leaders.length === 1 ? "leads" : "lead"} in ${place}`;
  if (others.length === 0) return [lead, `${leadThere}. `];
  const why = "has a mandate that reaches beyond it";
  if (leaders.length === others.length)
    return [
      lead,
      leaders.length === 1
        ? `${leadThere}, and is not among its posts, because it ${why}. `
        : `${leadThere}; none of them is among its posts, because each ${why}. `,
    ];
  const isOne = others.length === 1;
  return [
    lead,
    `${leadThere}; `,
    countedPosts(
      formatCount(others.length),
      `${plural(others.length, "leader")} in ${place} with a mandate that reaches beyond it`,
      others,
    ),
    ` of them ${isOne ? "is" : "are"} not among its posts, because ${isOne ? "it" : "each"} ${why}. `,
  ];
}

function describeLimit({ sorted, measure, mostWte }: Loads): Sentence {
  if (measure === "budget") return [];
  const beyond = sorted.filter((load) => isTooMuch(load, "wte", mostWte)).map(({ post }) => post);
  const limit = `more than ${formatWte(mostWte)} WTE`;
  if (beyond.length === 0) return [` No leader below the board has ${limit}.`];
  const count = plural(beyond.length, "leader");
  return [
    " ",
    countedPosts(count, `${count} below the board with ${limit}`, beyond),
    ` below the board ${beyond.length === 1 ? "has" : "have"} ${limit}.`,
  ];
}
