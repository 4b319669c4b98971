import { scaleLinear } from "@visx/scale";
import { useState } from "react";
import { formatCount, formatMoney, formatWte, plural } from "../../../shared/print/words.ts";
import {
  type LeaderLoad,
  type LoadMeasure,
  largestFirst,
} from "../../../shared/structure/analytics/leader-loads.ts";
import { BarPlot, type PlotBar } from "./BarPlot.tsx";
import { crossingOf, type ShowBehind } from "./behind.ts";
import { ChartCard, Segments } from "./ChartCard.tsx";
import styles from "./charts.module.css";
import { DataTable } from "./DataTable.tsx";
import { PATTERNS } from "./Patterns.tsx";

interface LoadCardProps {
  readonly loads: readonly LeaderLoad[];
  /** Whole-time equivalents that may fall to one leader below the board in this design. */
  readonly mostWte: number;
  readonly isTable: boolean;
  readonly onBehind: ShowBehind;
}

const ROW = 36;
const BAR = 10;
const ENDS = 90;
/** Leaders drawn; the table has them all. */
const MOST_DRAWN = 10;

/** How much falls to each leader: WTE and budget of the cells of which the post is the nearest lead. */
export function LoadCard({ loads, mostWte, isTable, onBehind }: LoadCardProps) {
  const [measure, setMeasure] = useState<LoadMeasure>("wte");
  const sorted = largestFirst(loads, measure);
  const show = ({ post, cells }: LeaderLoad) =>
    onBehind({
      title: `${post.title}: ${plural(cells.length, "cell")}`,
      posts: [post],
      crossings: cells.map((cell) => crossingOf(cell, describeCell(cell.wte, cell.budget))),
    });
  const more = sorted.length - MOST_DRAWN;
  return (
    <ChartCard
      title="WTE and budget per leader"
      sentence={describeLoads(sorted, measure, mostWte)}
      isTable={isTable}
      choices={
        loads.length > 0 && (
          <Segments
            label="Leaders by"
            value={measure}
            options={[
              { value: "wte", label: "WTE" },
              { value: "budget", label: "Budget" },
            ]}
            onChange={setMeasure}
          />
        )
      }
      chart={
        loads.length > 0 && (
          <>
            <LoadPlot loads={sorted.slice(0, MOST_DRAWN)} measure={measure} mostWte={mostWte} onShow={show} />
            {more > 0 && <p className={styles.aside}>and {formatCount(more)} more, in the table</p>}
          </>
        )
      }
      table={
        loads.length > 0 ? (
          <DataTable
            caption="What falls to each leader"
            columns={[
              { name: "Leader", value: ({ post }) => post.title },
              {
                name: "Cells",
                value: ({ cells }) => cells.length,
                write: ({ cells }) => formatCount(cells.length),
                choose: (load) => () => show(load),
              },
              { name: "WTE", value: ({ wte }) => wte, write: ({ wte }) => formatWte(wte) },
              { name: "Budget", value: ({ budget }) => budget, write: ({ budget }) => formatMoney(budget) },
            ]}
            rows={sorted}
            keyOf={({ post }) => post.id}
          />
        ) : null
      }
    />
  );
}

interface LoadPlotProps {
  readonly loads: readonly LeaderLoad[];
  readonly measure: LoadMeasure;
  readonly mostWte: number;
  readonly onShow: (load: LeaderLoad) => void;
}

function LoadPlot({ loads, measure, mostWte, onShow }: LoadPlotProps) {
  const largest = Math.max(1, ...loads.map((load) => load[measure]));
  const across = (width: number) => scaleLinear<number>({ domain: [0, largest], range: [0, width - ENDS] });
  const bars = (width: number): readonly PlotBar[] =>
    loads.map((load, index) => {
      const isMany = isTooMuch(load, measure, mostWte);
      return {
        key: `load ${load.post.id}`,
        label: `${load.post.title}: ${describeLoad(load, measure)} in ${plural(load.cells.length, "cell")}`,
        x: 0,
        y: index * ROW + 19,
        width: Math.max(2, across(width)(load[measure])),
        height: BAR,
        look: isMany ? "many" : "load",
        pattern: isMany ? PATTERNS.hatched : null,
        onChoose: () => onShow(load),
      };
    });
  const ground = (width: number) =>
    loads.map((load, index) => (
      <g key={load.post.id}>
        <text x={0} y={index * ROW + 13} className={styles.start}>
          {load.post.title}
        </text>
        <text x={Math.max(2, across(width)(load[measure])) + 8} y={index * ROW + 28} className={styles.end}>
          {describeLoad(load, measure)}
        </text>
      </g>
    ));
  return (
    <BarPlot
      label={`Leaders with the most ${measure === "wte" ? "WTE" : "budget"}`}
      height={loads.length * ROW}
      bars={bars}
      ground={ground}
    />
  );
}

function isTooMuch({ post, wte }: LeaderLoad, measure: LoadMeasure, mostWte: number): boolean {
  return measure === "wte" && !post.board && wte > mostWte;
}

function describeLoad(load: LeaderLoad, measure: LoadMeasure): string {
  return measure === "wte" ? `${formatWte(load.wte)} WTE` : formatMoney(load.budget);
}

function describeCell(wte: number | null, budget: number | null): string {
  return [wte === null ? "" : `${formatWte(wte)} WTE`, budget === null ? "" : formatMoney(budget)]
    .filter((words) => words !== "")
    .join(" · ");
}

function describeLoads(sorted: readonly LeaderLoad[], measure: LoadMeasure, mostWte: number): string {
  const [first] = sorted;
  if (!first)
    return "Nobody leads a cell yet. Once services are delivered and posts have mandates, this shows what falls to each.";
  const beyond = sorted.filter((load) => isTooMuch(load, "wte", mostWte)).length;
  const limit =
    measure === "budget"
      ? ""
      : ` ${beyond === 0 ? "No leader below the board has" : `${plural(beyond, "leader")} below the board ${beyond === 1 ? "has" : "have"}`} more than ${formatWte(mostWte)} WTE.`;
  return `Most falls to ${first.post.title}: ${describeLoad(first, measure)}.${limit} A cell falls to each of its leads, so these add up to more than the whole.`;
}
