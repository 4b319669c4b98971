import type { Id } from "../model/records/fields.ts";

/** A list with one record taken out, put in at the end, or in the place of what it was before: as tables do. */
export function replaceRecord<Item extends { readonly id: Id }>(
  list: readonly Item[],
  before: Item | null,
  after: Item | null,
): readonly Item[] {
  const id = after?.id ?? before?.id;
  const place = list.findIndex((item) => item.id === id);
  if (place < 0) return after ? [...list, after] : list;
  return after ? list.with(place, after) : list.toSpliced(place, 1);
}
