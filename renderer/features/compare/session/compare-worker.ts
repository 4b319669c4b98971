import { CompareSession } from "./compare-session.ts";
import type { SessionReply, SessionRequest } from "./messages.ts";

// Comparing takes a moment at large sizes: here it never holds up the page, and can be let go of.

const session = new CompareSession();

self.addEventListener("message", ({ data }: MessageEvent<SessionRequest>) => {
  const reply = (answer: SessionReply) => self.postMessage(answer);
  const { id } = data;
  try {
    if (data.kind === "describe") {
      reply({ kind: "described", id, cells: session.describe(data.row, data.column) });
      return;
    }
    const { metrics, pairs } = session.compare(data, {
      onProgress: (step, share) => reply({ kind: "progress", id, step, share }),
      onDrawing: (drawing) => reply({ kind: "drawn", id, drawing }),
    });
    reply({ kind: "compared", id, told: { metrics, pairs } });
  } catch {
    // A fault of ours, told to the person by the page; its message could hold names, so it goes no further.
    reply({ kind: "failed", id });
  }
});
