import { AT_REST, type DragPayload, type DragStore, type DropPoint, type DropRules } from "./drag-store.ts";

// Carrying is dragging without a pointer: something is picked up with a key, goes wherever the keyboard goes, shows on the
// way what putting it down would do, and is put down or put back with a key.

/**
 * Picks something up.
 * @param giveBack brings the keyboard back to where it was picked up, for when it is put back.
 */
export function pickUp(store: DragStore, payload: DragPayload, giveBack: () => void): void {
  store.setState({ ...AT_REST, payload, isCarried: true, giveBack });
}

/** Carries what has been picked up over a place. Answers with what putting it down there would do, in words. */
export function carryOver(
  store: DragStore,
  rules: DropRules,
  over: { readonly target: string; readonly point: DropPoint; readonly x: number; readonly y: number },
): string | null {
  const { payload, isCarried } = store.getState();
  if (!payload || !isCarried) return null;
  const preview = rules.preview(payload, over.target, over.point);
  store.setState({ ...over, preview });
  return preview?.words ?? null;
}

/** Puts it down. Answers whether it could be put down there; where not, it goes on being carried. */
export function putDown(store: DragStore, rules: DropRules): boolean {
  const { payload, target, preview, point } = store.getState();
  if (!payload || target === null || !preview?.isAllowed) return false;
  store.setState(AT_REST);
  rules.drop(payload, target, point);
  return true;
}

/** Puts back what is carried, and the keyboard with it. Answers whether anything was. */
export function putBack(store: DragStore): boolean {
  const { giveBack } = store.getState();
  const isEnded = endCarry(store);
  if (isEnded) giveBack?.();
  return isEnded;
}

/** Ends a carry and leaves the keyboard where it is. Answers whether anything was carried. */
export function endCarry(store: DragStore): boolean {
  if (!store.getState().isCarried) return false;
  store.setState(AT_REST);
  return true;
}
