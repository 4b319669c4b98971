import { MOST_LEVELS } from "../axis.ts";
import { DESIGN_TABLES, OPTION_TABLES } from "../document.ts";
import { describePath } from "../problems.ts";
import type { Id } from "../records/fields.ts";
import { MOST_TARGETS } from "../records/outcome.ts";
import type { DesignFile, OptionFile } from "./design-file.ts";

type Path = readonly PropertyKey[];

type Report = (path: Path, message: string) => void;

/** Faults no single record shows: repeated ids, references to nothing, parents that go round. One sentence each. */
export function findReferenceFaults(file: DesignFile): readonly string[] {
  const faults: string[] = [];
  const report: Report = (path, message) => faults.push(`${describePath(path, file)}: ${message}`);

  checkUnique(file.options, "id", ["options"], report);
  for (const table of DESIGN_TABLES) checkUnique(file[table], "id", [table], report);
  const baselines = file.options.filter((option) => option.isBaseline);
  if (baselines.length > 1) {
    report(["options"], `${baselines.length} options are marked as the baseline; at most one may be.`);
  }
  checkArchived(file, report);
  checkComparison(file, report);
  const domains = new Set(file.domains.map((record) => record.id));
  file.options.forEach((option, index) => {
    checkOption(option, domains, ["options", index], report);
  });
  return faults;
}

/** What is archived is out of the way: neither the structure of today, nor all that there is. */
function checkArchived({ options }: DesignFile, report: Report): void {
  options.forEach(({ isArchived, isBaseline }, index) => {
    if (isArchived && isBaseline) {
      report(["options", index], "the baseline is archived; an archived option cannot be the baseline");
    }
  });
  if (options.every(({ isArchived }) => isArchived)) {
    report(["options"], "every option is archived; at least one must not be.");
  }
}

/** What judgements and assessments name, and that none says twice what is said once. */
function checkComparison({ options, judgements, criteria, assessments }: DesignFile, report: Report): void {
  const optionIds = new Set(options.map(({ id }) => id));
  const criterionIds = new Set(criteria.map(({ id }) => id));
  const points = (path: Path, id: Id, to: ReadonlySet<Id>, what: string) => {
    if (!to.has(id)) report(path, `there is no ${what} with the id “${id}” in this design`);
  };
  const judged = new Set<string>();
  judgements.forEach(({ table, fromOption, from, toOption, to }, index) => {
    const path = ["judgements", index];
    points([...path, "fromOption"], fromOption, optionIds, "option");
    points([...path, "toOption"], toOption, optionIds, "option");
    if (fromOption === toOption) report(path, "it is about one option; a judgement is about two");
    const pair = [table, ...[`${fromOption} ${from}`, `${toOption} ${to}`].sort()].join(" ");
    if (judged.has(pair)) report(path, "a second judgement on the same two elements; there is one at most");
    judged.add(pair);
  });
  const assessed = new Set<string>();
  assessments.forEach(({ option, criterion }, index) => {
    const path = ["assessments", index];
    points([...path, "option"], option, optionIds, "option");
    points([...path, "criterion"], criterion, criterionIds, "criterion");
    const pair = `${option} ${criterion}`;
    if (assessed.has(pair)) {
      report(path, "a second assessment of the same option by the same criterion; there is one at most");
    }
    assessed.add(pair);
  });
}

