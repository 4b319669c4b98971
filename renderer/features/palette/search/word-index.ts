import { wordsOf } from "./fold-text.ts";
import { closeness, looseCloseness } from "./match-word.ts";

/** What an item is found by. */
export interface Findable {
  /** What it is called: counts most, and by its first letters too (“podiow”). */
  readonly title: string;
  /** Everything else it is found by. */
  readonly also: string;
}

/** An item that was found, and how well it answers. */
export interface Hit<Item> {
  readonly item: Item;
  readonly score: number;
}

/** What was found of one kind: the best, and how many there are in all. */
export interface Hits<Item> {
  readonly best: readonly Hit<Item>[];
  readonly count: number;
}

/** A word that is looked for. */
export interface SoughtWord {
  readonly text: string;
  /** Whether it may be typed wrongly: only where no item of any kind has it as it stands. */
  readonly isLoose: boolean;
  /** Whether items without it are found too: “the”, “of”. */
  readonly isOptional: boolean;
}

/** A word with where it occurs: items and what it is worth there, side by side. */
interface Word {
  readonly text: string;
  readonly items: number[];
  readonly weights: number[];
}

/** A word that answers to a sought one, and how well. */
interface Match {
  readonly word: Word;
  readonly worth: number;
}

const TITLE = 1;
const TITLE_START = 1.12;
const ELSEWHERE = 0.6;
const INITIALS = 0.9;

/**
 * Finds items by words. Letters are compared with each different word once, however many items have it, so that a key
 * press costs what the vocabulary costs and not what the structure does.
 */
export class WordIndex<Item> {
  readonly #items: readonly Item[];
  readonly #lengths: Float32Array;
  readonly #words: readonly Word[];
  readonly #initials: readonly Word[];
  /** The words that begin with a letter: what is typed in haste begins right, or with its first two letters swapped. */
  readonly #byLetter = new Map<string, Word[]>();
  /** What sought words have matched: while one is typed, only what matched its beginning can match it. */
  readonly #known = new Map<string, readonly Match[]>();
  readonly #scores: Float32Array;
  readonly #totals: Float32Array;

  constructor(items: readonly Item[], textOf: (item: Item) => Findable) {
    this.#items = items;
    this.#lengths = new Float32Array(items.length);
    this.#scores = new Float32Array(items.length);
    this.#totals = new Float32Array(items.length);
    const words = new Map<string, Word>();
    const initials = new Map<string, Word>();
    for (let number = 0; number < items.length; number += 1) {
      const item = items[number];
      if (item === undefined) continue;
      const { title, also } = textOf(item);
      const parts = wordsOf(title);
      let letters = "";
      for (const part of parts) {
        put(words, part, number, letters === "" ? TITLE_START : TITLE);
        letters += part[0] ?? "";
      }
      if (also !== "") for (const part of wordsOf(also)) put(words, part, number, ELSEWHERE);
      if (parts.length > 1) put(initials, letters, number, INITIALS);
      this.#lengths[number] = title.length;
    }
    this.#words = [...words.values()];
    this.#initials = [...initials.values()];
    for (const word of this.#words) {
      const letter = word.text[0] ?? "";
      const bucket = this.#byLetter.get(letter);
      if (bucket) bucket.push(word);
      else this.#byLetter.set(letter, [word]);
    }
  }

  /** Whether an item has a word that is, begins with or contains the sought one. */
  has(sought: string): boolean {
    return this.#matches(sought).length > 0;
  }

  /** The items that have all the words, best first; items that answer equally well stay in their order. */
  find(words: readonly SoughtWord[], limit: number): Hits<Item> {
    const totals = this.#totals.fill(0);
    for (const { text, isLoose, isOptional } of words) {
      const scores = this.#scores.fill(0);
      for (const { word, worth } of isLoose ? this.#looseMatches(text) : this.#matches(text)) {
        const { items, weights } = word;
        for (let place = 0; place < items.length; place += 1) {
          const item = items[place] ?? 0;
          const score = worth * (weights[place] ?? 0);
          if (score > (scores[item] ?? 0)) scores[item] = score;
        }
      }
      for (let item = 0; item < totals.length; item += 1) {
        const score = scores[item] ?? 0;
        const before = totals[item] ?? 0;
        totals[item] = before < 0 || (score === 0 && !isOptional) ? -1 : before + score;
      }
    }
    const best: Hit<Item>[] = [];
    let count = 0;
    for (let number = 0; number < totals.length; number += 1) {
      const found = totals[number] ?? 0;
      const item = this.#items[number];
      if (found <= 0 || item === undefined) continue;
      count += 1;
      // Of two that match, the shorter has less in it that was not asked for.
      const score = found - Math.min(12, (this.#lengths[number] ?? 0) * 0.12);
      insert(best, { item, score }, limit);
    }
    return { best, count };
  }

  #matches(sought: string): readonly Match[] {
    const known = this.#known.get(sought);
    if (known) return known;
    // From three letters on a word that contains the longer one contains its beginning.
    const before = sought.length > 3 ? this.#known.get(sought.slice(0, -1)) : undefined;
    const matches: Match[] = [];
    for (const word of before ? before.map((match) => match.word) : this.#words) {
      const worth = closeness(sought, word.text);
      if (worth > 0) matches.push({ word, worth });
    }
    if (sought.length > 1) {
      for (const word of this.#initials) {
        if (word.text.startsWith(sought)) matches.push({ word, worth: closeness(sought, word.text) });
      }
    }
    return this.#keep(sought, matches);
  }

  #looseMatches(sought: string): readonly Match[] {
    const key = `~${sought}`;
    const known = this.#known.get(key);
    if (known) return known;
    const matches: Match[] = [];
    for (const letter of new Set([sought[0] ?? "", sought[1] ?? ""])) {
      for (const word of this.#byLetter.get(letter) ?? []) {
        const worth = looseCloseness(sought, word.text);
        if (worth > 0) matches.push({ word, worth });
      }
    }
    return this.#keep(key, matches);
  }

  #keep(key: string, matches: readonly Match[]): readonly Match[] {
    if (this.#known.size >= MOST_KNOWN) this.#known.clear();
    this.#known.set(key, matches);
    return matches;
  }
}

/** How many sought words are remembered. */
const MOST_KNOWN = 100;

function put(words: Map<string, Word>, text: string, item: number, weight: number): void {
  const word = words.get(text);
  if (word) {
    word.items.push(item);
    word.weights.push(weight);
  } else words.set(text, { text, items: [item], weights: [weight] });
}

/** Keeps the best in order; an equal one goes after those that were there before it. */
function insert<Item>(best: Hit<Item>[], hit: Hit<Item>, limit: number): void {
  if (best.length === limit && hit.score <= (best.at(-1)?.score ?? 0)) return;
  let place = best.length;
  while (place > 0 && (best[place - 1]?.score ?? 0) < hit.score) place -= 1;
  best.splice(place, 0, hit);
  if (best.length > limit) best.pop();
}
