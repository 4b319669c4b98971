import type { Id } from "../../model/records/fields.ts";
import type { Facts } from "../../structure/facts.ts";
import type { Finding, FindingElement } from "./finding.ts";
import type { Reported, Rule, RuleChange, RuleContext } from "./rule.ts";

/** What a rule told of items that belong together; a rule that looks at the whole option has one of these. */
interface Told {
  readonly ids: Set<string>;
  findings: readonly Finding[];
  causes: readonly string[];
  /** What its words name besides the elements of its findings. */
  mentions: readonly FindingElement[];
}

/** What of it names elements. */
type Naming = Pick<Told, "findings" | "mentions">;

/** How a rule’s findings changed. */
export interface RuleRunChange {
  readonly removed: readonly Finding[];
  readonly added: readonly Finding[];
  /** Causes as they were told and as they are, each as often as it was. */
  readonly causesBefore: readonly string[];
  readonly causesAfter: readonly string[];
  /** How many items were looked at and how many groups of them were told. */
  readonly units: number;
}

/** How the run of one rule turns what it reports into findings. */
export interface RuleRunWords {
  readonly toFinding: (reported: Reported) => Finding;
  readonly toFailure: (error: string) => Finding;
}

/** What an edit changed of what was there before, so that findings may name it. */
export interface Named {
  /** Elements of all kinds in one. */
  readonly ids: ReadonlySet<Id>;
  /** Cells of which only the name is another, that of a row or column being so: as they are called now. */
  readonly renamedCells: ReadonlyMap<Id, FindingElement>;
}

/** The one key of a rule that looks at the whole option. */
const WHOLE = "whole";

/**
 * One rule over one option, from edit to edit: remembers under which key each item is told, and what was told, and looks
 * only at what an edit can have touched. A full run is an update in which everything is touched.
 */
export class RuleRun {
  readonly rule: Rule;
  readonly #numbers: Readonly<Record<string, number>>;
  readonly #words: RuleRunWords;
  readonly #keys = new Map<string, string>();
  readonly #told = new Map<string, Told>();
  /** Items whose key could not be found, with the name of what was thrown. */
  readonly #failedItems = new Map<string, string>();
  /** Keys of what could not be told, likewise. */
  readonly #failedKeys = new Map<string, string>();
  /** The keys under which an element is named; made when it is first asked for, as most runs are for one report only. */
  #keysByNamed: Map<Id, Set<string>> | null = null;
  #failure: Finding | null = null;

  constructor(rule: Rule, numbers: Readonly<Record<string, number>>, words: RuleRunWords) {
    this.rule = rule;
    this.#numbers = numbers;
    this.#words = words;
  }

  /** Looks at everything. */
  start(facts: Facts, context: RuleContext): RuleRunChange {
    const { sift } = this.rule;
    let units = 0;
    try {
      for (const id of sift?.items(facts, this.#numbers, context) ?? []) {
        units += 1;
        const key = this.#findKey(facts, id, context);
        if (key !== null) this.#put(id, key);
      }
    } catch (error) {
      this.#failedItems.set("", nameOf(error));
    }
    if (!sift) this.#told.set(WHOLE, emptyTold());
    return this.#tellAgain(facts, context, this.#told.keys(), units);
  }

  /** Looks at what an edit can have touched. */
  update(facts: Facts, context: RuleContext, change: RuleChange, named: Named): RuleRunChange | null {
    const { sift, isTouchedBy } = this.rule;
    const retold = new Set<string>();
    let units = 0;
    if (sift) {
      const touched = sift.touched(change, facts, context);
      for (const id of touched instanceof Set ? touched : new Set(touched)) {
        units += 1;
        this.#place(facts, id, context, retold);
      }
    }
    const renamed = new Set<string>();
    if (isTouchedBy(change)) for (const key of this.#told.keys()) retold.add(key);
    else {
      this.#addNaming(named.ids, retold);
      this.#addNaming(named.renamedCells.keys(), this.rule.namesCells ? retold : renamed);
    }
    for (const key of retold) renamed.delete(key);
    units += renamed.size;
    if (retold.size + renamed.size === 0) return units === 0 ? null : { ...NO_CHANGE, units };
    const told = this.#tellAgain(facts, context, retold, units);
    return renamed.size === 0 ? told : this.#rename(named.renamedCells, renamed, told);
  }

  /** Calls cells by their new names in findings that are otherwise the same. */
  #rename(
    cells: Named["renamedCells"],
    keys: ReadonlySet<string>,
    { removed, added, ...told }: RuleRunChange,
  ): RuleRunChange {
    const before: Finding[] = [];
    const after: Finding[] = [];
    for (const key of keys) {
      const own = this.#told.get(key);
      if (!own) continue;
      before.push(...own.findings);
      own.findings = own.findings.map((finding) => ({
        ...finding,
        elements: finding.elements.map((element) =>
          element.kind === "cell" ? (cells.get(element.id) ?? element) : element,
        ),
      }));
      after.push(...own.findings);
    }
    return { ...told, removed: [...removed, ...before], added: [...added, ...after] };
  }

  /** Puts an item under the key it has now; what it leaves and what it joins is told again. */
  #place(facts: Facts, id: string, context: RuleContext, retold: Set<string>): void {
    const before = this.#keys.get(id);
    if (this.#failedItems.delete(id)) retold.add(WHOLE);
    const key = this.#findKey(facts, id, context);
    if (this.#failedItems.has(id)) retold.add(WHOLE);
    if (before !== undefined) {
      retold.add(before);
      if (before !== key) this.#told.get(before)?.ids.delete(id);
    }
    if (key === null) {
      if (before !== undefined) this.#keys.delete(id);
      return;
    }
    retold.add(key);
    this.#put(id, key);
  }

  #findKey(facts: Facts, id: string, context: RuleContext): string | null {
    try {
      return this.rule.sift?.keyOf(facts, id, this.#numbers, context) ?? null;
    } catch (error) {
      this.#failedItems.set(id, nameOf(error));
      return null;
    }
  }

  #put(id: string, key: string): void {
    this.#keys.set(id, key);
    let told = this.#told.get(key);
    if (!told) {
      told = emptyTold();
      this.#told.set(key, told);
    }
    told.ids.add(id);
  }

  #addNaming(named: Iterable<Id>, keys: Set<string>): void {
    for (const id of named) for (const key of this.#keysNaming(id)) keys.add(key);
  }

  #keysNaming(id: Id): Iterable<string> {
    if (!this.#keysByNamed) {
      this.#keysByNamed = new Map();
      for (const [key, told] of this.#told) this.#index(key, idsOf(told));
    }
    return this.#keysByNamed.get(id) ?? [];
  }

  #index(key: string, named: Iterable<Id>): void {
    for (const id of named) {
      const keys = this.#keysByNamed?.get(id);
      if (keys) keys.add(key);
      else this.#keysByNamed?.set(id, new Set([key]));
    }
  }

