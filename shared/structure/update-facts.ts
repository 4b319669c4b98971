import { PatchedMap } from "../lib/patched-map.ts";
import type { AxisNode } from "../model/axis.ts";
import type { Diff, Entry } from "../model/diff/diff.ts";
import type { OptionDocument, OptionRecords, OptionTable } from "../model/document.ts";
import type { Cell } from "../model/records/cell.ts";
import type { Id } from "../model/records/fields.ts";
import { COMPONENTS, type Mandate } from "../model/records/mandate.ts";
import { type AxisTree, buildAxisTree } from "./axis-tree.ts";
import { cellsAt, updateCellIndex } from "./cell-index.ts";
import { cellsWithin } from "./cells-within.ts";
import {
  type CellCoverage,
  type Cover,
  type Coverage,
  coverEach,
  hasGap,
  isSameCoverage,
} from "./coverage.ts";
import type { Facts } from "./facts.ts";
import { replaceRecord } from "./replace-record.ts";
import { updateReporting } from "./reporting.ts";
import { LEADING_DISCIPLINES, type ScopeEnds, scopeKey, updateScopes } from "./scopes.ts";
import type { Change, Changes, Touched } from "./touched.ts";
import { updateLed } from "./update-led.ts";

/** Facts taken through an edit, and what the edit touched. */
export interface FactsUpdate {
  readonly facts: Facts;
  readonly touched: Touched;
}

/**
 * Takes the facts of an option through one edit: what it cannot have touched stays the very same. The result equals what
 * `deriveFacts` makes of the option.
 * @param option the option after the edit.
 * @param diff what the edit changed.
 */
export function updateFacts(facts: Facts, option: OptionDocument, diff: Diff): FactsUpdate {
  const changes = changesOf(option.info.id, diff);
  const serviceLines =
    changes.serviceLines.size > 0 ? buildAxisTree(option.serviceLines) : facts.serviceLines;
  const geographies = changes.geographies.size > 0 ? buildAxisTree(option.geographies) : facts.geographies;
  const cellChanges = pairsOf(changes.cells);
  const cells = changes.cells.size > 0 ? updateCellIndex(facts.cells, cellChanges) : facts.cells;

  const { mandates, holders } = updateMandates(facts, changes.mandates);
  const changedScopes = findChangedScopes(facts, option, changes, mandates);
  const scopes =
    changedScopes.size === 0
      ? facts.scopes
      : updateScopes(
          facts.scopes,
          option,
          [...changedScopes.values()].map(({ ends, mandates: held }) => [ends, held] as const),
        );
  const touchedScopes = new Map([...changedScopes].map(([key, { ends }]) => [key, ends]));

  const next = { ...facts, option, serviceLines, geographies, cells, scopes, mandates };
  const moved = new Set([
    ...movedNodes(serviceLines, changes.serviceLines),
    ...movedNodes(geographies, changes.geographies),
  ]);
  const movedCells = cellsAt(cells, moved);
  const coverage = updateCoverage(facts, next, changes.cells, touchedScopes.values(), movedCells);
  const led = updateLed(facts, next, coverage, changes.cells, movedCells);

  const lineChanges = pairsOf(changes.reportingLines);
  const { reporting, chains } =
    changes.posts.size === 0 && lineChanges.length === 0
      ? { reporting: facts.reporting, chains: new Set<Id>() }
      : updateReporting(facts.reporting, option, lineChanges, changes.posts);

  const lineStarts = new Set(
    lineChanges.flatMap(([before, after]) =>
      before?.from === after?.from && before?.to === after?.to && before?.kind === after?.kind
        ? []
        : [before, after].flatMap((line) => line?.from ?? []),
    ),
  );
  const answeredTo = new Set(
    [facts.reporting, reporting].flatMap((each) => [...each.everyoneAbove(lineStarts)]),
  );

  return {
    facts: {
      ...next,
      coverage: coverage.coverage,
      led: led.led,
      reporting,
      postsByRef: facts.postsByRef.update(option.posts, changes.posts),
      postsByHolder: facts.postsByHolder.update(option.posts, changes.posts),
    },
    touched: {
      serviceLines: changes.serviceLines,
      geographies: changes.geographies,
      cells: changes.cells,
      posts: changes.posts,
      mandates: changes.mandates,
      reportingLines: changes.reportingLines,
      outcomes: changes.outcomes,
      moved,
      lineEnds: new Set(
        lineChanges.flatMap((pair) => pair.flatMap((line) => (line ? [line.from, line.to] : []))),
      ),
      lineStarts,
      answeredTo,
      chains,
      holders,
      scopes: touchedScopes,
      covered: coverage.covered,
      otherwiseLed: coverage.otherwiseLed,
      open: coverage.open,
      reach: coverage.reach,
      led: led.touched,
      isDeliveryChanged: [...changes.cells.values()].some(isMovedCell),
    },
  };
}

