import type { DraftFailure } from "../../../../renderer/drafts/draft-failure.ts";
import type { DraftStore } from "../../../../renderer/drafts/draft-store.ts";
import { openDraftStore } from "../../../../renderer/drafts/open-draft-store.ts";
import type { Sentinel } from "../../../../renderer/drafts/sentinel.ts";
import type { Retention } from "../../../../renderer/drafts/snapshots.ts";
import { countingIds } from "../../../../shared/lib/ids.ts";
import type { Result } from "../../../../shared/lib/result.ts";
import { addServiceLine } from "../../../../shared/model/commands/axis.ts";
import { type Command, perform } from "../../../../shared/model/commands/command.ts";
import { applyDiff } from "../../../../shared/model/diff/diff.ts";
import { type DesignDocument, emptyDesign, emptyOption } from "../../../../shared/model/document.ts";
import {
  EMPTY_HISTORY,
  type History,
  type HistoryEdit,
  type HistoryMove,
  recordStep,
  redoStep,
  undoStep,
} from "../../../../shared/model/history/history.ts";

/** The option every design here starts with. */
export const OPTION = "as-is";

let databases = 0;

/** A database no other test uses. */
export function newDatabaseName(): string {
  databases += 1;
  return `drafts-${databases}`;
}

/** A sentinel that remembers for as long as the test holds it. */
export function memorySentinel(created = false): Sentinel {
  let isCreated = created;
  return {
    wasCreated: () => isCreated,
    markCreated: () => {
      isCreated = true;
    },
  };
}

const makeDraftId = countingIds("draft");
let time = 1000;

interface StoreOptions {
  readonly retention?: Retention;
  readonly sentinel?: Sentinel;
}

/** Opens the drafts of a database, on a clock that moves on by a second each time it is asked. */
export async function openStore(databaseName: string, options: StoreOptions = {}): Promise<DraftStore> {
  const clock = () => {
    time += 1000;
    return time;
  };
  const sentinel = options.sentinel ?? memorySentinel();
  const retention = options.retention ? { retention: options.retention } : {};
  return unwrap(await openDraftStore({ clock, makeId: makeDraftId, databaseName, sentinel, ...retention }));
}

/** The value of something that must have gone well. */
export function unwrap<Value>(result: Result<Value, DraftFailure>): Value {
  if (!result.ok) throw new Error(`${result.reason.kind}: ${result.reason.message}`);
  return result.value;
}

/** The kind of a failure; null for a success. */
export function failureOf(result: Result<unknown, DraftFailure>): DraftFailure["kind"] | null {
  return result.ok ? null : result.reason.kind;
}

/** A design with one empty option. */
export function startDesign(title = "Community services"): DesignDocument {
  const design = emptyDesign({ id: "design", title, organisation: "A trust", notes: "" });
  const option = emptyOption({
    id: OPTION,
    name: "As is",
    description: "",
    order: "a0",
    isBaseline: true,
    isArchived: false,
  });
  return { ...design, options: new Map([[OPTION, option]]) };
}

const makeRecordId = countingIds("record");

/** A design under edit in memory: what a stored draft must always come back as. */
export class Session {
  design: DesignDocument;
  history: History;

  constructor(design: DesignDocument = startDesign(), history: History = EMPTY_HISTORY) {
    this.design = design;
    this.history = history;
  }

  /** Performs a command; null when it was refused. */
  do(command: Command): HistoryEdit | null {
    const performed = perform(this.design, command, { makeId: makeRecordId });
    if (!performed.ok) return null;
    const { design, diff, label } = performed.value;
    this.design = design;
    this.history = recordStep(this.history, { label, diff });
    return { kind: "do", label, diff };
  }

  undo(): HistoryEdit | null {
    return this.#move(undoStep(this.history));
  }

  redo(): HistoryEdit | null {
    return this.#move(redoStep(this.history));
  }

  #move(move: HistoryMove | null): HistoryEdit | null {
    if (!move) return null;
    this.design = applyDiff(this.design, move.edit.diff);
    this.history = move.history;
    return move.edit;
  }
}

/** The edit that adds a service line at the end of the top level. */
export function addLine(session: Session, name: string): HistoryEdit {
  const edit = session.do(addServiceLine({ option: OPTION, parent: null, before: null, name }));
  if (!edit) throw new Error(`${name} was refused`);
  return edit;
}

/** The names of the service lines of the first option, in alphabetical order. */
export function lineNames(design: DesignDocument): readonly string[] {
  return [...(design.options.get(OPTION)?.serviceLines.values() ?? [])].map(({ name }) => name).sort();
}
