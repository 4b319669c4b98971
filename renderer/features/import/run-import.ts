import { fail, type Result, succeed } from "../../../shared/lib/result.ts";
import type { ImportAnswer, ImportRequest } from "./import-messages.ts";

/** An import under way. */
export interface RunningImport {
  readonly answer: Promise<Result<ImportAnswer, string>>;
  /** Ends it at once, wherever it is; the answer then never comes. */
  stop(): void;
}

/** Reads tables in a worker, so that the window stays alive and a file that takes too long can be let go. */
export function runImport(request: ImportRequest): RunningImport {
  const worker = new Worker(new URL("./import-worker.ts", import.meta.url), { type: "module" });
  const answer = new Promise<Result<ImportAnswer, string>>((resolve) => {
    worker.addEventListener("message", (event: MessageEvent<ImportAnswer>) => {
      resolve(succeed(event.data));
      worker.terminate();
    });
    worker.addEventListener("error", () => {
      resolve(fail("Reading the tables failed. Nothing has been imported."));
      worker.terminate();
    });
  });
  worker.postMessage(request);
  return { answer, stop: () => worker.terminate() };
}
