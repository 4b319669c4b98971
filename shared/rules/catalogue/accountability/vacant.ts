import type { Cell } from "../../../model/records/cell.ts";
import type { Id } from "../../../model/records/fields.ts";
import { COMPONENTS, type Component } from "../../../model/records/mandate.ts";
import type { Post } from "../../../model/records/post.ts";
import { isVacantCover, LEADING_DISCIPLINES } from "../../../structure/coverage.ts";
import type { Facts } from "../../../structure/facts.ts";
import type { Scope } from "../../../structure/scopes.ts";
import { cellElements, inMatrixOrder, postElement, scopeElements, scopeName } from "../../elements.ts";
import { defineRule } from "../../engine/rule.ts";
import { CLINICAL_STRATEGY } from "../../sources.ts";
import { capitalised, listAnd, plural, verb } from "../../words.ts";

/** Most scopes a sentence names before it counts the rest. */
const MOST_NAMED = 3;

/** Finds vacancies that leave something unanswered for. */
export const vacant = defineRule({
  id: "accountability/vacant",
  title: "Nothing hangs on a vacancy alone",
  docs: {
    finds: "A vacant post that is the only one to lead something, or that other posts report to.",
    why: "A structure with the right boxes still has nobody to ring up while a box is empty. Senior vacancies stop whole branches; an interim can be named before recruitment ends.",
    notes: [
      "A vacancy that nothing depends on is not a finding.",
      "Where several posts share what they lead, it is a finding once all of them are vacant.",
      "A director whose services all have leads of their own still leads the whole of them: that no cell depends on the vacancy directly is said.",
    ],
    good: "Clinical Lead, Frailty is vacant; a second Clinical Lead holds the same mandate jointly and is in post.",
    bad: "Clinical Lead, Frailty is vacant, and the only clinical lead of Frailty.",
    sources: [CLINICAL_STRATEGY],
  },
  numbers: {
    seniorLevel: {
      label: "Last level that counts as senior",
      unit: "level, counted down from the chief executive’s 0",
      default: 2,
      min: 0,
      max: 20,
    },
  },
  messages: {
    unanswered: (data: {
      post: string;
      discipline: string;
      led: readonly { component: Component; names: readonly string[] }[];
      cells: number;
      reports: number;
    }) => ({
      headline:
        data.led.length > 0 ? `Vacant, and the only ${data.discipline} lead` : "Vacant, with posts below",
      message: [
        `${data.post} is vacant.`,
        ...data.led.map(
          ({ component, names }) =>
            `${capitalised(listAnd(names, MOST_NAMED))} ${verb(names.length, "has", "have")} no other ${data.discipline} lead for ${component}.`,
        ),
        ...(data.led.length > 0 ? [describeCells(data.cells)] : []),
        ...(data.reports > 0
          ? [`${plural(data.reports, "post")} ${verb(data.reports, "reports", "report")} to it.`]
          : []),
      ].join(" "),
    }),
  },
  check(facts, { seniorLevel }, report) {
    const scopes = soleScopesByPost(facts);
    const cells = vacantCellsByPost(facts);
    for (const post of facts.option.posts.values()) {
      if (post.holder !== null) continue;
      const led = inMatrixOrder(facts, scopes.get(post.id) ?? []);
      const reports = facts.reporting.reportsOf(post.id);
      if (led.length === 0 && reports.length === 0) continue;
      const dependent = [...(cells.get(post.id) ?? [])];
      report("unanswered", {
        data: {
          post: post.title,
          discipline: post.discipline,
          led: namesByComponent(facts, led),
          cells: dependent.length,
          reports: reports.length,
        },
        about: [postElement(post)],
        others: [...led.flatMap((scope) => scopeElements(facts, scope)), ...cellElements(facts, dependent)],
        evidence: { level: post.level, scopes: led.length, cells: dependent.length, reports: reports.length },
        ...(post.level <= seniorLevel ? { weight: "escalated" as const } : {}),
      });
    }
  },
});

function describeCells(cells: number): string {
  if (cells === 0) return "No cell depends on it directly.";
  return `${plural(cells, "cell")} ${verb(cells, "depends", "depend")} on it.`;
}

/** What each vacant post leads with nobody in post beside it. */
function soleScopesByPost({ scopes }: Facts): ReadonlyMap<Id, readonly Scope[]> {
  const found = new Map<Id, Scope[]>();
  for (const scope of scopes.all) {
    for (const discipline of LEADING_DISCIPLINES) {
      const posts = new Set(scope[discipline].map(({ post }) => post));
      if ([...posts].some((post) => post.holder !== null)) continue;
      for (const post of posts) {
        const led = found.get(post.id);
        if (led) led.push(scope);
        else found.set(post.id, [scope]);
      }
    }
  }
  return found;
}

/** The cells that nobody but vacant posts lead, in any component, by those posts. */
function vacantCellsByPost({ option, coverage }: Facts): ReadonlyMap<Id, ReadonlySet<Cell>> {
  const found = new Map<Id, Set<Cell>>();
  const add = (post: Post, cell: Cell) => {
    const cells = found.get(post.id);
    if (cells) cells.add(cell);
    else found.set(post.id, new Set([cell]));
  };
  for (const cell of option.cells.values()) {
    for (const component of COMPONENTS) {
      for (const discipline of LEADING_DISCIPLINES) {
        const cover = coverage.get(cell.id)?.[component][discipline];
        if (cover && isVacantCover(cover)) for (const post of cover.posts) add(post, cell);
      }
    }
  }
  return found;
}

function namesByComponent(facts: Facts, scopes: readonly Scope[]) {
  return COMPONENTS.map((component) => ({
    component,
    names: scopes.filter((scope) => scope.component === component).map((scope) => scopeName(facts, scope)),
  })).filter(({ names }) => names.length > 0);
}
