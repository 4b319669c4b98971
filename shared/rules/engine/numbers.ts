import { z } from "../../lib/zod.ts";

/** A number of a rule that a design may change. */
export interface NumberSpec {
  /** What it is, as it reads beside a field: “Most layers”. */
  readonly label: string;
  /** What it counts: “layers”, “people”. */
  readonly unit: string;
  readonly default: number;
  readonly min: number;
  readonly max: number;
  /** The number this one must not go beyond, where the two are the ends of a range. */
  readonly notAbove?: string;
}

/** The numbers of a rule, by name. */
export type NumberSpecs = Readonly<Record<string, NumberSpec>>;

/** The values of a rule's numbers. */
export type NumbersOf<Specs extends NumberSpecs> = { readonly [Name in keyof Specs]: number };

/** What a design may say of a rule's numbers: any of them, each within its range, and no others. */
export function numbersSchema(specs: NumberSpecs): z.ZodType<Readonly<Record<string, number>>> {
  const shape = Object.fromEntries(
    Object.entries(specs).map(([name, { min, max }]) => [name, z.number().min(min).max(max).exactOptional()]),
  );
  return z.strictObject(shape);
}

/** The numbers a rule works with when nobody has changed any. */
export function defaultNumbers(specs: NumberSpecs): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, spec.default]));
}
