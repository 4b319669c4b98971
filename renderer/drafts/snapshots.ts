import { type DesignDocument, optionsInOrder } from "../../shared/model/document.ts";
import { DESIGN_VERSION } from "../../shared/model/file/design-file.ts";
import { toDesignFile } from "../../shared/model/file/write-design.ts";
import type { DraftCounts, DraftDatabase } from "./database.ts";

/** How much of a draft's past is kept. */
export interface Retention {
  /** A snapshot is taken after so many edits: opening a draft replays fewer than this. */
  readonly editsPerSnapshot: number;
  /** So many of the last edits can still be undone after the draft is opened again. */
  readonly editsKept: number;
}

export const RETENTION: Retention = { editsPerSnapshot: 100, editsKept: 1000 };

/** The draft, the edit and the time a snapshot is taken at. */
export interface SnapshotPlace {
  readonly draft: string;
  readonly seq: number;
  readonly time: number;
}

/**
 * Writes a snapshot and lets go of what it replaces: of the older ones all but the newest, which stays in case this
 * one turns out unreadable, and edits that neither that one nor undo needs. To be called inside a transaction, so
 * that a crash leaves either all of it or nothing.
 */
export async function takeSnapshot(
  database: DraftDatabase,
  at: SnapshotPlace,
  design: DesignDocument,
  retention: Retention,
): Promise<void> {
  const { draft, seq } = at;
  const earlier = await database.snapshotsOf(draft).primaryKeys();
  const previous = earlier.at(-1);
  await putSnapshot(database, at, design);
  await database.snapshots.bulkDelete(earlier.slice(0, -1));
  const neededFrom = Math.min(previous?.[1] ?? 0, seq - retention.editsKept);
  if (neededFrom > 0) await database.journalOf(draft, 0, neededFrom).delete();
}

/** Writes the one snapshot that a draft starts from: a new draft, or one that had to be put together again. */
export async function putSnapshot(
  database: DraftDatabase,
  at: SnapshotPlace,
  design: DesignDocument,
): Promise<void> {
  const text = JSON.stringify(toDesignFile(design));
  await database.snapshots.put({ ...at, version: DESIGN_VERSION, text });
}

/** What a draft's row repeats of its design, so that the start screen need not read designs. */
export function describeDesign(design: DesignDocument): {
  readonly title: string;
  readonly organisation: string;
  readonly counts: DraftCounts;
} {
  const [first] = optionsInOrder(design);
  return {
    title: design.info.title,
    organisation: design.info.organisation,
    counts: {
      options: design.options.size,
      serviceLines: first?.serviceLines.size ?? 0,
      geographies: first?.geographies.size ?? 0,
      posts: first?.posts.size ?? 0,
    },
  };
}
