import { createStore, type StoreApi } from "zustand/vanilla";
import { type Branch, WHOLE_MATRIX } from "../../../shared/structure/analytics/branch.ts";

/** How the charts are being looked at. Outlives a visit to another view: coming back is coming back to the same place. */
export interface AnalyticsState {
  /** The part of the matrix the charts are about. */
  readonly branch: Branch;
  /** Whether the charts stand as tables. */
  readonly isTable: boolean;
  /** How far down the page was, in pixels. */
  readonly scrolled: number;
}

export type AnalyticsStore = StoreApi<AnalyticsState>;

/** Begins with charts of everything. */
export function createAnalyticsStore(): AnalyticsStore {
  return createStore<AnalyticsState>(() => ({ branch: WHOLE_MATRIX, isTable: false, scrolled: 0 }));
}
