import { DesignDraft, type Diff, type Entry } from "../diff/diff.ts";
import type { DesignDocument, OptionDocument } from "../document.ts";
import type { Id } from "../records/fields.ts";

/** A design under edit: commands read it and write to it, and what they changed in the end becomes one diff. */
export class Transaction {
  readonly #draft: DesignDraft;
  /** The first state of everything touched: undefined where it did not exist. */
  readonly #before = new Map<string, { readonly key: Entry; readonly existed: boolean }>();

  constructor(design: DesignDocument) {
    this.#draft = new DesignDraft(design);
  }

  /** The design as edited so far. */
  get design(): DesignDocument {
    return this.#draft.design;
  }

  /** An option as edited so far. */
  option(id: Id): OptionDocument | undefined {
    return this.#draft.design.options.get(id);
  }

  /** Adds a record, or replaces the one with its id. */
  put(entry: Entry): void {
    this.#remember(entry);
    this.#draft.put(entry);
  }

  /** Removes a record. An option's tables must have been emptied first, so that undoing brings them back. */
  remove(entry: Entry): void {
    this.#remember(entry);
    this.#draft.remove(entry);
  }

  /** What changed from the first state to now; what ended as it began is left out. */
  diff(): Diff {
    const added: Entry[] = [];
    const updated: (readonly [Entry, Entry])[] = [];
    const removed: Entry[] = [];
    for (const { key: before, existed } of this.#before.values()) {
      const now = this.#find(before);
      if (!existed) {
        if (now) added.push(now);
      } else if (!now) {
        removed.push(before);
      } else if (!sameRecord(before.record, now.record)) {
        updated.push([before, now]);
      }
    }
    return { added, updated, removed };
  }

  #remember(entry: Entry): void {
    const key = entryKey(entry);
    if (this.#before.has(key)) return;
    const found = this.#find(entry);
    this.#before.set(key, { key: found ?? entry, existed: found !== undefined });
  }

  #find(entry: Entry): Entry | undefined {
    const design = this.#draft.design;
    switch (entry.table) {
      case "design":
        return { table: "design", record: design.info };
      case "domains":
      case "ruleSettings":
      case "judgements":
      case "criteria":
      case "assessments": {
        const record = design[entry.table].get(entry.record.id);
        return record && ({ table: entry.table, record } as Entry);
      }
      case "options": {
        const option = design.options.get(entry.record.id);
        return option && { table: "options", record: option.info };
      }
      default: {
        const record = design.options.get(entry.option)?.[entry.table].get(entry.record.id);
        return record && ({ ...entry, record } as Entry);
      }
    }
  }
}

/** Identifies where an entry lives, whatever its content. */
export function entryKey(entry: Entry): string {
  switch (entry.table) {
    case "design":
      return "design";
    case "domains":
    case "ruleSettings":
    case "judgements":
    case "criteria":
    case "assessments":
    case "options":
      return `${entry.table}/${entry.record.id}`;
    default:
      return `${entry.option}/${entry.table}/${entry.record.id}`;
  }
}

/** Records hold little more than plain fields, and are always written whole: their JSON tells them apart. */
function sameRecord(a: Entry["record"], b: Entry["record"]): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
