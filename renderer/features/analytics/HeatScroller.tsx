import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { plural } from "../../../shared/print/words.ts";
import styles from "./heat.module.css";
import { type Edge, useOutOfSight } from "./use-out-of-sight.ts";
import { useWidth } from "./use-width.ts";

interface HeatScrollerProps {
  readonly columns: number;
  /** Changes whenever other rows or columns are in the table. */
  readonly lines: unknown;
  readonly children: ReactNode;
}

/** Narrower than this, in pixels, columns have their names written sideways, so that more of them are seen at once. */
const UPRIGHT_COLUMN = 80;
/** The names of the rows, in pixels, where columns are upright. */
const ROW_NAMES = 190;
/** Of what is in sight, how much a step scrolls: some of it stays, to hold on to. */
const STEP = 0.7;

const WAYS: readonly {
  readonly edge: Edge;
  readonly icon: typeof ArrowLeft;
  readonly line: string;
  readonly words: string;
  readonly by: readonly [across: number, down: number];
}[] = [
  { edge: "left", icon: ArrowLeft, line: "column", words: "to the left", by: [-STEP, 0] },
  { edge: "right", icon: ArrowRight, line: "column", words: "to the right", by: [STEP, 0] },
  { edge: "above", icon: ArrowUp, line: "row", words: "above", by: [0, -STEP] },
  { edge: "below", icon: ArrowDown, line: "row", words: "below", by: [0, STEP] },
];

/** What a heat map scrolls in where there is no room for all of it: it says how much is out of sight, and goes there. */
export function HeatScroller({ columns, lines, children }: HeatScrollerProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const width = useWidth(scroller);
  const [hidden, count] = useOutOfSight(scroller, lines);
  const isSideways = width > 0 && (width - ROW_NAMES) / columns < UPRIGHT_COLUMN;
  const scroll = ([across, down]: readonly [number, number]) => {
    const box = scroller.current;
    box?.scrollBy({ left: across * box.clientWidth, top: down * box.clientHeight });
  };
  const isAnyHidden = WAYS.some(({ edge }) => hidden[edge] > 0);
  return (
    <>
      <div
        ref={scroller}
        className={styles.scroller}
        data-sideways={isSideways || undefined}
        style={{ "--columns": columns } as Record<string, number>}
        onScroll={count}
      >
        {children}
      </div>
      {isAnyHidden && (
        <div className={styles.ways} role="group" aria-label="Out of sight">
          {WAYS.filter(({ edge }) => isScrolled(hidden, edge)).map(
            ({ edge, icon: Icon, line, words, by }) => (
              <button key={edge} type="button" aria-disabled={hidden[edge] === 0} onClick={() => scroll(by)}>
                <Icon size={13} aria-hidden="true" />
                {hidden[edge] === 0 ? `no more ${words}` : `${plural(hidden[edge], line)} ${words}`}
              </button>
            ),
          )}
        </div>
      )}
    </>
  );
}

/** Whether there is scrolling along an edge's way: both of its buttons stand then, so that neither is lost in use. */
function isScrolled(hidden: Readonly<Record<Edge, number>>, edge: Edge): boolean {
  return edge === "left" || edge === "right"
    ? hidden.left + hidden.right > 0
    : hidden.above + hidden.below > 0;
}
