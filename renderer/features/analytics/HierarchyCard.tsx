import { scaleLinear } from "@visx/scale";
import type { Discipline, Post } from "../../../shared/model/records/post.ts";
import { capitalised, formatCount, plural } from "../../../shared/print/words.ts";
import { disciplinesOf, type Hierarchy, type Layer } from "../../../shared/structure/analytics/hierarchy.ts";
import type { Facts } from "../../../shared/structure/facts.ts";
import { BarPlot, type PlotBar } from "./BarPlot.tsx";
import { postsBehind, type ShowBehind } from "./behind.ts";
import { ChartCard } from "./ChartCard.tsx";
import styles from "./charts.module.css";
import { type Column, DataTable } from "./DataTable.tsx";
import { describeShape } from "./hierarchy-words.ts";
import { PATTERNS } from "./Patterns.tsx";

interface HierarchyCardProps {
  readonly facts: Facts;
  readonly hierarchy: Hierarchy;
  /** The name of the part of the matrix that posts are of; null where it is all of it. */
  readonly place: string | null;
  readonly isTable: boolean;
  readonly onBehind: ShowBehind;
}

const LABELS = 62;
const ENDS = 144;
const ROW = 34;
const BAR = 20;
/** Narrower than this, in pixels, a segment has no room for its number. */
const ROOM_FOR_NUMBER = 20;

const FILLS: Readonly<Record<Discipline, string | null>> = {
  clinical: null,
  operational: PATTERNS.operational,
  professional: PATTERNS.professional,
  corporate: null,
};

/** The posts of each layer, by discipline, and how many of them are vacant. */
export function HierarchyCard({ facts, hierarchy, place, isTable, onBehind }: HierarchyCardProps) {
  const { layers } = hierarchy;
  const show = (title: string, posts: readonly Post[]) => onBehind(postsBehind(title, posts));
  return (
    <ChartCard
      title="Shape of the hierarchy"
      sentence={describeShape(facts, hierarchy, place)}
      isTable={isTable}
      onBehind={onBehind}
      chart={layers.length > 0 && <ShapePlot hierarchy={hierarchy} onShow={show} />}
      table={layers.length > 0 ? <ShapeTable hierarchy={hierarchy} onShow={show} /> : null}
    />
  );
}

interface ShapeProps {
  readonly hierarchy: Hierarchy;
  readonly onShow: (title: string, posts: readonly Post[]) => void;
}

function ShapePlot({ hierarchy, onShow }: ShapeProps) {
  const { layers } = hierarchy;
  const disciplines = disciplinesOf(hierarchy);
  const most = Math.max(...layers.map(({ posts }) => posts.length));
  const across = (width: number) =>
    scaleLinear<number>({ domain: [0, most], range: [0, width - LABELS - ENDS] });
  const bars = (width: number): readonly PlotBar[] => {
    const x = across(width);
    return layers.flatMap(({ layer, byDiscipline }, index) => {
      let before = 0;
      return disciplines.flatMap((discipline): readonly PlotBar[] => {
        const posts = byDiscipline[discipline];
        if (posts.length === 0) return [];
        const left = LABELS + x(before);
        const length = Math.max(2, x(posts.length) - 1);
        before += posts.length;
        const title = `Layer ${layer}: ${plural(posts.length, `${discipline} post`)}`;
        return [
          {
            key: `layer ${layer} ${discipline}`,
            label: title,
            x: left,
            y: index * ROW + (ROW - BAR) / 2,
            width: length,
            height: BAR,
            look: discipline,
            pattern: FILLS[discipline],
            ...(length < ROOM_FOR_NUMBER
              ? {}
              : {
                  text: {
                    value: formatCount(posts.length),
                    x: left + length / 2,
                    y: index * ROW + ROW / 2 + 4,
                    isInside: true,
                  },
                }),
            onChoose: () => onShow(title, posts),
          },
        ];
      });
    });
  };
  const ground = (width: number) => {
    const x = across(width);
    return layers.map(({ layer, posts, vacant }, index) => (
      <g key={layer}>
        <text x={0} y={index * ROW + ROW / 2 + 4} className={styles.name}>
          Layer {layer}
        </text>
        <text x={LABELS + x(posts.length) + 8} y={index * ROW + ROW / 2 + 4} className={styles.end}>
          {plural(posts.length, "post")}
          {vacant.length > 0 ? `, ${formatCount(vacant.length)} vacant` : ""}
        </text>
      </g>
    ));
  };
  return (
    <>
      <BarPlot
        label="Posts of each layer, by discipline"
        height={layers.length * ROW}
        bars={bars}
        ground={ground}
      />
      <ul className={styles.key} aria-label="Disciplines">
        {disciplines.map((discipline) => (
          <li key={discipline}>
            <svg width="12" height="12" aria-hidden="true">
              <rect
                x={1}
                y={1}
                width={10}
                height={10}
                rx={2}
                className={styles.bar}
                data-look={discipline}
                {...(FILLS[discipline] === null ? {} : { style: { fill: `url(#${FILLS[discipline]})` } })}
              />
            </svg>
            {discipline}
          </li>
        ))}
      </ul>
    </>
  );
}

function ShapeTable({ hierarchy, onShow }: ShapeProps) {
  const counted = (
    name: string,
    postsOf: (layer: Layer) => readonly Post[],
    noun: string,
  ): Column<Layer> => ({
    name,
    value: (layer) => postsOf(layer).length,
    write: (layer) => formatCount(postsOf(layer).length),
    choose: (layer) => {
      const posts = postsOf(layer);
      return posts.length === 0
        ? null
        : () => onShow(`Layer ${layer.layer}: ${plural(posts.length, noun)}`, posts);
    },
  });
  const columns: readonly Column<Layer>[] = [
    { name: "Layer", value: ({ layer }) => layer },
    ...disciplinesOf(hierarchy).map((discipline) =>
      counted(capitalised(discipline), ({ byDiscipline }) => byDiscipline[discipline], `${discipline} post`),
    ),
    counted("Vacant", ({ vacant }) => vacant, "vacant post"),
    counted("Posts", ({ posts }) => posts, "post"),
  ];
  return (
    <DataTable
      caption="Posts of each layer, by discipline"
      columns={columns}
      rows={hierarchy.layers}
      keyOf={({ layer }) => String(layer)}
    />
  );
}
