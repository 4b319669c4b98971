import { describe, expect, it } from "vitest";
import { createPrintJobs } from "../../../../electron/serving/print-jobs.ts";
import type { PrintJob } from "../../../../shared/ipc/print-job.ts";

const job: PrintJob = { designText: "{}", option: "a", paper: "A4", isDraft: false, date: "2026-01-31" };

describe("waiting print jobs", () => {
  it("are given to whoever has the token, until they are removed", () => {
    const jobs = createPrintJobs();
    const token = jobs.add(job);
    expect(token).toMatch(/^[0-9a-f]{32}$/);
    expect(jobs.get(token)).toBe(job);
    jobs.remove(token);
    expect(jobs.get(token)).toBeNull();
  });

  it("are dropped, oldest first, beyond eight", () => {
    let next = 0;
    const jobs = createPrintJobs(() => `token${next++}`);
    for (let count = 0; count < 9; count += 1) jobs.add(job);
    expect(jobs.get("token0")).toBeNull();
    expect(jobs.get("token1")).toBe(job);
    expect(jobs.get("token8")).toBe(job);
  });
});
