import { ChevronLeft, ChevronRight, Layers, Map as MapIcon } from "lucide-react";
import { memo } from "react";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { useStore } from "zustand";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { ZoomControls } from "../../ui/ZoomControls.tsx";
import type { MatrixLayout } from "../matrix-layout.ts";
import { askForMove, type MatrixViewStore } from "../matrix-view.ts";
import type { ViewportMoves } from "../use-viewport-moves.ts";
import styles from "./CanvasControls.module.css";
import { LayerChoice } from "./LayerChoice.tsx";
import { MatrixMap } from "./MatrixMap.tsx";

interface CanvasControlsProps {
  readonly view: MatrixViewStore;
  readonly layout: MatrixLayout;
  readonly moves: ViewportMoves;
  /** Remembers the spot stood at, before a jump. */
  readonly onLeave: () => void;
}

/** The canvas's corner: back and forward, layers, the map, and the zoom. */
export function CanvasControls({ view, layout, moves, onLeave }: CanvasControlsProps) {
  const isMapShown = useStore(view, (state) => state.isMapShown);
  return (
    <>
      {isMapShown && <MatrixMap layout={layout} moves={moves} view={view} onLeave={onLeave} />}
      <ControlButtons view={view} />
    </>
  );
}

/** Apart, so that edits of the matrix do not draw them again. */
const ControlButtons = memo(function ControlButtons({ view }: Pick<CanvasControlsProps, "view">) {
  const canGoBack = useStore(view, (state) => state.visited.back.length > 0);
  const canGoForward = useStore(view, (state) => state.visited.forward.length > 0);
  const isMapShown = useStore(view, (state) => state.isMapShown);
  return (
    <ZoomControls
      onZoomIn={() => askForMove(view, "in")}
      onZoomOut={() => askForMove(view, "out")}
      onFit={() => askForMove(view, "fit")}
      onReset={() => askForMove(view, "reset")}
    >
      <IconButton
        label="Back to the place before"
        onPress={() => askForMove(view, "back")}
        isDisabled={!canGoBack}
      >
        <ChevronLeft />
      </IconButton>
      <IconButton
        label="Forward again"
        onPress={() => askForMove(view, "forward")}
        isDisabled={!canGoForward}
      >
        <ChevronRight />
      </IconButton>
      <span className={styles.divider} />
      <DialogTrigger>
        <Button kind="quiet" isIcon aria-label="Layers">
          <Layers aria-hidden="true" />
        </Button>
        <Popover className={styles.popover ?? ""} placement="top end" offset={8}>
          <Dialog aria-label="Layers" className={styles.dialog ?? ""}>
            <LayerChoice view={view} />
          </Dialog>
        </Popover>
      </DialogTrigger>
      <IconButton
        label={isMapShown ? "Hide the map" : "Show the map"}
        onPress={() => view.setState({ isMapShown: !isMapShown })}
      >
        <MapIcon />
      </IconButton>
      <span className={styles.divider} />
    </ZoomControls>
  );
});
