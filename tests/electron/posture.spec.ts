import { join } from "node:path";
import { OUT_FOLDER } from "../../electron/start/project.ts";
import type { Host } from "../../shared/ipc/host.ts";
import { answerOpenDialog, expect, test } from "./fixture.ts";

test.describe("the page", () => {
  test("has a bridge it cannot change, and nothing of Node", async ({ page }) => {
    const found = await page.evaluate(() => {
      const host = window.orgweaveHost as Host;
      const attempt = (change: () => void) => {
        try {
          change();
        } catch {
          // In strict code a refused change throws.
        }
      };
      attempt(() => Object.assign(window, { orgweaveHost: null }));
      attempt(() => Object.assign(host, { kind: "stolen" }));
      attempt(() => Object.assign(host.files, { open: null }));
      return {
        isHostKept:
          window.orgweaveHost === host && host.kind === "desktop" && typeof host.files.open === "function",
        node: ["require", "process", "module", "Buffer", "electron"].filter((name) => name in window),
      };
    });
    expect(found).toEqual({ isHostKept: true, node: [] });
  });

  test("comes with a policy that runs the bundle's own scripts and reaches nothing else", async ({
    page,
  }) => {
    const headers = await page.evaluate(async () => {
      const response = await fetch("./index.html");
      return Object.fromEntries(response.headers);
    });
    const policy = headers["content-security-policy"] ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe-eval");
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });

  test("runs no script written into it", async ({ page }) => {
    const hasRun = await page.evaluate(async () => {
      const script = document.createElement("script");
      script.textContent = "document.body.dataset.injected = 'yes'";
      document.body.append(script);
      const image = document.createElement("div");
      image.innerHTML = "<img src=x onerror=\"document.body.dataset.injected = 'yes'\">";
      document.body.append(image);
      await new Promise((resolve) => setTimeout(resolve, 300));
      return document.body.dataset.injected ?? "no";
    });
    expect(hasRun).toBe("no");
  });

  test("is refused every permission", async ({ page }) => {
    const states = await page.evaluate(async () => {
      const names = ["geolocation", "notifications", "camera", "microphone"];
      return Promise.all(
        names.map(
          async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
        ),
      );
    });
    expect(states).toEqual(["denied", "denied", "denied", "denied"]);
  });

  test("cannot open another window", async ({ orgweave, page }) => {
    await orgweave.evaluate(({ BrowserWindow }) => {
      const counter = globalThis as unknown as { created: number };
      counter.created = 0;
      BrowserWindow.getAllWindows()[0]?.webContents.on("did-create-window", () => {
        counter.created += 1;
      });
    }, null);
    for (const address of ["https://orgweave.invalid/", "about:blank", "/index.html"]) {
      await page.evaluate(async (target) => {
        window.open(target, "_blank");
        // What comes back tells that what was asked before has been settled.
        await (window.orgweaveHost as Host).app.about();
      }, address);
    }
    const created = await orgweave.evaluate(
      () => (globalThis as unknown as { created: number }).created,
      null,
    );
    expect(created).toBe(0);
    expect(await orgweave.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length, null)).toBe(
      1,
    );
  });

  test("cannot be led away from the bundle", async ({ orgweave, page }) => {
    const before = page.url();
    await page.evaluate(() => document.body.setAttribute("data-stays", "yes"));
    for (const address of ["https://orgweave.invalid/", "file:///etc/passwd", "data:text/html,away"]) {
      await page.evaluate((target) => {
        location.href = target;
      }, address);
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 150)));
    }
    expect(page.url()).toBe(before);
    expect(await page.evaluate(() => document.body.dataset.stays)).toBe("yes");
    const address = await orgweave.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL(),
      null,
    );
    expect(address).toBe("app://bundle/");
  });

  test("gets nothing from outside the bundle, however the way is written", async ({ page }) => {
    const statuses = await page.evaluate(async () => {
      const ways = [
        "/../main/index.js",
        "/%2e%2e/main/index.js",
        "/..%2fmain/index.js",
        "/assets/..%2f..%2fmain/index.js",
        "/..%5cmain%5cindex.js",
        "/%2e%2e%2f%2e%2e%2fpackage.json",
        "/index.html%00.js",
        "//etc/passwd",
        "/%",
      ];
      return Promise.all(
        ways.map(async (way) => {
          const answer = await fetch(location.origin + way).catch(() => null);
          return answer === null ? "none" : answer.status;
        }),
      );
    });
    expect(new Set(statuses)).toEqual(new Set([404]));
  });
});