type OptionChanges = { readonly [Name in OptionTable]: Changes<OptionRecords[Name]> };

function changesOf(option: Id, { added, updated, removed }: Diff): OptionChanges {
  const changes: Record<OptionTable, Map<Id, Change<OptionRecords[OptionTable]>>> = {
    serviceLines: new Map(),
    geographies: new Map(),
    cells: new Map(),
    posts: new Map(),
    mandates: new Map(),
    reportingLines: new Map(),
    outcomes: new Map(),
    waivers: new Map(),
  };
  const note = (before: Entry | null, after: Entry | null) => {
    const entry = after ?? before;
    if (!entry || !("option" in entry) || entry.option !== option) return;
    changes[entry.table].set(entry.record.id, {
      before: before && "option" in before ? before.record : null,
      after: after && "option" in after ? after.record : null,
    });
  };
  for (const entry of removed) note(entry, null);
  for (const entry of added) note(null, entry);
  for (const [before, after] of updated) note(before, after);
  return changes as unknown as OptionChanges;
}

function pairsOf<Item>(changes: Changes<Item>): readonly (readonly [Item | null, Item | null])[] {
  return [...changes.values()].map(({ before, after }) => [before, after] as const);
}

/** The nodes of an axis that an edit put elsewhere, by themselves or with one above them. */
function movedNodes(tree: AxisTree, changes: Changes<AxisNode>): ReadonlySet<Id> {
  const moved = new Set<Id>();
  for (const [id, { before, after }] of changes) {
    if (before && after && (before.parent !== after.parent || before.order !== after.order)) moved.add(id);
  }
  // A set is walked in the order of its insertions, those made meanwhile included.
  for (const id of moved) for (const child of tree.childrenOf(id)) moved.add(child.id);
  return moved;
}

function updateMandates(facts: Facts, changes: Changes<Mandate>) {
  const holders = new Set<Id>();
  if (changes.size === 0) return { mandates: facts.mandates, holders };
  const changed = new Map<Id, readonly Mandate[] | undefined>();
  const put = (post: Id, before: Mandate | null, after: Mandate | null) => {
    holders.add(post);
    const held = changed.has(post) ? changed.get(post) : facts.mandates.get(post);
    const own = replaceRecord(held ?? [], before, after?.post === post ? after : null);
    changed.set(post, own.length > 0 ? own : undefined);
  };
  for (const { before, after } of changes.values()) {
    if (before) put(before.post, before, after);
    if (after) put(after.post, before, after);
  }
  return { mandates: PatchedMap.patch(facts.mandates, changed), holders };
}

interface ChangedScope {
  readonly ends: ScopeEnds;
  /** The mandates with exactly these ends, now. */
  readonly mandates: readonly Mandate[];
}

