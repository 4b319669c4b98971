import { readArguments } from "./arguments.ts";
import { runInBrowser } from "./browser.ts";
import { runDesktop } from "./desktop.ts";
import { ensureBuilt } from "./ensure-built.ts";
import { callingFolder } from "./project.ts";

const say = (line: string) => console.log(line);

/** Builds what is stale, then opens the desktop application; where that cannot be, serves the same to a browser. */
async function start(args: readonly string[]): Promise<number> {
  const options = readArguments(args, callingFolder("start"));
  if (!options.ok) return complain(options.reason);
  const built = await ensureBuilt({ say });
  if (!built.ok) return complain(built.reason);
  if (!options.value.isBrowserWanted) {
    const desktop = await runDesktop(options.value.files, say);
    if (desktop.ok) return desktop.value;
    say(`${desktop.reason}: serving the same application to a browser instead.`);
  }
  const served = await runInBrowser(options.value, say);
  return served.ok ? served.value : complain(served.reason);
}

function complain(reason: string): number {
  console.error(reason);
  return 1;
}

process.exitCode = await start(process.argv.slice(2));
