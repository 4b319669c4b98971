import { tidyText } from "../../lib/fold.ts";
import type { Id } from "../../model/records/fields.ts";

/** Names of one table and what they stand for. Case matters only where it is all that tells two names apart. */
export class NameIndex {
  readonly #exact = new Map<string, { readonly id: Id; readonly row: number }>();
  readonly #anyCase = new Map<string, Id | "several">();
  /**
   * Whether the table of the names could be read. When it could not, that one problem is reported, and not every name
   * that cannot be found for it.
   */
  readonly isRead: boolean;

  constructor(isRead: boolean) {
    this.isRead = isRead;
  }

  /** Adds a name; answers with the row that has it already, if one does. */
  add(name: string, id: Id, row: number): number | null {
    const tidy = tidyText(name);
    const first = this.#exact.get(tidy);
    if (first) return first.row;
    this.#exact.set(tidy, { id, row });
    const folded = tidy.toLowerCase();
    this.#anyCase.set(folded, this.#anyCase.has(folded) ? "several" : id);
    return null;
  }

  /** What a name stands for; null when nothing, or when only its case would tell which. */
  find(name: string): Id | null {
    const tidy = tidyText(name);
    const exact = this.#exact.get(tidy);
    if (exact) return exact.id;
    const found = this.#anyCase.get(tidy.toLowerCase());
    return found === undefined || found === "several" ? null : found;
  }

  names(): Iterable<string> {
    return this.#exact.keys();
  }
}
