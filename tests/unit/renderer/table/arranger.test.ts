import { beforeEach, describe, expect, it } from "vitest";
import { Arranger, type Looks } from "../../../../renderer/features/table/arranger.ts";
import { type GridContext, gridContext } from "../../../../renderer/features/table/grid-context.ts";
import { makesGroups, NEW_LINE } from "../../../../renderer/features/table/grid-lines.ts";
import { columnsOf } from "../../../../renderer/features/table/table-columns.ts";
import {
  createTablesStore,
  nextSorting,
  withFilter,
} from "../../../../renderer/features/table/table-store.ts";
import type { GridTableName } from "../../../../shared/interchange/grid/tables.ts";
import { deriveFacts } from "../../../../shared/structure/facts.ts";
import {
  onlyOption,
  performed,
  plan,
  postIn,
  smallDesign,
} from "../../shared/interchange/grid/grid-support.ts";

let context: GridContext;

function contextOf(design = smallDesign()): GridContext {
  return gridContext(deriveFacts(onlyOption(design)), { findings: [], waived: [], lapsed: [] });
}

function looks(name: GridTableName, change: Partial<Looks> = {}): Looks {
  return { ...createTablesStore().getState().tables[name], ...change };
}

/** What the lines say in one column, groups in brackets with their counts. */
function shown(name: GridTableName, column: string, change: Partial<Looks> = {}): readonly string[] {
  const { lines, columns } = new Arranger(name).arrange(context, looks(name, change));
  const found = columns.find((one) => one.name === column);
  return lines.flatMap((line) => {
    if (line.kind === "new") return [];
    return line.kind === "group" ? [`[${line.label} ${line.count}]`] : [found?.text(context, line.key) ?? ""];
  });
}

describe("a table on screen", () => {
  beforeEach(() => {
    context = contextOf();
  });

  it("stands as its tables out are written, with the row for a new record last", () => {
    expect(shown("posts", "ref")).toEqual(["CEO", "CMO", "COO", "AMH"]);
    const { lines, found, total } = new Arranger("posts").arrange(context, looks("posts"));
    expect(lines.at(-1)).toEqual({ kind: "new", key: NEW_LINE });
    expect([found, total]).toEqual([4, 4]);
  });

  it("sorts by several columns, choices in their own order", () => {
    const sorting = [
      { column: "discipline", isDown: false },
      { column: "title", isDown: true },
    ];
    expect(shown("posts", "ref", { sorting })).toEqual(["CMO", "AMH", "COO", "CEO"]);
  });

  it("groups by what several rows share, and by nothing that is different in each", () => {
    const ids = [...context.facts.option.posts.keys()];
    const groupable = columnsOf("posts").filter((column) => makesGroups(context, ids, column));
    const names = groupable.map(({ name }) => name);
    expect(names).toContain("discipline");
    expect(names).not.toContain("ref");
    expect(names).not.toContain("title");
  });

  it("filters by what a column contains, by its values, and by numbers", () => {
    const filter = (column: string, one: Parameters<typeof withFilter>[2]) => ({
      filters: withFilter(new Map(), column, one),
    });
    expect(shown("posts", "ref", filter("title", { kind: "contains", text: "CHIEF" }))).toEqual([
      "CEO",
      "CMO",
      "COO",
    ]);
    expect(
      shown(
        "posts",
        "ref",
        filter("discipline", { kind: "one-of", texts: new Set(["Clinical", "Corporate"]) }),
      ),
    ).toEqual(["CEO", "CMO"]);
    expect(shown("posts", "ref", filter("level", { kind: "range", from: 1, to: 1 }))).toEqual(["CMO", "COO"]);
    expect(shown("cells", "teams", filter("teams", { kind: "range", from: 3, to: null }))).toEqual(["3"]);
  });

  it("finds rows that say every word looked for, in whichever columns", () => {
    expect(shown("posts", "ref", { search: "chief clinical" })).toEqual(["CMO"]);
    expect(shown("posts", "ref", { search: "nobody" })).toEqual([]);
  });

  it("groups with counts and sums, and keeps a collapsed group to its line", () => {
    expect(shown("posts", "ref", { groupBy: "level" })).toEqual([
      "[0 1]",
      "CEO",
      "[1 2]",
      "CMO",
      "COO",
      "[2 1]",
      "AMH",
    ]);
    expect(shown("posts", "ref", { groupBy: "level", collapsed: new Set(["*group 1"]) })).toEqual([
      "[0 1]",
      "CEO",
      "[1 2]",
      "[2 1]",
      "AMH",
    ]);
    const { lines, totals } = new Arranger("cells").arrange(context, looks("cells", { groupBy: "volume" }));
    expect(
      lines.flatMap((line) => (line.kind === "group" ? [[line.label, line.totals.get("wte")]] : [])),
    ).toEqual([
      ["High", 31.5],
      ["Medium", 44],
    ]);
    expect(totals.get("wte")).toBe(75.5);
  });

  it("looks again, after an edit, at the record that changed", () => {
    const arranger = new Arranger("posts");
    const search = looks("posts", { search: "treasurer" });
    expect(arranger.arrange(context, search).found).toBe(0);
    const before = smallDesign();
    const { design } = performed(
      before,
      plan(before, "posts", [[postIn(before, "AMH").id, { title: "Treasurer" }]]),
    );
    expect(arranger.arrange(contextOf(design), search).found).toBe(1);
  });
});

describe("sorting by a header", () => {
  it("goes up, down, and back; added, it keeps what is sorted by already", () => {
    const up = nextSorting([], "wte", false);
    const down = nextSorting(up, "wte", false);
    expect([up, down, nextSorting(down, "wte", false)]).toEqual([
      [{ column: "wte", isDown: false }],
      [{ column: "wte", isDown: true }],
      [],
    ]);
    expect(nextSorting(up, "level", true)).toEqual([...up, { column: "level", isDown: false }]);
    expect(nextSorting(up, "level", false)).toEqual([{ column: "level", isDown: false }]);
  });
});
