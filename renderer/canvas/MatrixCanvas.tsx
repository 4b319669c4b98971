import "reactflow/dist/style.css";
import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from "react";
import { ReactFlow, ReactFlowProvider, useReactFlow } from "reactflow";
import { useStore } from "zustand";
import { shownFacts } from "../editor/preview.ts";
import { useEditor, useEditorActions } from "../editor/use-editor.ts";
import { ContextMenu } from "../ui/ContextMenu.tsx";
import { useDragging } from "../ui/drag/drag-context.ts";
import { ZoomControls } from "../ui/ZoomControls.tsx";
import { type Choice, choosePlace } from "./choose-place.ts";
import { createLineCounter } from "./count-lines.ts";
import { GridStructure } from "./GridStructure.tsx";
import styles from "./MatrixCanvas.module.css";
import { MatrixContext } from "./matrix-context.ts";
import { handleMatrixKey } from "./matrix-keys.ts";
import { layOutMatrix } from "./matrix-layout.ts";
import { menuLines } from "./matrix-menu.ts";
import { createNodeMaker } from "./matrix-nodes.ts";
import type { MatrixViewStore, Place } from "./matrix-view.ts";
import { CornerNode } from "./nodes/CornerNode.tsx";
import { CrossingNode } from "./nodes/CrossingNode.tsx";
import { GeographyHeader } from "./nodes/GeographyHeader.tsx";
import { ServiceLineHeader } from "./nodes/ServiceLineHeader.tsx";
import { placeId } from "./places.ts";
import { SelectingSeveral } from "./SelectingSeveral.tsx";
import { useDragPan } from "./use-drag-pan.ts";
import { useKeptPlace } from "./use-kept-place.ts";
import { useMarquee } from "./use-marquee.ts";
import { useSettledFonts } from "./use-settled-fonts.ts";
import { useStickyHeaders } from "./use-sticky-headers.ts";
import { useViewportMoves } from "./use-viewport-moves.ts";
import { useVisits } from "./use-visits.ts";
import { useWindow } from "./use-window.ts";
import { useZoomRequests } from "./use-zoom-requests.ts";

const NODE_TYPES = {
  corner: CornerNode,
  serviceLine: ServiceLineHeader,
  geography: GeographyHeader,
  crossing: CrossingNode,
};

const NO_EDGES: never[] = [];

const MIDDLE_BUTTON = [1];

/** How far the canvas may be panned beyond the matrix, in canvas units. */
const SLACK = 160;

/** The least there is to pan over, in canvas units: a matrix smaller than the window would otherwise be centred in it. */
const ROOM = { right: 2200, bottom: 1400 } as const;

interface MatrixCanvasProps {
  readonly view: MatrixViewStore;
  /** Moves the focus to the inspector. */
  readonly onInspect: () => void;
}

/** The option as a matrix: service lines down, geographies across, on a canvas that pans and zooms. */
export function MatrixCanvas(props: MatrixCanvasProps) {
  const areFontsSettled = useSettledFonts();
  return <ReactFlowProvider>{areFontsSettled && <Matrix {...props} />}</ReactFlowProvider>;
}

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
  const layout = useMemo(
    () => layOutMatrix({ serviceLines, geographies }, { rows, columns }, countLines, widths),
    [serviceLines, geographies, rows, columns, countLines, widths],
  );
  const makeNodes = useMemo(() => createNodeMaker(layout), [layout]);
  const window = useWindow(layout);
  const nodes = useMemo(() => makeNodes(window), [makeNodes, window]);

  const flow = useReactFlow();
  const moves = useViewportMoves(layout);
  useStickyHeaders(element);

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
  useVisits(view, moves.reveal);
  useZoomRequests(view, moves);

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

  const choose = useCallback(
    (place: Place, how: Choice) => choosePlace(editor, view, layout, place, how),
    [editor, view, layout],
  );
  const context = useMemo(() => ({ view, choose, openMenu }), [view, choose, openMenu]);
  return (
    <MatrixContext value={context}>
      <div ref={element} className={styles.matrix} role="presentation" onKeyDown={onKeyDown}>
        <GridStructure layout={layout} window={window} />
        <ReactFlow
          nodes={nodes}
          edges={NO_EDGES}
          nodeTypes={NODE_TYPES}
          defaultViewport={{ x: 12, y: 12, zoom: 1 }}
          minZoom={0.15}
          maxZoom={2.5}
          translateExtent={[
            [-SLACK, -SLACK],
            [Math.max(layout.width + SLACK, ROOM.right), Math.max(layout.height + SLACK, ROOM.bottom)],
          ]}
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
          onPaneClick={() => {
            editor.openFinding(null);
            editor.select(null);
          }}
        />
        <ZoomControls
          onZoomIn={() => flow.zoomIn()}
          onZoomOut={() => flow.zoomOut()}
          onFit={moves.fit}
          onReset={moves.reset}
        />
        <SelectingSeveral view={view} />
        {marquee && <div className={styles.marquee} style={marquee} />}
        {menu && (
          <ContextMenu
            label="What to do here"
            lines={menuLines({ editor, view, layout, place: menu.place, dragging })}
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
