/** Ends a switch over a union: adding a case to the union turns every unhandled switch into a type error. */
export function unreachable(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}

/**
 * Narrows away null and undefined where the surrounding code guarantees a value.
 * @throws when the guarantee is broken, which is a programmer error; `what` names the thing that was missing.
 */
export function required<Value>(value: Value | null | undefined, what: string): Value {
  if (value === null || value === undefined) throw new Error(`Missing ${what}`);
  return value;
}
