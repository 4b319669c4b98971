import { mainPostsOf } from "../elements-of.ts";
import type { Fixer } from "../fix.ts";
import { SPLIT_KINDS, splitLead } from "../split-lead.ts";

/** Splits the mandate: a part of its rows or columns goes to somebody else. */
export const cells: Fixer = {
  rule: "span/cells",
  kinds: SPLIT_KINDS,
  *propose({ facts, finding, numbers }) {
    const { mostAtLevel2 = 0, mostAtLevel3 = 0, mostBelow = 0 } = numbers;
    const mostAt = (level: number) =>
      level < 2
        ? Number.POSITIVE_INFINITY
        : level === 2
          ? mostAtLevel2
          : level === 3
            ? mostAtLevel3
            : mostBelow;
    yield* splitLead(facts, mainPostsOf(facts, finding), {
      most: ({ level }) => mostAt(level),
      weigh: (led) => led.length,
    });
  },
};
