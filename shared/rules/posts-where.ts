import type { Id } from "../model/records/fields.ts";
import type { PostReporting } from "../structure/post-reporting.ts";
import type { Reporting } from "../structure/reporting.ts";

/** The posts of which something is true, by id: a rule goes through these alone. */
export function postsWhere({ byPost }: Reporting, isWanted: (at: PostReporting) => boolean): readonly Id[] {
  const wanted: Id[] = [];
  for (const at of byPost.values()) if (isWanted(at)) wanted.push(at.post.id);
  return wanted;
}
