import { fail, type Result, succeed } from "../../shared/lib/result.ts";
import type { DesignDocument } from "../../shared/model/document.ts";
import { DESIGN_VERSION } from "../../shared/model/file/design-file.ts";
import { readKeptDesign } from "../../shared/model/file/read-design.ts";
import { EMPTY_HISTORY, type History, replayEdit } from "../../shared/model/history/history.ts";
import { migrateDocument, type RawDocument } from "../../shared/model/migrations/migrate.ts";
import type { DraftRow, JournalRow, SnapshotRow } from "./database.ts";
import type { DraftFailure } from "./draft-failure.ts";
import { RawDesign } from "./raw-replay.ts";

/** All that is stored of one draft. */
export interface StoredDraft {
  readonly draft: DraftRow;
  /** Newest first. */
  readonly snapshots: readonly SnapshotRow[];
  /** Oldest first. */
  readonly journal: readonly JournalRow[];
}

/** What had to be done to bring a damaged draft back, in words for the person. */
export interface Recovery {
  /** How many edits that had been saved could not be read. */
  readonly lostEdits: number;
  readonly message: string;
}

/** A draft as it was when it was last saved. */
export interface RebuiltDraft {
  readonly design: DesignDocument;
  readonly history: History;
  /** The number of the last edit, which the next one counts on from. */
  readonly seq: number;
  /** Null when everything was read. */
  readonly recovered: Recovery | null;
}

/**
 * Replays a draft's journal over its newest snapshot. What cannot be read is made up for from the snapshot before
 * it; only when both fail is anything lost, and then it is said.
 */
export function rebuildDraft(stored: StoredDraft): Result<RebuiltDraft, DraftFailure> {
  const { draft, snapshots, journal } = stored;
  const rows: readonly { readonly version: number; readonly seq: number }[] = [...snapshots, ...journal];
  // An older release must not take for damage what it merely does not know yet.
  if (rows.some(({ version }) => version > DESIGN_VERSION)) {
    return fail({
      kind: "newer",
      message: `“${draft.title}” was last edited in a newer Orgweave. Nothing was changed. Open it with the newer one.`,
    });
  }
  const seq = Math.max(draft.seq, ...rows.map((row) => row.seq));
  const run = lastRun(journal, seq);
  for (const [index, snapshot] of snapshots.entries()) {
    const missing = run.find((row) => row.seq > snapshot.seq)?.seq ?? seq + 1;
    if (missing !== snapshot.seq + 1) continue;
    const design = replay(
      snapshot,
      run.filter((row) => row.seq > snapshot.seq),
    );
    if (!design) continue;
    const recovered = index === 0 ? null : { lostEdits: 0, message: describeFallback(draft.title) };
    return succeed({ design, history: historyOf(run), seq, recovered });
  }
  return salvage(stored, seq);
}

/** The journal is broken: the most that some snapshot and the edits right after it still give. */
function salvage(stored: StoredDraft, seq: number): Result<RebuiltDraft, DraftFailure> {
  const { draft, snapshots, journal } = stored;
  let best: { readonly design: DesignDocument; readonly seq: number } | null = null;
  for (const snapshot of snapshots) {
    for (const rows of [firstRun(journal, snapshot.seq + 1), []]) {
      const reached = snapshot.seq + rows.length;
      if (best && reached <= best.seq) continue;
      const design = replay(snapshot, rows);
      if (design) best = { design, seq: reached };
    }
  }
  if (!best) {
    return fail({
      kind: "damaged",
      message: `“${draft.title}” is damaged and cannot be read any more. Open the design from the last file you saved it to.`,
    });
  }
  const lostEdits = seq - best.seq;
  return succeed({
    design: best.design,
    // Steps from before the gap no longer fit the design, and those after it are the lost ones.
    history: EMPTY_HISTORY,
    // A window that still holds the lost edits must not go on from a number that now means something else.
    seq: seq + 1,
    recovered: { lostEdits, message: describeLoss(draft.title, lostEdits) },
  });
}

/** The design after the given edits; null when the snapshot or an edit cannot be read. */
function replay(snapshot: SnapshotRow, rows: readonly JournalRow[]): DesignDocument | null {
  try {
    let design = new RawDesign(JSON.parse(snapshot.text) as RawDocument);
    let version = snapshot.version;
    for (const row of rows) {
      if (row.version > version) {
        const migrated = migrateDocument(design.toDocument(), row.version);
        if (!migrated.ok) return null;
        design = new RawDesign(migrated.value);
        version = row.version;
      }
      design.apply(row.diff);
    }
    const read = readKeptDesign(design.toDocument());
    return read.ok ? read.value : null;
  } catch {
    // Rows that are not shaped as this release or any before it wrote them: damage, which the caller deals with.
    return null;
  }
}

/** Steps of an older version cannot be undone in a newer design: the history starts after them. */
function historyOf(run: readonly JournalRow[]): History {
  const older = run.findLastIndex((row) => row.version < DESIGN_VERSION);
  return run
    .slice(older + 1)
    .map(({ kind, label, diff }) => ({ kind, label, diff }))
    .reduce(replayEdit, EMPTY_HISTORY);
}

/** The unbroken rows that end with the given number. */
function lastRun(journal: readonly JournalRow[], last: number): readonly JournalRow[] {
  let start = journal.length;
  while (start > 0 && journal[start - 1]?.seq === last - (journal.length - start)) start -= 1;
  return journal.slice(start);
}

/** The unbroken rows that start with the given number. */
function firstRun(journal: readonly JournalRow[], first: number): readonly JournalRow[] {
  const rows = journal.filter((row) => row.seq >= first);
  const gap = rows.findIndex((row, index) => row.seq !== first + index);
  return gap < 0 ? rows : rows.slice(0, gap);
}

function describeFallback(title: string): string {
  return `The newest copy of “${title}” was damaged. It was put together again from the copy before it and the edits kept since; nothing is missing.`;
}

function describeLoss(title: string, lostEdits: number): string {
  const lost = lostEdits === 1 ? "the last edit is missing" : `the last ${lostEdits} edits are missing`;
  return `“${title}” was damaged: ${lost}, and what was done before can no longer be undone. Compare it with the last file you saved.`;
}