/** Scopes with another mandate, or with a mandate whose post is another record now. */
function findChangedScopes(
  facts: Facts,
  option: OptionDocument,
  changes: OptionChanges,
  mandates: Facts["mandates"],
): ReadonlyMap<string, ChangedScope> {
  const scopes = new Map<string, { readonly ends: ScopeEnds; readonly ids: Set<Id> }>();
  const touch = (mandate: Mandate) => {
    const key = scopeKey(mandate);
    let scope = scopes.get(key);
    if (!scope) {
      const { component, serviceLine, geography } = mandate;
      const before = facts.scopes.find(component, serviceLine, geography);
      const held = before ? LEADING_DISCIPLINES.flatMap((discipline) => before[discipline]) : [];
      scope = {
        ends: { component, serviceLine, geography },
        ids: new Set(held.map((one) => one.mandate.id)),
      };
      scopes.set(key, scope);
    }
    scope.ids.add(mandate.id);
  };
  for (const { before, after } of changes.mandates.values()) {
    if (before) touch(before);
    if (after) touch(after);
  }
  for (const post of changes.posts.keys()) for (const mandate of mandates.get(post) ?? []) touch(mandate);
  return new Map(
    [...scopes].map(([key, { ends, ids }]) => [
      key,
      {
        ends,
        mandates: [...ids].flatMap((id) => {
          const mandate = option.mandates.get(id);
          return mandate && scopeKey(mandate) === key ? [mandate] : [];
        }),
      },
    ]),
  );
}

interface CoverageUpdate {
  readonly coverage: Coverage;
  readonly covered: ReadonlySet<Id>;
  readonly otherwiseLed: ReadonlySet<Id>;
  readonly open: ReadonlySet<Id>;
  readonly reach: ReadonlyMap<string, ScopeEnds>;
}

function updateCoverage(
  before: Facts,
  next: Facts,
  cellChanges: Changes<Cell>,
  scopes: Iterable<ScopeEnds>,
  movedCells: readonly Cell[],
): CoverageUpdate {
  const coverOf = coverEach(next);
  const affected = new Map<Id, Cell>();
  for (const scope of scopes) for (const cell of cellsWithin(next, scope)) affected.set(cell.id, cell);
  for (const [id, { after }] of cellChanges) if (after) affected.set(id, after);
  for (const cell of movedCells) affected.set(cell.id, cell);

  const covered = new Set<Id>();
  const otherwiseLed = new Set<Id>();
  const open = new Set<Id>();
  const reach = new Map<string, ScopeEnds>();
  const changed = new Map<Id, CellCoverage | undefined>();
  const touch = (id: Id, was: CellCoverage | undefined, is: CellCoverage | undefined) => {
    covered.add(id);
    if (hasGap(was) || hasGap(is)) open.add(id);
    if (isMovedCell(cellChanges.get(id))) otherwiseLed.add(id);
    for (const component of COMPONENTS) {
      for (const discipline of LEADING_DISCIPLINES) {
        const from = was?.[component][discipline];
        const to = is?.[component][discipline];
        if (from === to) continue;
        if (!from || !to || !isSameLead(from, to)) otherwiseLed.add(id);
        for (const cover of [from, to]) {
          const [mandate] = cover?.mandates ?? [];
          if (mandate) reach.set(scopeKey(mandate), mandate);
        }
      }
    }
  };
  for (const [id, { before: was, after }] of cellChanges) {
    if (!was || after) continue;
    touch(id, before.coverage.get(id), undefined);
    changed.set(id, undefined);
  }
  for (const cell of affected.values()) {
    const was = before.coverage.get(cell.id);
    const is = coverOf(cell);
    // One that went elsewhere is covered there now, be it by the same.
    if (was && isSameCoverage(was, is) && !isMovedCell(cellChanges.get(cell.id))) continue;
    touch(cell.id, was, is);
    changed.set(cell.id, is);
  }
  return { coverage: PatchedMap.patch(before.coverage, changed), covered, otherwiseLed, open, reach };
}

/** Whether the same mandates lead, whatever else is known of their posts now. */
function isSameLead(a: Cover, b: Cover): boolean {
  return (
    a.isHeldHere === b.isHeldHere &&
    a.mandates.length === b.mandates.length &&
    a.mandates.every((mandate, index) => mandate === b.mandates[index])
  );
}

/** Whether a cell came, went or lies elsewhere. */
function isMovedCell(change: Change<Cell> | undefined): boolean {
  return (
    change !== undefined &&
    (change.before?.serviceLine !== change.after?.serviceLine ||
      change.before?.geography !== change.after?.geography)
  );
}
