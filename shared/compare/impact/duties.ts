import type { Axis } from "../../model/axis.ts";
import type { Id } from "../../model/records/fields.ts";
import type { DutyWeights } from "../../model/records/impact-thresholds.ts";
import type { Mandate } from "../../model/records/mandate.ts";
import type { Post } from "../../model/records/post.ts";
import type { Facts } from "../../structure/facts.ts";
import { foldName, likenessOfWords, tellingWords } from "../matching/fold-name.ts";
import type { Matching } from "../matching/matching.ts";
import type { Pair } from "../pair.ts";

/** What a post’s holder answers for, as far as the structure tells, in terms that both options share. */
export interface Duties {
  readonly post: Post;
  readonly role: ReadonlySet<string>;
  readonly components: ReadonlySet<string>;
  readonly serviceLines: ReadonlySet<Id>;
  readonly places: ReadonlySet<Id>;
  /** The very scopes, for finding posts that lie near each other. */
  readonly scopes: ReadonlySet<string>;
}

/** Readers of the duties of both options. */
export type DutyReaders = Pair<DutyReader>;

/** Makes them. What they have read they remember: one pair serves all that is derived from a comparison. */
export function readDuties(facts: Pair<Facts>, matching: Matching): DutyReaders {
  return [new DutyReader(facts[0], 0, matching), new DutyReader(facts[1], 1, matching)];
}

