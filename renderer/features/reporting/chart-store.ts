import { createStore, type StoreApi } from "zustand/vanilla";
import type { Id } from "../../../shared/model/records/fields.ts";
import type { Facts } from "../../../shared/structure/facts.ts";
import type { Selection } from "../../editor/selection.ts";
import { foldable, foldedAtFirst } from "./chart-layout.ts";
import type { ChartStanding } from "./chart-moves.ts";

/** Lines that are drawn over the tree of line management, to be switched on and off. */
export const OVER_LINES = ["professional", "matrix"] as const;

export type OverLine = (typeof OVER_LINES)[number];

/** How the chain of the selected post is brought out. */
export type ChainFocus = "off" | "dimmed" | "only";

/** How the chart of reporting lines is looked at. None of it is part of the design. */
export interface ChartView {
  /** Managers whose reports are folded away, by option. */
  readonly folded: ReadonlyMap<Id, ReadonlySet<Id>>;
  readonly lines: ReadonlySet<OverLine>;
  readonly chain: ChainFocus;
  /** Where the keyboard is. */
  readonly current: Id | null;
  /** The zoom last asked for from outside the chart, and how often one was. */
  readonly zoom: { readonly request: ZoomRequest; readonly count: number } | null;
  /** Where the chart stands. Written as it moves and told to nobody: what is drawn follows the chart itself. */
  readonly standing: { now: (ChartStanding & { readonly option: Id }) | null };
  /** Where on the chart one has been. */
  readonly visited: {
    readonly back: readonly ChartSpot[];
    readonly forward: readonly ChartSpot[];
  };
}

/** A zoom, or where to stand. */
export type ZoomRequest = "in" | "out" | "fit" | "reset" | "selection" | ChartStanding;

/** Somewhere on the chart one has been: where it stood, and what was selected in which option. */
interface ChartSpot {
  readonly option: Id;
  readonly standing: ChartStanding;
  readonly selection: Selection | null;
}

export type ChartStore = StoreApi<ChartView>;

export function createChartStore(): ChartStore {
  return createStore<ChartView>(() => ({
    folded: new Map(),
    lines: new Set(OVER_LINES),
    chain: "off",
    current: null,
    zoom: null,
    standing: { now: null },
    visited: { back: [], forward: [] },
  }));
}

/** What is folded in an option; a large one begins with its lower layers folded. */
export function foldedIn(store: ChartStore, facts: Facts): ReadonlySet<Id> {
  const { folded } = store.getState();
  const id = facts.option.info.id;
  const known = folded.get(id);
  if (known) return known;
  const first = foldedAtFirst(facts.option.posts, facts.reporting);
  store.setState({ folded: new Map(folded).set(id, first) });
  return first;
}

/** Folds what is below a post away, or unfolds it. */
export function toggleFold(store: ChartStore, facts: Facts, post: Id): void {
  const next = new Set(foldedIn(store, facts));
  if (!next.delete(post)) next.add(post);
  setFolded(store, facts, next);
}

/** Unfolds every manager above some posts, so that they are seen. */
export function unfoldTo(store: ChartStore, facts: Facts, posts: readonly Id[]): void {
  const folded = foldedIn(store, facts);
  const next = unfolded(folded, facts, posts);
  if (next !== folded) setFolded(store, facts, next);
}

/** What is folded without the managers above some posts; the very same where none of them is folded. */
export function unfolded(
  folded: ReadonlySet<Id>,
  { reporting }: Facts,
  posts: Iterable<Id>,
): ReadonlySet<Id> {
  const above = new Set<Id>();
  for (const post of posts) for (const manager of reporting.chainOf(post).slice(1)) above.add(manager.id);
  if (![...above].some((id) => folded.has(id))) return folded;
  return new Set([...folded].filter((id) => !above.has(id)));
}

export function expandAll(store: ChartStore, facts: Facts): void {
  setFolded(store, facts, new Set());
}

export function collapseAll(store: ChartStore, facts: Facts): void {
  setFolded(store, facts, foldable(facts.option.posts, facts.reporting));
}

/** Switches lines that are drawn over the tree. */
export function toggleLines(store: ChartStore, kind: OverLine): void {
  const next = new Set(store.getState().lines);
  if (!next.delete(kind)) next.add(kind);
  store.setState({ lines: next });
}

/** The next way to bring the chain of the selected post out: dimming the others, leaving them out, not at all. */
export function stepChain(store: ChartStore): ChainFocus {
  const { chain } = store.getState();
  const next = chain === "off" ? "dimmed" : chain === "dimmed" ? "only" : "off";
  store.setState({ chain: next });
  return next;
}

/** Asks the chart to zoom, or to go back to where it stood. */
export function askZoom(store: ChartStore, request: ZoomRequest): void {
  store.setState(({ zoom }) => ({ zoom: { request, count: (zoom?.count ?? 0) + 1 } }));
}

function setFolded(store: ChartStore, { option }: Facts, next: ReadonlySet<Id>): void {
  store.setState(({ folded }) => ({ folded: new Map(folded).set(option.info.id, next) }));
}
