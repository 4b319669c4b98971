import { deliverCell } from "../../../shared/model/commands/cells.ts";
import type { Command } from "../../../shared/model/commands/command.ts";
import { editMandate, giveMandate, scopeName } from "../../../shared/model/commands/mandates.ts";
import { drawReportingLine } from "../../../shared/model/commands/reporting-lines.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import type { Mandate } from "../../../shared/model/records/mandate.ts";
import { capitalised } from "../../../shared/print/words.ts";
import type { Facts } from "../../../shared/structure/facts.ts";
import type { Editor } from "../../editor/editor.ts";
import type { Selection } from "../../editor/selection.ts";
import type { Entry, EntryOf } from "./entries.ts";
import { type Choice, doing, type Outcome, type Stage } from "./stage.ts";

/** What a post can be given to lead. */
export type ScopeEntry = EntryOf<"serviceLine" | "geography"> | EntryOf<"cell">;

/** A scope in one component. */
export type Scope = Pick<Mandate, "component" | "serviceLine" | "geography">;

/** The scopes that an entry stands for: a service line's practice, a geography's pathway, both of a cell. */
export function scopesOf(entry: ScopeEntry): readonly [Scope, ...Scope[]] {
  switch (entry.kind) {
    case "serviceLine":
      return [{ component: "practice", serviceLine: entry.id, geography: null }];
    case "geography":
      return [{ component: "pathway", serviceLine: null, geography: entry.id }];
    case "cell": {
      const { serviceLine, geography } = entry;
      return [
        { component: "practice", serviceLine, geography },
        { component: "pathway", serviceLine, geography },
      ];
    }
  }
}

/** Asks which post a scope is given to. */
export function pickLead(editor: Editor, scope: Scope): Stage {
  const { facts } = editor.store.getState();
  return {
    kind: "pick",
    words: `Give ${nameOf(facts, scope)} to …`,
    kinds: ["post"],
    isOffered: (entry) => entry.kind === "post" && !leads(facts, entry.id, scope),
    onPick: (entry) => (entry.kind === "post" ? giveOrAsk(editor, entry, scope) : NOTHING),
  };
}

/** Asks what a post is given. */
export function pickScope(editor: Editor, post: Id): Stage {
  const { facts } = editor.store.getState();
  const title = facts.option.posts.get(post)?.title ?? "";
  return {
    kind: "pick",
    words: `Give ${title} …`,
    kinds: ["serviceLine", "geography", "cell"],
    isOffered: (entry) => isScope(entry) && scopesOf(entry).some((scope) => !leads(facts, post, scope)),
    onPick: (entry) => {
      if (!isScope(entry)) return NOTHING;
      const scopes = scopesOf(entry).filter((scope) => !leads(facts, post, scope));
      const [only] = scopes;
      if (only && scopes.length === 1) return giveOrAsk(editor, { id: post, title }, only);
      const words = `Give ${title} ${entry.title} …`;
      const choices = scopes.map((scope) =>
        doing(scope.component, capitalised(scope.component), () =>
          giveOrAsk(editor, { id: post, title }, scope),
        ),
      );
      return { next: "step", stage: { kind: "choose", words, choices } };
    },
  };
}

/** Ways to give a scope to a post: in place of each of those who lead it from the same discipline, or beside them. */
export function waysToGive(
  editor: Editor,
  post: Pick<EntryOf<"post">, "id" | "title">,
  scope: Scope,
): readonly Choice[] {
  const { facts, optionId: option } = editor.store.getState();
  if (leads(facts, post.id, scope)) return [];
  const lead = `${capitalised(scope.component)} lead`;
  const name = nameOf(facts, scope);
  const give = (key: string, detail: string, command: Command) =>
    doing(
      `give ${post.id} ${scopeKey(scope)} ${key}`,
      `Give ${name} to ${post.title}`,
      () => finish(editor, command, { kind: "post", id: post.id }),
      {
        detail,
      },
    );
  const held = rivals(facts, post.id, scope);
  return [
    ...held.map((mandate) =>
      give(
        mandate.id,
        `${lead}, instead of ${facts.option.posts.get(mandate.post)?.title ?? ""}`,
        editMandate({ option, id: mandate.id, post: post.id }),
      ),
    ),
    give(
      "beside",
      held.length === 0
        ? lead
        : `${lead}, beside ${held.length === 1 ? "the one there is" : "those there are"}`,
      giveMandate({ option, post: post.id, joint: false, ...scope }),
    ),
  ];
}

