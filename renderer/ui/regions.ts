/** The element of a region that takes the focus first: on the canvas, where the keyboard last was. */
export function firstFocusable(region: HTMLElement): HTMLElement | null {
  return (
    region.querySelector<HTMLElement>(
      "[role=gridcell][tabindex='0'],[role=rowheader][tabindex='0'],[role=columnheader][tabindex='0']",
    ) ??
    region.querySelector<HTMLElement>(
      "button:not(:disabled):not([tabindex='-1']),input,select,textarea,[tabindex='0']",
    )
  );
}

/** Brings the focus to a part of the window by its `data-region`. */
export function focusRegion(name: string): void {
  const region = document.querySelector<HTMLElement>(`[data-region="${name}"]`);
  if (region) (firstFocusable(region) ?? region).focus({ preventScroll: true });
}
