import { scaleLinear } from "@visx/scale";
import { useState } from "react";
import type { Post } from "../../../shared/model/records/post.ts";
import { formatCount, formatMoney, formatWte } from "../../../shared/print/words.ts";
import {
  type LeaderLoad,
  type LoadMeasure,
  largestFirst,
} from "../../../shared/structure/analytics/leader-loads.ts";
import { BarPlot, type PlotBar } from "./BarPlot.tsx";
import { crossingOf, postsBehind, type ShowBehind } from "./behind.ts";
import { ChartCard, Segments } from "./ChartCard.tsx";
import styles from "./charts.module.css";
import { DataTable } from "./DataTable.tsx";
import { describeLoad, describeLoads, isTooMuch, loadTitle } from "./load-words.ts";
import { PATTERNS } from "./Patterns.tsx";

interface LoadCardProps {
  readonly loads: readonly LeaderLoad[];
  /** The posts that are counted beside, of which some leaders may not be. */
  readonly posts: readonly Post[];
  /** The name of the part of the matrix that posts and cells are of; null where it is all of it. */
  readonly place: string | null;
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
export function LoadCard({ loads, posts, place, mostWte, isTable, onBehind }: LoadCardProps) {
  const [measure, setMeasure] = useState<LoadMeasure>("wte");
  const sorted = largestFirst(loads, measure);
  const behind = (load: LeaderLoad) => ({
    title: loadTitle(load, measure),
    posts: [load.post],
    crossings: load.cells.map((cell) => crossingOf(cell, describeCell(cell.wte, cell.budget))),
  });
  const show = (load: LeaderLoad) => onBehind(behind(load));
  const more = sorted.length - MOST_DRAWN;
  return (
    <ChartCard
      title="WTE and budget per leader"
      sentence={describeLoads({ sorted, measure, mostWte, posts, place, behind })}
      isTable={isTable}
      onBehind={onBehind}
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
            {more > 0 && (
              <p className={styles.aside}>
                <button
                  type="button"
                  className={styles.link}
                  onClick={() =>
                    onBehind(
                      postsBehind(
                        `and ${formatCount(more)} more ${more === 1 ? "leader" : "leaders"}`,
                        sorted.slice(MOST_DRAWN).map(({ post }) => post),
                      ),
                    )
                  }
                >
                  and {formatCount(more)} more
                </button>
                , in the table
              </p>
            )}
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
        label: loadTitle(load, measure),
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

function describeCell(wte: number | null, budget: number | null): string {
  return [wte === null ? "" : `${formatWte(wte)} WTE`, budget === null ? "" : formatMoney(budget)]
    .filter((words) => words !== "")
    .join(" · ");
}
