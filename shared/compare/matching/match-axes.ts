import type { AxisNode } from "../../model/axis.ts";
import type { Id } from "../../model/records/fields.ts";
import { foldName, tellingWords } from "./fold-name.ts";
import type { Pairing } from "./pairing.ts";

/** How sure a match is, by what it rests on. Working values: they order matches and tell which to look at. */
const SAME_NAME_AND_PLACE = 0.95;
const SAME_NAME = 0.85;
/** Likeness of names below which two nodes at the same place are not taken for one renamed. */
const LEAST_LIKENESS = 0.6;

/**
 * Matches rows or columns of options from elsewhere: by name and the node they lie in; by name alone, for what has moved;
 * by a name much alike in the same place, for what was renamed.
 */
export function matchNodes(pairing: Pairing<AxisNode>): void {
  matchDownwards(pairing);
  pairing.byKey([({ name }) => foldName(name), ({ name }) => foldName(name)], "name", () => SAME_NAME);
  // What has moved takes what lies in it along.
  matchDownwards(pairing);
  pairing.byWords(
    ({ name }) => tellingWords(name),
    (from, to) => parentTo(pairing, from) === to.parent,
    LEAST_LIKENESS,
    "name",
    (likeness) => Math.round(likeness * 70) / 100,
  );
}

/** From the top down, because a node’s parent must be matched before the node can be. */
function matchDownwards(pairing: Pairing<AxisNode>): void {
  const keys = [
    (node: AxisNode) => keyOf(node, parentTo(pairing, node)),
    (node: AxisNode) => keyOf(node, node.parent),
  ] as const;
  while (pairing.byKey(keys, "name", () => SAME_NAME_AND_PLACE) > 0);
}

/** The parent in the second option of a node of the first; undefined where its parent has no partner. */
function parentTo(pairing: Pairing<AxisNode>, node: AxisNode): Id | null | undefined {
  return node.parent === null ? null : pairing.toOf(node.parent);
}

function keyOf({ name }: AxisNode, parent: Id | null | undefined): string | null {
  return parent === undefined ? null : `${parent ?? "*"} ${foldName(name)}`;
}
