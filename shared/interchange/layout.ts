/** A column of a table. */
export interface ColumnLayout {
  readonly name: string;
  /** Without it the table says nothing; the others may be left out, and are read as empty. */
  readonly isRequired: boolean;
}

/** A table as tables in and out spell it. */
export interface TableLayout {
  readonly name: string;
  /** Without it there is no option; the others may be left out. */
  readonly isRequired: boolean;
  /** What its absence means, as a sentence. */
  readonly absence: string;
  readonly columns: readonly ColumnLayout[];
}

function columns(required: readonly string[], optional: readonly string[]): readonly ColumnLayout[] {
  return [
    ...required.map((name) => ({ name, isRequired: true })),
    ...optional.map((name) => ({ name, isRequired: false })),
  ];
}

/** The five tables that hold an option. Columns may come in any order; this is the one they are written in. */
export const TABLE_LAYOUTS = {
  serviceLines: {
    name: "service_lines",
    isRequired: true,
    absence: "Without it the matrix has no rows.",
    columns: columns(["name"], ["parent"]),
  },
  geographies: {
    name: "geographies",
    isRequired: true,
    absence: "Without it the matrix has no columns.",
    columns: columns(["name", "tier"], ["parent", "population"]),
  },
  cells: {
    name: "cells",
    isRequired: false,
    absence: "nothing is delivered anywhere yet.",
    columns: columns(["service_line", "geography"], ["teams", "wte", "budget", "volume", "integrated_with"]),
  },
  posts: {
    name: "posts",
    isRequired: true,
    absence: "Without it nobody leads anything.",
    columns: columns(
      ["ref", "title", "discipline", "level"],
      [
        "band",
        "wte",
        "holder",
        "employer",
        "board",
        "reports_to",
        "professional_to",
        "matrix_to",
        "matrix_purpose",
        "decision_right",
      ],
    ),
  },
  mandates: {
    name: "mandates",
    isRequired: false,
    absence: "no post leads anything yet.",
    columns: columns(["post", "component"], ["service_line", "geography", "joint"]),
  },
} as const satisfies Record<string, TableLayout>;

export type LayoutName = keyof typeof TABLE_LAYOUTS;
