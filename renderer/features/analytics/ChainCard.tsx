import { scaleLinear } from "@visx/scale";
import type { Post } from "../../../shared/model/records/post.ts";
import { formatCount, plural } from "../../../shared/print/words.ts";
import { type Hierarchy, type Layer, longestChains } from "../../../shared/structure/analytics/hierarchy.ts";
import type { Facts } from "../../../shared/structure/facts.ts";
import { BarPlot, type PlotBar } from "./BarPlot.tsx";
import { postsBehind, type ShowBehind } from "./behind.ts";
import { ChartCard } from "./ChartCard.tsx";
import { describeChains } from "./chain-words.ts";
import styles from "./charts.module.css";
import { DataTable } from "./DataTable.tsx";
import { PATTERNS } from "./Patterns.tsx";

interface ChainCardProps {
  readonly facts: Facts;
  readonly hierarchy: Hierarchy;
  /** Layers that a chain may have in this design. */
  readonly most: number;
  /** The name of the part of the matrix that posts are of; null where it is all of it. */
  readonly place: string | null;
  readonly isTable: boolean;
  readonly onBehind: ShowBehind;
}

const LABELS = 62;
const ENDS = 118;
const ROW = 34;
const BAR = 20;
const LIMIT = 20;
/** Chains that are written out; the rest is counted. */
const MOST_CHAINS = 3;

/** How many layers lie between the top and each team leader, and the longest chains post by post. */
export function ChainCard({ facts, hierarchy, most, place, isTable, onBehind }: ChainCardProps) {
  const { layers } = hierarchy;
  const show = (layer: Layer) => onBehind(postsBehind(describeLayer(layer), layer.teamLeaders));
  const chains = longestChains(facts, hierarchy);
  return (
    <ChartCard
      title="Layers from the top to each team leader"
      sentence={describeChains(layers, most, place)}
      isTable={isTable}
      onBehind={onBehind}
      chart={
        layers.length > 0 && (
          <>
            <ChainPlot layers={layers} most={most} onShow={show} />
            <Chains chains={chains} onShow={(title, posts) => onBehind(postsBehind(title, posts))} />
          </>
        )
      }
      table={
        layers.length > 0 ? (
          <DataTable
            caption="Team leaders by layer"
            columns={[
              { name: "Layer", value: ({ layer }) => layer },
              {
                name: "Team leaders",
                value: ({ teamLeaders }) => teamLeaders.length,
                write: ({ teamLeaders }) => formatCount(teamLeaders.length),
                choose: (layer) => (layer.teamLeaders.length === 0 ? null : () => show(layer)),
              },
            ]}
            rows={layers}
            keyOf={({ layer }) => String(layer)}
          />
        ) : null
      }
    />
  );
}

interface ChainPlotProps {
  readonly layers: readonly Layer[];
  readonly most: number;
  readonly onShow: (layer: Layer) => void;
}

function ChainPlot({ layers, most, onShow }: ChainPlotProps) {
  const broadest = Math.max(1, ...layers.map(({ teamLeaders }) => teamLeaders.length));
  const within = layers.filter(({ layer }) => layer <= most).length;
  const isBeyond = layers.length > within;
  const topOf = (index: number) => index * ROW + (index >= within ? LIMIT : 0);
  const across = (width: number) =>
    scaleLinear<number>({ domain: [0, broadest], range: [0, width - LABELS - ENDS] });
  const bars = (width: number): readonly PlotBar[] => {
    const x = across(width);
    return layers.flatMap((layer, index): readonly PlotBar[] => {
      if (layer.teamLeaders.length === 0) return [];
      const isMany = layer.layer > most;
      return [
        {
          key: `chain ${layer.layer}`,
          label: describeLayer(layer),
          x: LABELS,
          y: topOf(index) + (ROW - BAR) / 2,
          width: Math.max(2, x(layer.teamLeaders.length)),
          height: BAR,
          look: isMany ? "many" : "within",
          pattern: isMany ? PATTERNS.hatched : null,
          onChoose: () => onShow(layer),
        },
      ];
    });
  };
  const ground = (width: number) => {
    const x = across(width);
    return (
      <>
        {layers.map(({ layer, teamLeaders }, index) => (
          <g key={layer}>
            <text x={0} y={topOf(index) + ROW / 2 + 4} className={styles.name}>
              Layer {layer}
            </text>
            <text
              x={LABELS + x(teamLeaders.length) + (teamLeaders.length === 0 ? 0 : 8)}
              y={topOf(index) + ROW / 2 + 4}
              className={styles.end}
            >
              {teamLeaders.length === 0 ? "none" : plural(teamLeaders.length, "team leader")}
            </text>
          </g>
        ))}
        {isBeyond && (
          <>
            <line x1={0} x2={width} y1={within * ROW + 4} y2={within * ROW + 4} className={styles.limit} />
            <text x={0} y={within * ROW + 18} className={styles.note}>
              more than {plural(most, "layer")}
            </text>
          </>
        )}
      </>
    );
  };
  return (
    <BarPlot
      label="Team leaders by the layer they stand in"
      height={layers.length * ROW + (isBeyond ? LIMIT : 0)}
      bars={bars}
      ground={ground}
    />
  );
}

function Chains(props: {
  readonly chains: readonly (readonly Post[])[];
  readonly onShow: (title: string, posts: readonly Post[]) => void;
}) {
  const { chains, onShow } = props;
  const [first] = chains;
  if (!first || first.length < 2) return null;
  const more = chains.length - MOST_CHAINS;
  return (
    <div>
      <p className={styles.subtitle}>{chains.length === 1 ? "The longest chain" : "The longest chains"}</p>
      <ul className={styles.chains}>
        {chains.slice(0, MOST_CHAINS).map((chain) => (
          <li key={chain.at(-1)?.id}>
            <button
              type="button"
              className={styles.link}
              onClick={() => onShow(`A chain of ${plural(chain.length, "post")}`, chain)}
            >
              {chain.map(({ title }) => title).join(" › ")}
            </button>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <button
          type="button"
          className={styles.link}
          onClick={() =>
            onShow(
              `Posts at the foot of the longest chains`,
              chains.flatMap((chain) => chain.at(-1) ?? []),
            )
          }
        >
          and {formatCount(more)} more as long
        </button>
      )}
    </div>
  );
}

function describeLayer({ layer, teamLeaders }: Layer): string {
  return `Layer ${layer}: ${plural(teamLeaders.length, "team leader")}`;
}
