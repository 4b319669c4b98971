import type { Mandate } from "../model/records/mandate.ts";
import type { Post } from "../model/records/post.ts";

/** A mandate with the post that holds it. */
export interface Holding {
  readonly mandate: Mandate;
  readonly post: Post;
}

/** Who leads one cell, for one component and discipline. */
export interface Cover {
  /**
   * `gap`: nobody. `single`: one post. `shared`: several posts, all by joint mandates. `overlap`: several posts at the
   * same nearest distance, not all joint.
   */
  readonly status: "gap" | "single" | "shared" | "overlap";
  /** Held at the cell's own row (practice) or column (pathway), rather than inherited from further up. */
  readonly isHeldHere: boolean;
  /** The nearest mandates, all of one scope; empty for a gap. The same array in every cell that scope covers. */
  readonly mandates: readonly Mandate[];
  /** The posts of those mandates, each once; empty for a gap. The same array likewise. */
  readonly posts: readonly Post[];
}

/**
 * A scope's answer for a discipline, made once for all the cells it covers: a mandate may cover thousands. Most scopes
 * cover no cell further down, or none that nobody nearer leads: neither answer is made before a cell takes it.
 */
export class ScopeCover {
  readonly #status: Cover["status"];
  readonly #mandates: readonly Mandate[];
  readonly #posts: readonly Post[];
  #here: Cover | undefined;
  #inherited: Cover | undefined;

  constructor(status: Cover["status"], mandates: readonly Mandate[], posts: readonly Post[]) {
    this.#status = status;
    this.#mandates = mandates;
    this.#posts = posts;
  }

  /** The answer in cells of the scope's own row or column. */
  get here(): Cover {
    this.#here ??= this.#answer(true);
    return this.#here;
  }

  /** The answer in cells further down. */
  get inherited(): Cover {
    this.#inherited ??= this.#answer(false);
    return this.#inherited;
  }

  #answer(isHeldHere: boolean): Cover {
    return { status: this.#status, isHeldHere, mandates: this.#mandates, posts: this.#posts };
  }
}

export const GAP: Cover = { status: "gap", isHeldHere: false, mandates: [], posts: [] };

/** What those who hold a scope answer in its cells; null where nobody does. */
export function toScopeCover(held: readonly Holding[]): ScopeCover | null {
  if (held.length === 0) return null;
  const mandates = held.map(({ mandate }) => mandate);
  const all = held.map(({ post }) => post);
  const posts = all.length === 1 ? all : [...new Set(all)];
  return new ScopeCover(statusOf(mandates, posts), mandates, posts);
}

function statusOf(mandates: readonly Mandate[], posts: readonly Post[]): Cover["status"] {
  if (posts.length === 1) return "single";
  return mandates.every((mandate) => mandate.joint) ? "shared" : "overlap";
}
