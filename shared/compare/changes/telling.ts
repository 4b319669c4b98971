import type { Axis, AxisNode } from "../../model/axis.ts";
import type { OptionTable, Table } from "../../model/document.ts";
import type { AccountabilityDomain } from "../../model/records/accountability-domain.ts";
import type { Cell } from "../../model/records/cell.ts";
import type { Id } from "../../model/records/fields.ts";
import type { Mandate } from "../../model/records/mandate.ts";
import type { Post } from "../../model/records/post.ts";
import { leadName, scopeName } from "../../rules/elements.ts";
import { capitalised } from "../../rules/words.ts";
import type { Facts } from "../../structure/facts.ts";
import type { Delta } from "../delta/delta.ts";
import type { DutyReaders } from "../impact/duties.ts";
import type { Matching } from "../matching/matching.ts";
import type { Pair } from "../pair.ts";
import type { Change, ChangeKind, Part } from "./change.ts";

/** Which of the two options: 0 the one compared from, 1 the one compared to. */
export type Side = 0 | 1;

export interface TellOptions {
  /** Whether holders may be named. Names of people are confidential: only where the reader may see them anyway. */
  readonly namesHolders?: boolean;
  /** The design’s accountability domains, which changes name. */
  readonly domains?: Table<AccountabilityDomain>;
  /** The posts of the design’s baseline, which outcomes are about: the two options need not have them. */
  readonly baselinePosts?: Table<Post> | undefined;
}

/** Where a mandate, a cell or a reporting line hangs. */
interface Ends {
  readonly serviceLine?: Id | null;
  readonly geography?: Id | null;
  readonly post?: Id;
  readonly from?: Id;
  readonly to?: Id;
}

/** A change about to be told; what follows from its parts is worked out. */
export type Told = Omit<Change, "concerns"> & {
  /** What it bears on besides its parts. */
  readonly about?: readonly Part[];
};

/**
 * Two options whose differences are being put into words. What has been told as part of a larger decision is not told
 * again on its own.
 */
export class Telling {
  readonly facts: Pair<Facts>;
  readonly matching: Matching;
  readonly readers: DutyReaders;
  readonly namesHolders: boolean;
  readonly baselinePosts: Table<Post> | undefined;
  readonly #delta: Delta;
  readonly #domains: TellOptions["domains"];
  readonly #changes: Change[] = [];
  readonly #claimed = new Set<string>();

  constructor(
    facts: Pair<Facts>,
    matching: Matching,
    delta: Delta,
    readers: DutyReaders,
    options: TellOptions,
  ) {
    this.facts = facts;
    this.matching = matching;
    this.readers = readers;
    this.#delta = delta;
    this.namesHolders = options.namesHolders ?? false;
    this.baselinePosts = options.baselinePosts;
    this.#domains = options.domains;
  }

  get changes(): readonly Change[] {
    return this.#changes;
  }

