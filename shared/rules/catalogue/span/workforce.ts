import type { Cell } from "../../../model/records/cell.ts";
import { keysWhere } from "../../candidates.ts";
import { cellElementsInOrder, inPostOrder, postElement, titlesOf } from "../../elements.ts";
import { defineRule } from "../../engine/rule.ts";
import { cellsKey } from "../../led-cells.ts";
import { WORKING_DEFAULT } from "../../sources.ts";
import { formatNumber, listAnd, plural, verb } from "../../words.ts";

/** The limit that the design may change. */
const MOST_STAFF = 1_500;

/** Finds leaders under whom too many people work. */
export const workforce = defineRule({
  id: "span/workforce",
  title: "No leader carries too large a workforce",
  docs: {
    finds: `A leader below the board in whose cells more staff work than the limit: ${formatNumber(MOST_STAFF)} WTE unless the design sets another.`,
    why: "Rosters, vacancies, sickness and safety of more than a thousand people are several full-time jobs. One leader with nobody between them and the teams hears of them too late.",
    notes: [
      "Only cells that fall to the post itself count: staff of a service with a lead of its own count for that lead, not for the director above.",
      "Cells whose staff nobody has entered count as none.",
      "Members of the board are left alone.",
      "Posts to which the very same cells fall, such as the two halves of a dyad, are one finding.",
    ],
    good: "Place Clinical Director and Place Operational Director, Portsmouth lead cells of 1,104 WTE.",
    bad: "Divisional Director, Adult mental health leads cells of 3,200 WTE, and no service has a lead of its own.",
    sources: [WORKING_DEFAULT],
  },
  numbers: {
    most: {
      label: "Most staff of a leader below the board",
      unit: "WTE",
      default: MOST_STAFF,
      min: 1,
      max: 100_000,
    },
  },
  messages: {
    tooMany: (data: { posts: readonly string[]; wte: number; cells: number; most: number }) => ({
      headline: `${formatNumber(data.wte)} WTE under one leader`,
      message: `${listAnd(data.posts)} ${verb(data.posts.length, "leads", "each lead")} ${plural(data.cells, "cell")} with ${formatNumber(data.wte)} WTE; a leader below the board carries ${formatNumber(data.most)} at most.`,
    }),
  },
  namesCells: false,
  sift: {
    items: ({ led }, { most }) => keysWhere(led, (own) => sumWte(own) > most),
    touched: ({ posts, led }) => [...posts.keys(), ...led],
    keyOf: ({ option, led }, id, { most }) => {
      const post = option.posts.get(id);
      const own = led.get(id) ?? [];
      return post && !post.board && sumWte(own) > most ? cellsKey(own) : null;
    },
  },
  tell(facts, ids, { most }, report) {
    const posts = inPostOrder(ids.flatMap((id) => facts.option.posts.get(id) ?? []));
    for (const { id } of posts.slice(0, 1)) {
      const cells = facts.led.get(id) ?? [];
      const wte = sumWte(cells);
      report("tooMany", {
        data: { posts: titlesOf(posts), wte, cells: cells.length, most },
        about: posts.map(postElement),
        cells: cellElementsInOrder(facts, cells),
        evidence: { wte, cells: cells.length, most },
      });
    }
  },
});

/** Added up in hundredths, so that the sum is the same in whatever order the cells come. */
function sumWte(cells: readonly Cell[]): number {
  return cells.reduce((sum, { wte }) => sum + Math.round((wte ?? 0) * 100), 0) / 100;
}
