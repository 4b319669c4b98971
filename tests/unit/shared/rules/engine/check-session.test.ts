import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { required } from "../../../../../shared/lib/assert.ts";
import { countingIds } from "../../../../../shared/lib/ids.ts";
import { moveGeography, moveServiceLine } from "../../../../../shared/model/commands/axis.ts";
import { moveCell } from "../../../../../shared/model/commands/cells.ts";
import { perform } from "../../../../../shared/model/commands/command.ts";
import { setRule } from "../../../../../shared/model/commands/design.ts";
import { editOption } from "../../../../../shared/model/commands/options.ts";
import { applyDiff, type Diff, invertDiff, isEmptyDiff } from "../../../../../shared/model/diff/diff.ts";
import {
  type DesignDocument,
  findBaseline,
  type OptionDocument,
  optionsInOrder,
} from "../../../../../shared/model/document.ts";
import { checkFacts, RULE_BOOK } from "../../../../../shared/rules/engine/check-option.ts";
import { CheckSession } from "../../../../../shared/rules/engine/check-session.ts";
import { waiverOf } from "../../../../../shared/rules/engine/waivers.ts";
import { deriveFacts, type Facts } from "../../../../../shared/structure/facts.ts";
import { commandPlans } from "../../../../support/arbitraries/commands.ts";
import { designs } from "../../../../support/arbitraries/designs.ts";
import { generateDesign } from "../../../../support/generate-structure.ts";
import { drawEdit, EDIT_KINDS } from "../../../../support/generated/edits.ts";
import { seededRandom } from "../../../../support/generated/random.ts";
import { buildOption, cellId, idOf } from "../../../../support/structure-builder.ts";

/** Milliseconds: thousands of whole reports are compared, where other tests run beside them. */
const PATIENCE = { timeout: 60_000 };

