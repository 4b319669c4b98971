import type { Axis } from "../model/axis.ts";
import type { Id } from "../model/records/fields.ts";
import { type AxisDyad, type AxisHalf, halvesOf } from "../structure/axis-dyad.ts";
import type { Facts } from "../structure/facts.ts";
import { listAnd } from "./words.ts";

/** A half that is inherited: “clinical from Adult mental health”. */
export function inheritedWords(facts: Facts, axis: Axis, half: AxisHalf): string {
  return half.inheritedFrom === null
    ? ""
    : `${half.discipline} from ${nodeName(facts, axis, half.inheritedFrom.node)}`;
}

/** A row or column that nobody leads as a whole: what it inherits, or how else it is led. */
export function unledWords(facts: Facts, axis: Axis, dyad: AxisDyad): string {
  const { clinical, operational } = dyad;
  if (clinical.inheritedFrom && clinical.inheritedFrom.node === operational.inheritedFrom?.node) {
    return `led by ${nodeName(facts, axis, clinical.inheritedFrom.node)}`;
  }
  const inherited = halvesOf(dyad).filter((half) => half.inheritedFrom !== null);
  if (inherited.length > 0) return listAnd(inherited.map((half) => inheritedWords(facts, axis, half)));
  return dyad.isLedByCrossing ? "led crossing by crossing" : "nobody leads it as a whole";
}

/** A dyad as one sentence part, for those who hear it: “clinical Clinical Lead (vacant), operational nobody”. */
export function dyadWords(facts: Facts, axis: Axis, dyad: AxisDyad): string {
  const halves = halvesOf(dyad);
  if (halves.every((half) => half.holdings.length === 0)) return unledWords(facts, axis, dyad);
  return halves.map((half) => `${half.discipline} ${halfWords(facts, axis, half)}`).join(", ");
}

function halfWords(facts: Facts, axis: Axis, half: AxisHalf): string {
  if (half.holdings.length > 0) {
    return listAnd(
      half.holdings.map(({ post }) => (post.holder === null ? `${post.title} (vacant)` : post.title)),
    );
  }
  return half.inheritedFrom === null ? "nobody" : `from ${nodeName(facts, axis, half.inheritedFrom.node)}`;
}

function nodeName(facts: Facts, axis: Axis, id: Id | null): string {
  if (id === null) return axis === "serviceLines" ? "all service lines" : "all geographies";
  return facts.option[axis].get(id)?.name ?? "";
}
