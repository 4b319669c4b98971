import { createStore, type StoreApi } from "zustand/vanilla";
import type { ImpactSort } from "../../../shared/compare/impact/impact-groups.ts";
import type { Id } from "../../../shared/model/records/fields.ts";

export type PeopleTab = "posts" | "new" | "counts";

/** How the impact on people is being looked at. Outlives a visit to another view. */
export interface PeopleState {
  readonly tab: PeopleTab;
  readonly sought: string;
  readonly groups: Readonly<Partial<Record<ImpactSort, string>>>;
  readonly isOverridden: boolean;
  /** What the list is put under headings by; null leaves it in order of seniority. */
  readonly groupBy: ImpactSort | null;
  /** Posts of the baseline that have been picked out for something to be done with them. */
  readonly chosen: ReadonlySet<Id>;
  /** The post whose statement is open. */
  readonly open: Id | null;
  /** Whether holders are named, here and in statements. Off until somebody wants it. */
  readonly hasNames: boolean;
}

export type PeopleStore = StoreApi<PeopleState>;

/** Begins with every post of the baseline, nameless. */
export function createPeopleStore(): PeopleStore {
  return createStore<PeopleState>(() => ({
    tab: "posts",
    sought: "",
    groups: {},
    isOverridden: false,
    groupBy: null,
    chosen: new Set(),
    open: null,
    hasNames: false,
  }));
}
