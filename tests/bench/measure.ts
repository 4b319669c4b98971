import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { required } from "../../shared/lib/assert.ts";
import { countingIds } from "../../shared/lib/ids.ts";
import { perform } from "../../shared/model/commands/command.ts";
import { type Diff, invertDiff, isEmptyDiff } from "../../shared/model/diff/diff.ts";
import type { DesignDocument } from "../../shared/model/document.ts";
import { checkFacts, RULE_BOOK } from "../../shared/rules/engine/check-option.ts";
import { CheckSession } from "../../shared/rules/engine/check-session.ts";
import { deriveFacts } from "../../shared/structure/facts.ts";
import { generateDesign, type StructureSize } from "../support/generate-structure.ts";
import { drawEdit } from "../support/generated/edits.ts";
import { seededRandom } from "../support/generated/random.ts";

/** Times in milliseconds, in ascending order. */
export type Times = readonly number[];

/** What was measured at one size. */
export interface Measured {
  readonly size: StructureSize;
  /** Cells and posts. */
  readonly elements: number;
  readonly facts: Times;
  /** Facts and rules. */
  readonly full: Times;
  readonly edits: Times;
  readonly byKind: ReadonlyMap<string, Times>;
}

setFlagsFromString("--expose-gc");
const collect: (options: { readonly type: "minor" }) => void = runInNewContext("gc");

const SEED = 1;
const WARM_UPS = 10;

/** The time below which that share of the times lie. */
export function quantile(times: Times, share: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
}

/** Runs everything at a size: whole checks, then a session of edits of which every sixth is undone. */
export function measure(size: StructureSize, runs: number, edits: number): Measured {
  const facts: number[] = [];
  const full: number[] = [];
  for (let run = -WARM_UPS; run < runs; run += 1) {
    // Made anew for every run, so that nothing is known from the run before.
    const design = generateDesign({ size, seed: SEED });
    const option = required(design.options.get("option"), "the generated option");
    const baseline = deriveFacts(required(design.options.get("baseline"), "the generated baseline"));
    settle();
    const start = performance.now();
    const derived = deriveFacts(option);
    const middle = performance.now();
    checkFacts(derived, design.ruleSettings, { baseline, domains: design.domains });
    const end = performance.now();
    if (run < 0) continue;
    facts.push(middle - start);
    full.push(end - start);
  }
  const design = generateDesign({ size, seed: SEED });
  const byKind = timeEdits(design, edits);
  const option = required(design.options.get("option"), "the generated option");
  return {
    size,
    elements: option.cells.size + option.posts.size,
    facts: sorted(facts),
    full: sorted(full),
    edits: sorted([...byKind.values()].flat()),
    byKind: new Map([...byKind].map(([name, times]) => [name, sorted(times)])),
  };
}

/**
 * Lets the collector move what has just been made to where it stays. A design is opened long before most checks of it:
 * without this, a check would pay for clearing up after the generator, whose litter is many times its own.
 */
function settle(): void {
  for (let round = 0; round < 2; round += 1) collect({ type: "minor" });
}

function timeEdits(start: DesignDocument, edits: number): ReadonlyMap<string, readonly number[]> {
  const byKind = new Map<string, number[]>();
  const random = seededRandom(SEED);
  const makeId = countingIds("new");
  let design = start;
  const baseline = deriveFacts(required(design.options.get("baseline"), "the generated baseline"));
  const checked = () => ({
    option: required(design.options.get("option"), "the option"),
    ruleSettings: design.ruleSettings,
    baseline,
    domains: design.domains,
  });
  const session = new CheckSession(checked(), RULE_BOOK);
  const follow = (name: string, next: DesignDocument, diff: Diff, isCounted: boolean) => {
    design = next;
    const now = checked();
    const begin = performance.now();
    session.update(now, diff);
    const time = performance.now() - begin;
    if (!isCounted) return;
    const times = byKind.get(name);
    if (times) times.push(time);
    else byKind.set(name, [time]);
  };
  let counted = -WARM_UPS * 10;
  for (let number = 0; counted < edits; number += 1) {
    const { name, command } = drawEdit(checked().option, random, number);
    const before = design;
    const performed = perform(before, command, { makeId });
    if (!performed.ok || isEmptyDiff(performed.value.diff)) continue;
    follow(name, performed.value.design, performed.value.diff, counted >= 0);
    counted += 1;
    if (counted % 6 === 0) follow("undo", before, invertDiff(performed.value.diff), counted > 0);
  }
  return byKind;
}

function sorted(times: readonly number[]): Times {
  return times.toSorted((a, b) => a - b);
}
