import { useEffect, useState } from "react";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { ChangeKind } from "../../../shared/compare/changes/change.ts";
import { currentOptions, type DesignDocument } from "../../../shared/model/document.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import { CompareClient } from "./session/compare-client.ts";
import type { CompareDrawing, CompareOutcome } from "./session/messages.ts";

/** The most options that are compared at once: more are too narrow to read side by side. */
export const MOST_COMPARED = 4;

/** The ways in which a comparison is looked at. */
export const PARTS = ["side-by-side", "overlaid", "changes", "numbers", "matches"] as const;

export type Part = (typeof PARTS)[number];

/** Which changes are listed; null and empty leave nothing out. */
export interface ChangeFilter {
  readonly kind: ChangeKind | null;
  /** Keys of rows and columns laid over one another; what lies below them counts too. */
  readonly row: string | null;
  readonly column: string | null;
  /** A post: its side and its id, as `listPosts` makes them. */
  readonly post: string | null;
  readonly text: string;
}

export const NO_FILTER: ChangeFilter = { kind: null, row: null, column: null, post: null, text: "" };

/** Where the matrices are looked at: shared by all of them, so that they move together. */
export interface Camera {
  /** The left and the upper edge, in pixels at full size. */
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** A crossing by the keys of its row and column. */
export interface Crossing {
  readonly row: string;
  readonly column: string;
}

export interface CompareState {
  /** Chosen by the person; null until they have. */
  readonly chosen: readonly Id[] | null;
  readonly part: Part;
  /** Which of the others is looked at beside the first, where only one can be; null for the first of them. */
  readonly beside: Id | null;
  readonly filter: ChangeFilter;
  /** Null until the whole has been fitted in. */
  readonly camera: Camera | null;
  /** By how much to zoom next; the matrices carry it out and know where their middle is. */
  readonly zoom: number | null;
  readonly cursor: Crossing | null;
  /** Rows that stand for all that lies within them, by key. */
  readonly folded: ReadonlySet<string>;
  /** How wide the names of rows are, in pixels. */
  readonly namesWidth: number;
  /** The last comparison, with what it was made from. */
  readonly compared: { readonly outcome: CompareOutcome; readonly basis: readonly unknown[] } | null;
  /** What could be drawn last, known before the rest of its comparison. */
  readonly drawing: CompareDrawing | null;
}

export interface CompareStore extends StoreApi<CompareState> {
  readonly client: CompareClient;
}

/** What the person has set in the compare view. Stays while another view is on screen. */
export function createCompareStore(client = new CompareClient()): CompareStore {
  const store = createStore<CompareState>(() => ({
    chosen: null,
    part: "side-by-side",
    beside: null,
    filter: NO_FILTER,
    camera: null,
    zoom: null,
    cursor: null,
    folded: new Set<string>(),
    namesWidth: 210,
    compared: null,
    drawing: null,
  }));
  return { ...store, client };
}

/** The store of one open design; whatever runs for it ends with the design. */
export function useCompareStore(): CompareStore {
  const [store] = useState(createCompareStore);
  useEffect(() => () => store.client.stop(), [store]);
  return store;
}

/**
 * The options to compare, the first with each of the others: those chosen that are still at hand; else the baseline, or the
 * first option, and then the others in their order.
 */
export function optionsToCompare(design: DesignDocument, chosen: readonly Id[] | null): readonly Id[] {
  const current = currentOptions(design);
  const atHand = new Set(current.map(({ info }) => info.id));
  const kept = (chosen ?? []).filter((id) => atHand.has(id));
  if (kept.length >= 2) return kept;
  const first = kept[0] ?? current.find(({ info }) => info.isBaseline)?.info.id;
  const ids = current.map(({ info }) => info.id);
  return (first === undefined ? ids : [first, ...ids.filter((id) => id !== first)]).slice(0, MOST_COMPARED);
}
