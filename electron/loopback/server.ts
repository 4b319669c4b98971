import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type Identity, identitySchema, LOOPBACK_PATHS } from "../../shared/ipc/loopback.ts";
import { fail, type Result, succeed } from "../../shared/lib/result.ts";
import { findBrowser } from "../print/find-browser.ts";
import { printPdf } from "../print/print-pdf.ts";
import { createAnswer } from "../serving/answer.ts";
import { SECURITY_HEADERS } from "../serving/headers.ts";
import { createPrintJobs } from "../serving/print-jobs.ts";
import { createExports, type Exports } from "./exports.ts";
import { readJob } from "./read-job.ts";
import { canonicalOrigin, checkRequest } from "./request-check.ts";

/** The port that drafts made in a browser belong to. */
export const DEFAULT_PORT = 4817;

export interface LoopbackOptions {
  /** The built renderer. */
  readonly bundleFolder: string;
  /** Zero takes any free port, which only a test can want: drafts belong to the port. */
  readonly port: number;
  readonly version: string;
  /** Finds the browser that prints; given by tests of a machine without one. */
  readonly findBrowser?: () => string | null;
}

/** A place where the application is served. */
export interface Loopback {
  /** The address to open. */
  readonly address: string;
  /** True when another Orgweave serves there already, and goes on after this one stops. */
  readonly isShared: boolean;
  stop(): Promise<void>;
}

/**
 * Serves the application to browsers of this machine, and to nobody else. Where another Orgweave has the port, that
 * one is used.
 * @returns where it is served, or in words why it cannot be.
 */
export async function startLoopback(options: LoopbackOptions): Promise<Result<Loopback, string>> {
  const jobs = createPrintJobs();
  const exports = createExports({
    bundleFolder: options.bundleFolder,
    jobs,
    print: printPdf,
    findBrowser: options.findBrowser ?? findBrowser,
  });
  const answer = createAnswer(options.bundleFolder, jobs);
  const identity: Identity = { application: "orgweave", version: options.version };
  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy());
  });

  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const verdict = checkRequest(request.method ?? "", request.headers, portOf(server));
    if (verdict.kind === "refused") return say(response, 403, verdict.reason);
    // Cut from the text as it came: parsing it as an address would tidy away the dots of a traversal before the test.
    const path = (request.url ?? "/").split(/[?#]/, 1)[0] ?? "/";
    if (verdict.kind === "moved") {
      response
        .writeHead(308, { ...SECURITY_HEADERS, Location: `${verdict.origin}${safeTarget(request.url)}` })
        .end();
      return;
    }
    if (request.method === "POST") return takeWork(path, request, response);
    if (path === LOOPBACK_PATHS.identity) {
      response.writeHead(200, {
        ...SECURITY_HEADERS,
        "Content-Type": "application/json",
        "Cache-Control": "no-store",
      });
      response.end(JSON.stringify(identity));
      return;
    }
    const token = /^\/exports\/([a-z0-9]{1,64})\.pdf$/.exec(path)?.[1];
    if (token !== undefined) return givePdf(exports, token, response);
    const { status, headers, body } = await answer(path);
    response.writeHead(status, { ...headers, "Content-Length": body.length });
    response.end(request.method === "HEAD" ? undefined : body);
  };

  const takeWork = async (path: string, request: IncomingMessage, response: ServerResponse) => {
    if (path !== LOOPBACK_PATHS.exports && path !== LOOPBACK_PATHS.printJobs) {
      return say(response, 404, "There is nothing here.");
    }
    const job = await readJob(request);
    if (!job.ok) return say(response, job.reason.status, job.reason.message);
    if (path === LOOPBACK_PATHS.exports) return exports.run(job.value, response);
    response.writeHead(200, { ...SECURITY_HEADERS, "Content-Type": "application/json" });
    response.end(JSON.stringify({ token: jobs.add(job.value) }));
  };

  const listening = await listen(server, options.port);
  if (!listening) {
    if (await isOrgweave(options.port)) {
      return succeed({
        address: `${canonicalOrigin(options.port)}/`,
        isShared: true,
        stop: async () => undefined,
      });
    }
    return fail(`Port ${options.port} is used by another program. Start with --port and another number.`);
  }
  return succeed({
    address: `${canonicalOrigin(portOf(server))}/`,
    isShared: false,
    stop: async () => {
      exports.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

/** Whether the port could be had; any other trouble with it is no different to a person. */
function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    server.once("error", () => resolve(false));
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () => resolve(true));
  });
}

async function isOrgweave(port: number): Promise<boolean> {
  try {
    const response = await fetch(`${canonicalOrigin(port)}${LOOPBACK_PATHS.identity}`, {
      signal: AbortSignal.timeout(2000),
      redirect: "error",
    });
    return identitySchema.safeParse(await response.json()).success;
  } catch {
    return false;
  }
}

/** Only a path of this server may follow its origin: `//elsewhere` would not be one. */
function safeTarget(url: string | undefined): string {
  return url === undefined || !url.startsWith("/") || url.startsWith("//") ? "/" : url;
}

function givePdf(exports: Exports, token: string, response: ServerResponse): void {
  const bytes = exports.take(token);
  if (bytes === null) {
    say(response, 404, "There is nothing here.");
    return;
  }
  response.writeHead(200, {
    ...SECURITY_HEADERS,
    "Content-Type": "application/pdf",
    "Content-Length": bytes.length,
    "Cache-Control": "no-store",
  });
  response.end(bytes);
}

function say(response: ServerResponse, status: number, text: string): void {
  // What is left of a refused body is not read.
  response.writeHead(status, {
    ...SECURITY_HEADERS,
    "Content-Type": "text/plain; charset=utf-8",
    Connection: "close",
  });
  response.end(text);
}
