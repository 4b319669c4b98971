import { importTables } from "../../../../shared/interchange/import-tables.ts";
import { required } from "../../../../shared/lib/assert.ts";
import { countingIds } from "../../../../shared/lib/ids.ts";
import { deriveFacts, type Facts } from "../../../../shared/structure/facts.ts";
import { asFolder, type Tables } from "../../../support/small-tables.ts";

/** What an option is made of, each row as `a | b | c` in the order of the table's columns below. */
export interface Rows {
  readonly serviceLines?: readonly string[];
  readonly geographies?: readonly string[];
  readonly cells?: readonly string[];
  readonly posts?: readonly string[];
  readonly mandates?: readonly string[];
}

const HEADERS = {
  serviceLines: ["service_lines", "name | parent"],
  geographies: ["geographies", "name | parent | tier | population"],
  cells: ["cells", "service_line | geography | teams | wte | integrated_with"],
  posts: [
    "posts",
    "ref | title | discipline | level | holder | reports_to | professional_to | matrix_to | matrix_purpose | decision_right",
  ],
  mandates: ["mandates", "post | component | service_line | geography | joint"],
} as const;

/** The facts of an option made of rows. */
export function factsOf(rows: Rows): Facts {
  const tables: Tables = {};
  for (const [key, [name, header]] of Object.entries(HEADERS)) {
    const width = split(header).length;
    const body = (rows[key as keyof Rows] ?? []).map((row) => {
      const fields = split(row);
      return [...fields, ...Array<string>(width - fields.length).fill("")];
    });
    tables[name] = [split(header), ...body];
  }
  const imported = importTables(asFolder(tables), {
    makeId: countingIds("x"),
    optionName: "Option",
  });
  if (imported.problems.length > 0) throw new Error(JSON.stringify(imported.problems));
  return deriveFacts(required(imported.option, "option of the rows"));
}

function split(row: string): string[] {
  return row.split("|").map((field) => field.trim());
}

/** The id of a service line or geography by its name. */
export function idOf(facts: Facts, axis: "serviceLines" | "geographies", name: string): string {
  return required(
    facts[axis].nodes.find((node) => node.name === name),
    name,
  ).id;
}
