import { useEffect } from "react";
import { useStore } from "zustand";
import { judgementsBetween } from "../../../shared/compare/matching/judgements.ts";
import { baselineOf } from "../../editor/preview.ts";
import { NO_CHANGES } from "../../editor/preview-changes.ts";
import { useEditor } from "../../editor/use-editor.ts";
import type { MatrixViewStore } from "../matrix-view.ts";
import { findBaselineChanges } from "./find-baseline-changes.ts";

/** How long after an edit its differences from the baseline are looked for, in milliseconds: not in its own frames. */
const AFTER_EDIT = 60;

/**
 * Keeps what differs from the baseline in the view while that layer is on. Two whole options are compared for it, so it
 * follows an edit a moment later.
 */
export function useBaselineChanges(view: MatrixViewStore): void {
  const isShown = useStore(view, (state) => state.layers.has("changes"));
  const facts = useEditor((state) => (isShown ? state.facts : null));
  const baseline = useEditor((state) => (isShown ? baselineOf(state) : null));
  const judgements = useEditor((state) => state.design.judgements);
  useEffect(() => {
    if (!facts || !baseline) {
      view.setState({ changes: NO_CHANGES });
      return;
    }
    const said = judgementsBetween({ judgements }, [baseline.option.info.id, facts.option.info.id]);
    const wait = setTimeout(
      () => view.setState({ changes: findBaselineChanges([baseline, facts], said) }),
      view.getState().changes === NO_CHANGES ? 0 : AFTER_EDIT,
    );
    return () => clearTimeout(wait);
  }, [view, facts, baseline, judgements]);
}
