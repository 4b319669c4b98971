import type { Table } from "../../model/document.ts";
import type { Id } from "../../model/records/fields.ts";

/** Finds the partner of an element in the other option, by id. */
export interface Partners {
  get(id: Id): Id | undefined;
  has(id: Id): boolean;
}

/**
 * Partners of which most have the same id. Only the others are written down: a copy’s tens of thousands of elements would
 * cost more to note than to compare.
 */
export class MostlySameIds implements Partners {
  readonly #own: Table<unknown>;
  readonly #other: Table<unknown>;
  readonly #others = new Map<Id, Id>();
  readonly #parted: ReadonlySet<Id>;

  /** @param parted ids that both options have for elements that are not the same. */
  constructor(own: Table<unknown>, other: Table<unknown>, parted: ReadonlySet<Id>) {
    this.#own = own;
    this.#other = other;
    this.#parted = parted;
  }

  set(id: Id, partner: Id): void {
    this.#others.set(id, partner);
  }

  get(id: Id): Id | undefined {
    const other = this.#others.size === 0 ? undefined : this.#others.get(id);
    if (other !== undefined) return other;
    return this.#own.has(id) && this.#other.has(id) && !this.#parted.has(id) ? id : undefined;
  }

  has(id: Id): boolean {
    return this.get(id) !== undefined;
  }
}
