import { importTables } from "../../../shared/interchange/import-tables.ts";
import { readTables } from "../../../shared/interchange/read-tables.ts";
import { randomIds } from "../../../shared/lib/ids.ts";
import type { ImportAnswer, ImportRequest } from "./import-messages.ts";

// Tables come from anywhere: read here, a file made to take for ever takes nothing but this worker with it.

const makeId = randomIds((length) => crypto.getRandomValues(new Uint8Array(length)));

self.addEventListener("message", (event: MessageEvent<ImportRequest>) => {
  void answer(event.data).then((imported) => self.postMessage(imported));
});

async function answer({ files, optionName }: ImportRequest): Promise<ImportAnswer> {
  const read = await readTables(files);
  if (!read.ok) return { option: null, problems: read.reason, notes: [] };
  const { option, problems, notes } = importTables(read.value.tables, { makeId, optionName });
  return { option, problems, notes: [...read.value.notes, ...notes] };
}
