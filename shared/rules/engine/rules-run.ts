import type { AxisNode } from "../../model/axis.ts";
import type { Table } from "../../model/document.ts";
import type { AccountabilityDomain } from "../../model/records/accountability-domain.ts";
import type { Id } from "../../model/records/fields.ts";
import type { RuleSetting } from "../../model/records/rule-setting.ts";
import { cellsAt } from "../../structure/cell-index.ts";
import type { Facts } from "../../structure/facts.ts";
import type { Change, Touched } from "../../structure/touched.ts";
import { cellElement } from "../elements.ts";
import type { Finding, FindingElement, Report } from "./finding.ts";
import type { RuleContext } from "./rule.ts";
import { type Named, RuleRun, type RuleRunChange } from "./rule-run.ts";
import type { RuleBook } from "./run-rules.ts";
import { findUnknownRules, settleNumbers } from "./settings.ts";
import { type CompareFindings, compareFindingsBy, replaceFindings } from "./sorted-findings.ts";
import { toFailure, toFinding, toSettingFinding } from "./to-finding.ts";
import { applyWaivers } from "./waivers.ts";

/** All rules over one option with one set of settings, from edit to edit. */
export class RulesRun {
  readonly #baseline: Facts | null;
  readonly #domains: readonly AccountabilityDomain[];
  readonly #runs: readonly RuleRun[];
  readonly #compare: CompareFindings;
  readonly #causes = new ToldCauses();
  #findings: readonly Finding[];
  #facts: Facts;
  #report: Report;
  #units = 0;

  constructor(
    facts: Facts,
    settings: Table<RuleSetting>,
    { rules, preset }: RuleBook,
    baseline: Facts | null,
    domains: readonly AccountabilityDomain[],
  ) {
    this.#baseline = baseline;
    this.#domains = domains;
    this.#facts = facts;
    this.#compare = compareFindingsBy(new Map(rules.map((rule, index) => [rule.id, index])));
    const { info } = facts.option;
    const option: FindingElement = { kind: "option", id: info.id, name: info.name };
    const faults = [...findUnknownRules(settings, new Map(rules.map((rule) => [rule.id, rule])))];
    this.#runs = rules.flatMap((rule) => {
      const setting = settings.get(rule.id);
      const severity = setting?.severity ?? null;
      if (severity === "off") return [];
      const settled = settleNumbers(rule, setting);
      faults.push(...settled.faults);
      const words = {
        toFinding: (reported: Parameters<typeof toFinding>[1]) => toFinding(rule, reported, severity, preset),
        toFailure: (error: string) => toFailure(rule, error, option),
      };
      return [new RuleRun(rule, settled.numbers, words)];
    });
    const findings = faults.map((fault) => toSettingFinding(fault, option));
    this.#runs.forEach((run, place) => {
      const change = run.start(facts, this.#contextAt(place));
      for (const finding of change.added) findings.push(finding);
      this.#causes.replace(place, change);
      this.#units += change.units;
    });
    this.#findings = findings.sort(this.#compare);
    this.#report = applyWaivers(this.#findings, facts.option.waivers);
  }

  /** What the rules say of the option as it is now. */
  get report(): Report {
    return this.#report;
  }

  /** How many items rules looked at and groups they told, in the start or the last update: the work done, whatever the time. */
  get units(): number {
    return this.#units;
  }

  /** Checks what an edit can have touched; name, settings and baseline of the option must be the same as before. */
  update(facts: Facts, touched: Touched): void {
    const named = namedBy(facts, touched);
    const changedCauses = new Set<string>();
    const removed = new Set<Finding>();
    const added: Finding[] = [];
    this.#units = 0;
    this.#runs.forEach((run, place) => {
      const change = run.update(facts, this.#contextAt(place), { ...touched, causes: changedCauses }, named);
      if (!change) return;
      this.#units += change.units;
      for (const finding of change.removed) removed.add(finding);
      for (const finding of change.added) added.push(finding);
      for (const cause of this.#causes.replace(place, change)) changedCauses.add(cause);
    });
    const findings = replaceFindings(this.#findings, removed, added, this.#compare);
    const isSame = findings === this.#findings && facts.option.waivers === this.#facts.option.waivers;
    this.#findings = findings;
    this.#facts = facts;
    if (!isSame) this.#report = applyWaivers(findings, facts.option.waivers);
  }

  #contextAt(place: number): RuleContext {
    return {
      told: { has: (cause) => this.#causes.isToldBefore(place, cause) },
      baseline: this.#baseline,
      domains: this.#domains,
    };
  }
}

/** Which rules tell which causes, and how often. */
class ToldCauses {
  readonly #counts = new Map<string, Map<number, number>>();

  isToldBefore(place: number, cause: string): boolean {
    const told = this.#counts.get(cause);
    if (!told) return false;
    for (const teller of told.keys()) if (teller < place) return true;
    return false;
  }

  /** Takes in what a rule tells now instead of before; answers with the causes that appeared or went. */
  replace(place: number, { causesBefore, causesAfter }: RuleRunChange): readonly string[] {
    const changed = new Set<string>();
    const count = (cause: string, by: number) => {
      const told = this.#counts.get(cause) ?? new Map<number, number>();
      this.#counts.set(cause, told);
      const before = told.get(place) ?? 0;
      if (before + by > 0) told.set(place, before + by);
      else told.delete(place);
      if (told.size === 0) this.#counts.delete(cause);
      if (before > 0 === before + by > 0) return;
      // Taken out and put in again is no change.
      if (!changed.delete(cause)) changed.add(cause);
    };
    for (const cause of causesAfter) count(cause, 1);
    for (const cause of causesBefore) count(cause, -1);
    return [...changed];
  }
}

/** The elements whose name, place or figures an edit changed, where findings may name them already. */
function namedBy(facts: Facts, touched: Touched): Named {
  const { serviceLines, geographies, moved } = touched;
  const changed = [serviceLines, geographies, touched.cells, touched.posts, touched.mandates];
  const ids = new Set([
    ...[...changed, touched.reportingLines].flatMap(wereThere),
    ...moved,
    // Cells are listed where their row and their column lie, and called after them.
    ...cellsAt(facts.cells, moved).map(({ id }) => id),
  ]);
  const called = cellsAt(facts.cells, [...renamed(serviceLines), ...renamed(geographies)]);
  const renamedCells = new Map(
    called.filter(({ id }) => !ids.has(id)).map((cell) => [cell.id, cellElement(facts, cell)]),
  );
  return { ids, renamedCells };
}

function renamed(changes: ReadonlyMap<Id, Change<AxisNode>>): readonly Id[] {
  return [...changes]
    .filter(([, { before, after }]) => before && before.name !== after?.name)
    .map(([id]) => id);
}

function wereThere(changes: ReadonlyMap<Id, Change<unknown>>): readonly Id[] {
  return [...changes].filter(([, { before }]) => before !== null).map(([id]) => id);
}