function checkOption(option: OptionFile, domains: ReadonlySet<Id>, at: Path, report: Report): void {
  for (const table of OPTION_TABLES) {
    checkUnique(option[table], "id", [...at, table], report);
  }
  checkUnique(option.posts, "ref", [...at, "posts"], report);

  const serviceLines = new Set(option.serviceLines.map((record) => record.id));
  const geographies = new Set(option.geographies.map((record) => record.id));
  const posts = new Set(option.posts.map((record) => record.id));
  const points = (path: Path, id: Id | null, to: ReadonlySet<Id>, what: string) => {
    if (id !== null && !to.has(id)) report(path, `there is no ${what} with the id “${id}” in this option`);
  };

  option.serviceLines.forEach((record, index) => {
    points([...at, "serviceLines", index, "parent"], record.parent, serviceLines, "service line");
  });
  option.geographies.forEach((record, index) => {
    points([...at, "geographies", index, "parent"], record.parent, geographies, "geography");
  });
  checkParents(option.serviceLines, [...at, "serviceLines"], report);
  checkParents(option.geographies, [...at, "geographies"], report);

  const crossings = new Set<string>();
  option.cells.forEach((record, index) => {
    const path = [...at, "cells", index];
    points([...path, "serviceLine"], record.serviceLine, serviceLines, "service line");
    points([...path, "geography"], record.geography, geographies, "geography");
    const crossing = `${record.serviceLine} ${record.geography}`;
    if (crossings.has(crossing))
      report(path, "a second cell at the same crossing; a crossing has one at most");
    crossings.add(crossing);
  });
  option.mandates.forEach((record, index) => {
    const path = [...at, "mandates", index];
    points([...path, "post"], record.post, posts, "post");
    points([...path, "serviceLine"], record.serviceLine, serviceLines, "service line");
    points([...path, "geography"], record.geography, geographies, "geography");
    record.answersFor.forEach((id, place) => {
      if (!domains.has(id)) {
        report(
          [...path, "answersFor", place],
          `there is no accountability domain with the id “${id}” in this design`,
        );
      }
    });
    checkEachOnce(record.answersFor, [...path, "answersFor"], report);
  });
  option.outcomes.forEach((record, index) => {
    const path = [...at, "outcomes", index, "targets"];
    record.targets.forEach((id, place) => {
      points([...path, place], id, posts, "post");
    });
    checkEachOnce(record.targets, path, report);
    const most = MOST_TARGETS[record.outcome];
    if (record.targets.length > most) {
      const found = `${record.targets.length} ${record.targets.length === 1 ? "post" : "posts"}`;
      report(
        path,
        `${found}; the outcome “${record.outcome}” takes ${most === 0 ? "none" : `at most ${most}`}`,
      );
    }
  });
  const managed = new Set<Id>();
  option.reportingLines.forEach((record, index) => {
    const path = [...at, "reportingLines", index];
    points([...path, "from"], record.from, posts, "post");
    points([...path, "to"], record.to, posts, "post");
    if (record.from === record.to) report(path, "a post cannot report to itself");
    if (record.kind !== "line") return;
    if (managed.has(record.from)) {
      report(path, "a second line of management for the same post; a post has one at most");
    }
    managed.add(record.from);
  });
}

function checkUnique<Key extends string>(
  records: readonly Readonly<Record<Key, string>>[],
  key: Key,
  at: Path,
  report: Report,
): void {
  const first = new Map<string, number>();
  records.forEach((record, index) => {
    const earlier = first.get(record[key]);
    if (earlier === undefined) first.set(record[key], index);
    else report([...at, index, key], `“${record[key]}” is taken already by no. ${earlier + 1}`);
  });
}

function checkEachOnce(ids: readonly Id[], at: Path, report: Report): void {
  if (new Set(ids).size < ids.length) report(at, "the same id more than once");
}

function checkParents(
  nodes: readonly { readonly id: Id; readonly parent: Id | null }[],
  at: Path,
  report: Report,
): void {
  const parents = new Map(nodes.map((node) => [node.id, node.parent]));
  /** Levels by id, 1 at the top; 0 for what has been reported, and for what hangs below it. */
  const levels = new Map<Id, number>();
  nodes.forEach((node, index) => {
    const walked = new Set<Id>();
    let id: Id | null = node.id;
    while (id !== null && !levels.has(id) && !walked.has(id)) {
      walked.add(id);
      id = parents.get(id) ?? null;
    }
    const isRound = id !== null && walked.has(id);
    if (isRound) {
      report([...at, index, "parent"], "its parents go round in a circle; one of them must be at the top");
    }
    let level = id === null ? 0 : (levels.get(id) ?? 0);
    const isUnderFault = isRound || (id !== null && level === 0);
    for (const below of [...walked].reverse()) {
      level += 1;
      levels.set(below, isUnderFault || level > MOST_LEVELS ? 0 : level);
    }
    if (!isUnderFault && level > MOST_LEVELS) {
      report([...at, index, "parent"], `it lies ${level} levels deep; at most ${MOST_LEVELS} are possible`);
    }
  });
}