test.describe("the shell", () => {
  test("gives its pages a sandbox, a world of their own and no Node", async ({ orgweave, page: _ }) => {
    const preferences = await orgweave.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      // Not in the published types, but the only way to see what a window really got.
      return (
        contents as unknown as { getLastWebPreferences(): Electron.WebPreferences }
      ).getLastWebPreferences();
    }, null);
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      webviewTag: false,
    });
  });

  test("refuses every request to the network, its own windows' included", async ({ orgweave, page: _ }) => {
    const reason = await orgweave.evaluate(async ({ BrowserWindow }) => {
      const window = new BrowserWindow({ show: false });
      try {
        await window.loadURL("https://orgweave.invalid/");
        return "loaded";
      } catch (error) {
        return String(error);
      } finally {
        window.destroy();
      }
    }, null);
    expect(reason).toContain("ERR_BLOCKED_BY_CLIENT");
  });

  test("answers its own window only, even to the same page with the same preload", async ({
    orgweave,
    page: _,
  }) => {
    const preload = join(process.env.ORGWEAVE_OUT ?? OUT_FOLDER, "preload", "index.cjs");
    const answer = await orgweave.evaluate(async ({ BrowserWindow }, path) => {
      const window = new BrowserWindow({ show: false, webPreferences: { preload: path, sandbox: true } });
      await window.loadURL("app://bundle/print.html");
      const reply: unknown = await window.webContents.executeJavaScript(
        "orgweaveHost.files.recent().then(() => 'answered', (error) => error.message)",
      );
      window.destroy();
      return String(reply);
    }, preload);
    expect(answer).toContain("Refused files:recent");
  });

  test("answers its own window only while it shows the application", async ({ orgweave, page: _ }) => {
    const answer = await orgweave.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      await contents?.loadURL("data:text/html,<title>elsewhere</title>");
      const reply: unknown = await contents?.executeJavaScript(
        "orgweaveHost.files.recent().then(() => 'answered', (error) => error.message)",
      );
      return String(reply);
    }, null);
    expect(answer).toContain("Refused files:recent");
  });

  test("takes no arguments but those agreed, and shows no dialog for others", async ({ orgweave, page }) => {
    await answerOpenDialog(orgweave, "/nowhere");
    const answers = await page.evaluate(async () => {
      type Loose = Record<string, (...args: unknown[]) => Promise<unknown>>;
      const host = window.orgweaveHost as unknown as Record<"files" | "tables" | "exports", Loose>;
      const bad: readonly unknown[] = [
        undefined,
        null,
        7,
        "../../etc/passwd",
        [],
        {},
        { token: "../../etc/passwd", text: "x" },
        { token: "0123456789abcdef", text: 7 },
        { token: "0123456789abcdef", text: "x", path: "/etc/passwd" },
        { suggestedName: "", text: "x" },
      ];
      const doors = [
        host.files.save,
        host.files.saveAs,
        host.files.openRecent,
        host.tables.open,
        host.exports.pdf,
      ];
      return Promise.all(
        doors.flatMap((door) =>
          bad.map(async (argument) => {
            try {
              await door?.(argument, "name");
              return "answered";
            } catch (error) {
              return (error as Error).message.includes("Refused") ? "refused" : String(error);
            }
          }),
        ),
      );
    });
    expect(answers).toHaveLength(50);
    expect(new Set(answers)).toEqual(new Set(["refused"]));
  });
});
