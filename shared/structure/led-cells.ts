import type { Cell } from "../model/records/cell.ts";
import type { Id } from "../model/records/fields.ts";
import type { Post } from "../model/records/post.ts";
import type { CellIndex } from "./cell-index.ts";
import { eachCellInOrder } from "./cell-order.ts";
import { type CellCoverage, type Coverage, type CoverageGround, coverEach } from "./coverage.ts";

/**
 * The cells that fall to each post itself, by the post's id: those for which its mandate is the nearest, in one component
 * or both. What a nearer leader leads falls to that leader, not to the one further up. Each cell once, in the order of
 * the matrix; posts to which none falls are left out.
 */
export type LedCells = ReadonlyMap<Id, readonly Cell[]>;

/** Who leads each cell, and which cells fall to each post. Costs cells × tree depth. */
export function deriveLeadership(ground: CoverageGround & { readonly cells: CellIndex }): {
  readonly coverage: Coverage;
  readonly led: LedCells;
} {
  const coverOf = coverEach(ground);
  const coverage = new Map<Id, CellCoverage>();
  const led = new Map<Id, Cell[]>();
  const practice = { clinical: new LedOnSide(led), operational: new LedOnSide(led) };
  const pathway = { clinical: new LedOnSide(led), operational: new LedOnSide(led) };
  eachCellInOrder(ground, (cell) => {
    const covers = coverOf(cell);
    coverage.set(cell.id, covers);
    practice.clinical.add(covers.practice.clinical.posts, cell);
    practice.operational.add(covers.practice.operational.posts, cell);
    pathway.clinical.add(covers.pathway.clinical.posts, cell);
    pathway.operational.add(covers.pathway.operational.posts, cell);
  });
  return { coverage, led };
}

/** Whoever leads a cell on several sides has it already. */
function put(cells: Cell[], cell: Cell): void {
  if (cells[cells.length - 1] !== cell) cells.push(cell);
}

/** Puts the cells of one side to their leaders. Cells that come one after the other mostly have the same ones. */
class LedOnSide {
  readonly #led: Map<Id, Cell[]>;
  #posts: readonly Post[] = [];
  /** The cells of the first of those posts, mostly the only one. */
  #first: Cell[] = [];

  constructor(led: Map<Id, Cell[]>) {
    this.#led = led;
  }

  add(posts: readonly Post[], cell: Cell): void {
    const [first] = posts;
    if (!first) return;
    if (posts !== this.#posts) {
      this.#posts = posts;
      this.#first = this.#put(first, cell);
    } else put(this.#first, cell);
    for (let index = 1; index < posts.length; index += 1) {
      const post = posts[index];
      if (post) this.#put(post, cell);
    }
  }

  #put({ id }: Post, cell: Cell): Cell[] {
    let cells = this.#led.get(id);
    if (cells) put(cells, cell);
    else {
      cells = [cell];
      this.#led.set(id, cells);
    }
    return cells;
  }
}

/** Visits the posts that lead a cell; one that leads it in several ways is visited as often. */
export function eachLeader({ practice, pathway }: CellCoverage, visit: (post: Post) => void): void {
  for (const post of practice.clinical.posts) visit(post);
  for (const post of practice.operational.posts) visit(post);
  for (const post of pathway.clinical.posts) visit(post);
  for (const post of pathway.operational.posts) visit(post);
}
