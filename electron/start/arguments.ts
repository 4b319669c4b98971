import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { fail, type Result, succeed } from "../../shared/lib/result.ts";
import { DEFAULT_PORT } from "../loopback/server.ts";

export interface StartOptions {
  readonly port: number;
  /** Serve to a browser even where Electron is there. */
  readonly isBrowserWanted: boolean;
  /** Open a window; without it only the address is printed. */
  readonly opensWindow: boolean;
  /** Files to open, by absolute path; only Electron can be handed them. */
  readonly files: readonly string[];
}

export const USAGE = `Usage: npm start -- [--browser] [--port <number>] [--no-open] [<file.orgweave> …]
  --browser    serve to a browser even where Electron is installed
  --port       the port to serve on (${DEFAULT_PORT}); drafts made in a browser belong to their port
  --no-open    open no window, only print the address`;

/**
 * Reads the arguments of a start.
 * @param calledFrom the folder that files are meant from.
 */
export function readArguments(args: readonly string[], calledFrom: string): Result<StartOptions, string> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        browser: { type: "boolean", default: false },
        port: { type: "string", default: String(DEFAULT_PORT) },
        "no-open": { type: "boolean", default: false },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 1024 || port > 65_535) {
      return fail(`--port takes a number from 1024 to 65535, not “${values.port}”.\n${USAGE}`);
    }
    return succeed({
      port,
      isBrowserWanted: values.browser,
      opensWindow: !values["no-open"],
      files: positionals.map((file) => resolve(calledFrom, file)),
    });
  } catch (error) {
    return fail(`${(error as Error).message}\n${USAGE}`);
  }
}
