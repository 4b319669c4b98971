import { compareText, type OptionDocument } from "../model/document.ts";
import type { Id } from "../model/records/fields.ts";
import type { Component, Mandate } from "../model/records/mandate.ts";
import type { Post } from "../model/records/post.ts";
import { type Holding, type ScopeCover, toScopeCover } from "./cover.ts";

export type { Holding } from "./cover.ts";

/** The disciplines that lead: professional and corporate posts cover nothing, whatever their mandates. */
export const LEADING_DISCIPLINES = ["clinical", "operational"] as const;

export type LeadingDiscipline = (typeof LEADING_DISCIPLINES)[number];

/** What is led in one component, and by whom: a full dyad has both disciplines. */
export interface Scope {
  readonly component: Component;
  /** Null means every service line. */
  readonly serviceLine: Id | null;
  /** Null means every geography. */
  readonly geography: Id | null;
  readonly clinical: readonly Holding[];
  readonly operational: readonly Holding[];
  /** What it answers in the cells for which nothing is nearer; null for a side that nobody holds. */
  readonly covers: Readonly<Record<LeadingDiscipline, ScopeCover | null>>;
}

/** What identifies a scope. */
export type ScopeEnds = Pick<Scope, "component" | "serviceLine" | "geography">;

/** Scopes by their node on the component's own axis, then on the other; null is an absent axis. */
export type ScopesByNode = ReadonlyMap<Id | null, ReadonlyMap<Id | null, Scope>>;

/** Every scope that some leading post has a mandate for. */
export interface Scopes {
  readonly all: readonly Scope[];
  /** The scope with exactly these ends; undefined where no leading post holds it. */
  find(component: Component, serviceLine: Id | null, geography: Id | null): Scope | undefined;
  /** The scopes of a component, for walking up from a cell. */
  readonly byNode: Readonly<Record<Component, ScopesByNode>>;
}

/** Whether a post can cover: only clinical and operational posts lead a component's discipline. */
export function leadingDisciplineOf(post: Post): LeadingDiscipline | null {
  return post.discipline === "clinical" || post.discipline === "operational" ? post.discipline : null;
}

/** Groups the mandates of clinical and operational posts by their exact scope. Linear in the mandates. */
export function groupScopes(option: OptionDocument): Scopes {
  const byNode = {
    practice: new Map<Id | null, Map<Id | null, Mandate[]>>(),
    pathway: new Map<Id | null, Map<Id | null, Mandate[]>>(),
  };
  for (const mandate of option.mandates.values()) {
    const isPractice = mandate.component === "practice";
    const own = isPractice ? mandate.serviceLine : mandate.geography;
    const other = isPractice ? mandate.geography : mandate.serviceLine;
    const nodes = byNode[mandate.component];
    const atOwn = nodes.get(own);
    if (!atOwn) {
      nodes.set(own, new Map([[other, [mandate]]]));
      continue;
    }
    const mandates = atOwn.get(other);
    if (mandates) mandates.push(mandate);
    else atOwn.set(other, [mandate]);
  }
  const toScopes = (nodes: ReadonlyMap<Id | null, ReadonlyMap<Id | null, readonly Mandate[]>>) => {
    const scopes = new Map<Id | null, ReadonlyMap<Id | null, Scope>>();
    for (const [own, others] of nodes) {
      const atOwn = new Map<Id | null, Scope>();
      for (const [other, mandates] of others) {
        const scope = makeScope(option, mandates);
        if (scope) atOwn.set(other, scope);
      }
      if (atOwn.size > 0) scopes.set(own, atOwn);
    }
    return scopes;
  };
  return scopesOf({ practice: toScopes(byNode.practice), pathway: toScopes(byNode.pathway) });
}

/** The scopes after some of them have changed: those of `changed`, with the mandates that each of them has now. */
export function updateScopes(
  scopes: Scopes,
  option: OptionDocument,
  changed: Iterable<readonly [ScopeEnds, readonly Mandate[]]>,
): Scopes {
  const byNode = { practice: new Map(scopes.byNode.practice), pathway: new Map(scopes.byNode.pathway) };
  for (const [ends, mandates] of changed) {
    const [own, other] = nodesOf(ends);
    const atOwn = new Map(byNode[ends.component].get(own));
    const scope = makeScope(option, mandates);
    if (scope) atOwn.set(other, scope);
    else atOwn.delete(other);
    if (atOwn.size > 0) byNode[ends.component].set(own, atOwn);
    else byNode[ends.component].delete(own);
  }
  return scopesOf(byNode);
}

/** Tells scopes apart within an option. Ids never hold a slash or a star, so the key is unambiguous. */
export function scopeKey({ component, serviceLine, geography }: ScopeEnds): string {
  return `${component}/${serviceLine ?? "*"}/${geography ?? "*"}`;
}

function scopesOf(byNode: Scopes["byNode"]): Scopes {
  let all: readonly Scope[] | undefined;
  return {
    get all() {
      all ??= [byNode.practice, byNode.pathway].flatMap((nodes) =>
        [...nodes.values()].flatMap((atOwn) => [...atOwn.values()]),
      );
      return all;
    },
    find: (component, serviceLine, geography) => {
      const [own, other] = nodesOf({ component, serviceLine, geography });
      return byNode[component].get(own)?.get(other);
    },
    byNode,
  };
}

function nodesOf({
  component,
  serviceLine,
  geography,
}: ScopeEnds): readonly [own: Id | null, other: Id | null] {
  return component === "practice" ? [serviceLine, geography] : [geography, serviceLine];
}

/** Holdings come in the order of their ids: what is made bit by bit must equal what is made at once. */
function makeScope({ posts }: OptionDocument, mandates: readonly Mandate[]): Scope | null {
  const [first] = mandates;
  if (!first) return null;
  const { component, serviceLine, geography } = first;
  const held = mandates.length === 1 ? mandates : mandates.toSorted((a, b) => compareText(a.id, b.id));
  let clinical = NOBODY;
  let operational = NOBODY;
  for (const mandate of held) {
    const post = posts.get(mandate.post);
    const discipline = post && leadingDisciplineOf(post);
    if (!post || !discipline) continue;
    if (discipline === "clinical") clinical = [...clinical, { mandate, post }];
    else operational = [...operational, { mandate, post }];
  }
  if (clinical.length === 0 && operational.length === 0) return null;
  const covers = { clinical: toScopeCover(clinical), operational: toScopeCover(operational) };
  return { component, serviceLine, geography, clinical, operational, covers };
}

/** Of the thousands of scopes, most are held on one side alone. */
const NOBODY: readonly Holding[] = [];
