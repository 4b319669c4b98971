import type { Axis } from "../model/axis.ts";
import type { OptionDocument } from "../model/document.ts";
import type { Id } from "../model/records/fields.ts";
import { COMPONENTS, type Component, type Mandate } from "../model/records/mandate.ts";
import type { Facts } from "../structure/facts.ts";
import { listAnd } from "./words.ts";

/** Mandates of one post that read as one: each of the service lines in each of the geographies. */
export interface Lead {
  readonly component: Component;
  readonly isJoint: boolean;
  /** In the order of the axis; null among them means all of it. */
  readonly serviceLines: readonly (Id | null)[];
  readonly geographies: readonly (Id | null)[];
}

/**
 * What each post leads, by the post's id. A post that leads 7 service lines in each of 6 geographies holds 42 mandates,
 * which read as one lead. Every mandate is in exactly one.
 */
export function leadsByPost(facts: Facts): ReadonlyMap<Id, readonly Lead[]> {
  const rank = rankNodes(facts);
  const byPost = new Map<Id, Mandate[]>();
  for (const mandate of facts.option.mandates.values()) {
    const mandates = byPost.get(mandate.post);
    if (mandates) mandates.push(mandate);
    else byPost.set(mandate.post, [mandate]);
  }
  const leads = new Map<Id, readonly Lead[]>();
  for (const [post, mandates] of byPost) leads.set(post, mergeMandates(mandates, rank));
  return leads;
}

/** A lead as a person reads it: “practice of Frailty and Sexual health in Southampton (joint)”. */
export function describeLead(lead: Lead, option: OptionDocument): string {
  const names = (axis: Axis, ids: readonly (Id | null)[], all: string) =>
    listAnd(ids.map((id) => (id === null ? all : (option[axis].get(id)?.name ?? ""))));
  const rows = names("serviceLines", lead.serviceLines, "all service lines");
  const columns = names("geographies", lead.geographies, "all geographies");
  const shared = lead.isJoint ? " (joint)" : "";
  const [scope, within, isEverywhere] =
    lead.component === "practice"
      ? [rows, columns, isAll(lead.geographies)]
      : [columns, rows, isAll(lead.serviceLines)];
  const [joint, limits] = lead.component === "practice" ? ["of", "in"] : ["in", "for"];
  return `${lead.component} ${joint} ${scope}${isEverywhere ? "" : ` ${limits} ${within}`}${shared}`;
}

function isAll(ids: readonly (Id | null)[]): boolean {
  return ids.length === 1 && ids[0] === null;
}

type Rank = (id: Id | null) => number;

function rankNodes(facts: Facts): Rank {
  const nodes = [...facts.serviceLines.nodes, ...facts.geographies.nodes];
  const ranks = new Map(nodes.map((node, index) => [node.id, index]));
  return (id) => (id === null ? -1 : (ranks.get(id) ?? nodes.length));
}

function mergeMandates(mandates: readonly Mandate[], rank: Rank): readonly Lead[] {
  return COMPONENTS.flatMap((component) =>
    [false, true].flatMap((isJoint) => {
      const alike = mandates.filter(
        (mandate) => mandate.component === component && mandate.joint === isJoint,
      );
      return mergeScopes(alike, rank).map((scope) => ({ component, isJoint, ...scope }));
    }),
  );
}

/** Service lines that are led in the very same geographies go together. */
function mergeScopes(
  mandates: readonly Mandate[],
  rank: Rank,
): readonly Pick<Lead, "serviceLines" | "geographies">[] {
  const byRank = (a: Id | null, b: Id | null) => rank(a) - rank(b);
  const columnsOfRow = new Map<Id | null, Set<Id | null>>();
  for (const { serviceLine, geography } of mandates) {
    const columns = columnsOfRow.get(serviceLine) ?? new Set();
    columnsOfRow.set(serviceLine, columns.add(geography));
  }
  const merged = new Map<string, { serviceLines: (Id | null)[]; geographies: (Id | null)[] }>();
  for (const [row, columns] of [...columnsOfRow].sort(([a], [b]) => byRank(a, b))) {
    const geographies = [...columns].sort(byRank);
    // Ids never hold a slash or a star, so the key is unambiguous.
    const key = geographies.map((id) => id ?? "*").join("/");
    const group = merged.get(key);
    if (group) group.serviceLines.push(row);
    else merged.set(key, { serviceLines: [row], geographies });
  }
  return [...merged.values()];
}
