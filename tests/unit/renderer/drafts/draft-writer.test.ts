import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import type { DraftFailure } from "../../../../renderer/drafts/draft-failure.ts";
import { DraftWriter } from "../../../../renderer/drafts/draft-writer.ts";
import { fail, type Result, succeed } from "../../../../shared/lib/result.ts";
import type { DesignDocument } from "../../../../shared/model/document.ts";
import type { HistoryEdit } from "../../../../shared/model/history/history.ts";
import { addLine, newDatabaseName, openStore, Session, unwrap } from "./drafts-support.ts";

describe("a draft's writer", () => {
  it("says saved only once everything handed over is on disk", async () => {
    const { disk, writer, session } = start();
    expect(writer.state.status).toBe("saved");
    writer.add(addLine(session, "A"), session.design);
    writer.add(addLine(session, "B"), session.design);
    expect(writer.state.status).toBe("saving");
    await disk.finish();
    expect(writer.state.status).toBe("saving");
    expect(writer.unsavedEdits).toBe(1);
    await disk.finish();
    expect(writer.state.status).toBe("saved");
    expect(writer.unsavedEdits).toBe(0);
  });

  it("puts what came in meanwhile into one transaction, with the design after it", async () => {
    const { disk, writer, session } = start();
    for (const line of ["A", "B", "C"]) writer.add(addLine(session, line), session.design);
    await disk.finish();
    await disk.finish();
    expect(disk.calls.map(({ seq, edits }) => [seq, edits.length])).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect(disk.calls[1]?.design).toBe(session.design);
  });

  it("keeps what could not be written, and writes it in order when tried again", async () => {
    const { disk, writer, session } = start();
    writer.add(addLine(session, "A"), session.design);
    writer.add(addLine(session, "B"), session.design);
    await disk.finish(failure("full"));
    expect(writer.state).toEqual({ status: "failed", failure: failure("full") });
    expect(writer.unsavedEdits).toBe(2);
    writer.retry();
    expect(writer.state.status).toBe("saving");
    await disk.finish();
    expect(writer.state.status).toBe("saved");
    expect(disk.calls.map(({ seq, edits }) => [seq, edits.length])).toEqual([
      [0, 1],
      [0, 2],
    ]);
  });

  it("tries again by itself with the next edit when the disk was full", async () => {
    const { disk, writer, session } = start();
    writer.add(addLine(session, "A"), session.design);
    await disk.finish(failure("full"));
    writer.add(addLine(session, "B"), session.design);
    await disk.finish();
    expect(writer.state.status).toBe("saved");
    expect(disk.calls[1]?.edits).toHaveLength(2);
  });

  it("waits for the person after a conflict, and keeps what is edited on", async () => {
    const { disk, writer, session } = start();
    writer.add(addLine(session, "A"), session.design);
    await disk.finish(failure("conflict"));
    writer.add(addLine(session, "B"), session.design);
    expect(writer.state.status).toBe("failed");
    expect(disk.calls).toHaveLength(1);
    expect(writer.unsavedEdits).toBe(2);
  });

  it("tells its listeners of every change, and no more once they leave", async () => {
    const { disk, writer, session } = start();
    const seen: string[] = [];
    const leave = writer.subscribe(() => seen.push(writer.state.status));
    writer.add(addLine(session, "A"), session.design);
    await disk.finish();
    leave();
    writer.add(addLine(session, "B"), session.design);
    expect(seen).toEqual(["saving", "saved"]);
  });

  it("settles when nothing is being written, whichever way it went", async () => {
    const { disk, writer, session } = start();
    expect(await writer.settled()).toEqual({ status: "saved" });
    writer.add(addLine(session, "A"), session.design);
    const settled = writer.settled();
    await disk.finish(failure("full"));
    expect(await settled).toEqual({ status: "failed", failure: failure("full") });
  });

  it("leaves a real draft exactly as it was edited", async () => {
    const store = await openStore(newDatabaseName());
    const session = new Session();
    const id = unwrap(await store.create(session.design));
    const writer = new DraftWriter(store, id, 0);
    for (let line = 0; line < 250; line += 1) {
      const edit = line % 5 === 4 ? session.undo() : addLine(session, `Line ${line}`);
      if (edit) writer.add(edit, session.design);
      if (line % 7 === 0) await writer.settled();
    }
    expect(await writer.settled()).toEqual({ status: "saved" });
    const opened = unwrap(await store.open(id));
    expect(opened).toEqual({ design: session.design, history: session.history, seq: 250, recovered: null });
  });
});

/** A disk that completes a transaction when the test says so. */
class SlowDisk {
  readonly calls: { seq: number; edits: readonly HistoryEdit[]; design: DesignDocument }[] = [];
  #answer: ((result: Result<number, DraftFailure>) => void) | null = null;

  append(_id: string, seq: number, edits: readonly HistoryEdit[], design: DesignDocument) {
    this.calls.push({ seq, edits, design });
    return new Promise<Result<number, DraftFailure>>((resolve) => {
      this.#answer = resolve;
    });
  }

  /** Ends the transaction under way, and lets whoever waits for it go on. */
  async finish(failed?: DraftFailure): Promise<void> {
    const call = this.calls.at(-1);
    if (!call) throw new Error("Nothing is being written");
    this.#answer?.(failed ? fail(failed) : succeed(call.seq + call.edits.length));
    await Promise.resolve();
    await Promise.resolve();
  }
}

function start() {
  const disk = new SlowDisk();
  return { disk, writer: new DraftWriter(disk, "draft", 0), session: new Session() };
}

function failure(kind: DraftFailure["kind"]): DraftFailure {
  return { kind, message: `It is ${kind}.` };
}
