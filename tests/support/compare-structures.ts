import type { Change, Part } from "../../shared/compare/changes/change.ts";
import {
  type CompareSettings,
  type Comparison,
  compareOptions,
} from "../../shared/compare/compare-options.ts";
import { required } from "../../shared/lib/assert.ts";
import { countingIds } from "../../shared/lib/ids.ts";
import { type Command, perform } from "../../shared/model/commands/command.ts";
import {
  type DesignDocument,
  emptyDesign,
  OPTION_TABLES,
  type OptionDocument,
} from "../../shared/model/document.ts";
import type { Id } from "../../shared/model/records/fields.ts";
import { checkFacts } from "../../shared/rules/engine/check-option.ts";
import { deriveFacts } from "../../shared/structure/facts.ts";
import { buildOption, type StructureSpec } from "./structure-builder.ts";

/** Compares two options, with what every rule finds in either where that is wanted. */
export function compare(
  from: OptionDocument,
  to: OptionDocument,
  { isChecked = false, ...settings }: CompareSettings & { readonly isChecked?: boolean } = {},
): Comparison {
  const ready = (option: OptionDocument) => {
    const facts = deriveFacts(option);
    return { facts, report: isChecked ? checkFacts(facts, new Map()) : null };
  };
  return compareOptions([ready(from), ready(to)], settings);
}

/** Compares two structures given by names: what has the same name in both is the same element. */
export function compareSpecs(
  from: StructureSpec,
  to: StructureSpec,
  settings: CompareSettings = {},
): Comparison {
  return compare(buildOption(from), buildOption(to), settings);
}

/** The messages of changes, findings left out. */
export function told({ changes }: Comparison): readonly string[] {
  return changes.filter(({ kind }) => kind !== "finding").map(({ message }) => message);
}

/** Every element that some change is about, as “kind from → to”, each once and sorted. */
export function toldParts(changes: readonly Change[]): readonly string[] {
  return [...new Set(changes.flatMap(({ parts }) => parts.map(partText)))].sort();
}

/** An element as text. */
export function partText({ kind, ids: [from, to] }: Part): string {
  return `${kind} ${from ?? "–"} → ${to ?? "–"}`;
}

/**
 * The same option with ids of its own, as if it had been made elsewhere: nothing but content says what is the same.
 * Outcomes keep theirs, which are the baseline’s.
 */
export function withOwnIds(option: OptionDocument, prefix: string): OptionDocument {
  const renamed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(renamed);
    return typeof value === "string" ? `${prefix}${value}` : value;
  };
  const REFERENCES = new Set(["id", "parent", "serviceLine", "geography", "post", "from", "to"]);
  const tables = OPTION_TABLES.map((name) => {
    const records = [...option[name].values()].map((record) => {
      const copy = Object.fromEntries(
        Object.entries(record).map(([field, value]) => [
          field,
          REFERENCES.has(field) ? renamed(value) : value,
        ]),
      );
      return [String(copy.id), copy] as const;
    });
    return [name, name === "outcomes" ? option.outcomes : new Map(records)] as const;
  });
  return { ...option, ...Object.fromEntries(tables) };
}

/**
 * A structure and what commands make of it, as two options that are copies of each other.
 * @param edit the commands, for the option’s id.
 */
export function edited(
  spec: StructureSpec,
  edit: (option: Id) => readonly Command[],
): readonly [OptionDocument, OptionDocument] {
  const before = buildOption(spec);
  const { id } = before.info;
  let design: DesignDocument = {
    ...emptyDesign({ id: "design", title: "Design", organisation: "Trust", notes: "" }),
    options: new Map([[id, before]]),
  };
  const makeId = countingIds("new");
  for (const command of edit(id)) {
    const performed = perform(design, command, { makeId });
    if (!performed.ok) throw new Error(performed.reason.message);
    design = performed.value.design;
  }
  return [before, required(design.options.get(id), "the option")];
}
