import type { Archetype, Post } from "../model/records/post.ts";

/** The last level, counted down from the chief executive's 0, whose managers coach whatever their discipline. */
const LAST_COACHING_LEVEL = 2;

/**
 * The kind of management work a post does: what the designer named; otherwise senior and clinical posts coach, and
 * others supervise.
 */
export function archetypeOf(post: Post): Archetype {
  if (post.archetype !== null) return post.archetype;
  return post.level <= LAST_COACHING_LEVEL || post.discipline === "clinical" ? "coach" : "supervisor";
}
