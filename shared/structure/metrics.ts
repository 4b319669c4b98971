import { COMPONENTS, type Component } from "../model/records/mandate.ts";
import { type CellCoverage, hasDyad } from "./coverage.ts";
import type { Facts } from "./facts.ts";

/** An option in numbers. */
export interface Metrics {
  readonly serviceLines: number;
  readonly geographies: number;
  /** Delivered cells. */
  readonly cells: number;
  readonly posts: number;
  readonly vacantPosts: number;
  /** Posts on the longest chain of line management, the top included. */
  readonly layers: number;
  /** Direct line reports, averaged over the posts that have any; 0 where none has. */
  readonly meanSpan: number;
  readonly maxSpan: number;
  /** How many of cells × 2 components × 2 disciplines nobody covers. */
  readonly gaps: number;
  /** How many of them several posts cover at the same nearest distance, not all joint. */
  readonly overlaps: number;
  /** Share, 0 to 1, of cells × 2 components where both disciplines have exactly one post or joint posts; 0 without cells. */
  readonly dyadCoverage: number;
}

const measured = new WeakMap<Facts, Metrics>();

/** Counts an option; once for the same facts, as several places show the numbers of one edit. */
export function measureOption(facts: Facts): Metrics {
  let metrics = measured.get(facts);
  if (!metrics) {
    metrics = count(facts);
    measured.set(facts, metrics);
  }
  return metrics;
}

function count(facts: Facts): Metrics {
  const { option, reporting } = facts;
  const posts = [...option.posts.values()];
  const spans = posts.map((post) => reporting.reportsOf(post.id).length).filter((span) => span > 0);
  const coverage = measureCoverage(facts);
  return {
    serviceLines: option.serviceLines.size,
    geographies: option.geographies.size,
    cells: option.cells.size,
    posts: posts.length,
    vacantPosts: posts.filter((post) => post.holder === null).length,
    layers: posts.reduce((most, post) => Math.max(most, reporting.layerOf(post.id) ?? 0), 0),
    meanSpan: spans.length === 0 ? 0 : spans.reduce((sum, span) => sum + span, 0) / spans.length,
    maxSpan: spans.reduce((most, span) => Math.max(most, span), 0),
    ...coverage,
  };
}

function measureCoverage(facts: Facts): Pick<Metrics, "gaps" | "overlaps" | "dyadCoverage"> {
  let gaps = 0;
  let overlaps = 0;
  let dyads = 0;
  // Without a list or a copy: thousands of cells are counted after every edit.
  const count = ({ clinical, operational }: CellCoverage[Component]) => {
    gaps += Number(clinical.status === "gap") + Number(operational.status === "gap");
    overlaps += Number(clinical.status === "overlap") + Number(operational.status === "overlap");
  };
  facts.coverage.forEach((cell) => {
    count(cell.practice);
    count(cell.pathway);
    dyads += Number(hasDyad(cell, "practice")) + Number(hasDyad(cell, "pathway"));
  });
  const possible = facts.coverage.size * COMPONENTS.length;
  return { gaps, overlaps, dyadCoverage: possible === 0 ? 0 : dyads / possible };
}
