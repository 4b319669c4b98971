import { diff as diffBpmn } from "bpmn-js-differ";
import { BpmnModdle } from "bpmn-moddle";
import { create } from "jsondiffpatch";
import { type CompareSettings, compareOptions } from "../../shared/compare/compare-options.ts";
import { findDelta } from "../../shared/compare/delta/delta.ts";
import { deriveImpact } from "../../shared/compare/impact/derive-impact.ts";
import { matchOptions } from "../../shared/compare/matching/match-options.ts";
import { OPTION_TABLES, type OptionDocument } from "../../shared/model/document.ts";
import { checkFacts } from "../../shared/rules/engine/check-option.ts";
import { deriveFacts } from "../../shared/structure/facts.ts";
import { withOwnIds } from "../support/compare-structures.ts";
import { generateStructure } from "../support/generate-structure.ts";
import { seededRandom } from "../support/generated/random.ts";

// How long a comparison takes, and beside it, in the same run and on as many elements with as many edits, the peers:
// jsondiffpatch on the same records, bpmn-js-differ on a process model. Run with `npm run bench:compare`.

const ROUNDS = 15;
const SEED = 20_231_130;
/** Share of the elements that differ between the two. */
const EDITED = 0.02;
/** Milliseconds a comparison at size L may take. */
const BUDGET = 150;

/** Median and worst of several runs, in milliseconds. The first two runs only warm up. */
function time(run: () => unknown): { readonly median: number; readonly worst: number } {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS + 2; round += 1) {
    const start = performance.now();
    run();
    if (round >= 2) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { median: times[Math.floor(times.length / 2)] ?? 0, worst: times.at(-1) ?? 0 };
}

/** The same option with a share of its records changed, gone or new; nothing is shared in memory, as after opening a file. */
function edit(option: OptionDocument): OptionDocument {
  const random = seededRandom(SEED);
  const copy = structuredClone(option);
  const posts = new Map(copy.posts);
  const cells = new Map(copy.cells);
  const lines = new Map(copy.reportingLines);
  const bosses = [...posts.values()].filter(({ level }) => level === 3).map(({ id }) => id);
  for (const [id, post] of posts) {
    if (random.isChance(EDITED)) posts.set(id, { ...post, title: `${post.title} (new)`, level: post.level });
  }
  for (const [id, cell] of cells) {
    if (!random.isChance(EDITED)) continue;
    if (random.isChance(0.5)) cells.delete(id);
    else cells.set(id, { ...cell, wte: (cell.wte ?? 0) + 5 });
  }
  for (const [id, line] of lines) {
    const boss = bosses[lines.size % Math.max(1, bosses.length)];
    if (boss !== undefined && boss !== line.from && random.isChance(EDITED))
      lines.set(id, { ...line, to: boss });
  }
  return {
    ...copy,
    info: { ...copy.info, id: "edited", name: "Edited" },
    posts,
    cells,
    reportingLines: lines,
  };
}

function countElements(option: OptionDocument): number {
  return OPTION_TABLES.reduce((sum, table) => sum + option[table].size, 0);
}

/** The records as plain objects by id, the shape in which jsondiffpatch has least to do. */
function toPlain(option: OptionDocument): object {
  return Object.fromEntries(
    OPTION_TABLES.map((table) => [table, Object.fromEntries<object>(option[table])] as const),
  );
}

