import type { Id } from "../../../shared/model/records/fields.ts";

/** A key that rows are sorted by; null comes last, whichever way. */
export type SortKey = string | number | null;

/** More changed rows than this are sorted anew: putting them in one by one would cost more. */
const MOST_MOVED = 64;

const collator = new Intl.Collator("en-GB", { numeric: true, sensitivity: "base" });

/** How two keys stand to each other; what says nothing comes last, whichever way it is sorted. */
export function compareKeys(a: SortKey, b: SortKey, isDown: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const order =
    typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b));
  return isDown ? -order : order;
}

/**
 * Rows in order, from edit to edit: only those whose keys have changed are put in again. Comparing texts as people order
 * them is what makes sorting thousands of rows slow.
 */
export class RowOrder {
  #ids: readonly Id[] = [];
  #keys = new Map<Id, readonly SortKey[]>();
  #sort = "";
  #ground: readonly unknown[] = [];
  #records: ReadonlyMap<Id, unknown> = new Map();

  /**
   * The rows in order.
   * @param sort names the sorting: another one begins anew.
   * @param ground what the keys rest on besides the records: while it is the same, only changed records get new keys.
   * @param directions for each key whether the largest comes first; keys beyond them come smallest first.
   */
  arrange(
    records: ReadonlyMap<Id, unknown>,
    keysOf: (id: Id) => readonly SortKey[],
    how: {
      readonly sort: string;
      readonly directions: readonly boolean[];
      readonly ground: readonly unknown[];
    },
  ): readonly Id[] {
    const { sort, directions, ground } = how;
    const isSameGround =
      sort === this.#sort &&
      ground.length === this.#ground.length &&
      ground.every((one, index) => one === this.#ground[index]);
    const keys = new Map<Id, readonly SortKey[]>();
    const moved: Id[] = [];
    for (const [id, record] of records) {
      const before = this.#keys.get(id);
      if (isSameGround && before && this.#records.get(id) === record) {
        keys.set(id, before);
        continue;
      }
      const now = keysOf(id);
      if (before && isSame(before, now)) keys.set(id, before);
      else {
        keys.set(id, now);
        moved.push(id);
      }
    }
    const compare = (a: Id, b: Id) =>
      compareRows(keys.get(a) ?? [], keys.get(b) ?? [], directions) || byId(a, b);
    const isKept = sort === this.#sort && moved.length <= MOST_MOVED;
    if (!isKept) this.#ids = [...keys.keys()].sort(compare);
    else if (moved.length > 0 || keys.size !== this.#ids.length) {
      const again = new Set(moved);
      const stay = this.#ids.filter((id) => keys.has(id) && !again.has(id));
      for (const id of moved) stay.splice(placeOf(stay, id, compare), 0, id);
      this.#ids = stay;
    }
    this.#keys = keys;
    this.#sort = sort;
    this.#ground = ground;
    this.#records = records;
    return this.#ids;
  }
}

function isSame(a: readonly SortKey[], b: readonly SortKey[]): boolean {
  return a.length === b.length && a.every((key, index) => key === b[index]);
}

function compareRows(a: readonly SortKey[], b: readonly SortKey[], directions: readonly boolean[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const order = compareKeys(a[index] ?? null, b[index] ?? null, directions[index] ?? false);
    if (order !== 0) return order;
  }
  return 0;
}

function byId(a: Id, b: Id): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function placeOf(sorted: readonly Id[], id: Id, compare: (a: Id, b: Id) => number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = sorted[middle];
    if (other !== undefined && compare(other, id) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
