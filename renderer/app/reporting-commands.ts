import type { Editor } from "../editor/editor.ts";
import { postsOf } from "../features/reporting/chain.ts";
import {
  askZoom,
  type ChartStore,
  collapseAll,
  expandAll,
  stepChain,
  toggleLines,
} from "../features/reporting/chart-store.ts";
import { leaveChart, travelOnChart } from "./chart-travel.ts";
import type { CommandTable } from "./commands.ts";

/** What the chart of reporting lines can be told from menus and keys while it is on screen. */
export function reportingCommands(chart: ChartStore, editor: Editor, isShown: boolean): CommandTable {
  const { lines, chain } = chart.getState();
  const switched = (kind: "professional" | "matrix") => ({
    run: () => toggleLines(chart, kind),
    isEnabled: isShown,
    label: `${lines.has(kind) ? "Hide" : "Show"} ${kind} lines`,
  });
  const own: CommandTable = {
    "view.professional-lines": switched("professional"),
    "view.matrix-lines": switched("matrix"),
    "view.chain": {
      run: () => stepChain(chart),
      isEnabled: isShown,
      label:
        chain === "off"
          ? "Chain to the board"
          : chain === "dimmed"
            ? "Chain to the board only"
            : "Show everybody",
    },
  };
  if (!isShown) return own;
  const { visited } = chart.getState();
  const { selection, facts } = editor.store.getState();
  const jump = (request: "fit" | "reset" | "selection") => () => {
    leaveChart(chart, editor.store.getState());
    askZoom(chart, request);
  };
  return {
    ...own,
    // The chart shows posts; what the matrix would select is not in sight here.
    "edit.select-all": {
      run: () => {
        const { facts, selection } = editor.store.getState();
        const posts = [...facts.option.posts.keys()].map((id) => ({ kind: "post", id }) as const);
        editor.selectMany(posts, selection?.kind === "post" ? selection : undefined);
      },
    },
    "view.zoom-in": { run: () => askZoom(chart, "in") },
    "view.zoom-out": { run: () => askZoom(chart, "out") },
    "view.zoom-fit": { run: jump("fit") },
    "view.zoom-reset": { run: jump("reset") },
    "view.zoom-selection": {
      run: jump("selection"),
      isEnabled: postsOf(facts.option, selection).length > 0,
    },
    "view.back": { run: () => travelOnChart(chart, editor, "back"), isEnabled: visited.back.length > 0 },
    "view.forward": {
      run: () => travelOnChart(chart, editor, "forward"),
      isEnabled: visited.forward.length > 0,
    },
    "view.expand-all": { run: () => expandAll(chart, editor.store.getState().facts) },
    "view.collapse-all": { run: () => collapseAll(chart, editor.store.getState().facts) },
  };
}
