import { createStore, type StoreApi } from "zustand/vanilla";

/** How many of what was chosen last are kept. */
const MOST_KEPT = 12;

/** What was chosen last, newest first, by key. Kept as long as the design is open. */
export type RecentStore = StoreApi<readonly string[]>;

export function createRecent(): RecentStore {
  return createStore<readonly string[]>(() => []);
}

/** Puts something first among what was chosen last. */
export function remember(recent: RecentStore, key: string): void {
  recent.setState((kept) => [key, ...kept.filter((other) => other !== key)].slice(0, MOST_KEPT), true);
}
