import { createContext, useContext } from "react";
import { useStore } from "zustand";
import { required } from "../../shared/lib/assert.ts";
import type { OptionDocument } from "../../shared/model/document.ts";
import type { Facts } from "../../shared/structure/facts.ts";
import type { Editor, EditorState } from "./editor.ts";
import { shownFacts } from "./preview.ts";

/** The editor of the design on screen. */
export const EditorContext = createContext<Editor | null>(null);

/** The editor itself, for its actions. */
export function useEditorActions(): Editor {
  return required(useContext(EditorContext), "an editor around this component");
}

/** A part of the editor's state; the component is drawn again when that part changes. */
export function useEditor<Part>(select: (state: EditorState) => Part): Part {
  return useStore(useEditorActions().store, select);
}

/** What the canvas draws: the facts of the option, or those it would have while a change is looked at. */
export function useShownFacts(): Facts {
  return useEditor(shownFacts);
}

/** The option on screen. */
export function useOption(): OptionDocument {
  return useEditor((state) => state.facts.option);
}
