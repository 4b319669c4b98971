import type { Cell } from "../model/records/cell.ts";
import type { Id } from "../model/records/fields.ts";
import { type Coverage, coversOf } from "./coverage.ts";
import type { Facts } from "./facts.ts";

/** The cells that fall to each post, by the post's id; posts to which none falls are left out. */
export type LedCells = ReadonlyMap<Id, readonly Cell[]>;

/** Rules and views ask for the same option: it is worked out once for as long as its coverage is the same. */
const known = new WeakMap<Coverage, LedCells>();

/**
 * The cells that fall to each post itself: those for which its mandate is the nearest, in one component or both. What a
 * nearer leader leads falls to that leader, not to the one further up. Each cell once.
 */
export function ledCells(facts: Facts): LedCells {
  let led = known.get(facts.coverage);
  if (!led) {
    led = findLedCells(facts);
    known.set(facts.coverage, led);
  }
  return led;
}

function findLedCells({ option, coverage }: Facts): LedCells {
  const led = new Map<Id, Cell[]>();
  for (const cell of option.cells.values()) {
    const covers = coverage.get(cell.id);
    if (!covers) continue;
    for (const { cover } of coversOf(covers)) {
      for (const post of cover.posts) {
        const cells = led.get(post.id);
        if (!cells) led.set(post.id, [cell]);
        else if (cells.at(-1) !== cell) cells.push(cell);
      }
    }
  }
  return led;
}
