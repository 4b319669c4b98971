import type { Cell } from "../../../model/records/cell.ts";
import type { Post } from "../../../model/records/post.ts";
import type { Facts } from "../../../structure/facts.ts";
import { postsWhere } from "../../candidates.ts";
import { cellElementsInOrder, postElement } from "../../elements.ts";
import { defineRule } from "../../engine/rule.ts";
import { isIntegratedWith, isPartner } from "../../partners.ts";
import { CLINICAL_STRATEGY } from "../../sources.ts";
import { formatNumber, plural, verb } from "../../words.ts";

/** Finds leaders employed by a partner over teams that are not integrated with that partner. */
export const partner = defineRule({
  id: "accountability/partner",
  title: "A partner’s leader leads integrated teams",
  docs: {
    finds:
      "A leader whom a partner employs, over cells that are not integrated with that partner: one finding per leader.",
    why: "In integrated teams the strategy lets a partner employ the operational leader. Elsewhere that leader directs the trust’s own staff, money and risk while answering to another organisation.",
    notes: [
      "An employer that has a chief executive in the structure is the trust itself, or one of several predecessors; any other is a partner. Where there is no chief executive yet, nobody can be recognised as a partner’s.",
      "Only the cells that fall to the leader count: what a nearer leader leads, that one answers for.",
      "Names of partners are compared without regard to capitals and to spaces around them.",
      "A post whose employer nobody has entered is left alone.",
    ],
    good: "Place Operational Director, Isle of Wight is employed by Isle of Wight Council; all 16 cells there are integrated with Isle of Wight Council.",
    bad: "The same director; 15 of the 16 cells are the trust’s alone.",
    sources: [CLINICAL_STRATEGY],
  },
  numbers: {},
  messages: {
    notIntegrated: (data: { post: string; employer: string; cells: number; notIntegrated: number }) => ({
      headline: "A partner’s leader over teams that are not integrated",
      message: `${data.post} is employed by ${data.employer}; ${describePart(data.notIntegrated, data.cells)} integrated with it.`,
    }),
  },
  namesCells: false,
  sift: {
    items: (facts) => postsWhere(facts.reporting, ({ post }) => isPartner(facts, post)),
    touched: ({ posts, led }, { option }) =>
      // The employers of chief executives are the trust itself.
      [...posts.values()].some(({ before, after }) => before?.level === 0 || after?.level === 0)
        ? option.posts.keys()
        : [...posts.keys(), ...led],
    keyOf: (facts, id) => {
      const post = facts.option.posts.get(id);
      return post && isPartner(facts, post) && notIntegrated(facts, post).length > 0 ? id : null;
    },
  },
  tell(facts, ids, _numbers, report) {
    for (const post of ids.flatMap((id) => facts.option.posts.get(id) ?? [])) {
      const cells = facts.led.get(post.id) ?? [];
      const left = notIntegrated(facts, post);
      report("notIntegrated", {
        data: {
          post: post.title,
          employer: post.employer.trim(),
          cells: cells.length,
          notIntegrated: left.length,
        },
        about: [postElement(post)],
        cells: cellElementsInOrder(facts, left),
        evidence: { cells: cells.length, notIntegrated: left.length },
      });
    }
  },
});

function notIntegrated({ led }: Facts, { id, employer }: Post): readonly Cell[] {
  return (led.get(id) ?? []).filter((cell) => !isIntegratedWith(cell, employer));
}

function describePart(notIntegrated: number, cells: number): string {
  if (cells === 1) return "its only cell is not";
  if (notIntegrated === cells) return `none of its ${plural(cells, "cell")} is`;
  return `${formatNumber(notIntegrated)} of its ${plural(cells, "cell")} ${verb(notIntegrated, "is", "are")} not`;
}
