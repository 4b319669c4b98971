import type { EditorState } from "../../../editor/editor.ts";
import {
  cellEntries,
  commandEntries,
  ENTRY_KINDS,
  type Entry,
  type EntryKind,
  findingEntries,
  nodeEntries,
  optionEntries,
  type PaletteCommand,
  postEntries,
} from "../entries.ts";
import { soughtWords } from "./sought-words.ts";
import { type Findable, type Hits, WordIndex } from "./word-index.ts";

/** What was found of one kind. */
export interface FoundKind extends Hits<Entry> {
  readonly kind: EntryKind;
}

/** What the palette can find now. */
export interface Finder {
  /** All entries of a kind, in their own order. */
  all(kind: EntryKind): readonly Entry[];
  /** Reads a kind before it is asked for. */
  prepare(kind: EntryKind): void;
  /** Finds by words, kinds with the best answers first; a kind without an answer is left out. */
  find(query: string, kinds: readonly EntryKind[], limit: number): readonly FoundKind[];
}

/** How many answers are kept: a sentence asks a few at each letter. */
const MOST_ANSWERED = 200;

/** A part of the finder, with what it was made of. */
interface Part {
  readonly made: readonly unknown[];
  readonly entries: readonly Entry[];
  /** Made when first searched in. */
  index: WordIndex<Entry> | null;
}

/** What has a name of its own, which is what people type. */
const NAMED: ReadonlySet<EntryKind> = new Set(["view", "command", "post", "serviceLine", "geography"]);

/** What an answer is worth at least, for each word, that has all of them in its name: each is, or begins, a word of it. */
const NAMED_SO = 62;

function bestOf({ best }: FoundKind): number {
  return best[0]?.score ?? 0;
}

/**
 * Findings go behind what is named so. They speak of everything there is, in few words, and would be found before it by its
 * own name.
 */
function findingsBehind(found: readonly FoundKind[], words: number): readonly FoundKind[] {
  const last = found.findLastIndex(
    (one) => NAMED.has(one.kind) && words > 0 && bestOf(one) >= NAMED_SO * words,
  );
  const findings = found.findIndex(({ kind }) => kind === "finding");
  const own = found[findings];
  if (!own || findings > last) return found;
  return [...found.slice(0, findings), ...found.slice(findings + 1, last + 1), own, ...found.slice(last + 1)];
}

/** A finding's sentences name so much that they would be found before what they name. */
function textOf(entry: Entry): Findable {
  return entry.kind === "finding"
    ? { title: entry.finding.headline, also: `${entry.title} ${entry.detail}` }
    : entry;
}

/**
 * Makes finders that share what has not changed: an edit of a post has the posts read again, not the cells. Nothing is
 * read until it is asked for.
 */
export function createFinders(): (state: EditorState | null, commands: readonly PaletteCommand[]) => Finder {
  const parts = new Map<EntryKind, Part>();

  const take = (kind: EntryKind, made: readonly unknown[], read: () => readonly Entry[]): Part => {
    const known = parts.get(kind);
    if (known?.made.every((table, index) => table === made[index]) === true) return known;
    const part = { made, entries: read(), index: null };
    parts.set(kind, part);
    return part;
  };

  return (state, commands) => {
    const partOf = (kind: EntryKind): Part => {
      if (kind === "command" || kind === "view") {
        return take(kind, [commands], () => commandEntries(commands).filter((entry) => entry.kind === kind));
      }
      if (!state) return { made: [], entries: [], index: null };
      const { facts, report, design, optionId } = state;
      const { serviceLines, geographies, cells, posts } = facts.option;
      switch (kind) {
        case "post":
          return take(kind, [posts], () => postEntries(facts));
        case "serviceLine":
          return take(kind, [serviceLines], () => nodeEntries(facts, "serviceLines"));
        case "geography":
          return take(kind, [geographies], () => nodeEntries(facts, "geographies"));
        case "cell":
          return take(kind, [cells, serviceLines, geographies], () => cellEntries(facts));
        case "finding":
          return take(kind, [report.findings, report.waived], () => findingEntries(report));
        case "option":
          return take(kind, [design.options, optionId], () => optionEntries(design, optionId));
      }
    };
    const indexOf = (kind: EntryKind): WordIndex<Entry> => {
      const part = partOf(kind);
      part.index ??= new WordIndex(part.entries, textOf);
      return part.index;
    };
    const answered = new Map<string, readonly FoundKind[]>();
    const search = (query: string, kinds: readonly EntryKind[], limit: number) => {
      const indexes = kinds.map((kind) => ({ kind, index: indexOf(kind) }));
      const words = soughtWords(query, (word) => indexes.some(({ index }) => index.has(word)));
      if (words.length === 0) return [];
      const found = indexes
        .map(({ kind, index }) => ({ kind, ...index.find(words, limit) }))
        .filter(({ count }) => count > 0)
        .sort((a, b) => bestOf(b) - bestOf(a) || ENTRY_KINDS.indexOf(a.kind) - ENTRY_KINDS.indexOf(b.kind));
      return findingsBehind(found, words.filter(({ isOptional }) => !isOptional).length);
    };
    return {
      all: (kind) => partOf(kind).entries,
      prepare: (kind) => {
        indexOf(kind);
      },
      find: (query, kinds, limit) => {
        // While the end of a sentence is typed, its beginning is asked for again at each letter.
        const question = `${limit} ${kinds.join(" ")}: ${query}`;
        const known = answered.get(question);
        if (known) return known;
        const found = search(query, kinds, limit);
        if (answered.size >= MOST_ANSWERED) answered.clear();
        answered.set(question, found);
        return found;
      },
    };
  };
}
