import type { Id } from "../model/records/fields.ts";
import type { PostReporting } from "../structure/post-reporting.ts";
import type { Reporting } from "../structure/reporting.ts";

/** The posts of which something is true, by id: a rule goes through these alone. */
export function postsWhere({ byPost }: Reporting, isWanted: (at: PostReporting) => boolean): readonly Id[] {
  const wanted: Id[] = [];
  byPost.forEach((at, id) => {
    if (isWanted(at)) wanted.push(id);
  });
  return wanted;
}

/** The keys of what something is true of. Maps of thousands are gone through without making an array of each entry. */
export function keysWhere<Item>(
  map: ReadonlyMap<Id, Item>,
  isWanted: (item: Item, id: Id) => boolean,
): readonly Id[] {
  const wanted: Id[] = [];
  map.forEach((item, id) => {
    if (isWanted(item, id)) wanted.push(id);
  });
  return wanted;
}
