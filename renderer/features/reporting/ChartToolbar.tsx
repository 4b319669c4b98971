import { ChevronsDownUp, ChevronsUpDown, Route } from "lucide-react";
import { useStore } from "zustand";
import type { Facts } from "../../../shared/structure/facts.ts";
import { useEditor } from "../../editor/use-editor.ts";
import { Button } from "../../ui/Button.tsx";
import { type ChainFocus, type ChartStore, collapseAll, expandAll, stepChain } from "./chart-store.ts";
import styles from "./ReportingView.module.css";

interface ChartToolbarProps {
  readonly store: ChartStore;
  readonly facts: Facts;
  /** The post whose chain can be brought out; null where none is selected. */
  readonly chosen: string | null;
}

const CHAIN_WORDS: Readonly<Record<ChainFocus, string>> = {
  off: "Chain to the board",
  dimmed: "Show the chain only",
  only: "Show everybody",
};

/** Folding everything, and one post's way to the board. */
export function ChartToolbar({ store, facts, chosen }: ChartToolbarProps) {
  const chain = useStore(store, (state) => state.chain);
  const words = useEditor((state) => (chain === "off" ? "" : chainWords(state.facts, chosen)));
  return (
    <div className={styles.toolbar} role="toolbar" aria-label="Chart" data-covers="top">
      <Button kind="quiet" onPress={() => expandAll(store, facts)}>
        <ChevronsUpDown aria-hidden="true" /> Expand all
      </Button>
      <Button kind="quiet" onPress={() => collapseAll(store, facts)}>
        <ChevronsDownUp aria-hidden="true" /> Collapse all
      </Button>
      <Button kind="quiet" isDisabled={chosen === null && chain === "off"} onPress={() => stepChain(store)}>
        <Route aria-hidden="true" /> {CHAIN_WORDS[chain]}
      </Button>
      {words !== "" && <p className={styles.chain}>{words}</p>}
    </div>
  );
}

/** “3 steps to the board: Matron → Director of Nursing → Chief Nurse”. */
function chainWords({ reporting, option }: Facts, chosen: string | null): string {
  if (chosen === null) return "Select a post to see its chain.";
  const chain = reporting.chainOf(chosen);
  const end = chain.findIndex(({ board }) => board);
  const title = option.posts.get(chosen)?.title ?? "";
  if (end === 0) return `${title} sits on the board.`;
  if (end < 0) return `${title}: no post of this chain sits on the board.`;
  const steps = chain.slice(1, end + 1).map((post) => post.title);
  return `${end === 1 ? "1 step" : `${end} steps`} to the board: ${steps.join(" → ")}`;
}
