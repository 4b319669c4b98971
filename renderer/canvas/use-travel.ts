import { useCallback, useEffect, useRef } from "react";
import { useStoreApi } from "reactflow";
import { useStore } from "zustand";
import type { Editor, EditorState } from "../editor/editor.ts";
import { isInOption } from "../editor/selection.ts";
import { useEditorActions } from "../editor/use-editor.ts";
import type { MatrixViewStore } from "./matrix-view.ts";
import type { ViewportMoves } from "./use-viewport-moves.ts";
import { placeFor } from "./use-visits.ts";
import { goBack, goForward, leaveSpot, type Spot } from "./visited-spots.ts";

/**
 * Carries out the moves that menus, keys and buttons ask for, and remembers where one comes from at each jump: to a
 * finding, a post or another option, to the whole, to the selection.
 * @returns remembers the spot stood at, for jumps made elsewhere.
 */
export function useTravel(view: MatrixViewStore, moves: ViewportMoves): () => void {
  const editor = useEditorActions();
  const store = useStoreApi();
  const leave = useCallback(
    (state: EditorState = editor.store.getState()) => {
      const here = spotNow(state, store.getState().transform);
      view.setState(({ visited }) => ({ visited: leaveSpot(visited, here) }));
    },
    [editor, store, view],
  );

  useEffect(
    () =>
      editor.store.subscribe((state, before) => {
        if (state.visit !== before.visit || state.optionId !== before.optionId) leave(before);
      }),
    [editor, leave],
  );

  const move = useStore(view, (state) => state.move);
  const done = useRef(move?.count ?? 0);
  useEffect(() => {
    if (!move || move.count === done.current) return;
    done.current = move.count;
    const state = editor.store.getState();
    const here = () => spotNow(state, store.getState().transform);
    switch (move.request) {
      case "in":
      case "out":
        moves.zoomBy(move.request);
        return;
      case "fit":
        leave();
        moves.fit();
        return;
      case "reset":
        leave();
        moves.reset();
        return;
      case "selection": {
        const place = state.selection && placeFor(state.facts, state.selection);
        if (!place) return;
        leave();
        moves.zoomTo(place);
        return;
      }
      case "back":
      case "forward": {
        const turn = move.request === "back" ? goBack : goForward;
        const turned = turn(view.getState().visited, here());
        if (!turned) return;
        returnTo(editor, turned.to);
        view.setState({ visited: turned.visited });
        moves.standAt(turned.to.standing);
      }
    }
  }, [move, moves, editor, store, view, leave]);
  return useCallback(() => leave(), [leave]);
}

function spotNow(
  { optionId, selection }: EditorState,
  [x, y, zoom]: readonly [number, number, number],
): Spot {
  return { option: optionId, standing: { x, y, zoom }, selection };
}

/** Puts a spot's option and selection on screen, as far as they are still there. */
function returnTo(editor: Editor, { option, selection }: Spot): void {
  editor.showOption(option);
  const { facts } = editor.store.getState();
  editor.select(selection && isInOption(facts.option, selection) ? selection : null);
}
