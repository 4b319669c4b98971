/** The part of the peer that the benchmark calls: the package ships no types. */
declare module "bpmn-js-differ" {
  export function diff(
    from: unknown,
    to: unknown,
  ): Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}
