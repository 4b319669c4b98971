import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, request as httpRequest, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Loopback, startLoopback } from "../../../../electron/loopback/server.ts";
import type { PrintJob } from "../../../../shared/ipc/print-job.ts";

const JOB: PrintJob = { designText: "{}", option: "a", paper: "A3", isDraft: true, date: "2026-01-31" };

let folder: string;
let loopback: Loopback;
const others: Server[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "orgweave-loopback-"));
  await mkdir(join(folder, "bundle"));
  await writeFile(join(folder, "bundle", "index.html"), "<h1>Orgweave</h1>");
  await writeFile(join(folder, "secret.txt"), "secret");
  loopback = await start(0);
});

afterEach(async () => {
  await loopback.stop();
  for (const server of others.splice(0)) await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true, force: true });
});

describe("the loopback server", () => {
  it("serves the bundle with the closed policy", async () => {
    const response = await fetch(loopback.address);
    expect(await response.text()).toBe("<h1>Orgweave</h1>");
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "//secret.txt",
    "/x/../../secret.txt",
  ])("gives nothing for %s", async (path) => {
    expect(await ask({ path })).toMatchObject({ status: 404 });
  });

  it("refuses a foreign name, and sends localhost to its one address", async () => {
    const { port } = new URL(loopback.address);
    expect(await ask({ path: "/", headers: { host: `evil.example:${port}` } })).toMatchObject({
      status: 403,
    });
    expect(await ask({ path: "/print.html?job=a", headers: { host: `localhost:${port}` } })).toMatchObject({
      status: 308,
      location: `${loopback.address}print.html?job=a`,
    });
    expect(await ask({ path: "//evil.example/", headers: { host: `localhost:${port}` } })).toMatchObject({
      location: loopback.address,
    });
  });

  it("keeps a job to be printed by hand, and takes none from another page or of another shape", async () => {
    const kept = await post("/print-jobs", JSON.stringify(JOB));
    expect(kept.status).toBe(200);
    const { token } = (await kept.json()) as { token: string };
    expect(await (await fetch(`${loopback.address}print-jobs/${token}`)).json()).toEqual(JOB);
    expect((await post("/print-jobs", JSON.stringify(JOB), "https://evil.example")).status).toBe(403);
    expect((await post("/print-jobs", JSON.stringify({ ...JOB, extra: 1 }))).status).toBe(400);
    expect((await post("/print-jobs", "no JSON")).status).toBe(400);
    expect((await post("/elsewhere", JSON.stringify(JOB))).status).toBe(404);
  });

  it("refuses a job that is too large", async () => {
    const outcome = await post("/print-jobs", "x".repeat(49 * 1024 * 1024)).then(
      ({ status }) => status,
      // The server hangs up before it has read all of it.
      () => 413,
    );
    expect(outcome).toBe(413);
  });

  it("says that there is no browser, and keeps the job to be printed by hand", async () => {
    const lines = (await (await post("/exports/pdf", JSON.stringify(JOB))).text()).trim().split("\n");
    expect(lines).toHaveLength(1);
    const line = JSON.parse(lines[0] ?? "") as { status: string; token: string };
    expect(line).toMatchObject({ status: "no-browser" });
    expect((await fetch(`${loopback.address}print-jobs/${line.token}`)).status).toBe(200);
  });

  it("uses an Orgweave that has the port already, and leaves it running", async () => {
    const second = await start(portOf(loopback));
    expect(second).toMatchObject({ address: loopback.address, isShared: true });
    await second.stop();
    expect((await fetch(loopback.address)).status).toBe(200);
  });

  it("says that another program has the port", async () => {
    const other = createServer((_request, response) => response.end("something else"));
    others.push(other);
    const port = await new Promise<number>((resolve) => {
      other.listen(0, "127.0.0.1", () => {
        const address = other.address();
        resolve(typeof address === "object" && address !== null ? address.port : 0);
      });
    });
    const started = await startLoopback({ bundleFolder: folder, port, version: "1.0.0" });
    expect(started).toEqual({
      ok: false,
      reason: `Port ${port} is used by another program. Start with --port and another number.`,
    });
  });
});

async function start(port: number): Promise<Loopback> {
  const started = await startLoopback({
    bundleFolder: join(folder, "bundle"),
    port,
    version: "1.0.0",
    findBrowser: () => null,
  });
  if (!started.ok) throw new Error(started.reason);
  return started.value;
}

function portOf(of: Loopback): number {
  return Number(new URL(of.address).port);
}

function post(path: string, body: string, origin = new URL(loopback.address).origin): Promise<Response> {
  return fetch(new URL(path, loopback.address), { method: "POST", body, headers: { origin } });
}

/** Asks without tidying the path, as `fetch` would. */
function ask(options: { readonly path: string; readonly headers?: Record<string, string> }) {
  return new Promise<{ readonly status: number | undefined; readonly location: string | undefined }>(
    (resolve, reject) => {
      httpRequest({ host: "127.0.0.1", port: portOf(loopback), ...options }, (response) => {
        response.resume();
        resolve({ status: response.statusCode, location: response.headers.location });
      })
        .on("error", reject)
        .end();
    },
  );
}
