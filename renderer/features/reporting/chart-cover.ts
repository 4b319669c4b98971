/** What stands over the chart at its edges, in pixels: what is gone to is not put under it. */
export interface Cover {
  readonly top: number;
  readonly bottom: number;
}

/** How far the zoom controls in the corner reach up. */
const ZOOM_CONTROLS = 52;

/**
 * Measures what stands over a chart: the elements in it that say, by `data-covers`, at which edge they stand. They are
 * measured when the chart moves, because they grow with their words, and with how narrow the chart is.
 */
export function coverOf(chart: Element | null): Cover {
  if (!chart) return { top: 0, bottom: 0 };
  const around = chart.getBoundingClientRect();
  let [top, bottom] = [0, ZOOM_CONTROLS];
  for (const element of chart.querySelectorAll("[data-covers]")) {
    const box = element.getBoundingClientRect();
    if (element.getAttribute("data-covers") === "top") top = Math.max(top, box.bottom - around.top);
    else bottom = Math.max(bottom, around.bottom - box.top);
  }
  return { top, bottom };
}
