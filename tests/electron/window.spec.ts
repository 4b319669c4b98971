import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { Host } from "../../shared/ipc/host.ts";
import { exampleTitled } from "./designs.ts";
import { end, expect, heard, listen, readyPage, test } from "./fixture.ts";
import { launch, type Orgweave } from "./orgweave.ts";

declare global {
  interface Window {
    /** Lets a held window close. */
    letGo?: () => void;
  }
}

test.describe("closing the window", () => {
  test("waits until the page has kept the last edit", async ({ orgweave, page }) => {
    await hold(page);
    await closeWindow(orgweave);
    await expect.poll(() => heard(page)).toEqual(["asked"]);
    expect(await countWindows(orgweave)).toBe(1);
    await page.evaluate(() => window.letGo?.());
    await orgweave.ended;
  });

  test("asks the page once, however often it is told to close", async ({ orgweave, page }) => {
    await hold(page);
    await closeWindow(orgweave);
    await closeWindow(orgweave);
    await expect.poll(() => heard(page)).toEqual(["asked"]);
    await page.evaluate(() => window.letGo?.());
    await orgweave.ended;
  });

  test("a quit waits for the page as well, and then goes on", async ({ orgweave, page }) => {
    await hold(page);
    await orgweave.evaluate(({ app }) => app.quit(), null);
    await expect.poll(() => heard(page)).toEqual(["asked"]);
    expect(await countWindows(orgweave)).toBe(1);
    await page.evaluate(() => window.letGo?.());
    await orgweave.ended;
  });

  test("a page that takes long is the person's to decide", async ({ orgweave, page }) => {
    await orgweave.evaluate(({ dialog }) => {
      dialog.showMessageBox = async (...args: unknown[]) => {
        const { message } = args.at(-1) as { readonly message: string };
        (globalThis as unknown as { asked: string }).asked = message;
        return { response: 1, checkboxChecked: false };
      };
    }, null);
    await hold(page);
    await closeWindow(orgweave);
    await orgweave.ended;
  });

  test("a page that is gone is not waited for", async ({ orgweave, page }) => {
    await hold(page);
    await answerMessageBox(orgweave, 1);
    await crash(orgweave);
    await orgweave.ended;
  });
});

test.describe("the window", () => {
  test("comes back to its size and place", async ({ userData }) => {
    const first = await launch({ userData });
    await readyPage(first);
    await first.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 1000, height: 700 });
    }, null);
    await closeWindow(first);
    await first.ended;
    const second = await launch({ userData });
    try {
      await readyPage(second);
      const bounds = await second.evaluate(
        ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds(),
        null,
      );
      expect(bounds).toMatchObject({ width: 1000, height: 700 });
    } finally {
      await end(second);
    }
  });

  test("opens at its usual size when what was kept is damaged", async ({ userData }) => {
    await writeFile(join(userData, "window-state.json"), '{"bounds": {"x": "left"');
    const orgweave = await launch({ userData });
    try {
      await readyPage(orgweave);
      const bounds = await orgweave.evaluate(
        ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds(),
        null,
      );
      expect(bounds).toMatchObject({ width: 1280, height: 800 });
    } finally {
      await end(orgweave);
    }
  });

  test("a page that crashes is said, and starts again", async ({ orgweave, page }) => {
    await page.evaluate(() => document.body.setAttribute("data-before", "crash"));
    await answerMessageBox(orgweave, 0);
    await crash(orgweave);
    await expect
      .poll(() => orgweave.evaluate(() => (globalThis as unknown as { asked?: string }).asked, null))
      .toBe("Orgweave's window stopped working.");
    await expect
      .poll(() =>
        orgweave
          .evaluate(
            ({ BrowserWindow }) =>
              BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
                'document.readyState + " " + document.body.hasAttribute("data-before")',
              ),
            null,
          )
          .catch(() => "not yet"),
      )
      .toBe("complete false");
  });
});

test.describe("files from outside", () => {
  test("a start with a file opens it in the page", async ({ userData, folder }) => {
    const path = join(folder, "Structure.orgweave");
    await writeFile(path, exampleTitled("A structure of its own"));
    const orgweave = await launch({ userData, args: [path] });
    try {
      const page = await orgweave.page();
      await expect(page.getByText("A structure of its own").first()).toBeVisible();
    } finally {
      await end(orgweave);
    }
  });

  test("a second start hands its file to the first and ends", async ({
    orgweave,
    page,
    userData,
    folder,
  }) => {
    await writeFile(join(folder, "Second.orgweave"), "second");
    await listen(page, "opened");
    const second = await launch({
      userData,
      args: ["--flag.orgweave", "Second.orgweave"],
      workingDirectory: folder,
    });
    await second.ended;
    await expect
      .poll(() => heard(page))
      .toMatchObject([{ status: "opened", file: { name: "Second.orgweave", text: "second" } }]);
    expect(await countWindows(orgweave)).toBe(1);
    expect(await readFile(join(folder, "Second.orgweave"), "utf8")).toBe("second");
  });
});

/** Holds the window open until `letGo`; what the page heard is kept. */
async function hold(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const host = window.orgweaveHost as Host;
    const asked: unknown[] = [];
    window.heard = asked;
    host.window.onCloseRequest(() => {
      asked.push("asked");
      return new Promise((resolve) => {
        window.letGo = resolve;
      });
    });
    // What comes back tells that what was sent before has arrived.
    await host.app.about();
  });
}

function closeWindow(orgweave: Orgweave): Promise<void> {
  return orgweave.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close(), null);
}

function crash(orgweave: Orgweave): Promise<void> {
  return orgweave.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    null,
  );
}

function countWindows(orgweave: Orgweave): Promise<number> {
  return orgweave.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length, null);
}

function answerMessageBox(orgweave: Orgweave, response: number): Promise<void> {
  return orgweave.evaluate(({ dialog }, button) => {
    dialog.showMessageBox = async (...args: unknown[]) => {
      const { message } = args.at(-1) as { readonly message: string };
      (globalThis as unknown as { asked: string }).asked = message;
      return { response: button, checkboxChecked: false };
    };
  }, response);
}
