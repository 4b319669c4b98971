import { formatCount, formatDecimal, plural } from "../../../shared/print/words.ts";
import type { Layer } from "../../../shared/structure/analytics/hierarchy.ts";
import { countedPosts, type Sentence } from "./sentence.ts";

/** Who counts as a team leader: “post without direct reports” alone would take in finance and strategy directors. */
const WHO =
  "A team leader is a post below executives and directors, from level 3 down, that has no direct reports.";

/**
 * In which layers team leaders stand.
 * @param most layers that a chain may have in this design.
 * @param place the part of the matrix that the posts are of; null where it is all of it.
 */
export function describeChains(layers: readonly Layer[], most: number, place: string | null): Sentence {
  const where = place === null ? "" : ` of ${place}`;
  const leaders = layers.flatMap(({ teamLeaders }) => teamLeaders);
  if (leaders.length === 0) {
    const none = place === null ? "There are none yet." : `There is none among the posts of ${place}.`;
    return [`${WHO} ${none}`, ...describeOthers(layers, where)];
  }
  const count = plural(leaders.length, "team leader");
  return [
    `${WHO} `,
    countedPosts(count, `${count}${where}`, leaders),
    ` ${describeWhere(layers, leaders.length)}, the top counted as layer 1; `,
    ...describeBeyond(layers, most, where),
    ".",
    ...describeOthers(layers, where),
  ];
}

function describeWhere(layers: readonly Layer[], leaders: number): string {
  const led = layers.filter(({ teamLeaders }) => teamLeaders.length > 0);
  const [only] = led;
  if (only && led.length === 1) return `${leaders === 1 ? "stands" : "all stand"} in layer ${only.layer}`;
  const sum = led.reduce((total, { layer, teamLeaders }) => total + layer * teamLeaders.length, 0);
  return `stand on average in layer ${formatDecimal(sum / leaders)}`;
}

function describeBeyond(layers: readonly Layer[], most: number, where: string): Sentence {
  const beyond = layers.flatMap(({ layer, teamLeaders }) => (layer > most ? teamLeaders : []));
  if (beyond.length === 0) return [`none beyond layer ${most}`];
  const count = plural(beyond.length, "team leader");
  return [
    countedPosts(formatCount(beyond.length), `${count}${where} beyond layer ${most}`, beyond),
    ` beyond layer ${most}`,
  ];
}

function describeOthers(layers: readonly Layer[], where: string): Sentence {
  const others = layers.flatMap(({ withoutTeam }) => withoutTeam);
  if (others.length === 0) return [];
  const isOne = others.length === 1;
  const count = isOne ? "1 executive or director" : `${formatCount(others.length)} executives and directors`;
  return [
    " ",
    countedPosts(count, `${count}${where} without direct reports`, others),
    ` without direct reports ${isOne ? "is" : "are"} not counted.`,
  ];
}