describe("the report of an option under edit", PATIENCE, () => {
  it("equals that of a full check after any sequence of commands, undone and done again", () => {
    fc.assert(
      fc.property(
        designs(),
        fc.array(fc.tuple(commandPlans(), fc.nat(5)), { minLength: 1, maxLength: 14 }),
        (start, steps) => {
          const bench = new Bench(start, optionsInOrder(start)[0]?.info.id ?? "");
          const makeId = countingIds("new");
          for (const [plan, choice] of steps) {
            const performed = perform(bench.design, plan.make(bench.design), { makeId });
            if (performed.ok && performed.value.design.options.size > 0) bench.apply(performed.value.diff);
            if (choice === 0) bench.undo();
            if (choice === 1) bench.redo();
            bench.expectEqual(plan.kind);
          }
          while (bench.undo()) bench.expectEqual("undo");
        },
      ),
      { numRuns: 80 },
    );
  });

  it.each([
    ["S", 1, 60],
    ["S", 2, 60],
    ["M", 3, 25],
  ] as const)("equals that of a full check through a day’s edits: size %s, seed %d", (size, seed, edits) => {
    const bench = new Bench(generateDesign({ size, seed }), "option");
    const random = seededRandom(seed);
    const makeId = countingIds("new");
    for (let number = 0; number < edits; number += 1) {
      const { name, command } = drawEdit(bench.option, random, number);
      const performed = perform(bench.design, command, { makeId });
      if (performed.ok) bench.apply(performed.value.diff);
      if (random.isChance(0.15)) bench.undo();
      if (random.isChance(0.05)) bench.redo();
      bench.expectEqual(name);
    }
  });

  it.each([
    ["S", 1, 50],
    ["S", 2, 50],
    ["M", 3, 20],
  ] as const)(
    "equals that of a full check while rows and columns are moved: size %s, seed %d",
    (size, seed, moves) => {
      const bench = new Bench(generateDesign({ size, seed }), "option");
      const random = seededRandom(seed);
      const makeId = countingIds("new");
      for (let number = 0; number < moves; number += 1) {
        const { option } = bench;
        const isRow = random.isChance(0.5);
        const nodes = [...(isRow ? option.serviceLines : option.geographies).values()];
        const moved = random.pick(nodes);
        // Among its siblings as often as elsewhere.
        const parent = random.isChance(0.5)
          ? moved.parent
          : random.isChance(0.2)
            ? null
            : random.pick(nodes).id;
        const siblings = nodes.filter((node) => node.parent === parent && node.id !== moved.id);
        const before = siblings.length > 0 && random.isChance(0.7) ? random.pick(siblings).id : null;
        const move = isRow ? moveServiceLine : moveGeography;
        const performed = perform(
          bench.design,
          move({ option: option.info.id, id: moved.id, parent, before }),
          {
            makeId,
          },
        );
        if (!performed.ok || isEmptyDiff(performed.value.diff)) continue;
        bench.apply(performed.value.diff);
        expect(bench.session.work.isFull).toBe(false);
        bench.expectEqual(`move ${moved.name}`);
        // Holes, so that what is moved may have been all there was.
        if (random.isChance(0.3)) {
          const { name, command } = drawEdit(bench.option, random, number);
          const edited = perform(bench.design, command, { makeId });
          if (edited.ok) bench.apply(edited.value.diff);
          bench.expectEqual(name);
        }
        if (random.isChance(0.2)) bench.undo();
        bench.expectEqual("undo");
      }
    },
  );

  it("follows a cell to a place where the same posts lead it", () => {
    const option = buildOption({
      serviceLines: { Frailty: {} },
      geographies: { Island: {}, City: {} },
      places: { Island: { tier: "local" }, City: { tier: "local" } },
      cells: { Frailty: ["Island"] },
      posts: { Chief: { discipline: "clinical", leads: [{ pathway: "all" }] } },
    });
    const bench = new Bench(
      { ...generateDesign({ size: "S", seed: 1 }), options: new Map([["option", option]]) },
      "option",
    );
    const performed = perform(
      bench.design,
      moveCell({
        option: "option",
        id: cellId("Frailty", "Island"),
        serviceLine: idOf("sl", "Frailty"),
        geography: idOf("geo", "City"),
      }),
      { makeId: countingIds("new") },
    );
    if (!performed.ok) throw new Error(performed.reason.message);
    bench.apply(performed.value.diff);

    bench.expectEqual("move");
  });

  it("follows a geography into a place that is led from further up only", () => {
    const option = buildOption({
      serviceLines: { Therapies: {} },
      geographies: { City: {}, Hub: {} },
      places: { City: { tier: "local" }, Hub: { tier: "trust-wide" } },
      cells: { Therapies: ["City", "Hub"] },
      cellFacts: { "Therapies in Hub": { volume: "high" } },
      posts: { Chief: { discipline: "clinical", leads: [{ pathway: "all" }] } },
    });
    const bench = new Bench(
      { ...generateDesign({ size: "S", seed: 1 }), options: new Map([["option", option]]) },
      "option",
    );
    const isFound = () => bench.session.report.findings.some(({ rule }) => rule === "placement/high-volume");
    expect(isFound()).toBe(true);
    const performed = perform(
      bench.design,
      moveGeography({ option: "option", id: idOf("geo", "Hub"), parent: idOf("geo", "City"), before: null }),
      { makeId: countingIds("new") },
    );
    if (!performed.ok) throw new Error(performed.reason.message);
    bench.apply(performed.value.diff);

    expect(isFound()).toBe(false);
    bench.expectEqual("move");
  });

  it("follows waivers, and lets them lapse with the numbers", () => {
    const bench = new Bench(generateDesign({ size: "S", seed: 1 }), "option");
    const finding = required(
      bench.session.report.findings.find(({ rule }) => rule === "span/direct-reports"),
      "finding about a span",
    );
    const waiver = { id: "w1", ...waiverOf(finding), reason: "Agreed", date: "2026-11-24" };
    bench.apply({
      added: [{ table: "waivers", option: "option", record: waiver }],
      updated: [],
      removed: [],
    });

    expect(bench.session.report.waived.map((waived) => waived.finding)).toEqual([finding]);
    expect(bench.session.work).toMatchObject({ isFull: false, units: 0 });

    const report = required(
      bench.session.facts.reporting.linesTo(finding.elements[0]?.id ?? "", "line")[0],
      "line to the manager",
    );
    bench.apply({
      added: [],
      updated: [],
      removed: [{ table: "reportingLines", option: "option", record: report }],
    });

    expect(bench.session.report.waived).toEqual([]);
    bench.expectEqual("lapse");
  });
});

