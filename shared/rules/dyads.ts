import type { Component } from "../model/records/mandate.ts";
import type { Post } from "../model/records/post.ts";
import type { LeadingDiscipline } from "../structure/coverage.ts";
import { type Ends, scopeKey, titlesOf } from "./elements.ts";
import { listAnd } from "./words.ts";

/** Most posts a sentence names before it counts the rest. */
const MOST_NAMED = 3;

/** The other half of a dyad. */
export function otherDiscipline(discipline: LeadingDiscipline): LeadingDiscipline {
  return discipline === "clinical" ? "operational" : "clinical";
}

/** What the names of those causes begin with. */
export const OPEN_CELLS = "open-cells/";

/** Names the cause “cells have no lead on this side”, told by whoever lists them all. */
export function openCellsCause(component: Component, missing: LeadingDiscipline): string {
  return `${OPEN_CELLS}${component}/${missing}`;
}

/** What the names of those causes begin with. */
const RIVALS = "rivals/";

/** The key of the scope that such a cause is about; null for a cause of another kind. */
export function rivalScopeOf(cause: string): string | null {
  return cause.startsWith(RIVALS) ? cause.slice(cause.indexOf("/", RIVALS.length) + 1) : null;
}

/** Names the cause “several lead this scope without having agreed to share it”. */
export function rivalsCause(discipline: LeadingDiscipline, component: Component, scope: Ends): string {
  return `${RIVALS}${discipline}/${scopeKey(component, scope)}`;
}

/** Who leads one side, as a clause: “the clinical lead is Clinical Director, Primary care, which is vacant”. */
export function describeLeads(discipline: LeadingDiscipline, posts: readonly Post[]): string {
  const names = listAnd(titlesOf(posts), MOST_NAMED);
  const isVacant = posts.every((post) => post.holder === null);
  if (posts.length === 1) return `the ${discipline} lead is ${names}${isVacant ? ", which is vacant" : ""}`;
  return `the ${discipline} leads are ${names}${isVacant ? `, ${posts.length === 2 ? "both" : "all"} vacant` : ""}`;
}
