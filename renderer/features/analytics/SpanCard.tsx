import { scaleLinear } from "@visx/scale";
import { useState } from "react";
import type { Post } from "../../../shared/model/records/post.ts";
import { capitalised, formatCount, formatDecimal } from "../../../shared/print/words.ts";
import {
  fitOf,
  managersByFit,
  type SpanBand,
  type SpanBands,
  type SpanFit,
  type SpanGroup,
  spansByArchetype,
  spansByLevel,
} from "../../../shared/structure/analytics/spans.ts";
import { archetypeOf } from "../../../shared/structure/archetype.ts";
import type { Facts } from "../../../shared/structure/facts.ts";
import { BarPlot, type PlotBar } from "./BarPlot.tsx";
import { postsBehind, type ShowBehind } from "./behind.ts";
import { ChartCard, Segments } from "./ChartCard.tsx";
import styles from "./charts.module.css";
import { type Column, DataTable } from "./DataTable.tsx";
import { PATTERNS } from "./Patterns.tsx";
import { describeBand, describeCount, describeSpans } from "./span-words.ts";

interface SpanCardProps {
  readonly facts: Facts;
  readonly posts: readonly Post[];
  readonly bands: SpanBands;
  /** The name of the part of the matrix that posts are of; null where it is all of it. */
  readonly place: string | null;
  readonly isTable: boolean;
  readonly onBehind: ShowBehind;
}

/** A row of the chart: an archetype with its band, or a level without one. */
interface Strip {
  readonly key: string;
  readonly name: string;
  readonly band: SpanBand | null;
  readonly group: SpanGroup<unknown>;
}

interface CountRow {
  readonly strip: Strip;
  readonly directReports: number;
  readonly managers: readonly Post[];
}

const LABELS = 112;
const STRIP = 66;
const AXIS = 36;
const RIGHT = 10;
const WIDEST_BAR = 20;
const TALLEST_BAR = 40;

const LOOKS: Readonly<Record<SpanFit, { readonly look: string; readonly pattern: string | null }>> = {
  few: { look: "few", pattern: null },
  within: { look: "within", pattern: null },
  many: { look: "many", pattern: PATTERNS.hatched },
};

/** How many managers have how many direct reports, against what their kind of work carries. */
export function SpanCard({ facts, posts, bands, place, isTable, onBehind }: SpanCardProps) {
  const [by, setBy] = useState<"archetype" | "level">("archetype");
  const strips = by === "archetype" ? archetypeStrips(facts, posts, bands) : levelStrips(facts, posts);
  const managers = strips.flatMap(({ group }) => group.managers);
  const choose = ({ strip, directReports, managers: counted }: CountRow) =>
    onBehind(postsBehind(`${strip.name}: ${describeCount(counted.length, directReports)}`, counted));
  return (
    <ChartCard
      title="Spans"
      sentence={describeSpans(managersByFit(facts, managers, bands), posts, place)}
      isTable={isTable}
      onBehind={onBehind}
      choices={
        managers.length > 0 && (
          <Segments
            label="Spans by"
            value={by}
            options={[
              { value: "archetype", label: "By archetype" },
              { value: "level", label: "By level" },
            ]}
            onChange={setBy}
          />
        )
      }
      chart={managers.length > 0 && <SpanPlot strips={strips} bands={bands} onChoose={choose} />}
      table={managers.length > 0 ? <SpanTable strips={strips} by={by} onChoose={choose} /> : null}
    />
  );
}

interface SpanPlotProps {
  readonly strips: readonly Strip[];
  readonly bands: SpanBands;
  readonly onChoose: (row: CountRow) => void;
}

