import { parseArgs } from "node:util";
import { fail, type Result, succeed } from "../../shared/lib/result.ts";
import { DEFAULT_PORT } from "../loopback/server.ts";

export interface StartOptions {
  readonly port: number;
  /** Serve to a browser even where Electron is there. */
  readonly isBrowserWanted: boolean;
  /** Open a window; without it only the address is printed. */
  readonly opensWindow: boolean;
  /** Files to open, handed to Electron. */
  readonly files: readonly string[];
}

export const USAGE = `Usage: npm start -- [--browser] [--port <number>] [--no-open] [<file.orgweave> …]
  --browser    serve to a browser even where Electron is installed
  --port       the port to serve on (${DEFAULT_PORT}); drafts made in a browser belong to their port
  --no-open    open no window, only print the address`;

/** Reads the arguments of a start. */
export function readArguments(args: readonly string[]): Result<StartOptions, string> {
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
      files: positionals,
    });
  } catch (error) {
    return fail(`${(error as Error).message}\n${USAGE}`);
  }
}
