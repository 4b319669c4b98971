import { mainPostsOf } from "../elements-of.ts";
import type { Fixer } from "../fix.ts";
import { SPLIT_KINDS, splitLead } from "../split-lead.ts";

/** Splits the mandate: a part of its rows or columns goes to somebody else. */
export const workforce: Fixer = {
  rule: "span/workforce",
  kinds: SPLIT_KINDS,
  *propose({ facts, finding, numbers: { most = 0 } }) {
    yield* splitLead(facts, mainPostsOf(facts, finding), {
      most: ({ board }) => (board ? Number.POSITIVE_INFINITY : most),
      weigh: (cells) => cells.reduce((sum, { wte }) => sum + Math.round((wte ?? 0) * 100), 0) / 100,
    });
  },
};
