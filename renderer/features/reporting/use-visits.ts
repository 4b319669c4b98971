import { useEffect, useLayoutEffect, useRef } from "react";
import { useEditor, useEditorActions } from "../../editor/use-editor.ts";
import { postsOf } from "./chain.ts";
import { type ChartStore, unfoldTo } from "./chart-store.ts";

/** Brings into view the post, or the line, that the rest of the application goes to, unfolding what hides it. */
export function useVisits(store: ChartStore, reveal: (posts: readonly string[]) => boolean): void {
  const visit = useEditor((state) => state.visit);
  const editor = useEditorActions();
  const latest = useRef(reveal);
  useEffect(() => {
    latest.current = reveal;
  }, [reveal]);
  // At once: the keyboard follows to the post that is current then.
  useLayoutEffect(() => {
    if (!visit) return;
    const { facts } = editor.store.getState();
    const posts = postsOf(facts.option, visit.selection);
    const [first] = posts;
    if (first === undefined) return;
    unfoldTo(store, facts, posts);
    store.setState({ current: first });
    const frame = requestAnimationFrame(() => latest.current(posts));
    return () => cancelAnimationFrame(frame);
  }, [visit, store, editor]);
}
