import {
  type DesignDocument,
  OPTION_TABLES,
  type OptionDocument,
} from "../../../../shared/model/document.ts";
import type { Id } from "../../../../shared/model/records/fields.ts";
import type {
  CompareDrawing,
  CompareOutcome,
  DescribedCell,
  OptionUpdate,
  SessionReply,
  SessionRequest,
} from "./messages.ts";

/** What a comparison can be told of while it runs, and what it comes to. */
export interface CompareListener {
  readonly onProgress: (step: string, share: number) => void;
  /** What can be drawn already; all the rest follows. */
  readonly onDrawing: (drawing: CompareDrawing) => void;
  readonly onOutcome: (outcome: CompareOutcome) => void;
  readonly onFailure: () => void;
}

/** Where requests go: a worker, or something that stands in for one. */
export interface SessionPort {
  send(request: SessionRequest): void;
  close(): void;
}

/** Opens a port and has every reply told. */
export type OpenPort = (onReply: (reply: SessionReply) => void, onBroken: () => void) => SessionPort;

/** Opens a worker as a port. */
export const openWorkerPort: OpenPort = (onReply, onBroken) => {
  const worker = new Worker(new URL("./compare-worker.ts", import.meta.url), { type: "module" });
  worker.addEventListener("message", ({ data }: MessageEvent<SessionReply>) => onReply(data));
  worker.addEventListener("error", onBroken);
  return { send: (request) => worker.postMessage(request), close: () => worker.terminate() };
};

/**
 * The page’s end of a comparison that runs elsewhere. Sends only what has changed since it was last sent, and answers for
 * the newest question only.
 */
export class CompareClient {
  readonly #open: OpenPort;
  readonly #sent = new Map<Id, OptionDocument>();
  #port: SessionPort | null = null;
  #listener: CompareListener | null = null;
  #newest = 0;
  /** The comparison whose answer is still wanted. */
  #comparing = 0;
  /** What has arrived of that answer. */
  #drawing: CompareDrawing | null = null;
  #asked: { readonly id: number; readonly answer: (cells: readonly DescribedCell[]) => void } | null = null;

  constructor(open: OpenPort = openWorkerPort) {
    this.#open = open;
  }

  /** Compares options of a design, the first with each of the others. An earlier comparison is no longer answered. */
  compare(design: DesignDocument, optionIds: readonly Id[], listener: CompareListener): void {
    const baseline = [...design.options.values()].find(({ info }) => info.isBaseline);
    const needed = new Set([...optionIds, ...(baseline ? [baseline.info.id] : [])]);
    const { domains, ruleSettings, judgements } = design;
    const { payTable, impactThresholds } = design.info;
    this.#listener = listener;
    this.#send({
      kind: "compare",
      id: this.#next(),
      optionIds,
      baselineId: baseline?.info.id ?? null,
      updates: [...needed].flatMap((id) => this.#updateOf(design.options.get(id))),
      design: { domains, ruleSettings, judgements, payTable, impactThresholds },
    });
  }

  /** Asks what each option has at a crossing. Only the newest question is answered. */
  describe(row: string, column: string, answer: (cells: readonly DescribedCell[]) => void): void {
    if (!this.#port) return;
    const id = this.#next();
    this.#asked = { id, answer };
    this.#send({ kind: "describe", id, row, column });
  }

  /** Ends whatever runs, at once; the next comparison starts afresh. */
  stop(): void {
    this.#port?.close();
    this.#port = null;
    this.#listener = null;
    this.#asked = null;
    this.#sent.clear();
  }

  #next(): number {
    this.#newest += 1;
    return this.#newest;
  }

  #send(request: SessionRequest): void {
    this.#port ??= this.#open(
      (reply) => this.#hear(reply),
      () => this.#fail(),
    );
    if (request.kind === "compare") {
      this.#comparing = request.id;
      this.#drawing = null;
    }
    this.#port.send(request);
  }

  #hear(reply: SessionReply): void {
    if (reply.kind === "described") {
      if (reply.id === this.#asked?.id) this.#asked.answer(reply.cells);
      return;
    }
    if (reply.id !== this.#comparing) return;
    if (reply.kind === "progress") this.#listener?.onProgress(reply.step, reply.share);
    else if (reply.kind === "drawn") {
      this.#drawing = reply.drawing;
      this.#listener?.onDrawing(reply.drawing);
    } else if (reply.kind === "compared" && this.#drawing) {
      this.#listener?.onOutcome({ ...this.#drawing, ...reply.told });
    } else this.#fail();
  }

  #fail(): void {
    const listener = this.#listener;
    this.stop();
    listener?.onFailure();
  }

  #updateOf(option: OptionDocument | undefined): readonly OptionUpdate[] {
    if (!option) return [];
    const sent = this.#sent.get(option.info.id);
    if (sent === option) return [];
    this.#sent.set(option.info.id, option);
    const tables = OPTION_TABLES.filter((table) => sent?.[table] !== option[table]);
    return [{ info: option.info, ...Object.fromEntries(tables.map((table) => [table, option[table]])) }];
  }
}
