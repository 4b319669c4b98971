import { PatchedMap } from "../lib/patched-map.ts";
import type { Table } from "../model/document.ts";
import type { Post } from "../model/records/post.ts";
import { replaceRecord } from "./replace-record.ts";
import type { Changes } from "./touched.ts";

/** What posts are found by; null for a post that is not found by it. */
export type TextOfPost = (post: Post) => string | null;

/**
 * Posts by something they say of themselves, such as their reference. Of thousands of texts few are ever asked for: what
 * nobody asks for is never looked for, and what has been found is taken from edit to edit.
 */
export class PostIndex {
  readonly #posts: Table<Post>;
  readonly #textOf: TextOfPost;
  /** What has been asked for. */
  #found: ReadonlyMap<string, readonly Post[]>;

  constructor(
    posts: Table<Post>,
    textOf: TextOfPost,
    found: ReadonlyMap<string, readonly Post[]> = new Map(),
  ) {
    this.#posts = posts;
    this.#textOf = textOf;
    this.#found = found;
  }

  /** The posts that say a text; none for one that no post says. */
  get(text: string): readonly Post[] {
    const known = this.#found.get(text);
    if (known) return known;
    const posts: Post[] = [];
    for (const post of this.#posts.values()) if (this.#textOf(post) === text) posts.push(post);
    this.#found = PatchedMap.patch(this.#found, new Map([[text, posts]]));
    return posts;
  }

  /** Whether any post says a text. */
  has(text: string): boolean {
    return this.get(text).length > 0;
  }

  /** Looks for texts that will be asked for one by one: all the posts are gone through once, and not once for each. */
  find(texts: Iterable<string>): void {
    const found = new Map<string, Post[]>();
    for (const text of texts) if (!this.#found.has(text)) found.set(text, []);
    if (found.size === 0) return;
    for (const post of this.#posts.values()) {
      const text = this.#textOf(post);
      if (text !== null) found.get(text)?.push(post);
    }
    this.#found = PatchedMap.patch(this.#found, found);
  }

  /** The index after some posts have changed. */
  update(posts: Table<Post>, changes: Changes<Post>): PostIndex {
    const changed = new Map<string, readonly Post[]>();
    const put = (text: string | null, before: Post | null, after: Post | null) => {
      const said = text === null ? undefined : (changed.get(text) ?? this.#found.get(text));
      // What has not been looked for is still to be found.
      if (text !== null && said) changed.set(text, replaceRecord(said, before, after));
    };
    for (const { before, after } of changes.values()) {
      const was = before && this.#textOf(before);
      const is = after && this.#textOf(after);
      if (was !== is) put(was, before, null);
      put(is, was === is ? before : null, after);
    }
    return new PostIndex(posts, this.#textOf, PatchedMap.patch(this.#found, changed));
  }
}
