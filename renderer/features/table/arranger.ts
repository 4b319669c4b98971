import { GRID_TABLES, type GridTableName } from "../../../shared/interchange/grid/tables.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import type { GridColumn } from "./grid-column.ts";
import type { GridContext } from "./grid-context.ts";
import { finds, type GridLine, groupRows, NEW_LINE, passes, recordLine, sums } from "./grid-lines.ts";
import { naturalGround, naturalKeys } from "./natural-order.ts";
import { RowOrder } from "./row-order.ts";
import { columnsOf } from "./table-columns.ts";
import type { TableState } from "./table-store.ts";

/** A table as it stands on screen. */
export interface Arranged {
  readonly columns: readonly GridColumn[];
  readonly lines: readonly GridLine[];
  /** Where each line is in `lines`, by its key. */
  readonly indexOf: ReadonlyMap<string, number>;
  /** How many records pass the filters, those in collapsed groups too. */
  readonly found: number;
  /** How many there are. */
  readonly total: number;
  /** Sums of the found records, by the columns that add up. */
  readonly totals: ReadonlyMap<string, number>;
}

export type Looks = Pick<TableState, "sorting" | "search" | "filters" | "groupBy" | "collapsed" | "shown">;

/** Arranges one table, and goes on from how it was: an edit of one record sorts one row. */
export class Arranger {
  readonly #name: GridTableName;
  readonly #order = new RowOrder();
  readonly #haystacks: Haystacks;

  constructor(name: GridTableName) {
    this.#name = name;
    this.#haystacks = new Haystacks(name);
  }

  /** The table's lines: filtered, sorted and grouped, and the row for a new record last. */
  arrange(context: GridContext, looks: Looks): Arranged {
    const all = columnsOf(this.#name);
    const columns = all.filter(({ name }) => looks.shown.has(name));
    const byName = new Map(all.map((column) => [column.name, column]));
    const records = GRID_TABLES[this.#name].rows(context.facts.option);
    const ordered = this.#sort(context, records, looks, byName);

    const filters = [...looks.filters].flatMap(([name, filter]) => {
      const column = byName.get(name);
      return column ? [[column, filter] as const] : [];
    });
    const search = looks.search.trim();
    const found =
      filters.length === 0 && search === ""
        ? ordered
        : ordered.filter(
            (id) =>
              passes(context, id, filters) &&
              (search === "" || finds(this.#haystacks.of(context, id, records.get(id) ?? {}), search)),
          );
    const summed = all.filter((column) => column.isSummed);
    const group = looks.groupBy === null ? undefined : byName.get(looks.groupBy);
    const grouped = group
      ? groupRows(
          context,
          found,
          group,
          summed,
          looks.collapsed,
          looks.sorting.some(({ column, isDown }) => column === group.name && isDown),
        )
      : found.map(recordLine);
    const lines: readonly GridLine[] = [...grouped, { kind: "new", key: NEW_LINE }];
    return {
      columns,
      lines,
      indexOf: new Map(lines.map(({ key }, index) => [key, index])),
      found: found.length,
      total: records.size,
      totals: sums(context, found, summed),
    };
  }

  #sort(
    context: GridContext,
    records: ReadonlyMap<Id, unknown>,
    { sorting }: Looks,
    byName: ReadonlyMap<string, GridColumn>,
  ): readonly Id[] {
    const sorted = sorting.flatMap(({ column, isDown }) => {
      const found = byName.get(column);
      return found ? [{ column: found, isDown }] : [];
    });
    return this.#order.arrange(
      records,
      (id) => [
        ...sorted.map(({ column }) => column.value(context, id)),
        ...naturalKeys(this.#name, context, id),
      ],
      {
        sort: sorted.map(({ column, isDown }) => `${column.name} ${isDown}`).join(","),
        directions: sorted.map(({ isDown }) => isDown),
        ground: sorted.every(({ column }) => column.isOwn) ? naturalGround(this.#name, context) : [context],
      },
    );
  }
}

/**
 * What each record says in all its fields, for searching. What rests on the record alone is kept until it changes; what
 * it says of others is looked up again once any of those has.
 */
class Haystacks {
  readonly #own: readonly GridColumn[];
  readonly #referring: readonly GridColumn[];
  #ground: readonly unknown[] = [];
  readonly #ownTexts = new WeakMap<object, string>();
  #referringTexts = new Map<Id, { readonly record: object; readonly text: string }>();

  constructor(name: GridTableName) {
    // What is worked out is read, not looked for; and it would change without its record.
    const fields = columnsOf(name).filter(({ field }) => field !== null);
    this.#own = fields.filter(({ isOwn }) => isOwn);
    this.#referring = fields.filter(({ isOwn }) => !isOwn);
  }

  of(context: GridContext, id: Id, record: object): string {
    let own = this.#ownTexts.get(record);
    if (own === undefined) {
      own = textOf(context, id, this.#own);
      this.#ownTexts.set(record, own);
    }
    const { posts, serviceLines, geographies, reportingLines } = context.facts.option;
    const ground = [posts, serviceLines, geographies, reportingLines];
    if (ground.some((table, index) => table !== this.#ground[index])) {
      this.#ground = ground;
      this.#referringTexts = new Map();
    }
    let referring = this.#referringTexts.get(id);
    if (referring?.record !== record) {
      referring = { record, text: textOf(context, id, this.#referring) };
      this.#referringTexts.set(id, referring);
    }
    return `${own}\n${referring.text}`;
  }
}

function textOf(context: GridContext, id: Id, columns: readonly GridColumn[]): string {
  return columns
    .map((column) => column.text(context, id))
    .join("\n")
    .toLowerCase();
}
