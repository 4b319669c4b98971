import { Bar } from "@visx/shape";
import { type ReactNode, useRef } from "react";
import styles from "./charts.module.css";
import { useMarks } from "./use-marks.ts";
import { useWidth } from "./use-width.ts";

/** A bar that can be chosen. */
export interface PlotBar {
  readonly key: string;
  /** What it says, whole: read out, and shown when the pointer rests on it. */
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** How it is filled: `few`, `within`, `many`, or a discipline. */
  readonly look: string;
  /** The pattern that fills it; null for the plain fill of its look. */
  readonly pattern?: string | null;
  /** Written on or beside it, where there is room. */
  readonly text?: {
    readonly value: string;
    readonly x: number;
    readonly y: number;
    readonly isInside: boolean;
  };
  readonly onChoose: () => void;
}

interface BarPlotProps {
  /** What the chart shows, for people who do not see it. */
  readonly label: string;
  readonly height: number;
  readonly bars: (width: number) => readonly PlotBar[];
  /** What lies behind the bars: bands, rules, labels. */
  readonly ground: (width: number) => ReactNode;
}

/** Least room above, below and beside a small bar in which a pointer still meets it. */
const REACH = 3;

/** A chart of bars, each of which can be chosen by pointer and by keyboard. */
export function BarPlot({ label, height, bars, ground }: BarPlotProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const drawn = width === 0 ? [] : bars(width);
  const marks = useMarks(drawn.length);
  return (
    <div ref={box} className={styles.plot}>
      {width > 0 && (
        <>
          <svg width={width} height={height} aria-hidden="true" className={styles.ground}>
            {ground(width)}
          </svg>
          <svg ref={marks.group} width={width} height={height} role="group" aria-label={label}>
            {drawn.map((bar, index) => (
              <g
                key={bar.key}
                role="button"
                tabIndex={index === marks.focusable ? 0 : -1}
                aria-label={bar.label}
                data-focus-key={bar.key}
                className={styles.mark}
                onClick={bar.onChoose}
                onFocus={() => marks.setCurrent(index)}
                onKeyDown={(event) => {
                  if (event.key !== "Enter" && event.key !== " ") marks.move(event);
                  else {
                    event.preventDefault();
                    bar.onChoose();
                  }
                }}
              >
                <title>{bar.label}</title>
                <rect
                  x={bar.x - REACH}
                  y={bar.y - REACH}
                  width={bar.width + 2 * REACH}
                  height={bar.height + 2 * REACH}
                  className={styles.reach}
                />
                <Bar
                  x={bar.x}
                  y={bar.y}
                  width={bar.width}
                  height={bar.height}
                  rx={Math.min(2, bar.width / 2)}
                  className={styles.bar ?? ""}
                  data-look={bar.look}
                  {...(bar.pattern ? { style: { fill: `url(#${bar.pattern})` } } : {})}
                />
                {bar.text && (
                  <text
                    x={bar.text.x}
                    y={bar.text.y}
                    className={bar.text.isInside ? styles.inside : styles.beside}
                    data-look={bar.look}
                  >
                    {bar.text.value}
                  </text>
                )}
              </g>
            ))}
          </svg>
        </>
      )}
    </div>
  );
}
