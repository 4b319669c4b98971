import type { Table } from "../model/document.ts";
import type { Post } from "../model/records/post.ts";

/** What is known of the names of some posts. */
interface HeldByName {
  readonly counts: Map<string, number>;
  /** Whether every name was counted. */
  isComplete: boolean;
}

const heldByName = new WeakMap<Table<Post>, HeldByName>();

/** So many names are counted one by one: those that a person holds two sides with are few, and names many. */
const FEW_NAMES = 16;

/** How many posts have a name as their holder; counted when it is first asked for. */
export function countHeld(posts: Table<Post>, name: string): number {
  const held = heldByName.get(posts) ?? { counts: new Map<string, number>(), isComplete: false };
  heldByName.set(posts, held);
  const { counts } = held;
  const known = counts.get(name);
  if (known !== undefined) return known;
  if (!held.isComplete && counts.size < FEW_NAMES) {
    let count = 0;
    for (const { holder } of posts.values()) if (holder === name) count += 1;
    counts.set(name, count);
    return count;
  }
  if (!held.isComplete) {
    counts.clear();
    for (const { holder } of posts.values()) {
      if (holder !== null) counts.set(holder, (counts.get(holder) ?? 0) + 1);
    }
    held.isComplete = true;
  }
  return counts.get(name) ?? 0;
}
