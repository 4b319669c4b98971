import { AT_REST, type DragPayload, type DragStore, type DropPoint, type DropRules } from "./drag-store.ts";

// Carrying is dragging without a pointer: something is picked up with a key, goes wherever the keyboard goes, shows on the
// way what putting it down would do, and is put down or put back with a key.

/** Picks something up. */
export function pickUp(store: DragStore, payload: DragPayload): void {
  store.setState({ ...AT_REST, payload, isCarried: true });
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

/** Puts it back where it was. */
export function letGo(store: DragStore): void {
  store.setState(AT_REST);
}
