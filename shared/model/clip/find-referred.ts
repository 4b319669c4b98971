import type { OptionDocument } from "../document.ts";
import type { Id } from "../records/fields.ts";
import type { Clip } from "./clip.ts";

type Referred = keyof Clip["names"];

/** Finds in an option what a clip refers to: the element with its id, else the only one with its name or reference. */
export class ReferredElements {
  readonly #option: OptionDocument;
  readonly #names: Clip["names"];
  readonly #byName = new Map<Referred, ReadonlyMap<string, Id | null>>();

  constructor(option: OptionDocument, names: Clip["names"]) {
    this.#option = option;
    this.#names = names;
  }

  find(table: Referred, id: Id): Id | null {
    if (this.#option[table].has(id)) return id;
    const name = this.#names[table][id];
    return name === undefined ? null : (this.#index(table).get(name) ?? null);
  }

  /** What people call it; empty where nobody knows. */
  nameOf(table: Referred, id: Id): string {
    return this.#names[table][id] ?? "";
  }

  #index(table: Referred): ReadonlyMap<string, Id | null> {
    const known = this.#byName.get(table);
    if (known) return known;
    const index = new Map<string, Id | null>();
    for (const record of this.#option[table].values()) {
      const name = "ref" in record ? record.ref : record.name;
      index.set(name, index.has(name) ? null : record.id);
    }
    this.#byName.set(table, index);
    return index;
  }
}