  tell({ about = [], ...told }: Told): void {
    this.#changes.push({
      ...told,
      message: capitalised(told.message),
      concerns: this.#concerns([{ kind: told.kind, ids: told.ids }, ...told.parts, ...about]),
    });
  }

  /**
   * The matched elements that may differ. Of a copy these are the records that are not letter for letter the same; of an
   * option from elsewhere all of them, because every id differs.
   */
  differing<Name extends OptionTable>(table: Name): Delta[Name]["updated"] {
    return this.#delta[table].updated;
  }

  /** Marks elements as told. */
  claim(parts: readonly Part[]): void {
    for (const { kind, ids } of parts) this.#claimed.add(partKey(kind, ids));
  }

  isClaimed(kind: ChangeKind, ids: Pair<Id | null>): boolean {
    return this.#claimed.has(partKey(kind, ids));
  }

  /** Whether two references, one of either option, mean the same element; null is “all of it” or “none”. */
  isSame(table: OptionTable, from: Id | null, to: Id | null): boolean {
    return from === null ? to === null : this.matching[table].toOf.get(from) === to;
  }

  /** The partner of an element of either side. */
  partnerOf(table: OptionTable, side: Side, id: Id): Id | undefined {
    const { toOf, fromOf } = this.matching[table];
    return (side === 0 ? toOf : fromOf).get(id);
  }

  /** What only one side has. */
  only<Name extends OptionTable>(table: Name, side: Side): Matching[Name]["onlyFrom"] {
    const { onlyFrom, onlyTo } = this.matching[table];
    return side === 0 ? onlyFrom : onlyTo;
  }

  domainName(id: Id): string {
    return this.#domains?.get(id)?.name ?? id;
  }

  nodeName(axis: Axis, side: Side, id: Id | null): string {
    const node: AxisNode | undefined = id === null ? undefined : this.facts[side].option[axis].get(id);
    return node?.name ?? "the top";
  }

  cellName(side: Side, cell: Cell): string {
    return scopeName(this.facts[side], cell);
  }

  postTitle(side: Side, id: Id): string {
    return this.facts[side].option.posts.get(id)?.title ?? "a post that is gone";
  }

  /** “the practice of Frailty in Southampton” */
  mandateName(side: Side, mandate: Mandate): string {
    return leadName(this.facts[side], mandate.component, mandate);
  }

  #concerns(parts: readonly Part[]): readonly Part[] {
    const found = new Map<string, Part>();
    const add = (kind: "serviceLine" | "geography" | "post", side: Side, id: Id | null) => {
      if (id === null) return;
      const table = ({ serviceLine: "serviceLines", geography: "geographies", post: "posts" } as const)[kind];
      const partner = this.partnerOf(table, side, id) ?? null;
      const ids: Pair<Id | null> = side === 0 ? [id, partner] : [partner, id];
      found.set(partKey(kind, ids), { kind, ids });
    };
    for (const { kind, ids } of parts) {
      for (const side of [0, 1] as const) {
        const id = ids[side];
        if (id === null) continue;
        if (kind === "serviceLine" || kind === "geography" || kind === "post") add(kind, side, id);
        const end = this.#endsOf(kind, side, id);
        add("serviceLine", side, end.serviceLine);
        add("geography", side, end.geography);
        for (const post of end.posts) add("post", side, post);
      }
    }
    return [...found.values()];
  }

  #endsOf(kind: ChangeKind, side: Side, id: Id) {
    const { cells, mandates, reportingLines } = this.facts[side].option;
    const ends = (item: Ends | undefined) => ({
      serviceLine: item?.serviceLine ?? null,
      geography: item?.geography ?? null,
      posts: [item?.post, item?.from, item?.to].filter((post) => post !== undefined),
    });
    if (kind === "cell") return ends(cells.get(id));
    if (kind === "mandate") return ends(mandates.get(id));
    return ends(kind === "reportingLine" ? reportingLines.get(id) : undefined);
  }
}

/** A pair with nothing on one side. */
export function onSide<Value>(side: Side, value: Value): Pair<Value | null> {
  return side === 0 ? [value, null] : [null, value];
}

/** Puts the values of a side and of the other into their places. */
export function inOrder<Value>(side: Side, own: Value, other: Value): Pair<Value> {
  return side === 0 ? [own, other] : [other, own];
}

/** A post as a reader who does not know it yet wants it described: “operational, level 3, band 8c, Solent NHS Trust”. */
export function describePost({ discipline, level, band, wte, employer }: Post): string {
  return [
    discipline,
    `level ${level}`,
    ...(band === null ? [] : [bandName(band)]),
    ...(wte === 1 ? [] : [`${wte} WTE`]),
    ...(employer.trim() === "" ? [] : [employer]),
  ].join(", ");
}

/** A band as it reads: “band 8c”, “VSM”, “Consultant”. */
export function bandName(band: NonNullable<Post["band"]>): string {
  return /^\d/.test(band) ? `band ${band}` : band;
}

function partKey(kind: ChangeKind, [from, to]: Pair<Id | null>): string {
  return `${kind} ${from ?? "-"} ${to ?? "-"}`;
}
