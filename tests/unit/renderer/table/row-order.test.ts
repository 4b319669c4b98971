import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SortKey } from "../../../../renderer/features/table/row-order.ts";
import { compareKeys, RowOrder } from "../../../../renderer/features/table/row-order.ts";

const DOWN = { sort: "wte true", directions: [true], ground: [] };
const UP = { sort: "wte false", directions: [false], ground: [] };

describe("keys in order", () => {
  it("puts band 8a before band 9, and what says nothing last whichever way", () => {
    const keys: SortKey[] = [null, "10", "9", "a", "B"];
    expect(keys.toSorted((a, b) => compareKeys(a, b, false))).toEqual(["9", "10", "a", "B", null]);
    expect(keys.toSorted((a, b) => compareKeys(a, b, true))).toEqual(["B", "a", "10", "9", null]);
  });
});

describe("rows in order", () => {
  it("falls back on the next key, and on the id where all are equal", () => {
    const keys: Record<string, SortKey[]> = { c: [1, "b"], b: [1, "a"], a: [1, "a"], d: [2, ""] };
    expect(new RowOrder().arrange(new Map(Object.entries(keys)), (id) => keys[id] ?? [], UP)).toEqual([
      "a",
      "b",
      "c",
      "d",
    ]);
    expect(new RowOrder().arrange(new Map(Object.entries(keys)), (id) => keys[id] ?? [], DOWN)).toEqual([
      "d",
      "a",
      "b",
      "c",
    ]);
  });

  it("is after any edits what sorting anew would make it", () => {
    const tables = fc.dictionary(fc.constantFrom(..."abcdefgh"), fc.option(fc.nat(5), { nil: null }));
    fc.assert(
      fc.property(fc.array(fc.tuple(tables, fc.boolean()), { minLength: 1, maxLength: 6 }), (states) => {
        const order = new RowOrder();
        for (const [keys, isDown] of states) {
          const how = isDown ? DOWN : UP;
          const arrange = (one: RowOrder) =>
            one.arrange(new Map(Object.entries(keys)), (id) => [keys[id] ?? null], how);
          expect(arrange(order)).toEqual(arrange(new RowOrder()));
        }
      }),
    );
  });
});
