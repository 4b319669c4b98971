import {
  type DesignDocument,
  type DesignRecords,
  type DesignTable,
  emptyOption,
  type OptionDocument,
  type OptionRecords,
  type OptionTable,
} from "../document.ts";
import type { DesignInfo } from "../records/design-info.ts";
import type { Id } from "../records/fields.ts";
import type { OptionInfo } from "../records/option-info.ts";

/** A record and the place it lives in. */
export type Entry =
  | { readonly table: "design"; readonly record: DesignInfo }
  | { readonly table: "options"; readonly record: OptionInfo }
  | {
      [Name in DesignTable]: { readonly table: Name; readonly record: DesignRecords[Name] };
    }[DesignTable]
  | {
      [Name in OptionTable]: {
        readonly table: Name;
        readonly option: Id;
        readonly record: OptionRecords[Name];
      };
    }[OptionTable];

/**
 * What one edit changed. The same shape serves undo and redo, the journal on disk, incremental checking and
 * repainting only what changed.
 */
export interface Diff {
  readonly added: readonly Entry[];
  readonly updated: readonly (readonly [from: Entry, to: Entry])[];
  readonly removed: readonly Entry[];
}

/** Whether a diff changes nothing. */
export function isEmptyDiff(diff: Diff): boolean {
  return diff.added.length === 0 && diff.updated.length === 0 && diff.removed.length === 0;
}

/** The diff that takes back what another did. */
export function invertDiff(diff: Diff): Diff {
  return {
    added: diff.removed,
    updated: diff.updated.map(([from, to]) => [to, from] as const),
    removed: diff.added,
  };
}

/** Applies a diff to the document it was made from, or (inverted) to the document it made. */
export function applyDiff(design: DesignDocument, diff: Diff): DesignDocument {
  const draft = new DesignDraft(design);
  // An option's own record goes last out and first in: its tables need it to exist.
  for (const entry of diff.removed) if (entry.table !== "options") draft.remove(entry);
  for (const entry of diff.removed) if (entry.table === "options") draft.remove(entry);
  for (const entry of diff.added) if (entry.table === "options") draft.put(entry);
  for (const entry of diff.added) if (entry.table !== "options") draft.put(entry);
  for (const [, to] of diff.updated) draft.put(to);
  return draft.design;
}

/** A design being rebuilt: copies a table the first time it is written to, and leaves the others shared. */
export class DesignDraft {
  #design: DesignDocument;
  readonly #owned = new Set<ReadonlyMap<Id, unknown>>();

  constructor(design: DesignDocument) {
    this.#design = design;
  }

  get design(): DesignDocument {
    return this.#design;
  }

  put(entry: Entry): void {
    switch (entry.table) {
      case "design":
        this.#design = { ...this.#design, info: entry.record };
        return;
      case "domains":
      case "ruleSettings":
      case "judgements":
      case "criteria":
      case "assessments":
        this.#ownDesignTable(entry.table).set(entry.record.id, entry.record);
        return;
      case "options": {
        const existing = this.#design.options.get(entry.record.id);
        this.#putOption(existing ? { ...existing, info: entry.record } : emptyOption(entry.record));
        return;
      }
      default:
        this.#ownTable(entry.option, entry.table).set(entry.record.id, entry.record);
    }
  }

  remove(entry: Entry): void {
    switch (entry.table) {
      case "design":
        throw new Error("A design's own record cannot be removed");
      case "domains":
      case "ruleSettings":
      case "judgements":
      case "criteria":
      case "assessments":
        this.#ownDesignTable(entry.table).delete(entry.record.id);
        return;
      case "options": {
        const options = this.#ownOptions();
        options.delete(entry.record.id);
        return;
      }
      default:
        this.#ownTable(entry.option, entry.table).delete(entry.record.id);
    }
  }

  #putOption(option: OptionDocument): void {
    this.#ownOptions().set(option.info.id, option);
  }

  #ownOptions(): Map<Id, OptionDocument> {
    const options = this.#own(this.#design.options);
    this.#design = { ...this.#design, options };
    return options;
  }

  #ownDesignTable(name: DesignTable): Map<Id, DesignRecords[DesignTable]> {
    const table = this.#own<DesignRecords[DesignTable]>(this.#design[name]);
    this.#design = { ...this.#design, [name]: table };
    return table;
  }

  #ownTable(optionId: Id, name: OptionTable): Map<Id, OptionRecords[OptionTable]> {
    const option = this.#design.options.get(optionId);
    if (!option) throw new Error(`No option ${optionId}`);
    const existing = option[name] as ReadonlyMap<Id, OptionRecords[OptionTable]>;
    if (this.#owned.has(existing)) return existing as Map<Id, OptionRecords[OptionTable]>;
    const table = this.#own(existing);
    this.#putOption({ ...option, [name]: table });
    return table;
  }

  #own<Item>(table: ReadonlyMap<Id, Item>): Map<Id, Item> {
    if (this.#owned.has(table)) return table as Map<Id, Item>;
    const copy = new Map(table);
    this.#owned.add(copy);
    return copy;
  }
}
