import type { Table } from "../../model/document.ts";
import type { Id } from "../../model/records/fields.ts";
import type { Pair } from "../pair.ts";
import { likenessOfWords } from "./fold-name.ts";
import type { Judgement, Match, MatchedBy, TableMatching } from "./matching.ts";
import { MostlySameIds } from "./partners.ts";

/** Elements that share a word with more others than this are not found by that word: it tells too little. */
const MOST_SHARING_A_WORD = 40;

interface Identified {
  readonly id: Id;
}

/**
 * The elements of one table of two options while they are being matched, surest ways first. Every way treats both
 * options alike, so that matching them the other way round gives the same pairs; what is ambiguous stays unmatched.
 */
export class Pairing<Item extends Identified> {
  readonly #matches: Match<Item>[] = [];
  readonly #openFrom = new Map<Id, Item>();
  readonly #openTo = new Map<Id, Item>();
  readonly #toOf: MostlySameIds;
  readonly #fromOf: MostlySameIds;
  readonly #broken = new Set<string>();
  /** Ids that both options have for elements that are not the same. */
  readonly #parted = new Set<Id>();

  /**
   * Starts with what is sure: a person’s word, and then equal ids. What a person calls different is matched by no way.
   */
  constructor([from, to]: Pair<Table<Item>>, judgements: readonly Judgement[] = []) {
    this.#toOf = new MostlySameIds(from, to, this.#parted);
    this.#fromOf = new MostlySameIds(to, from, this.#parted);
    const [judgedFrom, judgedTo] = [new Set<Id>(), new Set<Id>()];
    for (const { ids, isSame } of judgements) if (!isSame) this.#broken.add(pairKey(ids));
    for (const { ids, isSame } of judgements) {
      const [own, other] = [from.get(ids[0]), to.get(ids[1])];
      if (!isSame || !own || !other || judgedFrom.has(own.id) || judgedTo.has(other.id)) continue;
      judgedFrom.add(own.id);
      judgedTo.add(other.id);
      for (const id of ids) this.#parted.add(id);
      this.#note(own, other, "confirmed", 1);
    }
    const matched = this.#matches.length;
    for (const [id, item] of from) {
      if (judgedFrom.has(id)) continue;
      const other = to.get(id);
      if (other && !judgedTo.has(id) && !this.#isBroken(id, id)) {
        this.#matches.push({ items: [item, other], by: "id", confidence: 1 });
      } else {
        this.#openFrom.set(id, item);
        if (other) this.#parted.add(id);
      }
    }
    if (this.#matches.length - matched === to.size) return;
    for (const [id, item] of to) {
      if (judgedTo.has(id) || (from.has(id) && !this.#openFrom.has(id) && !judgedFrom.has(id))) continue;
      this.#openTo.set(id, item);
    }
  }

  toOf(id: Id): Id | undefined {
    return this.#toOf.get(id);
  }

  fromOf(id: Id): Id | undefined {
    return this.#fromOf.get(id);
  }

  /**
   * Matches what has the same key in both options, where only one element of either has it.
   * @param keys the key of an element of the first and of the second option; null leaves the element out.
   * @param confidenceOf how sure that is, 0 to 1; null where they are not the same after all.
   * @returns how many were matched.
   */
  byKey(
    keys: Pair<(item: Item) => string | null>,
    by: MatchedBy,
    confidenceOf: (from: Item, to: Item) => number | null,
  ): number {
    const partners = onlyOnes(this.#openTo.values(), keys[1]);
    let count = 0;
    for (const [key, from] of onlyOnes(this.#openFrom.values(), keys[0])) {
      const to = from && partners.get(key);
      const confidence = from && to ? confidenceOf(from, to) : null;
      if (from && to && confidence !== null && this.#pair(from, to, by, confidence)) count += 1;
    }
    return count;
  }

  /**
   * Matches what is most alike by its words, where that goes for both and no other is as much alike.
   * @param least the least likeness, 0 to 1.
   */
  byWords(
    wordsOf: (item: Item) => ReadonlySet<string>,
    isPossible: (from: Item, to: Item) => boolean,
    least: number,
    by: MatchedBy,
    confidenceOf: (likeness: number) => number,
  ): void {
    const to = [...this.#openTo.values()].map((item) => ({ item, words: wordsOf(item) }));
    const from = [...this.#openFrom.values()].map((item) => ({ item, words: wordsOf(item) }));
    const sharing = [countSharing(from), countSharing(to)];
    const isTelling = (word: string) =>
      sharing.every((counts) => (counts.get(word) ?? 0) <= MOST_SHARING_A_WORD);
    const index = new Map<string, typeof to>();
    for (const candidate of to) {
      for (const word of candidate.words) {
        if (!isTelling(word)) continue;
        const same = index.get(word);
        if (same) same.push(candidate);
        else index.set(word, [candidate]);
      }
    }
    const bestFrom = new Map<Id, Best<Item>>();
    const bestTo = new Map<Id, Best<Item>>();
    for (const { item, words } of from) {
      const candidates = new Set([...words].flatMap((word) => index.get(word) ?? []));
      for (const candidate of candidates) {
        const likeness = likenessOfWords(words, candidate.words);
        if (likeness < least || !isPossible(item, candidate.item)) continue;
        noteBest(bestFrom, item.id, candidate.item, likeness);
        noteBest(bestTo, candidate.item.id, item, likeness);
      }
    }
    for (const { item } of from) {
      const best = bestFrom.get(item.id);
      const back = best && bestTo.get(best.item.id);
      if (!best?.isOnly || !back?.isOnly || back.item.id !== item.id) continue;
      this.#pair(item, best.item, by, confidenceOf(best.likeness));
    }
  }

  result(): TableMatching<Item> {
    return {
      matches: this.#matches,
      onlyFrom: [...this.#openFrom.values()],
      onlyTo: [...this.#openTo.values()],
      toOf: this.#toOf,
      fromOf: this.#fromOf,
    };
  }

  #pair(from: Item, to: Item, by: MatchedBy, confidence: number): boolean {
    if (this.#isBroken(from.id, to.id)) return false;
    this.#note(from, to, by, confidence);
    this.#openFrom.delete(from.id);
    this.#openTo.delete(to.id);
    return true;
  }

  #note(from: Item, to: Item, by: MatchedBy, confidence: number): void {
    this.#matches.push({ items: [from, to], by, confidence });
    this.#toOf.set(from.id, to.id);
    this.#fromOf.set(to.id, from.id);
  }

  #isBroken(from: Id, to: Id): boolean {
    return this.#broken.size > 0 && this.#broken.has(pairKey([from, to]));
  }
}

interface Best<Item> {
  readonly item: Item;
  readonly likeness: number;
  /** Whether no other is as much alike. */
  readonly isOnly: boolean;
}

function noteBest<Item>(best: Map<Id, Best<Item>>, id: Id, item: Item, likeness: number): void {
  const known = best.get(id);
  if (!known || likeness > known.likeness) best.set(id, { item, likeness, isOnly: true });
  else if (likeness === known.likeness) best.set(id, { ...known, isOnly: false });
}

function countSharing(
  items: readonly { readonly words: ReadonlySet<string> }[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of items) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Elements by key; undefined where several have it. */
function onlyOnes<Item>(
  items: Iterable<Item>,
  keyOf: (item: Item) => string | null,
): ReadonlyMap<string, Item | undefined> {
  const found = new Map<string, Item | undefined>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const { size } = found;
    found.set(key, item);
    if (found.size === size) found.set(key, undefined);
  }
  return found;
}

function pairKey([from, to]: Pair<Id>): string {
  return `${from} ${to}`;
}
