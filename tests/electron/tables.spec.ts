import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { Host, TableSource } from "../../shared/ipc/host.ts";
import { answerOpenDialog, answerSaveDialog, expect, test } from "./fixture.ts";

test.describe("tables", () => {
  test("a workbook comes to the page byte for byte", async ({ orgweave, page, folder }) => {
    const bytes = Array.from({ length: 256 }, (_, value) => value);
    await writeFile(join(folder, "Structure.xlsx"), Buffer.from(bytes));
    await answerOpenDialog(orgweave, join(folder, "Structure.xlsx"));
    expect(await openTables(page, "workbook")).toEqual({
      status: "opened",
      name: "Structure.xlsx",
      files: [{ name: "Structure.xlsx", isBytes: true, bytes }],
    });
  });

  test("a folder brings the tables that lie directly in it, by name", async ({ orgweave, page, folder }) => {
    await writeFile(join(folder, "posts.csv"), "b");
    await writeFile(join(folder, "Cells.CSV"), "a");
    await writeFile(join(folder, "notes.txt"), "no table");
    await mkdir(join(folder, "older.csv"));
    await answerOpenDialog(orgweave, folder);
    expect(await openTables(page, "folder")).toMatchObject({
      status: "opened",
      files: [
        { name: "Cells.CSV", bytes: [97] },
        { name: "posts.csv", bytes: [98] },
      ],
    });
  });

  test("a folder without tables, and a closed dialog, are said", async ({ orgweave, page, folder }) => {
    await mkdir(join(folder, "Empty"));
    await answerOpenDialog(orgweave, join(folder, "Empty"));
    expect(await openTables(page, "folder")).toEqual({
      status: "failed",
      message: "The folder “Empty” holds no .csv files.",
    });
    await answerOpenDialog(orgweave, null);
    expect(await openTables(page, "workbook")).toEqual({ status: "cancelled" });
  });

  test("one table is written where the person says, under its own ending", async ({
    orgweave,
    page,
    folder,
  }) => {
    await answerSaveDialog(orgweave, join(folder, "Impact"));
    const save = () =>
      page.evaluate(() =>
        (window.orgweaveHost as Host).tables.save({ suggestedName: "Impact.csv", text: "Post\r\nLead\r\n" }),
      );
    expect(await save()).toEqual({ status: "saved", name: "Impact.csv" });
    expect(await readFile(join(folder, "Impact.csv"), "utf8")).toBe("Post\r\nLead\r\n");
    await answerSaveDialog(orgweave, null);
    expect(await save()).toEqual({ status: "cancelled" });
  });
});

function openTables(page: Page, source: TableSource) {
  return page.evaluate(async (wanted) => {
    const outcome = await (window.orgweaveHost as Host).tables.open(wanted);
    if (outcome.status !== "opened") return outcome;
    // Bytes do not leave the page as bytes.
    const files = outcome.files.map(({ name, bytes }) => ({
      name,
      isBytes: bytes instanceof Uint8Array,
      bytes: [...bytes],
    }));
    return { ...outcome, files };
  }, source);
}
