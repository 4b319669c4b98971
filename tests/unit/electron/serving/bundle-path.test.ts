import { isAbsolute, join, relative, sep } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bundlePath } from "../../../../electron/serving/bundle-path.ts";

const FOLDER = join(sep, "srv", "bundle");

describe("the file a path names", () => {
  it("is found inside the bundle", () => {
    expect(bundlePath(FOLDER, "/")).toBe(join(FOLDER, "index.html"));
    expect(bundlePath(FOLDER, "/print.html")).toBe(join(FOLDER, "print.html"));
    expect(bundlePath(FOLDER, "/assets/a%20b.js")).toBe(join(FOLDER, "assets", "a b.js"));
    expect(bundlePath(FOLDER, "/assets/../print.html")).toBe(join(FOLDER, "print.html"));
  });

  it.each([
    "/..",
    "/../bundle-elsewhere/secret",
    "/%2e%2e/secret",
    "/..%2fsecret",
    "/assets/..%2f..%2fsecret",
    "/..\\secret",
    "/..%5csecret",
    "/C:/Windows/win.ini",
    "/index.html::$DATA",
    "/index.html%00.png",
    "/%",
    "/%ff",
    "/.",
    "index.html",
    "",
  ])("is none for %j", (path) => {
    expect(bundlePath(FOLDER, path)).toBeNull();
  });

  it("never lies outside the bundle, whatever is asked", () => {
    const part = fc.oneof(
      fc.constantFrom("..", ".", "/", "%2e", "%2f", "%5c", "\\", "bundle", "bundle-elsewhere", "%252e", "//"),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const file = bundlePath(FOLDER, `/${parts.join("/")}`);
        if (file === null) return;
        const way = relative(FOLDER, file);
        expect(way.split(sep)).not.toContain("..");
        expect(isAbsolute(way)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});
