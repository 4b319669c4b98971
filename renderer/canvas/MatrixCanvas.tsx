import "reactflow/dist/style.css";
import { type KeyboardEvent, memo, useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import { ReactFlow, ReactFlowProvider } from "reactflow";
import { useStore } from "zustand";
import { shownFacts } from "../editor/preview.ts";
import { useEditor, useEditorActions } from "../editor/use-editor.ts";
import { ContextMenu } from "../ui/ContextMenu.tsx";
import { useDragging } from "../ui/drag/drag-context.ts";
import type { DragPayload } from "../ui/drag/drag-store.ts";
import { pickUpFrom } from "./carry-keys.ts";
import { type Choice, choosePlace, howOf } from "./choose-place.ts";
import { CanvasControls } from "./controls/CanvasControls.tsx";
import { createLineCounter } from "./count-lines.ts";
import { FarMatrix } from "./far/FarMatrix.tsx";
import { useFarPointer } from "./far/use-far-pointer.ts";
import { GridStructure } from "./GridStructure.tsx";
import { ReportingOverlay } from "./layers/ReportingOverlay.tsx";
import { useBaselineChanges } from "./layers/use-baseline-changes.ts";
import styles from "./MatrixCanvas.module.css";
import { MatrixContext } from "./matrix-context.ts";
import { handleMatrixKey } from "./matrix-keys.ts";
import { keepTracks, layOutMatrix, type MatrixLayout } from "./matrix-layout.ts";
import { menuLines } from "./matrix-menu.ts";
import { createNodeMaker } from "./matrix-nodes.ts";
import { LAYERS, type MatrixViewStore, type Place } from "./matrix-view.ts";
import { CornerNode } from "./nodes/CornerNode.tsx";
import { CrossingNode } from "./nodes/CrossingNode.tsx";
import { GeographyHeader } from "./nodes/GeographyHeader.tsx";
import { ServiceLineHeader } from "./nodes/ServiceLineHeader.tsx";
import { isAmongSelected, placeId } from "./places.ts";
import { SelectingSeveral } from "./SelectingSeveral.tsx";
import { useDragPan } from "./use-drag-pan.ts";
import { useExtent } from "./use-extent.ts";
import { useKeptPlace } from "./use-kept-place.ts";
import { useMarquee } from "./use-marquee.ts";
import { usePreviewed } from "./use-previewed.ts";
import { useSettledFonts } from "./use-settled-fonts.ts";
import { useStanding } from "./use-standing.ts";
import { useStickyHeaders } from "./use-sticky-headers.ts";
import { useTravel } from "./use-travel.ts";
import { AT_REST, useViewportMoves } from "./use-viewport-moves.ts";
import { useVisits } from "./use-visits.ts";
import { useWindow, windowAround } from "./use-window.ts";
import { useZoomLevel } from "./use-zoom-level.ts";

const NODE_TYPES = {
  corner: CornerNode,
  serviceLine: ServiceLineHeader,
  geography: GeographyHeader,
  crossing: CrossingNode,
};

const NO_EDGES: never[] = [];

/** From afar the crossings are painted, and no node is mounted. */
const NO_NODES: never[] = [];

const MIDDLE_BUTTON = [1];

/** The smallest zoom: the largest matrix there may be still fits a small window, with both panels open. */
const SMALLEST_ZOOM = 0.03;

interface MatrixCanvasProps {
  readonly view: MatrixViewStore;
  /** Moves the focus to the inspector. */
  readonly onInspect: () => void;
}

/** The option as a matrix: service lines down, geographies across, on a canvas that pans and zooms. */
export const MatrixCanvas = memo(function MatrixCanvas(props: MatrixCanvasProps) {
  const areFontsSettled = useSettledFonts();
  return <ReactFlowProvider>{areFontsSettled && <Matrix {...props} />}</ReactFlowProvider>;
});

function Matrix({ view, onInspect }: MatrixCanvasProps) {
  const editor = useEditorActions();
  // Only the axes move anything: other edits keep the layout.
  const serviceLines = useEditor((state) => shownFacts(state).serviceLines);
  const geographies = useEditor((state) => shownFacts(state).geographies);
  const rows = useStore(view, (state) => state.collapsedRows);
  const columns = useStore(view, (state) => state.collapsedColumns);
  const widths = useStore(view, (state) => state.widths);
  const dragging = useDragging();
  const element = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<{ readonly place: Place; readonly x: number; readonly y: number } | null>(
    null,
  );

  const countLines = useMemo(createLineCounter, []);
  const shown = useRef<MatrixLayout | null>(null);
  const layout = useMemo(
    () =>
      keepTracks(
        shown.current,
        layOutMatrix({ serviceLines, geographies }, { rows, columns }, countLines, widths),
      ),
    [serviceLines, geographies, rows, columns, countLines, widths],
  );
  useLayoutEffect(() => {
    shown.current = layout;
  }, [layout]);
  const [makeNodes] = useState(createNodeMaker);
  useZoomLevel(view, layout);
  const level = useStore(view, (state) => state.level);
  const isFar = level === "far";
  const hidden = useStore(view, ({ layers }) => LAYERS.filter((layer) => !layers.has(layer)).join(" "));
  const place = useStore(view, (state) => (isFar ? state.place : null));
  const seen = useWindow(layout);
  const window = useMemo(() => (place ? windowAround(layout, place) : seen), [layout, place, seen]);
  const nodes = useMemo(
    () => (isFar ? NO_NODES : makeNodes(layout, window)),
    [makeNodes, layout, window, isFar],
  );

  const moves = useViewportMoves(layout, view);
  useExtent(layout);
  const stick = useStickyHeaders(layout);

  const focusPlace = useCallback((place: Place) => {
    focusOnceMounted(placeId(place));
  }, []);
  const goTo = useCallback(
    (place: Place, how: Choice = "only") => {
      choosePlace(editor, view, layout, place, how);
      moves.reveal(place);
      focusPlace(place);
    },
    [view, editor, layout, moves, focusPlace],
  );
  const marquee = useMarquee(element, view, layout);
  useDragPan(element);
  useKeptPlace(view, layout);
  useVisits(view, moves.reveal, focusPlace);
  usePreviewed(view, layout, moves.revealOneOf);
  const leaveSpot = useTravel(view, moves);
  useStanding(view);
  useBaselineChanges(view);
  const placeAtPointer = useFarPointer(view, layout, element);

  const openMenu = useCallback((place: Place, at: { readonly x: number; readonly y: number }) => {
    setMenu({ place, ...at });
  }, []);
  const openMenuAtElement = (place: Place) => {
    const box = document.getElementById(placeId(place))?.getBoundingClientRect();
    if (box) setMenu({ place, x: box.left + 24, y: box.top + Math.min(box.height, 40) });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target as HTMLElement).matches("[role=gridcell],[role=rowheader],[role=columnheader]"))
      return;
    const isHandled = handleMatrixKey(event, {
      editor,
      view,
      layout,
      dragging,
      goTo,
      openMenu: openMenuAtElement,
      inspect: onInspect,
    });
    if (!isHandled) return;
    event.preventDefault();
    event.stopPropagation();
  };

  // Every place has this from the context: it must not be another one whenever a row or column is.
  const choose = useCallback(
    (place: Place, how: Choice) => {
      if (shown.current) choosePlace(editor, view, shown.current, place, how);
    },
    [editor, view],
  );
  const latestGoTo = useRef(goTo);
  latestGoTo.current = goTo;
  const carry = useCallback(
    (place: Place, payload: DragPayload) => {
      latestGoTo.current(place, "keep");
      // Keys are for the place, not for what in it was picked up.
      document.getElementById(placeId(place))?.focus({ preventScroll: true });
      pickUpFrom(place, payload, { editor, dragging, goTo: (...to) => latestGoTo.current(...to) });
    },
    [editor, dragging],
  );
  const context = useMemo(
    () => ({ view, choose, openMenu, stick, carry }),
    [view, choose, openMenu, stick, carry],
  );
  return (
    <MatrixContext value={context}>
      <div
        ref={element}
        className={styles.matrix}
        role="presentation"
        data-hidden={hidden}
        data-level={level}
        onKeyDown={onKeyDown}
      >
        <GridStructure layout={layout} window={window} />
        <ReactFlow
          nodes={nodes}
          edges={NO_EDGES}
          nodeTypes={NODE_TYPES}
          defaultViewport={view.getState().standing ?? AT_REST}
          minZoom={SMALLEST_ZOOM}
          maxZoom={2.5}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          elementsSelectable={false}
          elevateNodesOnSelect={false}
          // The left button draws a marquee; a finger pans.
          panOnDrag={MIDDLE_BUTTON}
          panOnScroll
          zoomOnDoubleClick={false}
          deleteKeyCode={null}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          disableKeyboardA11y
          proOptions={{ hideAttribution: true }}
          onPaneClick={(event) => {
            const here = placeAtPointer(event);
            if (here) {
              choose(here, howOf(event, view.getState().isAdding));
              focusPlace(here);
              return;
            }
            editor.openFinding(null);
            editor.select(null);
          }}
          onPaneContextMenu={(event) => {
            const here = placeAtPointer(event);
            if (!here) return;
            event.preventDefault();
            // Of several that are selected, the menu is about all.
            const isSelected = isAmongSelected(editor.store.getState().selected, here);
            choose(here, isSelected ? "keep" : "only");
            openMenu(here, { x: event.clientX, y: event.clientY });
          }}
          onDoubleClick={(event) => {
            const here = placeAtPointer(event);
            if (!here) return;
            leaveSpot();
            moves.zoomTo(here);
          }}
        />
        {isFar && <FarMatrix layout={layout} window={window} element={element} />}
        <ReportingOverlay layout={layout} view={view} />
        <CanvasControls view={view} layout={layout} moves={moves} onLeave={leaveSpot} />
        <SelectingSeveral view={view} />
        {marquee && <div className={styles.marquee} style={marquee} />}
        {menu && (
          <ContextMenu
            label="What to do here"
            lines={menuLines({ editor, view, layout, place: menu.place, dragging, goTo })}
            at={menu}
            onClose={() => {
              setMenu(null);
              takeFocusBack(placeId(menu.place));
            }}
          />
        )}
      </div>
    </MatrixContext>
  );
}

/** A place may be mounted only once the canvas has panned to it, a frame or two later. */
function focusOnceMounted(id: string, triesLeft = 6): void {
  requestAnimationFrame(() => {
    const place = document.getElementById(id);
    if (place && !place.contains(document.activeElement)) place.focus({ preventScroll: true });
    else if (!place && triesLeft > 0) focusOnceMounted(id, triesLeft - 1);
  });
}

/** What the menu did may have opened a field or a dialog: the focus goes back to a place only where nothing took it. */
function takeFocusBack(id: string): void {
  requestAnimationFrame(() => {
    const active = document.activeElement;
    if (active === null || active === document.body || active.closest("[role=menu]") !== null) {
      document.getElementById(id)?.focus({ preventScroll: true });
    }
  });
}
