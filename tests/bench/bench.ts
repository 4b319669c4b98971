import { availableParallelism } from "node:os";
import { EDIT_KINDS } from "../support/generated/edits.ts";
import { type Measured, measure, quantile, type Times } from "./measure.ts";
import { makePeer } from "./peer.ts";

/** What must hold, in milliseconds and as a ratio. */
const TARGETS = { fullAtL: 50, editAtL: 2, growth: 1.3 };

const sizes = [measure("S", 200, 600), measure("M", 100, 600), measure("L", 40, 1_200)];
const [, medium, large] = sizes;
if (!medium || !large) throw new Error("Sizes M and L were not measured");

print([
  `Orgweave: facts and all rules, on Node ${process.version} with ${availableParallelism()} cores`,
  "",
  "Whole check, ms",
  table(
    ["size", "cells + posts", "median", "best", "95th", "of it facts", "µs an element"],
    sizes.map((size) => [
      size.size,
      String(size.elements),
      ...[0.5, 0, 0.95].map((share) => ms(quantile(size.full, share))),
      ms(quantile(size.facts, 0.5)),
      perElement(size.full, size.elements),
    ]),
  ),
  "",
  "After an edit, ms",
  table(
    ["size", "edits", "median", "95th", "worst"],
    sizes.map(({ size, edits }) => [size, String(edits.length), ...spread(edits)]),
  ),
  "",
  "After an edit at L by kind, ms; with the share of the mix",
  table(
    ["edit", "share", "edits", "median", "95th", "worst"],
    [...large.byKind]
      .toSorted(([, a], [, b]) => quantile(b, 0.5) - quantile(a, 0.5))
      .map(([name, times]) => [name, shareOf(name), String(times.length), ...spread(times)]),
  ),
]);

const peer = await makePeer(large.elements);
const peerTimes: number[] = [];
for (let run = -2; run < 10; run += 1) {
  const start = performance.now();
  await peer.run();
  if (run >= 0) peerTimes.push(performance.now() - start);
}
peerTimes.sort((a, b) => a - b);
print([
  "",
  "Beside bpmnlint’s recommended rules over a model with as many elements",
  table(
    ["", "elements", "median ms", "µs an element"],
    [
      [
        "Orgweave, whole",
        String(large.elements),
        ms(quantile(large.full, 0.5)),
        perElement(large.full, large.elements),
      ],
      [
        "Orgweave, edit",
        String(large.elements),
        ms(quantile(large.edits, 0.5)),
        perElement(large.edits, large.elements),
      ],
      ["bpmnlint", String(peer.elements), ms(quantile(peerTimes, 0.5)), perElement(peerTimes, peer.elements)],
    ],
  ),
  "",
]);

const growth = growthOf(medium, large);
const targets: readonly (readonly [text: string, isMet: boolean])[] = [
  [
    `whole check at L within ${TARGETS.fullAtL} ms: ${ms(quantile(large.full, 0.5))} in the median`,
    quantile(large.full, 0.5) <= TARGETS.fullAtL,
  ],
  [
    `after an edit at L within ${TARGETS.editAtL} ms at the 95th percentile: ${ms(quantile(large.edits, 0.95))}`,
    quantile(large.edits, 0.95) <= TARGETS.editAtL,
  ],
  [`growth from M to L at most ${TARGETS.growth} × linear: ${growth.toFixed(2)}`, growth <= TARGETS.growth],
];
print([
  `An edit at L costs ${((quantile(large.edits, 0.5) / quantile(large.full, 0.5)) * 100).toFixed(1)}% of a whole check in the median.`,
  "",
  ...targets.map(([text, isMet]) => `${isMet ? "met   " : "MISSED"} ${text}`),
]);
if (process.argv.includes("--strict") && targets.some(([, isMet]) => !isMet)) process.exitCode = 1;

/** How many times more a cell or post costs at the larger size. By the best runs: others tell of the machine’s other work. */
function growthOf(from: Measured, to: Measured): number {
  return quantile(to.full, 0) / quantile(from.full, 0) / (to.elements / from.elements);
}

function spread(times: Times): readonly string[] {
  return [0.5, 0.95, 1].map((share) => ms(quantile(times, share)));
}

function shareOf(name: string): string {
  const share = EDIT_KINDS.find((kind) => kind.name === name)?.share;
  return share === undefined ? "1 in 6" : `${share}%`;
}

function perElement(times: Times, elements: number): string {
  return ((quantile(times, 0.5) / elements) * 1_000).toFixed(2);
}

function ms(time: number): string {
  return time.toFixed(2);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  return [head, ...rows]
    .map((row) =>
      row
        .map((text, column) =>
          column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join("\n")}\n`);
}