/** Reads the duties of the posts of one option, each when first asked for. */
export class DutyReader {
  readonly #facts: Facts;
  readonly #side: 0 | 1;
  readonly #matching: Matching;
  readonly #known = new Map<Id, Duties>();
  /** The words of names that many posts share, by the name. */
  readonly #words = new Map<string, readonly string[]>();
  readonly #nodes = {
    serviceLines: new Map<Id | null, readonly Id[]>(),
    geographies: new Map<Id | null, readonly Id[]>(),
  };

  constructor(facts: Facts, side: 0 | 1, matching: Matching) {
    this.#facts = facts;
    this.#side = side;
    this.#matching = matching;
  }

  mandatesOf(post: Id): readonly Mandate[] {
    return this.#facts.mandates.get(post) ?? [];
  }

  /** A mandate as one text that is the same in both options; null where it leads what the other has not. */
  scopeOf({ component, serviceLine, geography }: Mandate): string {
    return `${component}/${this.#common("serviceLines", serviceLine)}/${this.#common("geographies", geography)}`;
  }

  dutiesOf(post: Post): Duties {
    let duties = this.#known.get(post.id);
    if (duties === undefined) {
      const mandates = this.mandatesOf(post.id);
      duties = {
        post,
        role: this.#roleOf(post, mandates),
        components: new Set(mandates.map(({ component }) => component)),
        serviceLines: new Set(
          mandates.flatMap(({ serviceLine }) => this.#within("serviceLines", serviceLine)),
        ),
        places: new Set(mandates.flatMap(({ geography }) => this.#within("geographies", geography))),
        scopes: new Set(mandates.flatMap((mandate) => this.#nearScopes(mandate))),
      };
      this.#known.set(post.id, duties);
    }
    return duties;
  }

  /** The title without brackets and the names of what is led and of the employer: “Clinical Director, Frailty” is “clinical director”. */
  #roleOf(post: Post, mandates: readonly Mandate[]): ReadonlySet<string> {
    const words = tellingWords(post.title.replace(/\([^)]*\)/g, " "));
    const role = new Set(words);
    const leaveOut = (name: string) => {
      for (const word of this.#wordsOf(name)) role.delete(word);
    };
    leaveOut(post.employer);
    for (const { serviceLine, geography } of mandates) {
      for (const node of this.#lineage("serviceLines", serviceLine)) leaveOut(node);
      for (const node of this.#lineage("geographies", geography)) leaveOut(node);
    }
    return role.size > 0 ? role : words;
  }

  /** The names of a node and of all it lies in. */
  #lineage(axis: Axis, id: Id | null): readonly string[] {
    if (id === null) return [];
    return this.#facts[axis].lineageOf(id).map((node) => this.#facts.option[axis].get(node)?.name ?? "");
  }

  #wordsOf(name: string): readonly string[] {
    let words = this.#words.get(name);
    if (words === undefined) {
      words = foldName(name).split(" ");
      this.#words.set(name, words);
    }
    return words;
  }

  /** The delivered nodes at and below a node, as both options know them; null is the whole axis. */
  #within(axis: Axis, id: Id | null): readonly Id[] {
    const known = this.#nodes[axis].get(id);
    if (known) return known;
    const tree = this.#facts[axis];
    const all = (id === null ? tree.roots.map((root) => root.id) : [id]).flatMap((top) => {
      const found: Id[] = [];
      const waiting = [top];
      for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
        found.push(node);
        for (const child of tree.childrenOf(node)) waiting.push(child.id);
      }
      return found;
    });
    const { cells } = this.#facts;
    const isDelivered = (node: Id) =>
      (axis === "serviceLines" ? cells.inRow(node) : cells.inColumn(node)).size > 0;
    const delivered = all.filter(isDelivered);
    const nodes = [
      ...new Set((delivered.length > 0 ? delivered : all).map((node) => this.#common(axis, node))),
    ];
    this.#nodes[axis].set(id, nodes);
    return nodes;
  }

  /** The nearest node at or above one that the other option has too, by the second option’s id. */
  #common(axis: Axis, id: Id | null): Id {
    if (id === null) return "*";
    const { toOf, fromOf } = this.#matching[axis];
    for (const node of this.#facts[axis].lineageOf(id)) {
      if (this.#side === 0) {
        const partner = toOf.get(node);
        if (partner !== undefined) return partner;
      } else if (fromOf.has(node)) return node;
    }
    // Ids hold no colon: what only one option has is never taken for something of the other.
    return `${this.#side}:${id}`;
  }

  #nearScopes({ component, serviceLine, geography }: Mandate): readonly string[] {
    const steps = (axis: Axis, id: Id | null) =>
      id === null
        ? ["*"]
        : this.#facts[axis]
            .lineageOf(id)
            .slice(0, 2)
            .map((node) => this.#common(axis, node));
    const rows = steps("serviceLines", serviceLine).map((row) => `row ${row}`);
    if (component === "practice") return rows;
    const columns = steps("geographies", geography).map((column) => `column ${column}`);
    // Who leads a service line in a place is near those who lead it everywhere, whatever the component.
    return serviceLine === null ? columns : [...columns, ...rows];
  }
}

/**
 * Share of the duties two posts have in common, 0 to 1, seen from both.
 * What neither of them has says nothing and is left out.
 */
export function likeness(a: Duties, b: Duties, weights: DutyWeights): number {
  return weigh(a, b, weights, inCommon);
}

/** Share of the first post’s duties, 0 to 1, that the second has too, whatever else the second has. */
export function shareTaken(a: Duties, b: Duties, weights: DutyWeights): number {
  return weigh(a, b, weights, shareOf);
}

type Compare = (a: ReadonlySet<string>, b: ReadonlySet<string>) => number;

function weigh(a: Duties, b: Duties, weights: DutyWeights, compare: Compare): number {
  const level = Math.max(0, 1 - Math.abs(a.post.level - b.post.level) / 2);
  let total = weights.role + weights.standing;
  let sum =
    weights.role * likenessOfWords(a.role, b.role) +
    weights.standing * (a.post.board === b.post.board ? level : level / 2);
  for (const [weight, own, other] of [
    [weights.component, a.components, b.components],
    [weights.serviceLines, a.serviceLines, b.serviceLines],
    [weights.places, a.places, b.places],
  ] as const) {
    if (own.size === 0 && other.size === 0) continue;
    total += weight;
    sum += weight * compare(own, other);
  }
  return total === 0 ? 0 : sum / total;
}

function inCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = countShared(a, b);
  return shared / (a.size + b.size - shared);
}

function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.size === 0 ? 0 : countShared(a, b) / a.size;
}

/** How many items two sets have in common. */
export function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const item of a) if (b.has(item)) shared += 1;
  return shared;
}
