import type { Post } from "../../../shared/model/records/post.ts";
import { bandName, shortTitle } from "../../../shared/print/words.ts";
import { type CellCoverage, coversOf } from "../../../shared/structure/coverage.ts";
import { Mark } from "../../ui/glyph/Mark.tsx";
import { markStateOf } from "../../ui/glyph/mark-state.ts";
import { useMatrixView } from "../matrix-context.ts";
import styles from "./LeaderList.module.css";

interface LeaderListProps {
  readonly coverage: CellCoverage;
  /** What the row and the column are called: a title under them need not repeat it. */
  readonly row: string;
  readonly column: string;
}

/** Who leads a cell, from close: each post by title, band and holder. */
export function LeaderList({ coverage, row, column }: LeaderListProps) {
  const layers = useMatrixView((state) => state.layers);
  return (
    <ul className={styles.leaders}>
      {coversOf(coverage)
        .filter(({ component, discipline }) => layers.has(component) && layers.has(discipline))
        .map(({ component, discipline, cover }) => {
          const [first] = cover.posts;
          const more = cover.posts.length - 1;
          return (
            <li
              key={`${component} ${discipline}`}
              data-gap={!first || undefined}
              title={first ? whole(first) : undefined}
            >
              <Mark component={component} discipline={discipline} state={markStateOf(cover)} size={7} />
              {first ? (
                <>
                  <span className={styles.title}>{shortTitle(shortTitle(first.title, row), column)}</span>
                  {first.band !== null && <span className={styles.band}>{bandName(first.band)}</span>}
                  <span className={styles.holder} data-holder>
                    {more > 0 ? `+${more}` : (first.holder ?? "vacant")}
                  </span>
                </>
              ) : (
                <span>no {discipline} lead</span>
              )}
            </li>
          );
        })}
    </ul>
  );
}

/** A post in full, for where there is no room for it. */
function whole({ title, band, holder }: Post): string {
  return [title, ...(band === null ? [] : [bandName(band)]), holder ?? "vacant"].join(" · ");
}
