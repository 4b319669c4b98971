import type { MouseEvent, ReactNode } from "react";
import { shownChanges } from "../../editor/preview.ts";
import { changeKey } from "../../editor/preview-changes.ts";
import { selectionKey } from "../../editor/selection.ts";
import { useEditor } from "../../editor/use-editor.ts";
import { ChangeMark } from "../../ui/ChangeMark.tsx";
import { useDrag } from "../../ui/drag/drag-context.ts";
import type { Choice } from "../choose-place.ts";
import { dropTarget } from "../drops.ts";
import { useMatrix, useMatrixView } from "../matrix-context.ts";
import type { Place } from "../matrix-view.ts";
import { isSamePlace, placeId, selectionAt } from "../places.ts";
import styles from "./GridPlace.module.css";

interface GridPlaceProps {
  readonly place: Place;
  readonly role: "rowheader" | "columnheader" | "gridcell";
  /** Position among the columns on screen, the header column counted as the first. */
  readonly columnIndex: number;
  readonly label: string;
  readonly className: string;
  readonly isExpanded?: boolean | undefined;
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
  children,
}: GridPlaceProps) {
  const { view, choose, openMenu } = useMatrix();
  const isCurrent = useMatrixView((state) => isSamePlace(state.place, place));
  const own = selectionAt(place);
  const key = own === null ? "" : selectionKey(own);
  const isSelected = useEditor((state) => state.selected.has(key));
  const change = useEditor((state) => shownChanges(state).places.get(changeKey(place.row, place.column)));
  const name = change === undefined ? label : `${label}. In the preview: ${change}`;
  const target = dropTargetAt(place);
  const dropMark = useDrag((state) =>
    target !== null && state.target === target && state.preview?.isAllowed ? state.preview.mark : null,
  );

  return (
    <div
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
      {change !== undefined && (
        <span className={styles.change}>
          <ChangeMark kind={change} />
        </span>
      )}
    </div>
  );
}

/** Shift reaches from where the selection began, Ctrl (⌘ on a Mac) adds and takes away. */
function howOf(event: MouseEvent, isAdding: boolean): Choice {
  if (event.shiftKey) return "block";
  return isAdding || event.ctrlKey || event.metaKey ? "toggle" : "only";
}

function dropTargetAt(place: Place): string | null {
  const selection = selectionAt(place);
  if (
    selection?.kind === "crossing" ||
    selection?.kind === "serviceLine" ||
    selection?.kind === "geography"
  ) {
    return dropTarget(selection as Parameters<typeof dropTarget>[0]);
  }
  return null;
}
