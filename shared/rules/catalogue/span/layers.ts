import type { Id } from "../../../model/records/fields.ts";
import type { Post } from "../../../model/records/post.ts";
import type { Reporting } from "../../../structure/reporting.ts";
import { postsWhere } from "../../candidates.ts";
import { inPostOrder, postElement, titlesOf } from "../../elements.ts";
import { defineRule } from "../../engine/rule.ts";
import { WORKING_DEFAULT } from "../../sources.ts";
import { formatNumber, plural } from "../../words.ts";

/** Longest chain a message spells out; the elements name all of it. */
const MOST_NAMED = 12;

/** The limit that the design may change. */
const MOST_LAYERS = 7;

/** Finds chains of command that are too long. */
export const layers = defineRule({
  id: "span/layers",
  title: "Few layers from top to team",
  docs: {
    finds: `A chain of line management from the chief executive to a team leader, both counted, with more layers than the limit: ${MOST_LAYERS} unless the design sets another.`,
    why: "Every layer takes time from a decision and colour from the news. A team leader seven managers away from the board is heard by it as a rumour.",
    notes: [
      "Branches that go too deep below the same post are one finding: it shows the longest chain, post by post, and counts the posts that lie too deep.",
      "Posts whose chain goes round have no layer; accountability/cycle tells of them.",
    ],
    good: "Chief Executive › Chief Operating Officer › Operational Director › Head of Service › Team Leader: 5 layers.",
    bad: "The same with an Associate Director, a General Manager, a Deputy and a Locality Manager in between: 9 layers.",
    sources: [WORKING_DEFAULT],
  },
  numbers: {
    most: { label: "Most layers", unit: "layers, the top included", default: MOST_LAYERS, min: 1, max: 30 },
  },
  messages: {
    tooMany: ({ chain, most, tooDeep }: { chain: readonly string[]; most: number; tooDeep: number }) => ({
      headline: plural(chain.length, "layer"),
      message: `The longest chain has ${plural(chain.length, "layer")}; the limit is ${formatNumber(most)}: ${describeChain(chain)}.${tooDeep > 1 ? ` ${plural(tooDeep, "post")} are below the limit.` : ""}`,
    }),
  },
  sift: {
    items: ({ reporting }, { most }) => postsWhere(reporting, ({ layer }) => (layer ?? 0) > most),
    touched: ({ chains }) => chains,
    keyOf: ({ reporting }, id, { most }) => anchorOf(reporting, id, most)?.id ?? null,
  },
  tell({ option, reporting }, ids, { most }, report) {
    const posts = ids.flatMap((id) => option.posts.get(id) ?? []);
    for (const anchor of ids.slice(0, 1).flatMap((id) => anchorOf(reporting, id, most) ?? [])) {
      const [deepest] = inPostOrder(posts).toSorted(
        (a, b) => (reporting.layerOf(b.id) ?? 0) - (reporting.layerOf(a.id) ?? 0),
      );
      if (!deepest) continue;
      const chain = [...reporting.chainOf(deepest.id)].reverse();
      const shown = new Set(chain);
      report("tooMany", {
        data: { chain: titlesOf(chain), most, tooDeep: posts.length },
        about: [postElement(anchor)],
        others: [
          ...chain.filter((post) => post !== anchor),
          ...inPostOrder(posts).filter((post) => !shown.has(post)),
        ].map(postElement),
        evidence: { layers: chain.length, most, postsTooDeep: posts.length },
      });
    }
  },
});

/** The last post above one that lies too deep that does not itself; undefined where it does not lie too deep. */
function anchorOf(reporting: Reporting, post: Id, most: number): Post | undefined {
  if ((reporting.layerOf(post) ?? 0) <= most) return undefined;
  return reporting.chainOf(post).find(({ id }) => reporting.layerOf(id) === most);
}

function describeChain(chain: readonly string[]): string {
  if (chain.length <= MOST_NAMED) return chain.join(" › ");
  const left = chain.length - MOST_NAMED;
  return [
    ...chain.slice(0, MOST_NAMED / 2),
    `${formatNumber(left)} more`,
    ...chain.slice(-MOST_NAMED / 2),
  ].join(" › ");
}
