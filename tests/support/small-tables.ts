import { type ImportedTables, importTables } from "../../shared/interchange/import-tables.ts";
import type { NamedTable } from "../../shared/interchange/table.ts";
import { countingIds } from "../../shared/lib/ids.ts";

/** Tables by name, each with its rows. */
export type Tables = Record<string, string[][]>;

/** A structure without a fault, small enough to see through; every call gives tables of its own. */
export function smallTables(): Tables {
  return {
    service_lines: [
      ["name", "parent"],
      ["Adult mental health", ""],
      ["Crisis and liaison", "Adult mental health"],
      ["Frailty", ""],
    ],
    geographies: [
      ["name", "parent", "tier", "population"],
      ["Trust-wide", "", "trust-wide", "1998300"],
      ["Southampton", "Trust-wide", "wider", "249000"],
      ["Portsmouth", "Trust-wide", "wider", "208100"],
    ],
    cells: [
      ["service_line", "geography", "teams", "wte", "budget", "volume", "integrated_with"],
      ["Crisis and liaison", "Southampton", "2", "31.5", "1638000", "high", ""],
      ["Frailty", "Portsmouth", "3", "44", "2288000", "medium", "Portsmouth City Council"],
    ],
    posts: [
      [
        "ref",
        "title",
        "discipline",
        "level",
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
      ["CEO", "Chief Executive", "corporate", "0", "VSM", "1", "in post", "Trust", "yes", "", "", "", "", ""],
      [
        "CMO",
        "Chief Medical Officer",
        "clinical",
        "1",
        "VSM",
        "1",
        "",
        "Trust",
        "yes",
        "CEO",
        "",
        "",
        "",
        "",
      ],
      [
        "COO",
        "Chief Operating Officer",
        "operational",
        "1",
        "VSM",
        "1",
        "in post",
        "Trust",
        "",
        "CEO",
        "",
        "",
        "",
        "",
      ],
      [
        "AMH",
        "Head of Crisis",
        "operational",
        "2",
        "8c",
        "0.8",
        "in post",
        "Trust",
        "",
        "COO",
        "CMO",
        "CEO",
        "rotas",
        "COO decides",
      ],
    ],
    mandates: [
      ["post", "component", "service_line", "geography", "joint"],
      ["AMH", "practice", "Crisis and liaison", "", ""],
      ["CMO", "practice", "", "", ""],
      ["COO", "pathway", "", "Southampton", "yes"],
    ],
  };
}

/** The tables as a folder of `.csv` files would give them. */
export function asFolder(tables: Tables): readonly NamedTable[] {
  return Object.entries(tables).map(([name, rows]) => ({ file: `${name}.csv`, sheet: null, name, rows }));
}

/** Imports tables with ids that repeat. */
export function importFolder(tables: Tables): ImportedTables {
  return importTables(asFolder(tables), { makeId: countingIds("x"), optionName: "Option" });
}

/** The tables with one cell changed; `row` as the spreadsheet numbers it. */
export function withCell(table: string, row: number, column: string, text: string): Tables {
  const tables = smallTables();
  const rows = tables[table];
  const cells = rows?.[row - 1];
  const index = rows?.[0]?.indexOf(column) ?? -1;
  if (!cells || index < 0) throw new Error(`No cell ${table}!${column}${row}`);
  cells[index] = text;
  return tables;
}

/** The tables with a row added at the end of one; columns left out are empty. */
export function withRow(table: string, row: Readonly<Record<string, string>>): Tables {
  const tables = smallTables();
  const rows = tables[table];
  const headers = rows?.[0] ?? [];
  rows?.push(headers.map((header) => row[header] ?? ""));
  return tables;
}
