/** Where the keyboard last was in a view that walks by arrow keys: a place of a grid or a tree; null where it has none. */
export function currentPlace(region: HTMLElement): HTMLElement | null {
  return region.querySelector<HTMLElement>(
    ["gridcell", "rowheader", "columnheader", "treeitem", "grid"]
      .map((role) => `[role=${role}][tabindex="0"]`)
      .join(),
  );
}

/** The element of a region that takes the focus first: on the canvas, where the keyboard last was. */
export function firstFocusable(region: HTMLElement): HTMLElement | null {
  return (
    currentPlace(region) ??
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
