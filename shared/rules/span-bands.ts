import type { Archetype } from "../model/records/post.ts";
import type { SpanBands } from "../structure/analytics/spans.ts";
import type { NumberSpec, NumbersOf } from "./engine/numbers.ts";

/** The bounds of each archetype's span, as numbers of a rule. */
export const SPAN_NUMBERS = {
  ...bounds("playerCoach", "player-coach", 3, 5),
  ...bounds("coach", "coach", 6, 7),
  ...bounds("supervisor", "supervisor", 8, 10),
  ...bounds("facilitator", "facilitator", 11, 15),
  coordinatorLeast: bound("Fewest reports of a coordinator", 16),
};

/** The bands that such numbers make. */
export function spanBands(numbers: NumbersOf<typeof SPAN_NUMBERS>): SpanBands {
  return {
    "player-coach": { least: numbers.playerCoachLeast, most: numbers.playerCoachMost },
    coach: { least: numbers.coachLeast, most: numbers.coachMost },
    supervisor: { least: numbers.supervisorLeast, most: numbers.supervisorMost },
    facilitator: { least: numbers.facilitatorLeast, most: numbers.facilitatorMost },
    coordinator: { least: numbers.coordinatorLeast, most: null },
  };
}

function bound(label: string, value: number): NumberSpec {
  return { label, unit: "direct reports", default: value, min: 1, max: 100 };
}

function bounds<const Name extends string>(name: Name, archetype: Archetype, least: number, most: number) {
  return {
    [`${name}Least`]: { ...bound(`Fewest reports of a ${archetype}`, least), notAbove: `${name}Most` },
    [`${name}Most`]: bound(`Most reports of a ${archetype}`, most),
  } as Readonly<Record<`${Name}Least` | `${Name}Most`, NumberSpec>>;
}
