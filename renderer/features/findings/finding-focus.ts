/** Names a finding's card for the focus: it follows the finding from the open ones to the accepted ones and back. */
export function cardFocusKey(finding: { readonly key: string }): string {
  return `${CARD} ${finding.key}`;
}

/** Moves the focus to the finding after this one, or to the one before the last; it stays where it is the only one. */
export function focusNeighbour(finding: { readonly key: string }): void {
  const cards = [
    ...document.querySelectorAll<HTMLElement>(`button[aria-expanded][data-focus-key^="${CARD} "]`),
  ];
  const here = cards.findIndex((card) => card.dataset.focusKey === cardFocusKey(finding));
  (cards[here + 1] ?? cards[here - 1])?.focus();
}

const CARD = "finding";
