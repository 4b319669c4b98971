/** A source of chance that repeats: the same seed gives the same draws on every machine. */
export interface Random {
  /** A number from 0 up to 1. */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  /** True in that share of cases, 0 to 1. */
  isChance(share: number): boolean;
  /** One of the items; throws where there is none. */
  pick<Item>(items: readonly Item[]): Item;
  /** That many of the items, or all where there are fewer, in an order of chance. */
  some<Item>(items: readonly Item[], count: number): readonly Item[];
}

/** Chance by Mulberry32: 32 bits of state, good enough to scatter faults and fast enough for thousands of posts. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    isChance: (share) => next() < share,
    pick: (items) => {
      const item = items[between(0, items.length - 1)];
      if (item === undefined) throw new Error("Nothing to choose from");
      return item;
    },
    some: (items, count) => {
      const left = [...items];
      for (let last = left.length - 1; last > 0; last -= 1) {
        const other = between(0, last);
        const [a, b] = [left[last], left[other]];
        if (a !== undefined && b !== undefined) [left[last], left[other]] = [b, a];
      }
      return left.slice(0, count);
    },
  };
}
