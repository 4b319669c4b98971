/** Beyond so many changes a map is made anew: copying them would begin to cost more than they save. */
const MOST_CHANGES = 256;

/**
 * A large map with few changes to it: what `new Map(base)` with some entries set or deleted would be, without copying
 * thousands of entries for one. Never changes itself, so that whoever holds the map of before an edit still has it.
 */
export class PatchedMap<Key, Value> implements ReadonlyMap<Key, Value> {
  readonly #base: ReadonlyMap<Key, Value>;
  readonly #changes: ReadonlyMap<Key, { readonly value: Value } | null>;
  readonly size: number;

  private constructor(
    base: ReadonlyMap<Key, Value>,
    changes: ReadonlyMap<Key, { readonly value: Value } | null>,
    size: number,
  ) {
    this.#base = base;
    this.#changes = changes;
    this.size = size;
  }

  /** The map with these values set, and those that are undefined deleted. */
  static patch<Key, Value>(
    map: ReadonlyMap<Key, Value>,
    values: ReadonlyMap<Key, Value | undefined>,
  ): ReadonlyMap<Key, Value> {
    if (values.size === 0) return map;
    const isPatched = map instanceof PatchedMap;
    const base: ReadonlyMap<Key, Value> = isPatched ? map.#base : map;
    const changes = new Map<Key, { readonly value: Value } | null>(isPatched ? map.#changes : []);
    let { size } = map;
    for (const [key, value] of values) {
      size += Number(value !== undefined) - Number(map.has(key));
      changes.set(key, value === undefined ? null : { value });
    }
    if (changes.size <= MOST_CHANGES) return new PatchedMap(base, changes, size);
    const whole = new Map(base);
    for (const [key, change] of changes) {
      if (change === null) whole.delete(key);
      else whole.set(key, change.value);
    }
    return whole;
  }

  /**
   * The keys whose values differ between two maps, of which one was patched from the other or both from a third; null
   * where that is not known, and only looking at every key would tell.
   */
  static changedKeys<Key, Value>(
    before: ReadonlyMap<Key, Value>,
    after: ReadonlyMap<Key, Value>,
  ): ReadonlySet<Key> | null {
    const changed = new Set<Key>();
    if (before === after) return changed;
    const [from, to] = [before, after].map((map) => (map instanceof PatchedMap ? map.#base : map));
    if (from !== to) return null;
    for (const map of [before, after]) {
      if (!(map instanceof PatchedMap)) continue;
      for (const key of map.#changes.keys()) {
        if (before.get(key) !== after.get(key) || before.has(key) !== after.has(key)) changed.add(key);
      }
    }
    return changed;
  }

  get(key: Key): Value | undefined {
    const change = this.#changes.get(key);
    if (change !== undefined) return change?.value;
    return this.#base.get(key);
  }

  has(key: Key): boolean {
    const change = this.#changes.get(key);
    return change === undefined ? this.#base.has(key) : change !== null;
  }

  *entries(): MapIterator<[Key, Value]> {
    for (const [key, value] of this.#base) {
      const change = this.#changes.get(key);
      if (change === undefined) yield [key, value];
      else if (change !== null) yield [key, change.value];
    }
    for (const [key, change] of this.#changes) {
      if (change !== null && !this.#base.has(key)) yield [key, change.value];
    }
  }

  *keys(): MapIterator<Key> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): MapIterator<Value> {
    for (const [, value] of this.entries()) yield value;
  }

  forEach(visit: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
    this.#base.forEach((value, key) => {
      const change = this.#changes.get(key);
      if (change === undefined) visit(value, key, this);
      else if (change !== null) visit(change.value, key, this);
    });
    this.#changes.forEach((change, key) => {
      if (change !== null && !this.#base.has(key)) visit(change.value, key, this);
    });
  }

  [Symbol.iterator](): MapIterator<[Key, Value]> {
    return this.entries();
  }
}
