import { existsSync } from "node:fs";
import { registerHooks } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { required } from "../../../shared/lib/assert.ts";
import { app, userData } from "./app.ts";
import { startChromium } from "./chromium.ts";
import * as electron from "./electron.ts";

/** A function of the test, to be run here with the `electron` module at hand, as Playwright does it with Electron. */
interface Evaluation {
  readonly id: number;
  readonly source: string;
  readonly argument: unknown;
}

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === "electron"
      ? { url: pathToFileURL(join(import.meta.dirname, "electron.ts")).href, shortCircuit: true }
      : next(specifier, context),
});

process.on("message", async ({ id, source, argument }: Evaluation) => {
  try {
    // The test's own function, sent as text by the test that started this process.
    const call = new Function(`return (${source})`)() as (module: unknown, argument: unknown) => unknown;
    process.send?.({ id, value: await call(electron, argument) });
  } catch (error) {
    process.send?.({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
// The test is gone, and with it whoever could want this window.
process.on("disconnect", () => app.exit(1));

const main = required(process.argv[2], "the built main");
const browser = required(process.env.STANDIN_BROWSER, "STANDIN_BROWSER");
const browserArgs = JSON.parse(process.env.STANDIN_BROWSER_ARGUMENTS ?? "[]") as string[];
// As in Electron, the program's own name is followed by what it was started with.
process.argv.splice(1, 2, main);

// A second instance hands over its arguments and ends: it needs no Chromium, and could not have the same profile.
if (!existsSync(join(userData(), "instance.lock"))) {
  const endpoint = await startChromium(browser, join(userData(), "chromium"), browserArgs);
  process.send?.({ endpoint });
}
await import(pathToFileURL(main).href);
app.begin();
