import { LAYER_NAMES } from "../canvas/layers/layer-names.ts";
import {
  askForMove,
  foldable,
  HEAT_MEASURES,
  LAYERS,
  type MatrixView,
  type MatrixViewStore,
  type MoveRequest,
  toggleLayer,
} from "../canvas/matrix-view.ts";
import type { Editor } from "../editor/editor.ts";
import type { CommandTable } from "./commands.ts";

/**
 * What the matrix can be told from menus and keys. Moves are asked for; the canvas carries them out.
 * @param now how the matrix is looked at now, which decides what can be asked.
 */
export function viewCommands(
  view: MatrixViewStore,
  now: Pick<MatrixView, "visited" | "isMapShown" | "layers">,
  editor: Editor,
  isMatrix: boolean,
): CommandTable {
  const move = (request: MoveRequest, isPossible = true) => ({
    run: () => askForMove(view, request),
    isEnabled: isMatrix && isPossible,
  });
  return {
    "view.zoom-in": move("in"),
    "view.zoom-out": move("out"),
    "view.zoom-fit": move("fit"),
    "view.zoom-reset": move("reset"),
    "view.zoom-selection": move("selection", editor.store.getState().selection !== null),
    "view.back": move("back", now.visited.back.length > 0),
    "view.forward": move("forward", now.visited.forward.length > 0),
    "view.map": {
      run: () => view.setState({ isMapShown: !now.isMapShown }),
      isEnabled: isMatrix,
      label: now.isMapShown ? "Hide the map" : "Show the map",
    },
    ...Object.fromEntries(
      HEAT_MEASURES.map((measure) => [
        `view.heat-${measure}`,
        { run: () => view.setState({ measure }), isEnabled: isMatrix },
      ]),
    ),
    ...Object.fromEntries(
      LAYERS.map((layer) => [
        `view.layer-${layer}`,
        {
          run: () => toggleLayer(view, layer),
          isEnabled: isMatrix,
          label: `${now.layers.has(layer) ? "Hide" : "Show"} layer: ${LAYER_NAMES[layer].toLowerCase()}`,
        },
      ]),
    ),
    "view.expand-all": {
      run: () => view.setState({ collapsedRows: new Set(), collapsedColumns: new Set() }),
      isEnabled: isMatrix,
    },
    "view.collapse-all": {
      run: () => {
        const { serviceLines, geographies } = editor.store.getState().facts;
        view.setState({
          collapsedRows: foldable(serviceLines),
          collapsedColumns: foldable(geographies),
        });
      },
      isEnabled: isMatrix,
    },
  };
}
