import { execFileSync } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { Host } from "../../shared/ipc/host.ts";
import type { PrintJob } from "../../shared/ipc/print-job.ts";
import { exampleJob } from "./designs.ts";
import { answerSaveDialog, expect, heard, listen, test } from "./fixture.ts";
import type { Orgweave } from "./orgweave.ts";

test.describe("exporting a PDF", () => {
  test("prints the option, tagged and on A3, and reports its steps in order", async ({
    orgweave,
    page,
    folder,
  }) => {
    const path = join(folder, "Structure.pdf");
    await answerSaveDialog(orgweave, path);
    await listen(page, "progress");
    expect(await exportPdf(page, exampleJob())).toEqual({ status: "saved", name: "Structure.pdf" });
    expect(await heard(page)).toEqual([{ stage: "drawing" }, { stage: "printing" }, { stage: "writing" }]);
    const information = execFileSync("pdfinfo", [path], { encoding: "utf8" });
    expect(information).toMatch(/Tagged:\s+yes/);
    expect(information).toMatch(/Page size:\s+1190\.\d+ x 84[12]\.\d+ pts|A3/);
    expect(execFileSync("pdftotext", [path, "-"], { encoding: "utf8" })).toContain("Hampshire");
    await expectOneWindow(orgweave);
  });

  test("replaces an older PDF only when the new one is whole", async ({ orgweave, page, folder }) => {
    const path = join(folder, "Structure.pdf");
    await writeFile(path, "the older one");
    await answerSaveDialog(orgweave, path);
    const failed = await exportPdf(page, { ...exampleJob(), option: "no-such-option" });
    expect(failed).toMatchObject({ status: "failed" });
    expect(await readFile(path, "utf8")).toBe("the older one");
    expect(await exportPdf(page, exampleJob())).toMatchObject({ status: "saved" });
    expect((await readFile(path)).subarray(0, 5).toString()).toBe("%PDF-");
  });

  test("prints nothing when the person closes the dialog", async ({ orgweave, page }) => {
    await answerSaveDialog(orgweave, null);
    await listen(page, "progress");
    expect(await exportPdf(page, exampleJob())).toEqual({ status: "cancelled" });
    expect(await heard(page)).toEqual([]);
  });

  test("stops when told to, leaves no file, and can begin anew", async ({ orgweave, page, folder }) => {
    await answerSaveDialog(orgweave, join(folder, "Structure.pdf"));
    const outcome = await page.evaluate(async (job) => {
      const host = window.orgweaveHost as Host;
      const stop = host.exports.onProgress(() => {
        stop();
        void host.exports.cancel();
      });
      return host.exports.pdf(job, "Structure");
    }, exampleJob());
    expect(outcome).toEqual({ status: "cancelled" });
    expect(await readdir(folder)).toEqual([]);
    await expectOneWindow(orgweave);
    expect(await exportPdf(page, exampleJob())).toMatchObject({ status: "saved" });
  });

  test("says that the pages could not be drawn when theirs crashes, and can begin anew", async ({
    orgweave,
    page,
    folder,
  }) => {
    await answerSaveDialog(orgweave, join(folder, "Structure.pdf"));
    await orgweave.evaluate(({ app }) => {
      app.once("web-contents-created", (_event, contents) => {
        const read = contents.executeJavaScriptInIsolatedWorld.bind(contents);
        contents.executeJavaScriptInIsolatedWorld = (world, scripts) => {
          // In the very moment that it is asked whether it has drawn.
          contents.forcefullyCrashRenderer();
          return read(world, scripts);
        };
      });
    }, null);
    expect(await exportPdf(page, exampleJob())).toEqual({
      status: "failed",
      message: "The pages could not be drawn.",
    });
    expect(await readdir(folder)).toEqual([]);
    await expectOneWindow(orgweave);
    expect(await exportPdf(page, exampleJob())).toMatchObject({ status: "saved" });
  });

  test("runs one export at a time", async ({ orgweave, page, folder }) => {
    await answerSaveDialog(orgweave, join(folder, "Structure.pdf"));
    const outcomes = await page.evaluate(async (job) => {
      const host = window.orgweaveHost as Host;
      return Promise.all([host.exports.pdf(job, "one"), host.exports.pdf(job, "two")]);
    }, exampleJob());
    expect(outcomes).toMatchObject([
      { status: "saved" },
      { status: "failed", message: "Another export is still running." },
    ]);
  });
});

function exportPdf(page: Page, job: PrintJob) {
  return page.evaluate((wanted) => (window.orgweaveHost as Host).exports.pdf(wanted, "Structure"), job);
}

async function expectOneWindow(orgweave: Orgweave): Promise<void> {
  const count = await orgweave.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length, null);
  expect(count, "the hidden window is closed again").toBe(1);
}
