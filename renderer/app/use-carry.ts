import { useLayoutEffect } from "react";
import { useStore } from "zustand";
import type { Editor } from "../editor/editor.ts";
import { whatIsAsked } from "../ui/asked.ts";
import { endCarry, putBack } from "../ui/drag/carry.ts";
import type { DragStore } from "../ui/drag/drag-store.ts";
import { useOnChange } from "../ui/use-on-change.ts";
import type { View } from "./TopBar.tsx";

const PUT_BACK = "Put back where it was.";

/**
 * Lets Escape put back what the keyboard carries, wherever the focus has gone meanwhile; another view or another option
 * ends it too. What is carried out of sight would be put down by an Enter that is meant for something else.
 */
export function useCarry(store: DragStore, editor: Editor, view: View): void {
  const option = useStore(editor.store, (state) => state.optionId);
  useOnChange([store, editor, view, option], () => () => {
    if (endCarry(store)) editor.announce(PUT_BACK);
  });

  useLayoutEffect(() => {
    // Before any part of the screen hears of it: a field or a list has a meaning of its own for Escape.
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || whatIsAsked() || !putBack(store)) return;
      editor.announce(PUT_BACK);
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener("keydown", onKey, true);
    return () => window.removeEventListener("keydown", onKey, true);
  }, [store, editor]);
}
