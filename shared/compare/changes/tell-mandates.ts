import type { Id } from "../../model/records/fields.ts";
import type { Mandate } from "../../model/records/mandate.ts";
import { groupBy } from "../../rules/group.ts";
import { listAnd } from "../../rules/words.ts";
import type { Pair } from "../pair.ts";
import { describeScopes } from "../scope-words.ts";
import type { Part, Verb } from "./change.ts";
import { type Relation, relateScopes } from "./scope-relation.ts";
import { inOrder, onSide, type Side, type Telling } from "./telling.ts";

const VERBS: Readonly<Record<Relation, Verb>> = {
  same: "moved",
  wider: "widened",
  narrower: "narrowed",
  elsewhere: "moved",
};

/** Tells what posts lead differently. What came or went with a post, or moved with it, has been told. */
export function tellMandates(telling: Telling): void {
  const moved: { items: Pair<Mandate>; relation: Relation }[] = [];
  for (const items of telling.differing("mandates")) {
    const [from, to] = items;
    if (from === to || telling.isClaimed("mandate", [from.id, to.id])) continue;
    tellPair(telling, items);
    const relation = relateScopes(telling, items);
    if (from.component === to.component && relation !== "same") moved.push({ items, relation });
  }
  tellMoved(telling, moved);
  tellHandovers(telling);
  tellRest(telling);
}

const MOVES: Readonly<Record<Relation, Pair<string>>> = {
  same: ["moves", "move"],
  wider: ["is widened", "are widened"],
  narrower: ["is narrowed", "are narrowed"],
  elsewhere: ["moves", "move"],
};

/** Mandates that go from the same scope to the same other, mostly the two halves of a dyad, are one decision. */
function tellMoved(
  telling: Telling,
  moved: readonly { readonly items: Pair<Mandate>; readonly relation: Relation }[],
): void {
  const named = moved.map(({ items, relation }) => {
    const names: Pair<string> = [telling.mandateName(0, items[0]), telling.mandateName(1, items[1])];
    return { items, relation, names };
  });
  for (const group of groupBy(named, ({ names }) => JSON.stringify(names)).values()) {
    const [first] = group;
    if (first === undefined) continue;
    const { items, relation, names } = first;
    const titles = listAnd(group.map((one) => telling.postTitle(1, one.items[1].post)));
    const isOne = group.length === 1;
    telling.tell({
      kind: "mandate",
      change: VERBS[relation],
      ids: [items[0].id, items[1].id],
      names,
      values: names,
      message: `The ${isOne ? "mandate" : "mandates"} of ${titles} ${MOVES[relation][isOne ? 0 : 1]} from ${names[0]} to ${names[1]}.`,
      parts: group.map(({ items: [from, to] }) => ({ kind: "mandate", ids: [from.id, to.id] })),
    });
  }
}

function tellPair(telling: Telling, [from, to]: Pair<Mandate>): void {
  const names: Pair<string> = [telling.mandateName(0, from), telling.mandateName(1, to)];
  const titles: Pair<string> = [telling.postTitle(0, from.post), telling.postTitle(1, to.post)];
  const base = {
    kind: "mandate" as const,
    ids: [from.id, to.id] as const,
    names,
    parts: [{ kind: "mandate" as const, ids: [from.id, to.id] as const }],
  };
  if (!telling.isSame("posts", from.post, to.post)) {
    telling.tell({
      ...base,
      change: "handed-over",
      values: titles,
      message: `${names[0]} passes from ${titles[0]} to ${titles[1]}.`,
    });
  }
  if (from.component !== to.component) {
    telling.tell({
      ...base,
      change: "component-changed",
      values: names,
      message: `${titles[1]} leads ${names[1]} instead of ${names[0]}.`,
    });
  }
  if (JSON.stringify(from.answersFor) !== JSON.stringify(to.answersFor)) {
    const values: Pair<string | null> = [domainNames(telling, from), domainNames(telling, to)];
    telling.tell({
      ...base,
      change: "domains-changed",
      values,
      message: `Among those who share ${names[1]}, ${titles[1]} answers alone for ${values[1] ?? "nothing in particular"} instead of ${values[0] ?? "nothing in particular"}.`,
    });
  }
  if (from.joint !== to.joint) {
    telling.tell({
      ...base,
      change: to.joint ? "made-joint" : "made-sole",
      values: [jointWords(from), jointWords(to)],
      message: to.joint
        ? `${titles[1]} shares ${names[1]} deliberately.`
        : `${titles[1]} no longer shares ${names[1]}.`,
    });
  }
}

