import { compareText } from "../../model/document.ts";
import { type Finding, type FindingElement, SEVERITIES } from "./finding.ts";

/** Orders findings: worst first, then in the catalogue’s order, then by name and by what they say. */
export type CompareFindings = (a: Finding, b: Finding) => number;

/** @param places each rule’s place in the catalogue. */
export function compareFindingsBy(places: ReadonlyMap<string, number>): CompareFindings {
  return (a, b) => compareFindings(a, b, places);
}

/** Beyond this share of all findings, sorting anew is quicker than putting each into its place. */
const MANY = 0.25;

/** Sorted findings with some taken out and others put into their places. */
export function replaceFindings(
  sorted: readonly Finding[],
  removed: ReadonlySet<Finding>,
  added: readonly Finding[],
  compare: CompareFindings,
): readonly Finding[] {
  if (removed.size === 0 && added.length === 0) return sorted;
  const kept = takeOut(sorted, removed, compare);
  if (added.length > kept.length * MANY) return kept.concat(added).sort(compare);
  for (const finding of added) kept.splice(placeAfter(kept, finding, compare), 0, finding);
  return kept;
}

/** Up to so many are each looked up where they stand; for more, all findings are gone through. */
const FEW = 24;

function takeOut(
  sorted: readonly Finding[],
  removed: ReadonlySet<Finding>,
  compare: CompareFindings,
): Finding[] {
  if (removed.size > FEW) return sorted.filter((finding) => !removed.has(finding));
  const kept = [...sorted];
  for (const finding of removed) {
    // Findings that compare as equal stand side by side, this one among them.
    let place = placeAfter(kept, finding, compare) - 1;
    while (place >= 0 && kept[place] !== finding) place -= 1;
    if (place >= 0) kept.splice(place, 1);
  }
  return kept;
}

/** Behind which place a finding belongs: behind all that are not greater. */
function placeAfter(sorted: readonly Finding[], finding: Finding, compare: CompareFindings): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = sorted[middle];
    if (other && compare(other, finding) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Findings about no rule of the catalogue, such as faulty settings, come first: they bear on all others. */
function compareFindings(a: Finding, b: Finding, places: ReadonlyMap<string, number>): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    (places.get(a.rule) ?? -1) - (places.get(b.rule) ?? -1) ||
    compareNames(a.elements, b.elements) ||
    // Keys are made of ids, which an import gives anew: they decide only between what reads alike.
    compareText(a.message, b.message) ||
    compareText(a.headline, b.headline) ||
    compareText(a.key, b.key)
  );
}

function compareNames(a: readonly FindingElement[], b: readonly FindingElement[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const order = compareText(a[index]?.name ?? "", b[index]?.name ?? "");
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
