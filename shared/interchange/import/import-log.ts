import { nearNames, type Suggest } from "../../lib/near-name.ts";
import type { TableProblem } from "../table-problem.ts";

/** A row that going on leaves out. */
export interface SkippedRow {
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number;
}

/** What an import has to say, gathered while it reads. */
export interface ImportLog {
  readonly problems: TableProblem[];
  readonly skippedRows: SkippedRow[];
  readonly notes: string[];
  readonly suggest: Suggest;
}

export function startLog(): ImportLog {
  return { problems: [], skippedRows: [], notes: [], suggest: nearNames() };
}
