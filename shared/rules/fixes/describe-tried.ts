import type { Diff, Entry } from "../../model/diff/diff.ts";
import type { OptionTable } from "../../model/document.ts";
import { coversOf } from "../../structure/coverage.ts";
import type { Facts } from "../../structure/facts.ts";
import { type Finding, SEVERITIES, type Severity } from "../engine/finding.ts";
import { listAnd, plural, verb } from "../words.ts";
import type { Tried } from "./try-fix.ts";

/** What a change would come to, in whole sentences. */
export interface TriedWords {
  /** What it adds, changes and removes: “Adds 1 mandate.”. */
  readonly changes: readonly string[];
  /** What follows from it: “17 cells are no longer open.”. */
  readonly effects: readonly string[];
  /** What it does for the worse: findings that it brings, and those there are that would weigh more. */
  readonly burdens: readonly Burden[];
}

/** Findings that a change is to blame for. */
export interface Burden {
  /** How many there are, in words: “Brings 1 new warning”. */
  readonly count: string;
  /** As they would be told, the worst first. */
  readonly findings: readonly {
    readonly key: string;
    readonly severity: Severity;
    readonly message: string;
  }[];
}

type CountedTable = OptionTable | "domains";

const NOUNS: Readonly<Record<CountedTable, readonly [singular: string, several: string]>> = {
  domains: ["accountability domain", "accountability domains"],
  serviceLines: ["service line", "service lines"],
  geographies: ["geography", "geographies"],
  cells: ["cell", "cells"],
  posts: ["post", "posts"],
  mandates: ["mandate", "mandates"],
  reportingLines: ["reporting line", "reporting lines"],
  outcomes: ["outcome of a baseline post", "outcomes of baseline posts"],
  waivers: ["waiver", "waivers"],
};

const SEVERITY_NOUNS: Readonly<Record<Severity, readonly [singular: string, several: string]>> = {
  error: ["new error", "new errors"],
  warning: ["new warning", "new warnings"],
  advice: ["new piece of advice", "new pieces of advice"],
};

/**
 * Puts what a change would come to into words.
 * @param finding the key of the finding it is for, which needs no mention; null where it is for several.
 */
export function describeTried(before: Facts, tried: Tried, finding: string | null): TriedWords {
  const ended = tried.gone.filter(({ key }) => key !== finding).length;
  const other = finding === null ? "finding" : "other finding";
  return {
    changes: describeDiff(tried.diff),
    effects: [
      ...describeOpenCells(before, tried.facts),
      ...(ended === 0 ? [] : [`${plural(ended, other)} ${verb(ended, "is", "are")} gone.`]),
    ],
    burdens: [
      { count: describeAppeared(tried.appeared), findings: worstFirst(tried.appeared) },
      {
        count: `Makes ${plural(tried.worsened.length, "finding")} worse`,
        findings: worstFirst(tried.worsened),
      },
    ].filter(({ findings }) => findings.length > 0),
  };
}

/** What a diff adds, changes and removes, counted by kind. */
export function describeDiff({ added, updated, removed }: Diff): readonly string[] {
  const sentence = (word: string, entries: readonly Entry[]) => {
    const counts = countKinds(entries);
    return counts.length === 0 ? [] : [`${word} ${listAnd(counts)}.`];
  };
  return [
    ...sentence("Adds", added),
    ...sentence(
      "Changes",
      updated.map(([, to]) => to),
    ),
    ...sentence("Removes", removed),
  ];
}

function countKinds(entries: readonly Entry[]): readonly string[] {
  return (Object.keys(NOUNS) as readonly CountedTable[]).flatMap((table) => {
    const count = entries.filter((entry) => entry.table === table).length;
    return count === 0 ? [] : [plural(count, ...NOUNS[table])];
  });
}

function describeOpenCells(before: Facts, after: Facts): readonly string[] {
  const openBefore = openCells(before);
  const openAfter = openCells(after);
  const closed = [...openBefore].filter((id) => !openAfter.has(id)).length;
  const opened = [...openAfter].filter((id) => !openBefore.has(id)).length;
  return [
    ...(closed === 0 ? [] : [`${plural(closed, "cell")} ${verb(closed, "is", "are")} no longer open.`]),
    ...(opened === 0 ? [] : [`${plural(opened, "more cell")} ${verb(opened, "is", "are")} open.`]),
  ];
}

function openCells({ coverage }: Facts): ReadonlySet<string> {
  const open = new Set<string>();
  for (const [id, covers] of coverage) {
    if (coversOf(covers).some(({ cover }) => cover.status === "gap")) open.add(id);
  }
  return open;
}

function worstFirst(findings: readonly Finding[]): Burden["findings"] {
  return SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}

function describeAppeared(appeared: readonly Finding[]): string {
  const counts = SEVERITIES.flatMap((severity) => {
    const count = appeared.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [plural(count, ...SEVERITY_NOUNS[severity])];
  });
  return `Brings ${listAnd(counts)}`;
}
