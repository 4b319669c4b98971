import { describe, expect, it } from "vitest";
import { buildAxisTree } from "../../../../shared/structure/axis-tree.ts";
import { buildOption, idOf } from "../../../support/structure-builder.ts";

const option = buildOption({ geographies: { County: { City: { North: {} }, Island: {} }, Beyond: {} } });
const tree = buildAxisTree(option.geographies);
const names = (nodes: readonly { readonly name: string }[]) => nodes.map(({ name }) => name);

describe("an axis as a tree", () => {
  it("is walked parents first, siblings in their order, whatever order the table is in", () => {
    const inOrder = ["County", "City", "North", "Island", "Beyond"];
    expect(names(tree.nodes)).toEqual(inOrder);
    expect(names(buildAxisTree(new Map([...option.geographies].reverse())).nodes)).toEqual(inOrder);
    expect(inOrder.map((name) => tree.positionOf(idOf("geo", name)))).toEqual([0, 1, 2, 3, 4]);
    expect(names(tree.roots)).toEqual(["County", "Beyond"]);
    expect(names(tree.childrenOf(idOf("geo", "County")))).toEqual(["City", "Island"]);
  });

  it("knows a node’s lineage, nearest first, and its depth", () => {
    const north = idOf("geo", "North");
    expect(tree.lineageOf(north)).toEqual([north, idOf("geo", "City"), idOf("geo", "County")]);
    expect(tree.depthOf(north)).toBe(2);
    expect(tree.depthOf(idOf("geo", "County"))).toBe(0);
  });

  it("says of a node that is not there that it has no place, no lineage and no children", () => {
    expect(tree.positionOf("gone")).toBe(-1);
    expect(tree.lineageOf("gone")).toEqual([]);
    expect(tree.childrenOf("gone")).toEqual([]);
  });
});
