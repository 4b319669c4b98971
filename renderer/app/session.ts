import type { Host } from "../../shared/ipc/host.ts";
import type { Clock } from "../../shared/lib/clock.ts";
import type { MakeId } from "../../shared/lib/ids.ts";
import { type Result, succeed } from "../../shared/lib/result.ts";
import {
  type DesignDocument,
  emptyDesign,
  emptyOption,
  type OptionDocument,
} from "../../shared/model/document.ts";
import { createMatrixView, type MatrixViewStore } from "../canvas/matrix-view.ts";
import type { DraftFailure } from "../drafts/draft-failure.ts";
import type { DraftStore } from "../drafts/draft-store.ts";
import { DraftWriter } from "../drafts/draft-writer.ts";
import { createEditor, type Editor } from "../editor/editor.ts";

/** The file a design was opened from or last saved to. */
export interface FileLink {
  readonly token: string;
  readonly name: string;
}

/** An open design: its editor, the draft that keeps it, and how its matrix is looked at. */
export interface Session {
  readonly draftId: string;
  readonly editor: Editor;
  readonly writer: DraftWriter;
  readonly view: MatrixViewStore;
  /** Null until the design has a file. */
  readonly file: FileLink | null;
  /** What opening had to mend, in words; empty when nothing. */
  readonly mended: string;
}

/** Opens a draft for editing: as it was, with everything that could be undone and redone. */
export async function openSession(
  drafts: DraftStore,
  draftId: string,
  { clock, makeId }: { readonly clock: Clock; readonly makeId: MakeId },
  file: FileLink | null,
): Promise<Result<Session, DraftFailure>> {
  const opened = await drafts.open(draftId);
  if (!opened.ok) return opened;
  const { design, history, seq, recovered } = opened.value;
  const writer = new DraftWriter(drafts, draftId, seq);
  const editor = createEditor({
    design,
    history,
    makeId,
    clock,
    onEdit: (edits, edited) => writer.addAll(edits, edited),
  });
  return succeed({
    draftId,
    editor,
    writer,
    view: createMatrixView(editor.store.getState().facts),
    file,
    mended: recovered?.message ?? "",
  });
}

/** A new design with one option and nothing in it. */
export function blankDesign(makeId: MakeId): DesignDocument {
  return designAround(
    emptyOption({
      id: makeId(),
      name: "Option 1",
      description: "",
      order: "a0",
      isBaseline: false,
      isArchived: false,
    }),
    "Untitled design",
    makeId,
  );
}

/** A new design around an option, an imported one for instance. */
export function designAround(option: OptionDocument, title: string, makeId: MakeId): DesignDocument {
  return {
    ...emptyDesign({ id: makeId(), title, organisation: employerOf(option), notes: "" }),
    options: new Map([[option.info.id, option]]),
  };
}

/** Saves the design to its file, or to a new one when it has none or another is asked for. */
export async function saveToFile(
  host: Host,
  session: Session,
  text: string,
  isNewFile: boolean,
): Promise<{ readonly file: FileLink | null; readonly message: string; readonly isProblem: boolean }> {
  const { file } = session;
  const title = session.editor.store.getState().design.info.title;
  const outcome =
    file === null || isNewFile
      ? await host.files.saveAs({ suggestedName: `${fileNameFor(title)}.orgweave`, text })
      : await host.files.save({ token: file.token, text });
  switch (outcome.status) {
    case "saved":
      return {
        file: { token: outcome.token, name: outcome.name },
        message: `Saved to ${outcome.name}.`,
        isProblem: false,
      };
    case "cancelled":
      return { file, message: "", isProblem: false };
    case "conflict":
    case "failed":
      return { file, message: outcome.message, isProblem: true };
  }
}

/** A title made fit to name a file on every system. */
export function fileNameFor(title: string): string {
  const name = title
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[. ]+$/, "")
    .slice(0, 120);
  return name === "" ? "Design" : name;
}

/** The organisation of an imported structure: who employs its chief executive, when there is exactly one. */
function employerOf(option: OptionDocument): string {
  const employers = new Set(
    [...option.posts.values()].filter((post) => post.level === 0).map((post) => post.employer),
  );
  const [only] = employers;
  return employers.size === 1 && only !== undefined ? only : "";
}
