import { type MouseEvent, type ReactNode, useLayoutEffect, useRef } from "react";
import { selectionKey } from "../../editor/selection.ts";
import { useEditor } from "../../editor/use-editor.ts";
import { ChangeMark } from "../../ui/ChangeMark.tsx";
import { useDrag } from "../../ui/drag/drag-context.ts";
import { howOf } from "../choose-place.ts";
import { useMatrix, useMatrixView } from "../matrix-context.ts";
import type { Place } from "../matrix-view.ts";
import { dropTargetAt, isSamePlace, placeId, selectionAt } from "../places.ts";
import styles from "./GridPlace.module.css";
import { usePlaceChange } from "./place-change.ts";

interface GridPlaceProps {
  readonly place: Place;
  readonly role: "rowheader" | "columnheader" | "gridcell";
  /** Position among the columns on screen, the header column counted as the first. */
  readonly columnIndex: number;
  readonly label: string;
  readonly className: string;
  readonly isExpanded?: boolean | undefined;
  /** Whether what it shows has the mark of a change in it: in a header the corner is taken by the fold button. */
  readonly hasOwnMark?: boolean;
  readonly children: ReactNode;
}

/** One place of the matrix: takes the focus, the selection, drops and its menu, whatever it shows. */
export function GridPlace({
  place,
  role,
  columnIndex,
  label,
  className,
  isExpanded,
  hasOwnMark = false,
  children,
}: GridPlaceProps) {
  const { view, choose, openMenu, stick } = useMatrix();
  const element = useRef<HTMLDivElement>(null);
  const { row, column } = place;
  useLayoutEffect(
    () =>
      element.current && (row === null || column === null)
        ? stick(element.current, { row, column })
        : undefined,
    [stick, row, column],
  );
  const isCurrent = useMatrixView((state) => isSamePlace(state.place, place));
  const own = selectionAt(place);
  const key = own === null ? "" : selectionKey(own);
  const isSelected = useEditor((state) => state.selected.has(key));
  const { change, since } = usePlaceChange(place);
  const name = [
    label,
    ...(change === undefined ? [] : [`In the preview: ${change}`]),
    ...(since === undefined ? [] : [`Since the baseline: ${since}`]),
  ].join(". ");
  const target = dropTargetAt(place);
  const dropMark = useDrag((state) =>
    target !== null && state.target === target && state.preview?.isAllowed ? state.preview.mark : null,
  );

  return (
    <div
      ref={element}
      id={placeId(place)}
      role={role}
      aria-colindex={columnIndex}
      {...(role === "gridcell" ? {} : { "aria-label": name })}
      aria-selected={isSelected}
      aria-expanded={isExpanded}
      tabIndex={isCurrent ? 0 : -1}
      className={`${styles.place} ${className}`}
      data-selected={isSelected || undefined}
      data-change={change}
      data-marked={(change ?? since) !== undefined || undefined}
      data-drop-mark={dropMark ?? undefined}
      {...(target === null ? {} : { "data-drop": target })}
      onClick={(event) => choose(place, howOf(event, view.getState().isAdding))}
      onFocus={(event) => {
        if (event.target === event.currentTarget && !isCurrent) view.setState({ place });
      }}
      onContextMenu={(event: MouseEvent) => {
        event.preventDefault();
        // Of several that are selected, the menu is about all.
        choose(place, isSelected ? "keep" : "only");
        openMenu(place, { x: event.clientX, y: event.clientY });
      }}
    >
      {role === "gridcell" && <span className="visually-hidden">{name}</span>}
      {children}
      {!hasOwnMark && (change ?? since) !== undefined && (
        <span className={styles.change} data-mark>
          <ChangeMark kind={change ?? since ?? "changed"} />
        </span>
      )}
    </div>
  );
}
