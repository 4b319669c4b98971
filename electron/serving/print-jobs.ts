import type { PrintJob } from "../../shared/ipc/print-job.ts";
import { randomToken } from "./token.ts";

/** Jobs waiting to be fetched by the print page, by unguessable token. */
export interface PrintJobs {
  add(job: PrintJob): string;
  get(token: string): PrintJob | null;
  remove(token: string): void;
}

/** Jobs printed by hand are never taken back: so only the latest few are kept, a design of 20 MB being a large thing. */
const MOST_KEPT = 8;

/** Makes an empty store; beyond the latest eight, the oldest job is dropped. */
export function createPrintJobs(makeToken: () => string = randomToken): PrintJobs {
  const jobs = new Map<string, PrintJob>();
  return {
    add(job) {
      const token = makeToken();
      jobs.set(token, job);
      const oldest = jobs.keys().next().value;
      if (jobs.size > MOST_KEPT && oldest !== undefined) jobs.delete(oldest);
      return token;
    },
    get: (token) => jobs.get(token) ?? null,
    remove: (token) => void jobs.delete(token),
  };
}
