import type { DesignDocument } from "../../shared/model/document.ts";
import type { HistoryEdit } from "../../shared/model/history/history.ts";
import type { DraftFailure } from "./draft-failure.ts";
import type { DraftStore } from "./draft-store.ts";

/** What the title bar may say: `saved` only when everything handed over has completed on disk. */
export type SaveState =
  | { readonly status: "saved" }
  | { readonly status: "saving" }
  | { readonly status: "failed"; readonly failure: DraftFailure };

const SAVED: SaveState = { status: "saved" };
const SAVING: SaveState = { status: "saving" };

/** Failures that trying again cannot cure: the person has to decide first. */
const LASTING: ReadonlySet<DraftFailure["kind"]> = new Set(["conflict", "gone", "closed", "newer"]);

/**
 * Writes the edits of one open draft, in order. While one transaction is under way further edits wait, and then go
 * together into the next, so that a slow disk never falls behind. Edits that could not be written are kept here, and
 * tried again with the next edit or on `retry`.
 */
export class DraftWriter {
  readonly #store: Pick<DraftStore, "append">;
  readonly #draft: string;
  readonly #listeners = new Set<() => void>();
  #seq: number;
  #waiting: readonly HistoryEdit[] = [];
  #design: DesignDocument | null = null;
  #state: SaveState = SAVED;
  #round: Promise<void> = Promise.resolve();

  /** @param seq the number of the draft's last edit, as `DraftStore.open` gave it. */
  constructor(store: Pick<DraftStore, "append">, draft: string, seq: number) {
    this.#store = store;
    this.#draft = draft;
    this.#seq = seq;
  }

  /** The state now: the same object until it changes. */
  get state(): SaveState {
    return this.#state;
  }

  /** How many edits are not on disk yet. */
  get unsavedEdits(): number {
    return this.#waiting.length;
  }

  /** Calls on every change of `state`. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Hands over an edit and the design after it. */
  add(edit: HistoryEdit, design: DesignDocument): void {
    this.addAll([edit], design);
  }

  /** Hands over several edits that are kept together or not at all, and the design after them. */
  addAll(edits: readonly HistoryEdit[], design: DesignDocument): void {
    this.#waiting = [...this.#waiting, ...edits];
    this.#design = design;
    if (this.#state.status === "failed" && LASTING.has(this.#state.failure.kind)) return;
    this.#start();
  }

  /** Tries again to write what failed, whatever the reason was. */
  retry(): void {
    if (this.#state.status === "failed") this.#start();
  }

  /** Waits until nothing is being written any more, and answers how it ended: for a window about to close. */
  async settled(): Promise<SaveState> {
    while (this.#state.status === "saving") await this.#round;
    return this.#state;
  }

  #start(): void {
    if (this.#state.status === "saving") return;
    this.#setState(SAVING);
    this.#round = this.#writeAll();
  }

  async #writeAll(): Promise<void> {
    while (this.#waiting.length > 0 && this.#design) {
      const batch = this.#waiting;
      const written = await this.#store.append(this.#draft, this.#seq, batch, this.#design);
      if (!written.ok) {
        this.#setState({ status: "failed", failure: written.reason });
        return;
      }
      this.#seq = written.value;
      this.#waiting = this.#waiting.slice(batch.length);
    }
    this.#setState(SAVED);
  }

  #setState(state: SaveState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