  /** Most tellings name nearly what the last one did: only what came or went is touched in the index. */
  #reindex(key: string, before: Naming, after: Naming): void {
    if (!this.#keysByNamed || namesSame(before, after)) return;
    const gone = idsOf(before);
    const come = [...idsOf(after)].filter((id) => !gone.delete(id));
    this.#index(key, come);
    for (const id of gone) this.#keysByNamed.get(id)?.delete(key);
  }

  #tellAgain(facts: Facts, context: RuleContext, keys: Iterable<string>, placed: number): RuleRunChange {
    const removed: Finding[] = [];
    const added: Finding[] = [];
    const causesBefore: string[] = [];
    const causesAfter: string[] = [];
    let units = placed;
    for (const key of keys) {
      const told = this.#told.get(key);
      if (!told) continue;
      const before = { findings: told.findings, mentions: told.mentions };
      for (const finding of told.findings) removed.push(finding);
      for (const cause of told.causes) causesBefore.push(cause);
      if (this.rule.sift && told.ids.size === 0) {
        this.#reindex(key, before, NOTHING_NAMED);
        this.#told.delete(key);
        this.#failedKeys.delete(key);
        continue;
      }
      this.#tell(facts, key, told, context);
      this.#reindex(key, before, told);
      units += 1;
      for (const finding of told.findings) added.push(finding);
      for (const cause of told.causes) causesAfter.push(cause);
    }
    this.#replaceFailure(removed, added);
    return { removed, added, causesBefore, causesAfter, units };
  }

  #tell(facts: Facts, key: string, told: Told, context: RuleContext): void {
    const findings: Finding[] = [];
    const causes: string[] = [];
    const mentions: FindingElement[] = [];
    this.#failedKeys.delete(key);
    try {
      this.rule.tell(facts, [...told.ids], this.#numbers, context, (reported) => {
        findings.push(this.#words.toFinding(reported));
        if (reported.found.causes) causes.push(...reported.found.causes);
        if (reported.found.mentions) mentions.push(...reported.found.mentions);
      });
    } catch (error) {
      this.#failedKeys.set(key, nameOf(error));
    }
    told.findings = findings;
    told.causes = causes;
    told.mentions = mentions;
  }

  /** However often a rule fails, that is one finding; of several failures, the name first in the alphabet. */
  #replaceFailure(removed: Finding[], added: Finding[]): void {
    let name: string | undefined;
    for (const failures of [this.#failedItems, this.#failedKeys]) {
      for (const failure of failures.values()) if (name === undefined || failure < name) name = failure;
    }
    if (this.#failure) removed.push(this.#failure);
    this.#failure = name === undefined ? null : this.#words.toFailure(name);
    if (this.#failure) added.push(this.#failure);
  }
}

const NO_CHANGE: RuleRunChange = { removed: [], added: [], causesBefore: [], causesAfter: [], units: 0 };

function emptyTold(): Told {
  return { ids: new Set(), findings: [], causes: [], mentions: [] };
}

const NOTHING_NAMED: Naming = { findings: [], mentions: [] };

function idsOf({ findings, mentions }: Naming): Set<Id> {
  const ids = new Set<Id>();
  for (const { elements } of findings) for (const { id } of elements) ids.add(id);
  for (const { id } of mentions) ids.add(id);
  return ids;
}

/** Whether two tellings name the same elements in the same order, as most do. */
function namesSame(a: Naming, b: Naming): boolean {
  return (
    a.findings.length === b.findings.length &&
    a.findings.every(({ elements }, index) => areSame(elements, b.findings[index]?.elements ?? [])) &&
    areSame(a.mentions, b.mentions)
  );
}

function areSame(a: readonly FindingElement[], b: readonly FindingElement[]): boolean {
  return a.length === b.length && a.every(({ id }, index) => id === b[index]?.id);
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "unknown";
}
