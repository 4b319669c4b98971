import { useCallback, useEffect, useState } from "react";
import { useStore } from "zustand";
import type { DesignDocument } from "../../../shared/model/document.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import { useEditor, useEditorActions } from "../../editor/use-editor.ts";
import type { CompareStore } from "./compare-store.ts";
import type { CompareDrawing, CompareOutcome } from "./session/messages.ts";

/** How long edits may rest before they are compared anew, in milliseconds. */
const REST = 300;

/** How a comparison stands. */
export interface Comparing {
  /** The last one there is; it may be of a moment ago. */
  readonly outcome: CompareOutcome | null;
  /** What can be drawn: of the outcome, or newer than that. */
  readonly drawing: CompareDrawing | null;
  readonly status:
    | { readonly kind: "done" | "stopped" | "failed" }
    | { readonly kind: "working"; readonly step: string; readonly share: number };
  readonly stop: () => void;
  readonly again: () => void;
}

/** Compares options away from the page, and anew once edits have come to rest. */
export function useComparison(store: CompareStore, optionIds: readonly Id[]): Comparing {
  const editor = useEditorActions();
  const design = useEditor((state) => state.design);
  const compared = useStore(store, (state) => state.compared);
  const drawing = useStore(store, (state) => state.drawing);
  const [status, setStatus] = useState<Comparing["status"]>({ kind: "done" });
  const basis = useSteady(basisOf(design, optionIds));

  const run = useCallback(() => {
    setStatus({ kind: "working", step: "Reading the options", share: 0 });
    store.client.compare(editor.store.getState().design, optionIds, {
      onProgress: (step, share) => setStatus({ kind: "working", step, share }),
      onDrawing: (drawing) => store.setState({ drawing }),
      onOutcome: (outcome) => {
        store.setState({ compared: { outcome, basis } });
        setStatus({ kind: "done" });
      },
      onFailure: () => setStatus({ kind: "failed" }),
    });
  }, [store, editor, optionIds, basis]);

  useEffect(() => {
    const before = store.getState().compared;
    if (before !== null && isSameBasis(before.basis, basis)) {
      setStatus({ kind: "done" });
      return;
    }
    setStatus({ kind: "working", step: "Reading the options", share: 0 });
    const timer = setTimeout(run, before === null ? 0 : REST);
    return () => clearTimeout(timer);
  }, [store, basis, run]);

  return {
    outcome: compared?.outcome ?? null,
    drawing,
    status,
    stop: () => {
      store.client.stop();
      setStatus({ kind: "stopped" });
    },
    again: run,
  };
}

/** All that a comparison rests on: an edit of anything else leaves it as it is. */
function basisOf(design: DesignDocument, optionIds: readonly Id[]): readonly unknown[] {
  const baseline = [...design.options.values()].find(({ info }) => info.isBaseline);
  return [
    ...optionIds.map((id) => design.options.get(id)),
    baseline,
    design.domains,
    design.ruleSettings,
    design.judgements,
    design.info.payTable,
  ];
}

function isSameBasis(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index]);
}

/** The very same array for as long as its parts are the same. */
function useSteady(basis: readonly unknown[]): readonly unknown[] {
  const [known, setKnown] = useState(basis);
  if (isSameBasis(known, basis)) return known;
  setKnown(basis);
  return basis;
}
