import { useMemo } from "react";
import { useStore } from "zustand";
import { deriveFacts, type Facts } from "../../../shared/structure/facts.ts";
import { withRemoved } from "../../editor/preview-changes.ts";
import { useEditor } from "../../editor/use-editor.ts";
import { type ChartStore, foldedIn, unfolded } from "./chart-store.ts";

/** What the chart draws: while a change is looked at, what it would take away is still there, marked. */
export function useChartFacts(): Facts {
  const facts = useEditor((state) => state.facts);
  const tried = useEditor((state) => state.preview?.tried ?? null);
  return useMemo(
    () => (tried ? deriveFacts(withRemoved(tried.facts.option, tried.diff), tried.facts) : facts),
    [facts, tried],
  );
}

/** What is folded; nothing that would hide what a preview changes. */
export function useFolded(store: ChartStore, facts: Facts): ReadonlySet<string> {
  const changes = useEditor((state) => state.preview?.changes.posts ?? null);
  useStore(store, (state) => state.folded.get(facts.option.info.id));
  const folded = foldedIn(store, facts);
  return useMemo(
    () => (changes ? unfolded(folded, facts, changes.keys()) : folded),
    [folded, changes, facts],
  );
}