describe("the work of an edit", PATIENCE, () => {
  const start = generateDesign({ size: "M", seed: 5 });
  const option = required(start.options.get("option"), "the generated option");
  /** Every rule looking at every cell and every post once; a full check looks at what it can find alone. */
  const everything = RULE_BOOK.rules.length * (option.cells.size + option.posts.size);

  it.each(EDIT_KINDS)("is a small part of looking at everything: $name", ({ make }) => {
    const random = seededRandom(11);
    const makeId = countingIds("new");
    const shares: number[] = [];
    const bench = new Bench(start, "option");
    for (let number = 0; number < 25; number += 1) {
      const performed = perform(start, make(bench.option, random, number), { makeId });
      if (!performed.ok || isEmptyDiff(performed.value.diff)) continue;
      bench.apply(performed.value.diff);
      expect(bench.session.work.isFull).toBe(false);
      shares.push(bench.session.work.units / everything);
      bench.undo();
    }
    shares.sort((a, b) => a - b);

    expect(shares.length).toBeGreaterThan(0);
    expect(shares[Math.floor(shares.length / 2)]).toBeLessThan(0.1);
  });

  it("is all of it where an edit bears on every finding: a rule setting, the option’s name", () => {
    for (const command of [
      setRule({ id: "span/layers", severity: "error", numbers: {} }),
      editOption({ id: "option", name: "Renamed" }),
    ]) {
      const bench = new Bench(start, "option");
      const performed = perform(start, command, { makeId: countingIds("new") });
      if (!performed.ok) throw new Error(performed.reason.message);
      bench.apply(performed.value.diff);

      expect(bench.session.work.isFull).toBe(true);
      bench.expectEqual(command.name);
    }
  });

  it("is none where an edit is about another option", () => {
    const bench = new Bench(start, "baseline");
    const report = bench.session.report;
    const performed = perform(start, editOption({ id: "option", name: "Renamed" }), {
      makeId: countingIds("new"),
    });
    if (!performed.ok) throw new Error(performed.reason.message);
    bench.apply(performed.value.diff);

    expect(bench.session.report).toBe(report);
  });
});

/** A design under edit, with one of its options checked bit by bit. */
class Bench {
  design: DesignDocument;
  readonly session: CheckSession;
  #option: string;
  #baseline: Facts | null = null;
  readonly #past: Diff[] = [];
  readonly #future: Diff[] = [];

  constructor(design: DesignDocument, option: string) {
    this.design = design;
    this.#option = option;
    this.session = new CheckSession(this.#checked(), RULE_BOOK);
  }

  get option(): OptionDocument {
    return this.design.options.get(this.#option) ?? required(optionsInOrder(this.design)[0], "an option");
  }

  apply(diff: Diff): void {
    this.#past.push(diff);
    this.#future.length = 0;
    this.#show(diff);
  }

  undo(): boolean {
    const diff = this.#past.pop();
    if (!diff) return false;
    this.#future.push(diff);
    this.#show(invertDiff(diff));
    return true;
  }

  redo(): void {
    const diff = this.#future.pop();
    if (!diff) return;
    this.#past.push(diff);
    this.#show(diff);
  }

  /** Compares with what is derived and checked from scratch. */
  expectEqual(after: string): void {
    const facts = deriveFacts(this.option);
    const baseline = this.#baselineFacts() ?? undefined;
    expect(this.session.report, after).toEqual(
      checkFacts(facts, this.design.ruleSettings, { baseline, domains: this.design.domains }),
    );
    expect(picture(this.session.facts), after).toEqual(picture(facts));
  }

  #show(diff: Diff): void {
    this.design = applyDiff(this.design, diff);
    this.#option = this.option.info.id;
    this.session.update(this.#checked(), diff);
  }

  #checked() {
    const { ruleSettings, domains } = this.design;
    return { option: this.option, ruleSettings, baseline: this.#baselineFacts(), domains };
  }

  #baselineFacts(): Facts | null {
    const baseline = findBaseline(this.design, this.option);
    if (!baseline) this.#baseline = null;
    else if (this.#baseline?.option !== baseline) this.#baseline = deriveFacts(baseline);
    return this.#baseline;
  }
}

/** Facts as plain values, in an order of their own. */
function picture(facts: Facts) {
  const { option, reporting } = facts;
  return {
    coverage: new Map(facts.coverage),
    scopes: facts.scopes.all.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    led: new Map(facts.led),
    mandates: new Map([...facts.mandates].map(([post, mandates]) => [post, new Set(mandates)])),
    rows: facts.serviceLines.nodes.map(({ id }) => [id, new Map(facts.cells.inRow(id))]),
    columns: facts.geographies.nodes.map(({ id }) => [id, new Map(facts.cells.inColumn(id))]),
    posts: [...option.posts.keys()].map((id) => [
      id,
      reporting.layerOf(id),
      reporting.managerOf(id),
      new Set(reporting.reportsOf(id)),
      new Set(reporting.professionalReportsOf(id)),
    ]),
    cycles: reporting.cycles,
    heads: reporting.heads,
  };
}
