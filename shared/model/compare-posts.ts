import { compareText } from "./document.ts";
import type { Post } from "./records/post.ts";

/** Puts posts in the order people look for them in: most senior first, then by title. Those alike stand by reference. */
export function comparePosts(a: Post, b: Post): number {
  return (
    a.level - b.level || compareText(a.title, b.title) || compareText(a.ref, b.ref) || compareText(a.id, b.id)
  );
}
