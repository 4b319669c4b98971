import { fail, type Result, succeed } from "../../lib/result.ts";
import { addDomainsAndOutcomes } from "./version-2.ts";
import { addComparison } from "./version-3.ts";

/** Raw JSON of a document, of some version. */
export type RawDocument = Readonly<Record<string, unknown>>;

/**
 * One step from a version to the next. Pure and append-only: a step that has been released is never edited, and it
 * imports frozen shapes of its own, never today's schema.
 */
export interface Migration {
  readonly from: number;
  readonly migrate: (document: RawDocument) => RawDocument;
}

/** Every step there is, oldest first. Version 1 is the first released, so there is none before it. */
export const MIGRATIONS: readonly Migration[] = [addDomainsAndOutcomes, addComparison];

/**
 * Brings a document up to the version this release writes.
 * @returns the document at that version, or why it cannot be: no version, or one from a newer release.
 */
export function migrateDocument(
  document: RawDocument,
  current: number,
  migrations: readonly Migration[] = MIGRATIONS,
): Result<RawDocument, string> {
  const { version } = document;
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1) {
    return fail("version: expected a whole number from 1, the version of the file's format.");
  }
  if (version > current) {
    return fail(
      `The file is of version ${version}, made by a newer Orgweave; this one reads up to version ${current}. Open it with the newer one.`,
    );
  }
  let migrated = document;
  for (let at = version; at < current; at += 1) {
    const step = migrations.find((migration) => migration.from === at);
    if (!step) throw new Error(`No migration from version ${at}`);
    migrated = { ...step.migrate(migrated), version: at + 1 };
  }
  return succeed(migrated);
}
