import { keysWhere } from "../../candidates.ts";
import { cellElementsInOrder, inPostOrder, postElement, titlesOf } from "../../elements.ts";
import type { NumberSpec } from "../../engine/numbers.ts";
import { defineRule } from "../../engine/rule.ts";
import { cellsKey } from "../../led-cells.ts";
import { WORKING_DEFAULT } from "../../sources.ts";
import { formatNumber, listAnd, plural, verb } from "../../words.ts";

/** The last level, counted down from the chief executive's 0, without a limit: the board answers for all of it. */
const LAST_UNLIMITED_LEVEL = 1;

/** Finds leaders who are spread over too many crossings of the matrix. */
export const cells = defineRule({
  id: "span/cells",
  title: "No leader is spread too thin",
  docs: {
    finds: "A leader to whom more cells of the matrix fall than a post of that level can know.",
    why: "Every cell has its own teams, partners and meetings. A leader of too many is a name on a chart: decisions wait, or are taken by whoever is there.",
    notes: [
      "Only cells that fall to the post itself count: a director whose services all have leads of their own is spread over none.",
      "Levels 0 and 1, the chief executive and executive directors, have no limit.",
      "Posts of one level to which the very same cells fall, such as the two halves of a dyad, are one finding.",
    ],
    good: "Clinical Lead, Community nursing (level 3) leads 12 cells.",
    bad: "Clinical Lead, Long-term conditions (level 3) leads 42 cells.",
    sources: [WORKING_DEFAULT],
  },
  numbers: {
    mostAtLevel2: cellsAt("Most cells of a post at level 2", 60),
    mostAtLevel3: cellsAt("Most cells of a post at level 3", 30),
    mostBelow: cellsAt("Most cells of a post at level 4 or below", 12),
  },
  messages: {
    tooMany: (data: { posts: readonly string[]; cells: number; level: number; most: number }) => ({
      headline: `${plural(data.cells, "cell")} for one leader`,
      message: `${listAnd(data.posts)} ${verb(data.posts.length, "leads", "each lead")} ${plural(data.cells, "cell")}; a post at level ${formatNumber(data.level)} carries ${formatNumber(data.most)} at most.`,
    }),
  },
  namesCells: false,
  sift: {
    items: ({ led }, numbers) => {
      const least = Math.min(numbers.mostAtLevel2, numbers.mostAtLevel3, numbers.mostBelow);
      return keysWhere(led, (own) => own.length > least);
    },
    touched: ({ posts, led }) => [...posts.keys(), ...led],
    keyOf: ({ option, led }, id, numbers) => {
      const post = option.posts.get(id);
      const own = led.get(id) ?? [];
      if (!post || post.level <= LAST_UNLIMITED_LEVEL || own.length <= mostAt(post.level, numbers))
        return null;
      return `${post.level} ${cellsKey(own)}`;
    },
  },
  tell(facts, ids, numbers, report) {
    const posts = inPostOrder(ids.flatMap((id) => facts.option.posts.get(id) ?? []));
    for (const { id, level } of posts.slice(0, 1)) {
      const cells = facts.led.get(id) ?? [];
      const most = mostAt(level, numbers);
      report("tooMany", {
        data: { posts: titlesOf(posts), cells: cells.length, level, most },
        about: posts.map(postElement),
        cells: cellElementsInOrder(facts, cells),
        evidence: { cells: cells.length, most },
      });
    }
  },
});

function mostAt(
  level: number,
  numbers: { readonly mostAtLevel2: number; readonly mostAtLevel3: number; readonly mostBelow: number },
): number {
  return level === 2 ? numbers.mostAtLevel2 : level === 3 ? numbers.mostAtLevel3 : numbers.mostBelow;
}

function cellsAt(label: string, value: number): NumberSpec {
  return { label, unit: "cells", default: value, min: 1, max: 10_000 };
}
