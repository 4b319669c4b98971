import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { findConditions } from "./find-conditions.ts";
import { negateConditions } from "./mutants.ts";

const ROOT = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(import.meta.dirname, "mutants-"));
afterAll(() => rmSync(folder, { recursive: true }));

function conditionsIn(text: string): readonly string[] {
  return findConditions("file.ts", text).map(({ start, end }) => text.slice(start, end));
}

describe("the conditions of a file", () => {
  it("are the tests of branches and loops, and each part of them", () => {
    expect(conditionsIn("if (a > 1 && (!b || c)) d(); while (e) f(g ? h : i);")).toEqual([
      ...["a > 1 && (!b || c)", "a > 1", "!b || c", "!b", "c"],
      ...["e", "g"],
    ]);
  });

  it("are what predicates answer, whether written in line or as functions of their own", () => {
    expect(conditionsIn("x.filter((y: Y) => y.ok); x.map((y) => y.z);")).toEqual(["y.ok"]);
    expect(conditionsIn("function isNew(a: A): boolean { if (a.b) return a.c; return false; }")).toEqual([
      "a.b",
      "a.c",
    ]);
    expect(conditionsIn("const hasPosts = posts.size > 0; const count = posts.size;")).toEqual([
      "posts.size > 0",
    ]);
  });

  it("are no values that only stand in for missing ones", () => {
    expect(conditionsIn("const a = b ?? c; const d = e || f;")).toEqual([]);
  });
});

describe("negating conditions", () => {
  const source = "export const sign = (n: number) => (n > 0 ? 1 : n === 0 ? 0 : -1);";
  const check = (name: string, tests: string, code = source) => {
    writeFileSync(join(folder, `${name}.ts`), code);
    const head = `import { expect, it } from "vitest";\nimport { sign } from "./${name}.ts";\n`;
    writeFileSync(join(folder, `${name}.check.ts`), head + tests);
    const path = (file: string) => relative(ROOT, join(folder, file));
    return negateConditions([{ file: path(`${name}.ts`), tests: path(`${name}.check.ts`) }]);
  };

  it("is noticed by tests that try both sides", async () => {
    const tests = 'it("", () => { expect([sign(2), sign(0), sign(-2)]).toEqual([1, 0, -1]); });';
    expect(await check("both", tests)).toMatchObject([{ mutants: 2, survivors: [] }]);
  });

  it("is told, with its line, where tests try one side only", async () => {
    const tests = 'it("", () => { expect(sign(2)).toBe(1); });';
    expect(await check("one", tests)).toMatchObject([
      { mutants: 2, survivors: [{ line: 1, condition: "n === 0" }] },
    ]);
  });

  it("is noticed where a loop would never end", async () => {
    const code = "export function sign(n: number) { while (n > 1) n -= 1; return n; }";
    const tests = 'it("", () => { expect([sign(0)]).toEqual([0]); });';
    expect(await check("loop", tests, code)).toMatchObject([{ mutants: 1, survivors: [] }]);
  });

  it("is refused where the tests fail as it is", async () => {
    const tests = 'it("", () => { expect(sign(2)).toBe(7); });';
    await expect(check("wrong", tests)).rejects.toThrow("fails with nothing negated");
  });
});
