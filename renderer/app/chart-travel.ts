import { useEffect } from "react";
import { goBack, goForward, leaveSpot, type Spot } from "../canvas/visited-spots.ts";
import type { Editor, EditorState } from "../editor/editor.ts";
import { isInOption } from "../editor/selection.ts";
import { postsOf } from "../features/reporting/chain.ts";
import { askZoom, type ChartStore, unfoldTo } from "../features/reporting/chart-store.ts";

/** Remembers where on the chart one comes from at each jump: to a finding, a post or another option. */
export function useChartTravel(chart: ChartStore, editor: Editor, isShown: boolean): void {
  useEffect(() => {
    if (!isShown) return;
    return editor.store.subscribe((state, before) => {
      if (state.visit !== before.visit || state.optionId !== before.optionId) leaveChart(chart, before);
    });
  }, [chart, editor, isShown]);
}

/** Remembers the spot stood at on the chart, before something else is gone to. */
export function leaveChart(chart: ChartStore, state: EditorState): void {
  const here = spotNow(chart, state);
  if (here) chart.setState(({ visited }) => ({ visited: leaveSpot(visited, here) }));
}

/** Goes back, or forward again, to where on the chart one has been. */
export function travelOnChart(chart: ChartStore, editor: Editor, way: "back" | "forward"): void {
  const here = spotNow(chart, editor.store.getState());
  const turned = here && (way === "back" ? goBack : goForward)(chart.getState().visited, here);
  if (!turned) return;
  const { option, selection, standing } = turned.to;
  editor.showOption(option);
  const { facts } = editor.store.getState();
  const kept = selection && isInOption(facts.option, selection) ? selection : null;
  editor.select(kept);
  const posts = postsOf(facts.option, kept);
  unfoldTo(chart, facts, posts);
  chart.setState({ visited: turned.visited, current: posts[0] ?? chart.getState().current });
  askZoom(chart, standing);
}

function spotNow(chart: ChartStore, { optionId, selection }: EditorState): Spot | null {
  const standing = chart.getState().standing.now;
  return standing && { option: optionId, standing, selection };
}
