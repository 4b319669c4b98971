import { describe, expect, it } from "vitest";
import { findBrowser } from "../../../../electron/print/find-browser.ts";

const only =
  (...programs: string[]) =>
  (path: string) =>
    programs.includes(path);

describe("finding an installed browser", () => {
  it("looks along the path on Linux, Chrome before Chromium", () => {
    const environment = { PATH: "/usr/local/bin:/usr/bin" };
    const find = (isProgram: (path: string) => boolean) =>
      findBrowser({ platform: "linux", environment, isProgram });
    expect(find(only("/usr/bin/chromium", "/usr/bin/google-chrome"))).toBe("/usr/bin/google-chrome");
    expect(find(only("/usr/bin/brave-browser"))).toBe("/usr/bin/brave-browser");
    expect(find(only())).toBeNull();
  });

  it("finds Edge on Windows, where every laptop has it", () => {
    const edge = "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe";
    const environment = { PROGRAMFILES: "C:\\Program Files", "PROGRAMFILES(X86)": "C:\\Program Files (x86)" };
    expect(findBrowser({ platform: "win32", environment, isProgram: only(edge) })).toBe(edge);
  });

  it("finds an application in the person's own folder on macOS", () => {
    const brave = "/Users/ana/Applications/Brave Browser.app/Contents/MacOS/Brave Browser";
    const environment = { HOME: "/Users/ana" };
    expect(findBrowser({ platform: "darwin", environment, isProgram: only(brave) })).toBe(brave);
  });

  it("uses the named one and no other, should it be missing", () => {
    const environment = { PATH: "/usr/bin", ORGWEAVE_BROWSER: "/opt/mine" };
    const find = (...programs: string[]) =>
      findBrowser({ platform: "linux", environment, isProgram: only(...programs) });
    expect(find("/opt/mine", "/usr/bin/chromium")).toBe("/opt/mine");
    expect(find("/usr/bin/chromium")).toBeNull();
  });
});
