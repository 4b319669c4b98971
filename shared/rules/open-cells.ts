import { compareText } from "../model/document.ts";
import type { Cell } from "../model/records/cell.ts";
import type { Id } from "../model/records/fields.ts";
import type { Component } from "../model/records/mandate.ts";
import type { Post } from "../model/records/post.ts";
import type { AxisTree } from "../structure/axis-tree.ts";
import type { LeadingDiscipline } from "../structure/coverage.ts";
import type { Facts } from "../structure/facts.ts";
import { otherDiscipline } from "./dyads.ts";
import { deliveredWithin } from "./empty-nodes.ts";
import type { RuleContext } from "./engine/rule.ts";
import { groupBy } from "./group.ts";
import { toldByMissingHalf } from "./half-dyads.ts";

/** Open cells that one missing mandate, or one missing counterpart, would close. */
export interface OpenGroup {
  /**
   * `scope`: every delivered cell of a service line (practice) or geography (pathway) is open, and not every one of the
   * node above. `counterpart`: scattered cells, led on the other side by the same posts. `scattered`: cells of one row
   * or column that nobody leads on either side.
   */
  readonly kind: "scope" | "counterpart" | "scattered";
  /** The node of the component's own axis; null for all of it, and for a counterpart. */
  readonly node: Id | null;
  readonly cells: readonly Cell[];
  /** The posts that lead the cells on the other side; empty where nobody does. */
  readonly counterparts: readonly Post[];
}

interface OpenCell {
  readonly cell: Cell;
  /** Where it lies on the component's own axis. */
  readonly node: Id;
  readonly counterparts: readonly Post[];
  /** Tells counterparts apart; empty where there are none. */
  readonly counterpartKey: string;
}

/**
 * Groups the cells that nobody covers for a component and discipline, so that one missing mandate is one group.
 * @param candidates the cells with a gap of any kind.
 * @param told causes told already: the cells they leave open are left out.
 */
export function groupOpenCells(
  facts: Facts,
  candidates: readonly Cell[],
  component: Component,
  missing: LeadingDiscipline,
  told: RuleContext["told"],
): readonly OpenGroup[] {
  const open = findOpenCells(facts, candidates, component, missing, told);
  if (open.length === 0) return [];
  const scopes = findOpenScopes(facts, component, open);
  const loose = new Set(
    open.filter(({ node }) => !scopes.has(node)).map(({ counterpartKey }) => counterpartKey),
  );
  loose.delete("");

  const byScope = groupBy(open, ({ node }) => (scopes.has(node) ? `scope ${scopes.get(node) ?? "*"}` : ""));
  const groups = new Map<string, { kind: OpenGroup["kind"]; node: Id | null; members: OpenCell[] }>();
  const join = (key: string, kind: OpenGroup["kind"], node: Id | null, member: OpenCell) => {
    const group = groups.get(key);
    if (group) group.members.push(member);
    else groups.set(key, { kind, node, members: [member] });
  };
  for (const [scopeKey, members] of byScope) {
    const counterparts = new Set(members.map(({ counterpartKey }) => counterpartKey));
    // A leader whose counterpart is missing in many rows is one cause, even where one of the rows is open throughout.
    const isPartOfMore = counterparts.size === 1 && [...counterparts].every((key) => loose.has(key));
    for (const member of members) {
      if (scopeKey !== "" && !isPartOfMore) {
        join(scopeKey, "scope", scopes.get(member.node) ?? null, member);
      } else if (member.counterpartKey !== "") {
        join(`counterpart ${member.counterpartKey}`, "counterpart", null, member);
      } else {
        join(`scattered ${member.node}`, "scattered", member.node, member);
      }
    }
  }
  return [...groups.values()].map(({ kind, node, members }) => ({
    kind,
    node,
    cells: members.map(({ cell }) => cell),
    counterparts: [...new Set([...new Set(members.map(({ counterparts }) => counterparts))].flat())],
  }));
}

function ownAxis(facts: Facts, component: Component): AxisTree {
  return component === "practice" ? facts.serviceLines : facts.geographies;
}

function ownNode(cell: Cell, component: Component): Id {
  return component === "practice" ? cell.serviceLine : cell.geography;
}

function findOpenCells(
  facts: Facts,
  candidates: readonly Cell[],
  component: Component,
  missing: LeadingDiscipline,
  told: RuleContext["told"],
): readonly OpenCell[] {
  const open: OpenCell[] = [];
  const isTold = toldByMissingHalf(facts, component, missing, told);
  // The cells of one scope share the array of its posts: its key is made once.
  const keys = new Map<readonly Post[], string>();
  for (const cell of candidates) {
    const coverage = facts.coverage.get(cell.id);
    if (coverage?.[component][missing].status !== "gap" || isTold(cell)) continue;
    const counterparts = coverage[component][otherDiscipline(missing)].posts;
    const counterpartKey = keys.get(counterparts) ?? postsKey(counterparts);
    keys.set(counterparts, counterpartKey);
    open.push({ cell, node: ownNode(cell, component), counterparts, counterpartKey });
  }
  return open;
}

function postsKey(posts: readonly Post[]): string {
  return posts
    .map(({ id }) => id)
    .sort(compareText)
    .join("+");
}

/**
 * For every node whose cells are all open: the highest node above it of which that is still true; null where it is true
 * of the whole axis.
 */
function findOpenScopes(
  facts: Facts,
  component: Component,
  open: readonly OpenCell[],
): ReadonlyMap<Id, Id | null> {
  const tree = ownAxis(facts, component);
  const delivered = deliveredWithin(facts, component === "practice" ? "serviceLines" : "geographies");
  const opened = new Map<Id, number>();
  for (const { node } of open) {
    for (const id of tree.lineageOf(node)) opened.set(id, (opened.get(id) ?? 0) + 1);
  }

  const scopes = new Map<Id, Id | null>();
  for (const node of tree.nodes) {
    const above = node.parent === null ? undefined : scopes.get(node.parent);
    const count = opened.get(node.id) ?? 0;
    if (above !== undefined) scopes.set(node.id, above);
    else if (count > 0 && count === delivered.get(node.id)) scopes.set(node.id, node.id);
  }
  const isAll = open.length === facts.option.cells.size && new Set(scopes.values()).size > 1;
  return isAll ? new Map([...scopes.keys()].map((node) => [node, null])) : scopes;
}
