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
import { layersInWords } from "./hierarchy-words.ts";

interface HeadlineProps {
  readonly facts: Facts;
  readonly posts: readonly Post[];
  readonly hierarchy: Hierarchy;
  readonly branch: Branch;
  /** The name of that branch; null where it is all of the matrix. */
  readonly place: string | null;
  readonly onBehind: ShowBehind;
}

interface Figure {
  readonly value: string;
  readonly name: string;
  readonly meaning: string;
  readonly behind: () => Behind;
}

/** The numbers to know first, each with what it means and a way to what it counts. */
export function Headline(props: HeadlineProps) {
  return (
    <ul className={styles.figures} aria-label="Headline numbers">
      {figuresOf(props).map(({ value, name, meaning, behind }) => (
        <li key={name}>
          <button type="button" className={styles.figure} onClick={() => props.onBehind(behind())}>
            <span className={styles.value}>{value}</span>
            <span className={styles.figureName}>{name}</span>
            <span className={styles.meaning}>{meaning}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function figuresOf(props: HeadlineProps): readonly Figure[] {
  return [postFigure(props), ...spanFigures(props), layerFigure(props), ...cellFigures(props)];
}

/** Where there is nothing to take a mean, a most or a share of: a 0 would be a number of something. */
const NONE = "–";

function postFigure({ posts, place }: HeadlineProps): Figure {
  const vacant = posts.filter((post) => post.holder === null);
  const where = place === null ? "" : `of ${place}`;
  const vacancy =
    posts.length === 1
      ? `${vacant.length === 0 ? "not " : ""}vacant`
      : `${vacant.length === 0 ? "none" : formatCount(vacant.length)} of them vacant`;
  return {
    value: formatCount(posts.length),
    name: posts.length === 1 ? "post" : "posts",
    meaning: [where, posts.length === 0 ? "" : vacancy].filter((words) => words !== "").join(", "),
    behind: () => postsBehind(`${plural(posts.length, "post")} ${where}`.trim(), posts),
  };
}

function spanFigures({ facts, posts, place }: HeadlineProps): readonly Figure[] {
  const managers = managersAmong(facts, posts);
  const spans = managers.map((post) => spanOf(facts, post));
  const largest = Math.max(0, ...spans);
  const mean = spans.reduce((sum, span) => sum + span, 0) / spans.length;
  const nobody = place === null ? "nobody manages anybody yet" : ownNobody(posts);
  return [
    {
      value: managers.length === 0 ? NONE : formatDecimal(mean),
      name: "mean span",
      meaning: managers.length === 0 ? nobody : `direct reports of ${plural(managers.length, "manager")}`,
      behind: () => postsBehind(plural(managers.length, "manager"), managers),
    },
    {
      value: managers.length === 0 ? NONE : formatCount(largest),
      name: "largest span",
      meaning: managers.length === 0 ? nobody : "direct reports of one manager",
      behind: () =>
        postsBehind(
          `Managers with ${plural(largest, "direct report")}`,
          managers.filter((post) => spanOf(facts, post) === largest),
        ),
    },
  ];
}

function ownNobody({ length }: readonly Post[]): string {
  if (length === 0) return "no posts to measure";
  return length === 1 ? "the post manages nobody" : "none of the posts manages anybody";
}

/** Of the whole, how long its longest chain is; of a part, in how many layers of the whole its posts stand. */
function layerFigure({ facts, hierarchy, place }: HeadlineProps): Figure {
  if (place === null) {
    const count = hierarchy.layers.length;
    return {
      value: formatCount(count),
      name: count === 1 ? "layer" : "layers",
      meaning: "posts on the longest chain",
      behind: () => postsBehind("The longest chain", longestChains(facts, hierarchy)[0] ?? []),
    };
  }
  const layers = hierarchy.layers.filter(({ posts }) => posts.length > 0);
  return {
    value: layers.length === 0 ? NONE : formatCount(layers.length),
    name: layers.length === 1 ? "layer" : "layers",
    meaning:
      layers.length === 0
        ? "no posts to measure"
        : `${layersInWords(layers)} of the option’s ${formatCount(hierarchy.depth)}`,
    behind: () =>
      postsBehind(
        `Posts of ${place} in ${layersInWords(layers)}`,
        layers.flatMap(({ posts }) => posts),
      ),
  };
}

function cellFigures({ facts, branch, place }: HeadlineProps): readonly Figure[] {
  const isInside = cellsIn(facts, branch);
  const cells = [...facts.option.cells.values()].filter(isInside);
  const wte = cells.reduce((sum, cell) => sum + (cell.wte ?? 0), 0);
  const budget = cells.reduce((sum, cell) => sum + (cell.budget ?? 0), 0);
  const dyads = mapDyads(facts, isInside).total;
  const nothing = place === null ? "nothing is delivered yet" : "nothing is delivered here";
  return [
    {
      value: cells.length === 0 ? NONE : formatShare(dyadShare(dyads)),
      name: "dyads in place",
      meaning: cells.length === 0 ? nothing : `both halves, in ${plural(cells.length, "cell")}`,
      behind: () => dyadsBehind(facts, `Dyads of ${plural(cells.length, "cell")}`, branch),
    },
    {
      value: formatWte(wte),
      name: "WTE",
      meaning: cells.length === 0 ? nothing : `for ${formatMoney(budget)} a year`,
      behind: () =>
        crossingsBehind(
          `${formatWte(wte)} WTE in ${plural(cells.length, "cell")}`,
          cells.map((cell) => crossingOf(cell, cell.wte === null ? "" : `${formatWte(cell.wte)} WTE`)),
        ),
    },
  ];
}
