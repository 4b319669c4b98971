import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findBrowser, NO_BROWSER } from "../../electron/print/find-browser.ts";
import { fail, type Result, succeed } from "../../shared/lib/result.ts";
import { testBrowser } from "./browser.ts";

/** What end-to-end tests need of Debian: a browser, its shell without windows, a font for them, and the tools that look into PDFs. */
const PACKAGES = ["chromium", "chromium-headless-shell", "fonts-liberation", "poppler-utils"];

/** The tools of Poppler that specs look into PDFs with. */
const PDF_TOOLS = ["pdfinfo", "pdftotext"];

/**
 * Sees to it that there is a browser to test with, installing Debian's where there is none.
 * @returns in one line what was found or done, or why there is none.
 */
export function ensureBrowser(): Result<string, string> {
  const found = findBrowser();
  const missing = PDF_TOOLS.filter((tool) => !isInstalled(tool));
  if (found !== null && missing.length === 0)
    return succeed(`Testing with the installed browser ${testBrowser()}.`);
  const lack = found === null ? NO_BROWSER : `${missing.join(" and ")} of poppler-utils not found.`;
  if (!existsSync("/etc/debian_version")) return fail(lack);
  const prefix = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const commands = [
    ["apt-get", "update"],
    ["apt-get", "install", "-y", "--no-install-recommends", ...PACKAGES],
  ];
  for (const command of commands) {
    const [program = "", ...args] = [...prefix, ...command];
    const run = spawnSync(program, args, {
      stdio: ["ignore", "ignore", "pipe"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      encoding: "utf8",
    });
    if (run.status !== 0)
      return fail(`${lack} “${[program, ...args].join(" ")}” failed: ${(run.stderr ?? "").trim()}`);
  }
  if (findBrowser() === null) return fail(lack);
  return succeed(`Installed ${PACKAGES.join(", ")} with apt-get; testing with ${testBrowser()}.`);
}

function isInstalled(tool: string): boolean {
  return spawnSync(tool, ["-v"], { stdio: "ignore" }).error === undefined;
}
