/** What several things say of one matter: the same, or not. */
export type Common<Value> = { readonly isMixed: false; readonly value: Value } | { readonly isMixed: true };

/** What all of them say; mixed where they differ, or where there is none. */
export function commonOf<Item, Value>(items: readonly Item[], read: (item: Item) => Value): Common<Value> {
  const [first, ...rest] = items;
  if (first === undefined) return { isMixed: true };
  const value = read(first);
  return rest.every((item) => read(item) === value) ? { isMixed: false, value } : { isMixed: true };
}
