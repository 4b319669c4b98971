import { describe, expect, it } from "vitest";
import { nearestName, nearNames } from "../../../../shared/lib/near-name.ts";

describe("the nearest name", () => {
  const names = ["Frailty", "Crisis and liaison", "Adult mental health"];

  it.each([
    ["frailty", "Frailty"],
    ["Fraility", "Frailty"],
    ["Fralty", "Frailty"],
    ["Fraitly", "Frailty"],
    ["crisis_and_liason", "Crisis and liaison"],
    ["Podiatry", null],
    ["", null],
    ["x", null],
  ])("to “%s” is %s", (wrong, name) => {
    expect(nearestName(wrong, names)).toBe(name);
  });

  it("is the one with the fewest slips, and the first of several as near", () => {
    expect(nearestName("PL-1X", ["PL-20", "PL-1C", "PL-1O"])).toBe("PL-1C");
  });

  it("is not looked for where the text is too long to have slips", () => {
    const name = "a".repeat(100);
    expect(nearestName(`b${name.slice(1)}`, [name])).toBe(name);
    expect(nearestName(`b${name}`, [name])).toBeNull();
  });

  it("is no longer looked for once an import has compared too many", () => {
    const suggest = nearNames();
    const many = Array.from({ length: 60_000 }, (_, index) => `Post ${index}`);
    expect(suggest("Post 7x", many)).toBe("Post 7");
    expect(suggest("Post 7x", many)).toBeNull();
  });
});
