/**
 * What something is in the option compared from, and in the option compared to. Always together and in this order, so
 * that old and new cannot be swapped.
 */
export type Pair<Value> = readonly [from: Value, to: Value];

/** The same pair seen from the other option. */
export function turned<Value>([from, to]: Pair<Value>): Pair<Value> {
  return [to, from];
}
