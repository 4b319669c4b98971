import { GRID_TABLES, type GridTableName } from "../../../shared/interchange/grid/tables.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import type { GridColumn } from "./grid-column.ts";
import type { GridContext } from "./grid-context.ts";
import { finds, type GridLine, groupRows, NEW_LINE, passes, recordLine, sums } from "./grid-lines.ts";
import { RowOrder } from "./row-order.ts";
import { columnsOf, naturalKeys } from "./table-columns.ts";
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
    const ordered = this.#sort(context, records.keys(), looks, byName);

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
              (search === "" || finds(this.#haystacks.of(context, id, records.get(id)), search)),
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
    ids: Iterable<Id>,
    { sorting }: Looks,
    byName: ReadonlyMap<string, GridColumn>,
  ): readonly Id[] {
    const sorted = sorting.flatMap(({ column, isDown }) => {
      const found = byName.get(column);
      return found ? [{ column: found, isDown }] : [];
    });
    return this.#order.arrange(
      ids,
      (id) => [
        ...sorted.map(({ column }) => column.value(context, id)),
        ...naturalKeys(this.#name, context, id),
      ],
      {
        sort: sorted.map(({ column, isDown }) => `${column.name} ${isDown}`).join(","),
        directions: sorted.map(({ isDown }) => isDown),
      },
    );
  }
}

/** What each record says in all its columns, for searching; kept for as long as what it rests on is the very same. */
class Haystacks {
  readonly #columns: readonly GridColumn[];
  #ground: readonly unknown[] = [];
  #known = new Map<Id, { readonly record: unknown; readonly text: string }>();

  constructor(name: GridTableName) {
    // Numbers that are worked out are read, not looked for; and they would change without their record.
    this.#columns = columnsOf(name).filter(({ field }) => field !== null);
  }

  of(context: GridContext, id: Id, record: unknown): string {
    const { posts, serviceLines, geographies, reportingLines } = context.facts.option;
    const ground = [posts, serviceLines, geographies, reportingLines];
    if (ground.some((table, index) => table !== this.#ground[index])) {
      this.#ground = ground;
      this.#known = new Map();
    }
    const known = this.#known.get(id);
    if (known?.record === record && known) return known.text;
    const text = this.#columns
      .map((column) => column.text(context, id))
      .join("\n")
      .toLowerCase();
    this.#known.set(id, { record, text });
    return text;
  }
}
