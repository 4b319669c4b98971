import type { OptionDocument } from "../model/document.ts";
import type { Cell } from "../model/records/cell.ts";
import type { Id } from "../model/records/fields.ts";
import type { Post } from "../model/records/post.ts";
import type { CellCoverage, Coverage } from "./coverage.ts";

/**
 * The cells that fall to each post itself, by the post's id: those for which its mandate is the nearest, in one component
 * or both. What a nearer leader leads falls to that leader, not to the one further up. Each cell once, in no particular
 * order; posts to which none falls are left out.
 */
export type LedCells = ReadonlyMap<Id, readonly Cell[]>;

/** Finds the cells that fall to each post. Linear in the cells. */
export function deriveLedCells({ cells }: OptionDocument, coverage: Coverage): LedCells {
  const led = new Map<Id, Cell[]>();
  for (const cell of cells.values()) {
    const covers = coverage.get(cell.id);
    if (!covers) continue;
    eachLeader(covers, (post) => {
      const own = led.get(post.id);
      if (!own) led.set(post.id, [cell]);
      else if (own.at(-1) !== cell) own.push(cell);
    });
  }
  return led;
}

/** Visits the posts that lead a cell; one that leads it in several ways is visited as often. */
export function eachLeader({ practice, pathway }: CellCoverage, visit: (post: Post) => void): void {
  for (const post of practice.clinical.posts) visit(post);
  for (const post of practice.operational.posts) visit(post);
  for (const post of pathway.clinical.posts) visit(post);
  for (const post of pathway.operational.posts) visit(post);
}

/** The posts of a cell's leaders, each once, for as long as its coverage is the very same. */
const leadersByCoverage = new WeakMap<CellCoverage, ReadonlySet<Post>>();

/** Everybody who leads a cell. */
export function leadersOf(coverage: CellCoverage): ReadonlySet<Post> {
  let leaders = leadersByCoverage.get(coverage);
  if (!leaders) {
    const posts = new Set<Post>();
    eachLeader(coverage, (post) => posts.add(post));
    leaders = posts;
    leadersByCoverage.set(coverage, leaders);
  }
  return leaders;
}
