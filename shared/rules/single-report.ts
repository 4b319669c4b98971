import type { Id } from "../model/records/fields.ts";

/** Names the cause “this manager has one report only”, so that it is told once however many rules see it. */
export function singleReportCause(manager: Id): string {
  return `single-report/${manager}`;
}
