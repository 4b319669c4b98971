import type { Cell } from "../../../model/records/cell.ts";
import { COMPONENTS, type Component } from "../../../model/records/mandate.ts";
import type { Post } from "../../../model/records/post.ts";
import { type Cover, isVacantCover, leadingDisciplineOf } from "../../../structure/coverage.ts";
import type { Facts } from "../../../structure/facts.ts";
import type { Scope } from "../../../structure/scopes.ts";
import { postsWhere } from "../../candidates.ts";
import { cellElementsInOrder, inMatrixOrder, postElement, scopeElements, scopeName } from "../../elements.ts";
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
  namesCells: false,
  sift: {
    items: ({ reporting }) => postsWhere(reporting, ({ post }) => post.holder === null),
    touched: ({ posts, lineEnds, holders, led, scopes }, facts) => [
      ...posts.keys(),
      ...lineEnds,
      ...holders,
      ...led,
      // Who else holds the same.
      ...[...scopes.values()].flatMap(({ component, serviceLine, geography }) => {
        const scope = facts.scopes.find(component, serviceLine, geography);
        return scope ? [...scope.clinical, ...scope.operational].map(({ post }) => post.id) : [];
      }),
    ],
    keyOf: (facts, id) => {
      const post = facts.option.posts.get(id);
      if (!post || post.holder !== null) return null;
      return facts.reporting.reportsOf(id).length > 0 || soleScopes(facts, post).length > 0 ? id : null;
    },
  },
  tell(facts, ids, { seniorLevel }, report) {
    for (const post of ids.flatMap((id) => facts.option.posts.get(id) ?? [])) {
      const led = inMatrixOrder(facts, soleScopes(facts, post));
      const reports = facts.reporting.reportsOf(post.id);
      const dependent = vacantCells(facts, post);
      report("unanswered", {
        data: {
          post: post.title,
          discipline: post.discipline,
          led: namesByComponent(facts, led),
          cells: dependent.length,
          reports: reports.length,
        },
        about: [postElement(post)],
        others: led.flatMap((scope) => scopeElements(facts, scope)),
        cells: cellElementsInOrder(facts, dependent),
        evidence: { level: post.level, scopes: led.length, cells: dependent.length, reports: reports.length },
        ...(post.level <= seniorLevel ? { weight: "escalated" as const } : {}),
      });
    }
  },
});

function describeCells(cells: number): string {
  if (cells === 0) return "No cell depends on this post directly.";
  return `${plural(cells, "cell")} ${verb(cells, "depends", "depend")} on this post.`;
}

/** What a vacant post leads with nobody in post beside it. */
function soleScopes({ mandates, scopes }: Facts, post: Post): readonly Scope[] {
  const discipline = leadingDisciplineOf(post);
  if (!discipline) return [];
  const sole = new Set<Scope>();
  for (const { component, serviceLine, geography } of mandates.get(post.id) ?? []) {
    const scope = scopes.find(component, serviceLine, geography);
    if (scope?.[discipline].every((holding) => holding.post.holder === null)) sole.add(scope);
  }
  return [...sole];
}

/** The cells that nobody but this post and other vacant ones lead, in any component. */
function vacantCells({ led, coverage }: Facts, post: Post): readonly Cell[] {
  return (led.get(post.id) ?? []).filter((cell) => {
    const covers = coverage.get(cell.id);
    return (
      covers !== undefined &&
      (isHeldVacant(covers.practice.clinical, post) ||
        isHeldVacant(covers.practice.operational, post) ||
        isHeldVacant(covers.pathway.clinical, post) ||
        isHeldVacant(covers.pathway.operational, post))
    );
  });
}

function isHeldVacant(cover: Cover, post: Post): boolean {
  return cover.posts.includes(post) && isVacantCover(cover);
}

function namesByComponent(facts: Facts, scopes: readonly Scope[]) {
  return COMPONENTS.map((component) => ({
    component,
    names: scopes.filter((scope) => scope.component === component).map((scope) => scopeName(facts, scope)),
  })).filter(({ names }) => names.length > 0);
}
