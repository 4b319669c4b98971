import type { Component } from "../../../model/records/mandate.ts";
import type { LeadingDiscipline } from "../../../structure/coverage.ts";
import { rivalsCause } from "../../dyads.ts";
import {
  cellElements,
  inPostOrder,
  postElement,
  scopeElements,
  scopeKey,
  scopeKind,
  scopeName,
  titlesOf,
} from "../../elements.ts";
import { defineRule } from "../../engine/rule.ts";
import { keyOfScope, scopeOfKey } from "../../scope-keys.ts";
import { findSharedLeads, hasSeveralLeads } from "../../shared-leads.ts";
import { CLINICAL_STRATEGY } from "../../sources.ts";
import { capitalised, listAnd, plural } from "../../words.ts";

/** Finds leaders who lead the same thing without saying so. */
export const overlap = defineRule({
  id: "accountability/overlap",
  title: "One leader, or leaders who share on purpose",
  docs: {
    finds:
      "Several posts of one discipline that are equally near to the same cells in the same component, and not all marked joint.",
    why: "Two people who each think they lead, or each think the other does, are as good as none. Sharing is fine while it is meant: then the mandates say so.",
    notes: [
      "Posts that compete for the same scope are one finding, however many cells it covers.",
      "A nearer mandate wins over a wider one: a division’s director and a service’s lead do not compete.",
      "One post with two mandates for a scope is still one post.",
    ],
    good: "Two Clinical Leads job-share Frailty; both mandates are marked joint.",
    bad: "Clinical Lead, Frailty and Consultant Geriatrician both lead the practice of Frailty; neither mandate is marked joint.",
    sources: [CLINICAL_STRATEGY],
  },
  numbers: {},
  messages: {
    rivals: (data: {
      scope: string;
      kind: string;
      component: Component;
      discipline: LeadingDiscipline;
      posts: readonly string[];
      jointMandates: number;
      cells: number;
    }) => ({
      headline: `${data.posts.length} ${data.discipline} leads for ${data.kind}`,
      message: `${capitalised(data.scope)} has ${data.posts.length} ${data.discipline} leads for ${data.component}: ${listAnd(data.posts)}. They are equally near for ${plural(data.cells, "cell")} and not ${data.jointMandates === 0 ? "" : "all "}marked joint.`,
    }),
  },
  namesCells: false,
  sift: {
    items: ({ scopes }) => scopes.all.filter(hasSeveralLeads).map(keyOfScope),
    touched: ({ scopes, reach }) => [...scopes.keys(), ...reach.keys()],
    keyOf: (facts, id) => {
      const scope = scopeOfKey(facts, id);
      return scope && hasSeveralLeads(scope) ? id : null;
    },
  },
  tell(facts, ids, _numbers, report) {
    const scopes = ids.flatMap((id) => scopeOfKey(facts, id) ?? []);
    for (const { component, discipline, cover, mandate, cells } of findSharedLeads(facts, scopes)) {
      if (cover.status !== "overlap") continue;
      const posts = inPostOrder(cover.posts);
      report("rivals", {
        data: {
          scope: scopeName(facts, mandate),
          kind: scopeKind(facts, mandate),
          component,
          discipline,
          posts: titlesOf(posts),
          jointMandates: cover.mandates.filter(({ joint }) => joint).length,
          cells: cells.length,
        },
        about: posts.map(postElement),
        aspect: `${discipline}/${scopeKey(component, mandate)}`,
        others: scopeElements(facts, mandate),
        cells: cellElements(facts, cells),
        evidence: { posts: posts.length, cells: cells.length },
        causes: [rivalsCause(discipline, component, mandate)],
      });
    }
  },
});
