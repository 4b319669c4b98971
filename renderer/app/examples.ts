/** A structure that comes with the application, to look at and to start from. */
export interface Example {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Reads its design file's text. */
  readonly read: () => Promise<string>;
}

/** The examples, most telling first. */
export const EXAMPLES: readonly Example[] = [
  {
    id: "hiow-options",
    name: "Hampshire and Isle of Wight: options",
    description:
      "Four organisations as they were, three models short-listed to bring them together, and two matrices for one trust: six options to compare.",
    read: async () => (await import("../../resources/examples/hiow-options.orgweave?raw")).default,
  },
  {
    id: "hiow-single-trust",
    name: "Hampshire and Isle of Wight: single trust, matrix",
    description:
      "One trust in a matrix: five divisions and their service lines by seven wider places, some with local areas.",
    read: async () => (await import("../../resources/examples/hiow-single-trust.orgweave?raw")).default,
  },
  {
    id: "hiow-predecessors",
    name: "Hampshire and Isle of Wight: four predecessors",
    description:
      "The four organisations before it, each with its own chief executive and divisions: the structure as it was.",
    read: async () => (await import("../../resources/examples/hiow-predecessors.orgweave?raw")).default,
  },
];
