import { useEditor, useShownFacts } from "../../editor/use-editor.ts";
import { useMatrix, useMatrixView } from "../matrix-context.ts";
import type { MatrixLayout, Track } from "../matrix-layout.ts";
import type { Window } from "../matrix-nodes.ts";
import type { Place } from "../matrix-view.ts";
import { cornerWords, crossingAt, crossingWords, geographyWords, serviceLineWords } from "../place-words.ts";
import { isAmongSelected, isSamePlace, placeId } from "../places.ts";
import styles from "./FarMatrix.module.css";

interface FarPlacesProps {
  readonly layout: MatrixLayout;
  readonly window: Window;
}

/** The places around the keyboard's, as elements that take the focus and say what they are; all the others are painted. */
export function FarPlaces({ layout, window }: FarPlacesProps) {
  const facts = useShownFacts();
  const columns = around(layout.columns, window.columns);
  const rows = around(layout.rows, window.rows);
  return (
    <>
      <FarPlace
        place={{ row: null, column: null }}
        role="columnheader"
        columnIndex={1}
        label={cornerWords(facts)}
      />
      {columns.map(({ track, index }) => (
        <FarPlace
          key={track.id}
          place={{ row: null, column: track.id }}
          role="columnheader"
          columnIndex={index + 2}
          label={geographyWords(facts, track.id)}
          track={track}
        />
      ))}
      {rows.map(({ track: row }) => [
        <FarPlace
          key={row.id}
          place={{ row: row.id, column: null }}
          role="rowheader"
          columnIndex={1}
          label={serviceLineWords(facts, row.id)}
          track={row}
        />,
        ...columns.map(({ track: column, index }) => (
          <FarPlace
            key={`${row.id} ${column.id}`}
            place={{ row: row.id, column: column.id }}
            role="gridcell"
            columnIndex={index + 2}
            label={crossingWords(crossingAt(facts, row, column))}
          />
        )),
      ])}
    </>
  );
}

interface FarPlaceProps {
  readonly place: Place;
  readonly role: "rowheader" | "columnheader" | "gridcell";
  readonly columnIndex: number;
  readonly label: string;
  /** The row or column of a header. */
  readonly track?: Track;
}

function FarPlace({ place, role, columnIndex, label, track }: FarPlaceProps) {
  const { view } = useMatrix();
  const isCurrent = useMatrixView((state) => isSamePlace(state.place, place));
  const isSelected = useEditor((state) => isAmongSelected(state.selected, place));
  return (
    <div
      id={placeId(place)}
      role={role}
      aria-colindex={columnIndex}
      {...(role === "gridcell" ? {} : { "aria-label": label })}
      aria-selected={isSelected}
      aria-expanded={track?.hasChildren ? !track.isCollapsed : undefined}
      tabIndex={isCurrent ? 0 : -1}
      className={styles.place}
      onFocus={() => {
        if (!isCurrent) view.setState({ place });
      }}
    >
      <span className="visually-hidden">{label}</span>
    </div>
  );
}

function around(tracks: readonly Track[], [first, last]: readonly [number, number]) {
  return tracks.slice(first, last + 1).map((track, at) => ({ track, index: first + at }));
}
