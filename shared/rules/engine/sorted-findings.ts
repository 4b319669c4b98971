import { compareText } from "../../model/document.ts";
import { type Finding, type FindingElement, SEVERITIES } from "./finding.ts";

/** Orders findings: worst first, then in the catalogue’s order, then by name. */
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
  const kept = removed.size === 0 ? [...sorted] : sorted.filter((finding) => !removed.has(finding));
  if (added.length > kept.length * MANY) return kept.concat(added).sort(compare);
  for (const finding of added) {
    let low = 0;
    let high = kept.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = kept[middle];
      if (other && compare(other, finding) <= 0) low = middle + 1;
      else high = middle;
    }
    kept.splice(low, 0, finding);
  }
  return kept;
}

/** Findings about no rule of the catalogue, such as faulty settings, come first: they bear on all others. */
function compareFindings(a: Finding, b: Finding, places: ReadonlyMap<string, number>): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    (places.get(a.rule) ?? -1) - (places.get(b.rule) ?? -1) ||
    compareNames(a.elements, b.elements) ||
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