/** A process of so many tasks and flows, every fiftieth task named otherwise in the second. */
function processXml(elements: number, isEdited: boolean): string {
  const tasks = Math.ceil(elements / 2);
  const parts = Array.from({ length: tasks }, (_, index) => {
    const name = isEdited && index % Math.round(1 / EDITED) === 0 ? `Task ${index} (new)` : `Task ${index}`;
    return `<bpmn:task id="Task_${index}" name="${name}" />${
      index === 0
        ? ""
        : `<bpmn:sequenceFlow id="Flow_${index}" sourceRef="Task_${index - 1}" targetRef="Task_${index}" />`
    }`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="Definitions" targetNamespace="http://bpmn.io/schema/bpmn"><bpmn:process id="Process" isExecutable="false">${parts.join("")}</bpmn:process></bpmn:definitions>`;
}

function print(name: string, { median, worst }: { readonly median: number; readonly worst: number }): void {
  console.log(`  ${name.padEnd(68)} ${median.toFixed(1).padStart(8)} ms  (worst ${worst.toFixed(1)})`);
}

let isWithin = true;
const medians: Record<string, number> = {};
for (const size of ["S", "M", "L"] as const) {
  const from = generateStructure({ size, seed: SEED });
  const to = edit(from);
  const elements = countElements(from);
  const facts = [deriveFacts(from), deriveFacts(to)] as const;
  const reports = [checkFacts(facts[0], new Map()), checkFacts(facts[1], new Map())] as const;
  const settings: CompareSettings = {};
  const ready = [
    { facts: facts[0], report: reports[0] },
    { facts: facts[1], report: reports[1] },
  ] as const;
  const matching = matchOptions([from, to]);
  const delta = findDelta([from, to], matching);
  const { changes } = compareOptions(ready, settings);
  console.log(`\nSize ${size}: ${elements} elements, ${changes.length} changes told`);

  const whole = time(() => compareOptions(ready, settings));
  medians[size] = whole.median / elements;
  print("compare: match, delta, told changes, metrics, impact", whole);
  print(
    "  the same, with the facts of both options derived first",
    time(() => {
      const derived = [deriveFacts(from), deriveFacts(to)] as const;
      return compareOptions([
        { facts: derived[0], report: reports[0] },
        { facts: derived[1], report: reports[1] },
      ]);
    }),
  );
  const alike = time(() => findDelta([from, to], matchOptions([from, to])));
  print("  match and delta alone (what the peers do)", alike);
  print(
    "  impact alone",
    time(() => deriveImpact(facts, matching, delta)),
  );
  const elsewhere = withOwnIds(to, "x-");
  const far = { facts: deriveFacts(elsewhere), report: reports[1] };
  print(
    "  compare with the same option made elsewhere (matched by content)",
    time(() => compareOptions([ready[0], far])),
  );
  const otherSeed = generateStructure({ size, seed: SEED + 1 });
  const stranger = { facts: deriveFacts(withOwnIds(otherSeed, "y-")), report: reports[1] };
  print(
    "  compare with an unrelated option made elsewhere",
    time(() => compareOptions([ready[0], stranger])),
  );

  const plain = [toPlain(from), toPlain(to)] as const;
  const json = create();
  const peerJson = time(() => json.diff(plain[0], plain[1]));
  print("peer: jsondiffpatch on the same records", peerJson);
  const moddle = new BpmnModdle();
  const [a, b] = await Promise.all([
    moddle.fromXML(processXml(elements, false)),
    moddle.fromXML(processXml(elements, true)),
  ]);
  const peerBpmn = time(() => diffBpmn(a.rootElement, b.rootElement));
  print(`peer: bpmn-js-differ on a process of ${elements} elements`, peerBpmn);

  if (size === "L") {
    const isQuicker = whole.median < peerJson.median && whole.median < peerBpmn.median;
    isWithin = whole.median <= BUDGET && isQuicker;
    const times = (peer: { readonly median: number }, own: { readonly median: number }) =>
      `${(peer.median / own.median).toFixed(1)} ×`;
    console.log(
      `\nAt L the whole comparison takes ${whole.median.toFixed(1)} ms of ${BUDGET} ms.
For the same work (what differs, record by record) jsondiffpatch takes ${times(peerJson, alike)} as long, bpmn-js-differ ${times(peerBpmn, alike)}.
Against the whole comparison, which also tells, measures and derives, they take ${times(peerJson, whole)} and ${times(peerBpmn, whole)}.`,
    );
  }
}
console.log(
  `Growth per element from M to L: ${((medians.L ?? 0) / (medians.M ?? 1)).toFixed(2)} × (1 is linear).`,
);
process.exitCode = isWithin ? 0 : 1;
