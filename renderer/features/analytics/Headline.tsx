import type { Post } from "../../../shared/model/records/post.ts";
import {
  formatCount,
  formatDecimal,
  formatMoney,
  formatShare,
  formatWte,
  plural,
} from "../../../shared/print/words.ts";
import { type Branch, cellsIn } from "../../../shared/structure/analytics/branch.ts";
import { dyadShare, mapDyads } from "../../../shared/structure/analytics/dyad-map.ts";
import { type Hierarchy, longestChains } from "../../../shared/structure/analytics/hierarchy.ts";
import { managersAmong, spanOf } from "../../../shared/structure/analytics/spans.ts";
import type { Facts } from "../../../shared/structure/facts.ts";
import styles from "./AnalyticsView.module.css";
import { type Behind, crossingOf, crossingsBehind, postsBehind, type ShowBehind } from "./behind.ts";
import { dyadsBehind } from "./heat-values.ts";

interface HeadlineProps {
  readonly facts: Facts;
  readonly posts: readonly Post[];
  readonly hierarchy: Hierarchy;
  readonly branch: Branch;
  readonly onBehind: ShowBehind;
}

interface Figure {
  readonly value: string;
  readonly name: string;
  readonly meaning: string;
  readonly behind: () => Behind;
}

/** The numbers to know first, each with what it means and a way to what it counts. */
export function Headline({ facts, posts, hierarchy, branch, onBehind }: HeadlineProps) {
  return (
    <ul className={styles.figures} aria-label="Headline numbers">
      {figuresOf(facts, posts, hierarchy, branch).map(({ value, name, meaning, behind }) => (
        <li key={meaning}>
          <button type="button" className={styles.figure} onClick={() => onBehind(behind())}>
            <span className={styles.value}>{value}</span>
            <span className={styles.figureName}>{name}</span>
            <span className={styles.meaning}>{meaning}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function figuresOf(
  facts: Facts,
  posts: readonly Post[],
  hierarchy: Hierarchy,
  branch: Branch,
): readonly Figure[] {
  const managers = managersAmong(facts, posts);
  const spans = managers.map((post) => spanOf(facts, post));
  const largest = Math.max(0, ...spans);
  const mean = spans.length === 0 ? 0 : spans.reduce((sum, span) => sum + span, 0) / spans.length;
  const vacant = posts.filter((post) => post.holder === null);
  const isInside = cellsIn(facts, branch);
  const cells = [...facts.option.cells.values()].filter(isInside);
  const wte = cells.reduce((sum, cell) => sum + (cell.wte ?? 0), 0);
  const budget = cells.reduce((sum, cell) => sum + (cell.budget ?? 0), 0);
  const dyads = mapDyads(facts, isInside).total;
  const layers = hierarchy.layers.length;
  return [
    {
      value: formatCount(posts.length),
      name: posts.length === 1 ? "post" : "posts",
      meaning: vacant.length === 0 ? "none of them vacant" : `${formatCount(vacant.length)} of them vacant`,
      behind: () => postsBehind(plural(posts.length, "post"), posts),
    },
    {
      value: formatDecimal(mean),
      name: "mean span",
      meaning: `direct reports of ${plural(managers.length, "manager")}`,
      behind: () => postsBehind(plural(managers.length, "manager"), managers),
    },
    {
      value: formatCount(largest),
      name: "largest span",
      meaning: "direct reports of one manager",
      behind: () =>
        postsBehind(
          `Managers with ${plural(largest, "direct report")}`,
          managers.filter((post) => spanOf(facts, post) === largest),
        ),
    },
    {
      value: formatCount(layers),
      name: layers === 1 ? "layer" : "layers",
      meaning: "posts on the longest chain",
      behind: () => postsBehind("The longest chain", longestChains(facts, hierarchy)[0] ?? []),
    },
    {
      value: formatShare(dyadShare(dyads)),
      name: "dyads in place",
      meaning: `both halves, in ${plural(dyads.cells, "cell")}`,
      behind: () => dyadsBehind(facts, `Dyads of ${plural(dyads.cells, "cell")}`, branch),
    },
    {
      value: formatWte(wte),
      name: "WTE",
      meaning: `for ${formatMoney(budget)} a year`,
      behind: () =>
        crossingsBehind(
          `${formatWte(wte)} WTE in ${plural(cells.length, "cell")}`,
          cells.map((cell) => crossingOf(cell, cell.wte === null ? "" : `${formatWte(cell.wte)} WTE`)),
        ),
    },
  ];
}