function SpanPlot({ strips, bands, onChoose }: SpanPlotProps) {
  const largest = Math.max(...strips.map(({ group }) => group.largest));
  const most = Math.max(...strips.flatMap(({ group }) => group.counts.map((count) => count.managers.length)));
  const across = (width: number) =>
    scaleLinear<number>({ domain: [0.5, Math.max(largest, 8) + 0.5], range: [LABELS, width - RIGHT] });
  const up = scaleLinear<number>({ domain: [0, most], range: [0, TALLEST_BAR] });

  const bars = (width: number): readonly PlotBar[] => {
    const x = across(width);
    const step = x(2) - x(1);
    const barWidth = Math.max(2, Math.min(WIDEST_BAR, step - 2));
    return strips.flatMap((strip, index) =>
      strip.group.counts.map(({ directReports, managers }) => {
        const height = Math.max(3, up(managers.length));
        const foot = (index + 1) * STRIP - 4;
        const middle = x(directReports);
        return {
          key: `span ${strip.key} ${directReports}`,
          label: `${strip.name}: ${describeCount(managers.length, directReports)}`,
          x: middle - barWidth / 2,
          y: foot - height,
          width: barWidth,
          height,
          ...LOOKS[lookOf(strip, directReports, managers, bands)],
          ...(step < 12
            ? {}
            : {
                text: {
                  value: formatCount(managers.length),
                  x: middle,
                  y: foot - height - 4,
                  isInside: false,
                },
              }),
          onChoose: () => onChoose({ strip, directReports, managers }),
        };
      }),
    );
  };
  const ground = (width: number) => {
    const x = across(width);
    const foot = strips.length * STRIP;
    return (
      <>
        {strips.map(({ key, name, band, group }, index) => {
          const top = index * STRIP;
          const from = band ? x(Math.max(0.5, band.least - 0.5)) : 0;
          const to = band ? Math.min(width - RIGHT, x((band.most ?? Infinity) + 0.5)) : 0;
          return (
            <g key={key}>
              {to > from && (
                <rect
                  x={from}
                  y={top + 4}
                  width={to - from}
                  height={STRIP - 8}
                  className={styles.band}
                  rx={3}
                />
              )}
              <line
                x1={LABELS}
                x2={width - RIGHT}
                y1={top + STRIP - 4}
                y2={top + STRIP - 4}
                className={styles.base}
              />
              <text x={0} y={top + STRIP / 2 - 4} className={styles.name}>
                {name}
              </text>
              <text x={0} y={top + STRIP / 2 + 12} className={styles.note}>
                {band ? `${describeBand(band)} reports` : `mean ${formatDecimal(group.mean)}`}
              </text>
            </g>
          );
        })}
        {x.ticks(Math.min(12, largest)).map((tick) =>
          Number.isInteger(tick) && tick > 0 ? (
            <text key={tick} x={x(tick)} y={foot + 12} className={styles.tick}>
              {tick}
            </text>
          ) : null,
        )}
        <text x={(LABELS + width - RIGHT) / 2} y={foot + 29} className={styles.tick}>
          direct reports of a manager
        </text>
      </>
    );
  };
  return (
    <>
      <BarPlot
        label="Managers by how many direct reports they have"
        height={strips.length * STRIP + AXIS}
        bars={bars}
        ground={ground}
      />
      <ul className={styles.key} aria-label="What the bars mean">
        <Key look="few">fewer than the band</Key>
        <Key look="within">within the band</Key>
        <Key look="many">more than the band</Key>
      </ul>
    </>
  );
}

function Key({ look, children }: { readonly look: SpanFit; readonly children: string }) {
  const { pattern } = LOOKS[look];
  return (
    <li>
      <svg width="12" height="12" aria-hidden="true">
        <rect
          x={1}
          y={1}
          width={10}
          height={10}
          rx={2}
          className={styles.bar}
          data-look={look}
          {...(pattern ? { style: { fill: `url(#${pattern})` } } : {})}
        />
      </svg>
      {children}
    </li>
  );
}

function SpanTable(props: {
  readonly strips: readonly Strip[];
  readonly by: "archetype" | "level";
  readonly onChoose: (row: CountRow) => void;
}) {
  const rows = props.strips.flatMap((strip) => strip.group.counts.map((count) => ({ strip, ...count })));
  const columns: Column<CountRow>[] = [
    { name: props.by === "archetype" ? "Archetype" : "Level", value: ({ strip }) => strip.name },
    ...(props.by === "archetype"
      ? [{ name: "Band", value: ({ strip }: CountRow) => (strip.band ? describeBand(strip.band) : "") }]
      : []),
    { name: "Direct reports", value: ({ directReports }) => directReports },
    {
      name: "Managers",
      value: ({ managers }) => managers.length,
      write: ({ managers }) => formatCount(managers.length),
      choose: (row) => () => props.onChoose(row),
    },
  ];
  return (
    <DataTable
      caption={`Managers by ${props.by} and direct reports`}
      columns={columns}
      rows={rows}
      keyOf={({ strip, directReports }) => `${strip.key} ${directReports}`}
    />
  );
}

function archetypeStrips(facts: Facts, posts: readonly Post[], bands: SpanBands): readonly Strip[] {
  return spansByArchetype(facts, posts).map((group) => ({
    key: group.key,
    name: capitalised(group.key),
    band: bands[group.key],
    group,
  }));
}

function levelStrips(facts: Facts, posts: readonly Post[]): readonly Strip[] {
  return spansByLevel(facts, posts).map((group) => ({
    key: String(group.key),
    name: `Level ${group.key}`,
    band: null,
    group,
  }));
}

/** On a level several archetypes meet: a bar is beyond the band where most of its managers are. */
function lookOf(strip: Strip, directReports: number, managers: readonly Post[], bands: SpanBands): SpanFit {
  if (strip.band) return fitOf(directReports, strip.band);
  const fits = managers.map((post) => fitOf(directReports, bands[archetypeOf(post)]));
  const share = (fit: SpanFit) => fits.filter((each) => each === fit).length;
  if (share("many") * 2 > fits.length) return "many";
  return share("few") * 2 > fits.length ? "few" : "within";
}
