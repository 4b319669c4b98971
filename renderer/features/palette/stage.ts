import type { Editor } from "../../editor/editor.ts";
import type { Entry, EntryKind } from "./entries.ts";
import type { Finder } from "./search/finder.ts";

/** The screen around the palette, as far as the palette changes it. */
export interface PaletteSurroundings {
  /** Which view is open; views other than these two show neither posts nor places. */
  readonly view: string;
  readonly showView: (view: "matrix" | "reporting") => void;
  readonly showDetails: () => void;
  readonly showFindings: () => void;
}

/** What the palette works with. */
export interface PaletteContext extends PaletteSurroundings {
  /** Null on the start screen. */
  readonly editor: Editor | null;
  readonly finder: Finder;
  /** What was chosen last, newest first, by key. */
  readonly recent: readonly string[];
}

/** What comes of choosing something. */
export type Outcome =
  /** The palette goes, and then something is done: it may open a dialog of its own. */
  | { readonly next: "close"; readonly focus: "canvas" | "details" | "back"; readonly run?: () => void }
  | { readonly next: "step"; readonly stage: Stage }
  | { readonly next: "refused"; readonly reason: string };

/** What the palette asks now. */
export type Stage =
  | { readonly kind: "everything" }
  /** All of one kind. */
  | { readonly kind: "kind"; readonly of: EntryKind }
  /** What can be done with something. */
  | { readonly kind: "actions"; readonly entry: Entry }
  /** The other half of a command. */
  | {
      readonly kind: "pick";
      /** What has been said so far: “Give Frailty to …”. */
      readonly words: string;
      readonly kinds: readonly EntryKind[];
      readonly isOffered: (entry: Entry) => boolean;
      readonly onPick: (entry: Entry) => Outcome;
    }
  /** One of a few ways. */
  | { readonly kind: "choose"; readonly words: string; readonly choices: readonly Choice[] };

/** A line of the palette. */
export interface Choice {
  readonly key: string;
  readonly title: string;
  readonly detail: string;
  /** What it is a line for; null for a line that does something. */
  readonly entry: Entry | null;
  /** As a person would write them; empty where it has none. */
  readonly keys: string;
  readonly isEnabled: boolean;
  readonly isDanger: boolean;
  readonly run: () => Outcome;
}

/** Lines that belong together. */
export interface ChoiceGroup {
  readonly key: string;
  readonly name: string;
  /** How many there are in all; the lines may be the best of them only. */
  readonly count: number;
  readonly choices: readonly Choice[];
}

/** A line that does something. */
export function doing(
  key: string,
  title: string,
  run: () => Outcome,
  more: Partial<Pick<Choice, "detail" | "keys" | "isEnabled" | "isDanger" | "entry">> = {},
): Choice {
  return { key, title, detail: "", entry: null, keys: "", isEnabled: true, isDanger: false, run, ...more };
}
