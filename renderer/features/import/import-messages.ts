import type { ImportedTables } from "../../../shared/interchange/import-tables.ts";
import type { TableFile } from "../../../shared/interchange/table.ts";

/** What the worker is asked. */
export interface ImportRequest {
  readonly files: readonly TableFile[];
  /** What the option will be called. */
  readonly optionName: string;
}

/** What tables came to, as the dialog shows it. */
export type ImportAnswer = Pick<ImportedTables, "option" | "problems" | "notes">;