/** What one post stops leading and another of its discipline begins to lead has passed from hand to hand. */
function tellHandovers(telling: Telling): void {
  const key = (side: Side) => (mandate: Mandate) => {
    const end = (table: "serviceLines" | "geographies", id: Id | null) =>
      id === null ? "*" : side === 1 ? id : telling.partnerOf(table, 0, id);
    const post = telling.facts[side].option.posts.get(mandate.post);
    return [
      mandate.component,
      end("serviceLines", mandate.serviceLine),
      end("geographies", mandate.geography),
      post?.discipline,
    ].join(" ");
  };
  const begun = groupBy(openMandates(telling, 1), key(1));
  for (const [scope, [ended, ...more]] of groupBy(openMandates(telling, 0), key(0))) {
    const [given, ...others] = begun.get(scope) ?? [];
    if (!ended || !given || more.length > 0 || others.length > 0) continue;
    telling.claim([
      { kind: "mandate", ids: [ended.id, null] },
      { kind: "mandate", ids: [null, given.id] },
    ]);
    const titles: Pair<string> = [telling.postTitle(0, ended.post), telling.postTitle(1, given.post)];
    const names: Pair<string> = [telling.mandateName(0, ended), telling.mandateName(1, given)];
    telling.tell({
      kind: "mandate",
      change: "handed-over",
      ids: [ended.id, given.id],
      names,
      values: titles,
      message: `${names[0]} passes from ${titles[0]} to ${titles[1]}.`,
      parts: [
        { kind: "mandate", ids: [ended.id, null] },
        { kind: "mandate", ids: [null, given.id] },
      ],
    });
  }
}

/** What is left: per post and component, all that it no longer leads and all that it leads instead. */
function tellRest(telling: Telling): void {
  const groups = new Map<string, { post: Pair<Id>; mandates: [Mandate[], Mandate[]] }>();
  for (const side of [0, 1] as const) {
    for (const mandate of openMandates(telling, side)) {
      const partner = telling.partnerOf("posts", side, mandate.post);
      if (partner === undefined) continue;
      const post = inOrder(side, mandate.post, partner);
      const key = `${mandate.component} ${post[0]}`;
      const group = groups.get(key) ?? { post, mandates: [[], []] };
      groups.set(key, group);
      group.mandates[side].push(mandate);
    }
  }
  const rests = [...groups.values()].map(({ post, mandates }): Rest => {
    const scopesOn = (side: Side) =>
      mandates[side].length === 0 ? null : describeScopes(telling.facts[side], mandates[side]);
    return { post, mandates, scopes: [scopesOn(0), scopesOn(1)], change: verbOf(telling, mandates) };
  });
  // The two halves of a dyad mostly change together.
  for (const alike of groupBy(rests, ({ scopes, change }) => JSON.stringify([scopes, change])).values()) {
    tellAlike(telling, alike);
  }
}

/** What is left to tell of one post and component. */
interface Rest {
  readonly post: Pair<Id>;
  readonly mandates: Pair<readonly Mandate[]>;
  readonly scopes: Pair<string | null>;
  readonly change: Verb;
}

function tellAlike(telling: Telling, rests: readonly Rest[]): void {
  const [first] = rests;
  if (first === undefined) return;
  const { scopes, change, mandates } = first;
  const titles = listAnd(rests.map(({ post }) => telling.postTitle(1, post[1])));
  telling.tell({
    kind: "mandate",
    change,
    ids: [mandates[0][0]?.id ?? null, mandates[1][0]?.id ?? null],
    names: scopes,
    values: scopes,
    message: restSentence(titles, rests.length === 1, scopes, change),
    parts: rests.flatMap((rest) =>
      ([0, 1] as const).flatMap((side) =>
        rest.mandates[side].map(({ id }): Part => ({ kind: "mandate", ids: onSide(side, id) })),
      ),
    ),
  });
}

function restSentence(
  titles: string,
  isOne: boolean,
  [ended, given]: Pair<string | null>,
  change: Verb,
): string {
  if (ended === null) return `${titles} ${isOne ? "is" : "are"} given ${given}.`;
  if (given === null) return `${titles} no longer ${isOne ? "leads" : "lead"} ${ended}.`;
  if (change === "moved") return `${titles} ${isOne ? "leads" : "lead"} ${given} instead of ${ended}.`;
  return isOne
    ? `The mandate of ${titles} is ${change} from ${ended} to ${given}.`
    : `The mandates of ${titles} are ${change} from ${ended} to ${given}.`;
}

function verbOf(telling: Telling, [ended, given]: Pair<readonly Mandate[]>): Verb {
  if (ended.length === 0) return "given";
  if (given.length === 0) return "ended";
  const relates = (from: Mandate, to: Mandate, relation: Relation) => {
    const found = relateScopes(telling, [from, to]);
    return found === relation || found === "same";
  };
  if (ended.every((from) => given.some((to) => relates(from, to, "wider")))) return "widened";
  return given.every((to) => ended.some((from) => relates(from, to, "narrower"))) ? "narrowed" : "moved";
}

function openMandates(telling: Telling, side: Side): readonly Mandate[] {
  return telling.only("mandates", side).filter(({ id }) => !telling.isClaimed("mandate", onSide(side, id)));
}

function domainNames(telling: Telling, { answersFor }: Mandate): string | null {
  return answersFor.length === 0 ? null : listAnd(answersFor.map((id) => telling.domainName(id)));
}

function jointWords({ joint }: Mandate): string {
  return joint ? "joint" : "sole";
}
