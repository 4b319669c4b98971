import { foldable, type MatrixViewStore } from "../canvas/matrix-view.ts";
import type { Editor } from "../editor/editor.ts";
import type { CommandTable } from "./commands.ts";

/** What the matrix can be told from menus and keys. Zooming is asked for; the canvas carries it out. */
export function viewCommands(view: MatrixViewStore, editor: Editor, isMatrix: boolean): CommandTable {
  const zoom = (request: "in" | "out" | "fit" | "reset") => ({
    run: () => view.setState((state) => ({ zoom: { request, count: (state.zoom?.count ?? 0) + 1 } })),
    isEnabled: isMatrix,
  });
  return {
    "view.zoom-in": zoom("in"),
    "view.zoom-out": zoom("out"),
    "view.zoom-fit": zoom("fit"),
    "view.zoom-reset": zoom("reset"),
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
