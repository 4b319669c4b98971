import type { Axis, AxisNode } from "../../shared/model/axis.ts";
import { comparePosts } from "../../shared/model/compare-posts.ts";
import type { OptionDocument } from "../../shared/model/document.ts";
import type { AxisTree } from "../../shared/structure/axis-tree.ts";
import type { Facts } from "../../shared/structure/facts.ts";

/** What pickers offer: an id, what it is called, and what tells it from others of the same name. */
export interface PickItem {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
}

/** Every post, top level first, then by title. */
export function postItems(option: OptionDocument): readonly PickItem[] {
  return [...option.posts.values()].sort(comparePosts).map((post) => ({
    id: post.id,
    label: post.title,
    detail: `${post.ref} · ${post.discipline} · level ${post.level}${post.holder === null ? " · vacant" : ""}`,
  }));
}

/** Every row or column in the order of the matrix, each with what it belongs to. */
export function nodeItems(facts: Facts, axis: Axis): readonly PickItem[] {
  const tree: AxisTree<AxisNode> = facts[axis];
  const names = new Map(tree.nodes.map((node) => [node.id, node.name]));
  return tree.nodes.map((node) => ({
    id: node.id,
    label: node.name,
    detail: tree
      .lineageOf(node.id)
      .slice(1)
      .map((id) => names.get(id) ?? "")
      .join(", "),
  }));
}
