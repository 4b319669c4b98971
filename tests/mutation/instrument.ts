import type { Condition } from "./find-conditions.ts";

/** The function that a condition goes through: it gives the condition back, or its contrary while that is switched on. */
export const SWITCH = "__condition";

/** Puts every condition of a file behind the switch, numbered from `first`. */
export function instrument(text: string, conditions: readonly Condition[], first: number): string {
  const inserts = conditions.flatMap(({ start, end }, index) => [
    { at: start, text: `${SWITCH}(${first + index}, (`, isOpening: true, size: end - start },
    { at: end, text: "))", isOpening: false, size: end - start },
  ]);
  // At one place the outermost opens first, and what closes does so before anything opens.
  inserts.sort(
    (a, b) =>
      a.at - b.at ||
      Number(a.isOpening) - Number(b.isOpening) ||
      (a.isOpening ? b.size - a.size : a.size - b.size),
  );
  let result = "";
  let from = 0;
  for (const insert of inserts) {
    result += text.slice(from, insert.at) + insert.text;
    from = insert.at;
  }
  return result + text.slice(from);
}
