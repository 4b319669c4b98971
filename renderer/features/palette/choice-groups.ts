import { formatCount } from "../../../shared/print/words.ts";
import { ENTRY_KINDS, type Entry, type EntryKind } from "./entries.ts";
import { actionChoices, entryChoice } from "./entry-choices.ts";
import { foldText } from "./search/fold-text.ts";
import { readSentence } from "./sentences.ts";
import { type Choice, type ChoiceGroup, doing, type PaletteContext, type Stage } from "./stage.ts";

/** What a group of a kind is called, and one of them. */
export const KIND_NAMES: Readonly<Record<EntryKind, readonly [one: string, many: string]>> = {
  view: ["view", "views"],
  command: ["command", "commands"],
  post: ["post", "posts"],
  serviceLine: ["service line", "service lines"],
  geography: ["geography", "geographies"],
  cell: ["cell", "cells"],
  option: ["option", "options"],
  finding: ["finding", "findings"],
};

/** How many of a kind are listed beside other kinds, and alone. */
const MOST_BESIDE = 5;

/** Views are few, and each is a place to go: they are listed all. */
const MOST_VIEWS = 12;
const MOST_ALONE = 60;

/** The lines for what was typed, in their groups. */
export function choiceGroups(context: PaletteContext, stage: Stage, query: string): readonly ChoiceGroup[] {
  const isEmpty = query.trim() === "";
  switch (stage.kind) {
    case "everything":
      return isEmpty ? startingGroups(context) : everything(context, query);
    case "kind":
      return listed(context, [stage.of], query, (entry) => entryChoice(context, entry));
    case "actions": {
      const lines = matching(actionChoices(context, stage.entry), query);
      return lines.length === 0 ? [] : [group("actions", "What to do", lines)];
    }
    case "choose": {
      const lines = matching(stage.choices, query);
      return lines.length === 0 ? [] : [group("choices", "How", lines)];
    }
    case "pick":
      return listed(
        context,
        stage.kinds,
        query,
        (entry) => ({ ...entryChoice(context, entry), run: () => stage.onPick(entry) }),
        stage.isOffered,
      );
  }
}

/** Before anything is typed: what was chosen last, then where to go and what to do. */
function startingGroups(context: PaletteContext): readonly ChoiceGroup[] {
  const recent = recentEntries(context, ENTRY_KINDS).slice(0, MOST_BESIDE + 1);
  const groups = (["view", "command"] as const).flatMap((kind) => {
    const entries = [...context.finder.all(kind)].sort(byPossible);
    return entries.length === 0 ? [] : [kindGroup(context, kind, entries, entries.length)];
  });
  return recent.length === 0
    ? groups
    : [
        group(
          "recent",
          "Recent",
          recent.map((entry) => entryChoice(context, entry)),
        ),
        ...groups,
      ];
}

function everything(context: PaletteContext, query: string): readonly ChoiceGroup[] {
  const sentence = readSentence(context, query);
  const found = context.finder.find(query, ENTRY_KINDS, MOST_BESIDE).map(({ kind, best, count }) =>
    kindGroup(
      context,
      kind,
      best.map(({ item }) => item),
      count,
    ),
  );
  return sentence.length === 0 ? found : [group("sentence", "Do", sentence), ...found];
}

function kindGroup(
  context: PaletteContext,
  kind: EntryKind,
  entries: readonly Entry[],
  count: number,
): ChoiceGroup {
  const lines = entries
    .slice(0, kind === "view" ? MOST_VIEWS : MOST_BESIDE)
    .map((entry) => entryChoice(context, entry));
  const [, many] = KIND_NAMES[kind];
  const all = doing(`all ${kind}`, `Show all ${formatCount(count)} ${many}`, () => ({
    next: "step",
    stage: { kind: "kind", of: kind },
  }));
  return {
    key: kind,
    name: nameOf(kind),
    count,
    choices: count > lines.length ? [...lines, all] : lines,
  };
}

/** Entries of few kinds, as many as can be read: those chosen last first until something is typed. */
function listed(
  context: PaletteContext,
  kinds: readonly EntryKind[],
  query: string,
  choiceOf: (entry: Entry) => Choice,
  isOffered: (entry: Entry) => boolean = () => true,
): readonly ChoiceGroup[] {
  if (query.trim() === "") {
    const recent = recentEntries(context, kinds).filter(isOffered);
    const known = new Set(recent.map(({ key }) => key));
    const rest = kinds.flatMap((kind) => {
      const entries = context.finder.all(kind).filter((entry) => isOffered(entry));
      const lines = entries.filter(({ key }) => !known.has(key)).slice(0, MOST_ALONE);
      return lines.length === 0
        ? []
        : [{ key: kind, name: nameOf(kind), count: entries.length, choices: lines.map(choiceOf) }];
    });
    return recent.length === 0 ? rest : [group("recent", "Recent", recent.map(choiceOf)), ...rest];
  }
  // Those that are not offered are few, so that some more are looked for than are shown.
  return context.finder.find(query, kinds, MOST_ALONE * 2).flatMap(({ kind, best, count }) => {
    const offered = best.filter(({ item }) => isOffered(item));
    const lines = offered.slice(0, MOST_ALONE).map(({ item }) => choiceOf(item));
    const gone = best.length - offered.length;
    return lines.length === 0 ? [] : [{ key: kind, name: nameOf(kind), count: count - gone, choices: lines }];
  });
}

function recentEntries({ recent, finder }: PaletteContext, kinds: readonly EntryKind[]): readonly Entry[] {
  return recent.flatMap((key) => {
    const kind = kinds.find((one) => key.startsWith(`${one === "view" ? "command" : one} `));
    if (kind === undefined) return [];
    const among = kind === "view" ? [...finder.all("view"), ...finder.all("command")] : finder.all(kind);
    return among.find((entry) => entry.key === key) ?? [];
  });
}

/** The lines whose words begin with those that were typed. */
function matching(choices: readonly Choice[], query: string): readonly Choice[] {
  const sought = foldText(query)
    .split(/\s+/)
    .filter((word) => word !== "");
  return choices.filter(({ title }) => {
    const words = foldText(title).split(/[^\p{L}\p{N}]+/u);
    return sought.every((part) => words.some((word) => word.startsWith(part)));
  });
}

function group(key: string, name: string, choices: readonly Choice[]): ChoiceGroup {
  return { key, name, count: choices.length, choices };
}

function nameOf(kind: EntryKind): string {
  const [, many] = KIND_NAMES[kind];
  return `${many.charAt(0).toUpperCase()}${many.slice(1)}`;
}

function byPossible(a: Entry, b: Entry): number {
  return Number(isPossible(b)) - Number(isPossible(a));
}

function isPossible(entry: Entry): boolean {
  return (entry.kind !== "command" && entry.kind !== "view") || entry.command.isEnabled;
}
