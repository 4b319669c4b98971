import type { Facts } from "../structure/facts.ts";
import { measureOption } from "../structure/metrics.ts";
import { formatCount, formatDecimal, formatMoney, formatShare, formatWte } from "./words.ts";

/** A number with what it counts. */
export interface KeyNumber {
  readonly value: string;
  readonly label: string;
}

/** An option in a dozen numbers, as its title block prints them. */
export function keyNumbers(facts: Facts): readonly KeyNumber[] {
  const metrics = measureOption(facts);
  const cells = [...facts.option.cells.values()];
  const sum = (read: (cell: (typeof cells)[number]) => number | null) =>
    cells.reduce((total, cell) => total + (read(cell) ?? 0), 0);
  const counted = (count: number, one: string, several: string): KeyNumber => ({
    value: formatCount(count),
    label: count === 1 ? one : several,
  });
  return [
    counted(metrics.serviceLines, "service line", "service lines"),
    counted(metrics.geographies, "geography", "geographies"),
    counted(metrics.cells, "cell delivered", "cells delivered"),
    { value: formatWte(sum((cell) => cell.wte)), label: "WTE" },
    { value: formatMoney(sum((cell) => cell.budget)), label: "budget a year" },
    counted(metrics.posts, "post", "posts"),
    counted(metrics.vacantPosts, "vacant post", "vacant posts"),
    counted(metrics.layers, "layer", "layers"),
    { value: formatDecimal(metrics.meanSpan), label: "mean span" },
    { value: formatCount(metrics.maxSpan), label: "largest span" },
    counted(metrics.gaps, "gap in coverage", "gaps in coverage"),
    counted(metrics.overlaps, "overlap", "overlaps"),
    { value: formatShare(metrics.dyadCoverage), label: "dyads in place" },
  ];
}
