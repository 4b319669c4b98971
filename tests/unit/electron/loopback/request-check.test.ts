import { describe, expect, it } from "vitest";
import { checkRequest } from "../../../../electron/loopback/request-check.ts";

const ORIGIN = "http://127.0.0.1:4817";

describe("who may ask the loopback server", () => {
  it("is whoever names it by its address and port", () => {
    expect(checkRequest("GET", { host: "127.0.0.1:4817" }, 4817)).toEqual({ kind: "allowed" });
    expect(checkRequest("POST", { host: "127.0.0.1:4817", origin: ORIGIN }, 4817)).toEqual({
      kind: "allowed",
    });
  });

  it("is sent from localhost to the one address that drafts belong to", () => {
    expect(checkRequest("GET", { host: "LocalHost:4817" }, 4817)).toEqual({ kind: "moved", origin: ORIGIN });
  });

  it.each([
    undefined,
    "",
    "127.0.0.1",
    "127.0.0.1:4818",
    "localhost",
    "evil.example:4817",
    "127.0.0.1.evil.example:4817",
    "127.0.0.1:4817.evil.example",
    "[::1]:4817",
    "0.0.0.0:4817",
  ])("is nobody who names it %j", (host) => {
    expect(checkRequest("GET", host === undefined ? {} : { host }, 4817).kind).toBe("refused");
    expect(checkRequest("POST", { ...(host === undefined ? {} : { host }), origin: ORIGIN }, 4817).kind).toBe(
      "refused",
    );
  });

  it.each([undefined, "null", "http://localhost:4817", "https://127.0.0.1:4817", "https://evil.example"])(
    "gives no work from a page of %j",
    (origin) => {
      const headers = { host: "127.0.0.1:4817", ...(origin === undefined ? {} : { origin }) };
      expect(checkRequest("POST", headers, 4817).kind).toBe("refused");
    },
  );

  it.each(["PUT", "DELETE", "OPTIONS", "PATCH", "CONNECT", ""])("may not use the method %j", (method) => {
    expect(checkRequest(method, { host: "127.0.0.1:4817", origin: ORIGIN }, 4817).kind).toBe("refused");
  });
});
