import { required } from "../../lib/assert.ts";
import type { MakeId } from "../../lib/ids.ts";
import { plural, verb } from "../../lib/words.ts";
import type { Clip } from "../clip/clip.ts";
import type { ReferredElements } from "../clip/find-referred.ts";
import type { OptionDocument } from "../document.ts";
import type { Id } from "../records/fields.ts";
import type { Transaction } from "./transaction.ts";

/** Where a clip is pasted, and as what. */
export interface PastePlace {
  readonly option: Id;
  /** The row and column to go on from: a block of cells begins at their crossing, a service line stands after the row. */
  readonly serviceLine: Id | null;
  readonly geography: Id | null;
  /** Rows and columns on screen, in their order. */
  readonly rows: readonly Id[];
  readonly columns: readonly Id[];
  /** Crossings that are selected: a single copied cell fills all of them. */
  readonly crossings: readonly { readonly serviceLine: Id; readonly geography: Id }[];
  /** Duplicating is pasting in place. */
  readonly verb: "Paste" | "Duplicate";
}

/** A paste under way: what its parts share. */
export interface PasteWork {
  readonly edit: Transaction;
  readonly clip: Clip;
  readonly place: PastePlace;
  readonly makeId: MakeId;
  readonly referred: ReferredElements;
  /** The ids that copied elements get here, by the ids they were copied under. */
  readonly ids: Record<"serviceLines" | "geographies" | "posts", Map<Id, Id>>;
  /** What was pasted, and what became of the rest. */
  readonly done: string[];
  readonly notes: string[];
}

/** The option pasted into, as it is by now. */
export function optionOf({ edit, place }: PasteWork): OptionDocument {
  return required(edit.option(place.option), "the option that is pasted into");
}

/** The id that a copied record gets: its own where that is free. */
export function freeId(taken: { has(id: Id): boolean }, id: Id, makeId: MakeId): Id {
  return taken.has(id) ? makeId() : id;
}

/** “2 cells were left out: …”, with the names behind it. */
export function leftOut(count: number, one: string, several: string, why: string): string {
  return `${plural(count, one, several)} ${verb(count, "was", "were")} left out: ${why}.`;
}
