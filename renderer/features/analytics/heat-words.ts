import { formatCount, formatShare, plural } from "../../../shared/print/words.ts";
import type { Branch } from "../../../shared/structure/analytics/branch.ts";
import { type DyadMap, dyadShare } from "../../../shared/structure/analytics/dyad-map.ts";
import type { AccessGap } from "../../../shared/structure/analytics/unequal-access.ts";
import type { Facts } from "../../../shared/structure/facts.ts";
import { accessBehind, describePeople, dyadsBehind, leftOutOf } from "./heat-values.ts";
import type { Counted, Sentence } from "./sentence.ts";

/**
 * What a heat map of dyads says.
 * @param place the name of the branch; null where it is all of the matrix.
 */
export function describeDyadMap(
  facts: Facts,
  { total }: DyadMap,
  branch: Branch,
  place: string | null,
): Sentence {
  if (total.cells === 0)
    return [
      place === null
        ? "Nothing is delivered yet. Each crossing will show how many of its dyads, clinical with operational, are in place."
        : `Nothing is delivered in ${place}, so there is nothing to lead there.`,
    ];
  const { gaps, overlaps } = total;
  const where = place === null ? "" : ` in ${place}`;
  const counted = (text: string, title: string, fault?: "gap" | "overlap"): Counted => ({
    text,
    title,
    behind: () => dyadsBehind(facts, title, branch, fault),
  });
  const cells = plural(total.cells, "cell");
  const leads = plural(gaps, "lead");
  return [
    `${formatShare(dyadShare(total))} of the dyads of `,
    counted(cells, `Dyads of ${cells}${where}`),
    " are in place. ",
    ...(gaps === 0
      ? ["No lead is missing; "]
      : [
          counted(leads, `${leads} missing${where}: the cells without them`, "gap"),
          ` ${gaps === 1 ? "is" : "are"} missing; `,
        ]),
    ...(overlaps === 0
      ? ["none is contested."]
      : [
          counted(
            formatCount(overlaps),
            `${plural(overlaps, "lead")}${where} contested by posts that are not joint`,
            "overlap",
          ),
          ` ${overlaps === 1 ? "is" : "are"} contested by posts that are not joint.`,
        ]),
  ];
}

/**
 * What a map of access says.
 * @param place the part of the matrix that the gaps are in; null where it is all of it.
 */
export function describeAccess(gaps: readonly AccessGap[], place: string | null): Sentence {
  const [first] = gaps.toSorted((a, b) => b.people - a.people);
  const where = place === null ? "" : `In ${place}, `;
  if (!first)
    return [
      `${where === "" ? "No" : `${where}no`} service line is delivered in some places of a tier and not in others.`,
    ];
  const lines = new Set(gaps.map(({ serviceLine }) => serviceLine.id)).size;
  const count = plural(lines, "service line");
  const linesTitle = `${count} with places left out`;
  const people = describePeople(first);
  const peopleTitle = `${first.serviceLine.name}: ${people}`;
  return [
    where,
    { text: count, title: linesTitle, behind: () => accessBehind(linesTitle, leftOutOf(gaps)) },
    ` ${lines === 1 ? "is" : "are"} delivered in some places of a tier and not in others. Most people are left out of ${first.serviceLine.name}: `,
    { text: people, title: peopleTitle, behind: () => accessBehind(peopleTitle, leftOutOf([first])) },
    ".",
  ];
}
