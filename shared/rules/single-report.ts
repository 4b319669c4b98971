import type { Id } from "../model/records/fields.ts";

const PREFIX = "single-report/";

/** Names the cause “this manager has one report only”, so that it is told once however many rules see it. */
export function singleReportCause(manager: Id): string {
  return `${PREFIX}${manager}`;
}

/** The managers that such causes among these are about. */
export function singleReportManagers(causes: Iterable<string>): readonly Id[] {
  return [...causes].filter((cause) => cause.startsWith(PREFIX)).map((cause) => cause.slice(PREFIX.length));
}