/** Asks who shall manage a post. Those below it are not offered: they would manage each other round. */
export function pickManager(editor: Editor, post: Id): Stage {
  const { facts } = editor.store.getState();
  const below = facts.reporting.everyoneBelow([post], ["line"]);
  const title = facts.option.posts.get(post)?.title ?? "";
  const manager = facts.reporting.managerOf(post);
  return {
    kind: "pick",
    words: `${title} reports to …`,
    kinds: ["post"],
    isOffered: (entry) => entry.kind === "post" && !below.has(entry.id) && entry.id !== manager?.id,
    onPick: (entry) => (entry.kind === "post" ? setManager(editor, post, entry.id) : NOTHING),
  };
}

/** Makes one post report to another. */
export function setManager(editor: Editor, post: Id, manager: Id): Outcome {
  const { optionId: option } = editor.store.getState();
  return finish(
    editor,
    drawReportingLine({ option, from: post, to: manager, kind: "line", purpose: "", decisionRight: "" }),
    { kind: "post", id: post },
  );
}

/** Asks where else a service line is delivered, or what else is delivered in a geography. */
export function pickDelivery(editor: Editor, entry: EntryOf<"serviceLine" | "geography">): Stage {
  const { facts, optionId: option } = editor.store.getState();
  const other = entry.kind === "serviceLine" ? "geography" : "serviceLine";
  const crossing = (picked: Id) =>
    entry.kind === "serviceLine"
      ? { serviceLine: entry.id, geography: picked }
      : { serviceLine: picked, geography: entry.id };
  return {
    kind: "pick",
    words: entry.kind === "serviceLine" ? `Deliver ${entry.title} in …` : `In ${entry.title}, deliver …`,
    kinds: [other],
    isOffered: (offered) => {
      if (offered.kind !== other) return false;
      const { serviceLine, geography } = crossing(offered.id);
      return facts.cells.at(serviceLine, geography) === undefined;
    },
    onPick: (picked) => {
      if (picked.kind !== other) return NOTHING;
      const place = crossing(picked.id);
      return finish(editor, deliverCell({ option, ...place }), { kind: "crossing", ...place });
    },
  };
}

/** Performs a command and goes to what it was about; or says why it was refused. */
export function finish(editor: Editor, command: Command, selection: Selection): Outcome {
  const reason = editor.perform(command);
  if (reason !== null) {
    editor.dismissRefusal();
    return { next: "refused", reason };
  }
  return { next: "close", focus: "canvas", run: () => editor.goTo(selection) };
}

const NOTHING: Outcome = { next: "close", focus: "back" };

function giveOrAsk(editor: Editor, post: Pick<EntryOf<"post">, "id" | "title">, scope: Scope): Outcome {
  const ways = waysToGive(editor, post, scope);
  const [only] = ways;
  if (only && ways.length === 1) return only.run();
  const name = nameOf(editor.store.getState().facts, scope);
  const choices = ways.map((way) => ({ ...way, title: way.detail, detail: "" }));
  return { next: "step", stage: { kind: "choose", words: `Give ${name} to ${post.title} as …`, choices } };
}

export function isScope(entry: Entry): entry is ScopeEntry {
  return entry.kind === "serviceLine" || entry.kind === "geography" || entry.kind === "cell";
}

/** The mandates of others for the very scope, from the same discipline: the others’ cover nothing that they would cover. */
function rivals({ option, scopes }: Facts, post: Id, scope: Scope): readonly Mandate[] {
  const discipline = option.posts.get(post)?.discipline;
  if (discipline !== "clinical" && discipline !== "operational") return [];
  const held = scopes.find(scope.component, scope.serviceLine, scope.geography);
  return (held?.[discipline] ?? []).map(({ mandate }) => mandate);
}

function leads(facts: Facts, post: Id, scope: Scope): boolean {
  return (facts.mandates.get(post) ?? []).some((mandate) => isSameScope(mandate, scope));
}

function isSameScope(a: Scope, b: Scope): boolean {
  return a.component === b.component && a.serviceLine === b.serviceLine && a.geography === b.geography;
}

function scopeKey({ component, serviceLine, geography }: Scope): string {
  return `${component} ${serviceLine ?? "*"} ${geography ?? "*"}`;
}

/** “Frailty”, or “Frailty in Isle of Wight (pathway)” where the component does not go without saying. */
function nameOf({ option }: Facts, scope: Scope): string {
  const name = scopeName(option, { id: "", post: "", joint: false, answersFor: [], ...scope });
  const isPlain = scope.serviceLine === null || scope.geography === null;
  return isPlain ? name.slice(0, name.lastIndexOf(" (")) : name;
}
