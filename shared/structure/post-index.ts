import { PatchedMap } from "../lib/patched-map.ts";
import type { Table } from "../model/document.ts";
import type { Post } from "../model/records/post.ts";
import { replaceRecord } from "./replace-record.ts";
import type { Changes } from "./touched.ts";

/** What posts are found by; null for a post that is not found by it. */
export type TextOfPost = (post: Post) => string | null;

/** So many texts are looked for one by one: rules ask for few, and of thousands of posts each has its own. */
const FEW = 16;

const NO_POSTS: readonly Post[] = [];

/**
 * Posts by something they say of themselves, such as their reference. What nobody asks for is never looked for, and what
 * has been found is taken from edit to edit.
 */
export class PostIndex {
  readonly #posts: Table<Post>;
  readonly #textOf: TextOfPost;
  #found: ReadonlyMap<string, readonly Post[]>;
  /** Whether every text there is has been found. */
  #isComplete: boolean;

  constructor(posts: Table<Post>, textOf: TextOfPost) {
    this.#posts = posts;
    this.#textOf = textOf;
    this.#found = new Map();
    this.#isComplete = false;
  }

  /** The posts that say a text; none for one that no post says. */
  get(text: string): readonly Post[] {
    const found = this.#found.get(text);
    if (found || this.#isComplete) return found ?? NO_POSTS;
    if (this.#found.size >= FEW) return this.#findAll().get(text) ?? NO_POSTS;
    const posts = [...this.#posts.values()].filter((post) => this.#textOf(post) === text);
    this.#found = new Map(this.#found).set(text, posts);
    return posts;
  }

  /** Whether any post says a text. */
  has(text: string): boolean {
    return this.get(text).length > 0;
  }

  /** The index after some posts have changed. */
  update(posts: Table<Post>, changes: Changes<Post>): PostIndex {
    const next = new PostIndex(posts, this.#textOf);
    next.#isComplete = this.#isComplete;
    const changed = new Map<string, readonly Post[]>();
    const put = (text: string | null, before: Post | null, after: Post | null) => {
      if (text === null) return;
      const said = changed.get(text) ?? this.#found.get(text);
      // What has not been looked for is still to be found.
      if (!said && !this.#isComplete) return;
      changed.set(text, replaceRecord(said ?? NO_POSTS, before, after));
    };
    for (const { before, after } of changes.values()) {
      const was = before && this.#textOf(before);
      const is = after && this.#textOf(after);
      if (was !== is) put(was, before, null);
      put(is, was === is ? before : null, after);
    }
    next.#found = PatchedMap.patch(this.#found, changed);
    return next;
  }

  #findAll(): ReadonlyMap<string, readonly Post[]> {
    const found = new Map<string, Post[]>();
    for (const post of this.#posts.values()) {
      const text = this.#textOf(post);
      if (text === null) continue;
      const same = found.get(text);
      if (same) same.push(post);
      else found.set(text, [post]);
    }
    this.#found = found;
    this.#isComplete = true;
    return found;
  }
}
