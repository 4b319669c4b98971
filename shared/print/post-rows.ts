import type { Post } from "../model/records/post.ts";
import type { Facts } from "../structure/facts.ts";
import { describeLead, leadsByPost } from "./post-leads.ts";
import type { OutlineRow } from "./reporting-outline.ts";

/** A row of the table of posts. */
export interface PostRow {
  readonly post: Post;
  /** What it leads, one text per scope; empty where it has no mandate. */
  readonly leads: readonly string[];
  readonly manager: Post | undefined;
}

/** The posts of one level. */
export interface PostGroup {
  readonly level: number;
  readonly rows: readonly PostRow[];
}

/**
 * Every post by level, the most senior first; within a level in the order of the outline, so that those who share a
 * director stand together.
 */
export function groupPosts(facts: Facts, outline: readonly OutlineRow[]): readonly PostGroup[] {
  const leads = leadsByPost(facts);
  const groups = new Map<number, PostRow[]>();
  for (const { post } of outline) {
    const row: PostRow = {
      post,
      leads: (leads.get(post.id) ?? []).map((lead) => describeLead(lead, facts.option)),
      manager: facts.reporting.managerOf(post.id),
    };
    const group = groups.get(post.level);
    if (group) group.push(row);
    else groups.set(post.level, [row]);
  }
  return [...groups].sort(([a], [b]) => a - b).map(([level, rows]) => ({ level, rows }));
}
