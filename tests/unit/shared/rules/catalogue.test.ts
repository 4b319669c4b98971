import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CATALOGUE } from "../../../../shared/rules/catalogue/index.ts";
import { SEVERITIES } from "../../../../shared/rules/engine/finding.ts";
import { DEFAULT_PRESET } from "../../../../shared/rules/presets/default.ts";
import { RULE_PAGES, rulePages } from "../../../support/build-rule-docs.ts";

const CATALOGUE_FOLDER = join(import.meta.dirname, "../../../../shared/rules/catalogue");
const ids = CATALOGUE.map(({ id }) => id);

function filesBelow(folder: string, ending: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(ending) && path.includes("/"))
    .map((path) => path.slice(0, -ending.length))
    .sort();
}

describe("the catalogue", () => {
  it("registers every file of its folder, under the name of the file", () => {
    expect([...ids].sort()).toEqual(filesBelow(CATALOGUE_FOLDER, ".ts"));
  });

  it("has a severity for every rule, and none for a rule that is not there", () => {
    expect(Object.keys(DEFAULT_PRESET).sort()).toEqual([...ids].sort());
    for (const entry of Object.values(DEFAULT_PRESET)) {
      for (const severity of Object.values(entry)) expect(SEVERITIES).toContain(severity);
    }
  });

  it("lets a rule import no other rule", () => {
    for (const id of ids) {
      const source = readFileSync(join(CATALOGUE_FOLDER, `${id}.ts`), "utf8");
      const imports = [...source.matchAll(/from "([^"]+)"/g)].map(([, path]) => path);
      expect(
        imports.filter((path) => path?.startsWith("./") || path?.includes("catalogue")),
        id,
      ).toEqual([]);
    }
  });
});

describe.each(CATALOGUE)("$id", (rule) => {
  it("says in whole sentences what it finds and why that matters", () => {
    const { finds, why, notes, good, bad } = rule.docs;
    for (const text of [finds, why, good, bad, ...notes]) expect(text).toMatch(/^\p{Lu}.*[.”]$/su);
    expect(rule.title).toMatch(/^\p{Lu}.*[^.]$/u);
    expect(rule.docs.sources[0].title).not.toBe("");
  });

  it("has a test file with valid and invalid cases, at least three of each", () => {
    const file = join(import.meta.dirname, `${rule.id}.test.ts`);
    expect(existsSync(file), file).toBe(true);
    const [before = "", valid = "", ...rest] = readFileSync(file, "utf8").split(/^describe\(/m);
    expect(before).toContain(`const RULE = "${rule.id}"`);
    const count = (text: string) => text.split(/^ {2}it\(/m).length - 1;
    expect(valid).toMatch(/^"[^"]+: nothing to find"/);
    expect(rest[0]).toMatch(/^"[^"]+: found"/);
    expect(count(valid)).toBeGreaterThanOrEqual(3);
    expect(count(rest[0] ?? "")).toBeGreaterThanOrEqual(3);
  });

  it("has numbers whose defaults are in range and in order", () => {
    const defaults = Object.fromEntries(
      Object.entries(rule.numbers).map(([name, spec]) => [name, spec.default]),
    );
    expect(rule.numbersSchema.safeParse(defaults).success).toBe(true);
    for (const spec of Object.values(rule.numbers)) {
      expect(spec.default).toBeLessThanOrEqual(spec.notAbove ? (defaults[spec.notAbove] ?? -1) : spec.max);
    }
  });
});

describe("the pages of documentation", () => {
  it("are what their rules say (run tests/support/build-rule-docs.ts to bring them up to date)", () => {
    for (const [path, text] of rulePages()) {
      expect(readFileSync(join(RULE_PAGES, path), "utf8"), path).toBe(text);
    }
  });

  it("name other rules by their titles, and lead to their pages", () => {
    const pages = rulePages();
    const said = [...pages]
      .filter(([path]) => path.includes("/"))
      .map(([path, text]) => [path, text.split("\n").slice(4).join("\n")] as const);
    for (const [path, text] of said) {
      const links = [...text.matchAll(/\[“([^”]+)”\]\(\.\.\/([^)]+)\.md\)/g)];
      for (const [, title, id] of links) {
        expect(CATALOGUE.find((rule) => rule.id === id)?.title, path).toBe(title);
      }
      const bare = text.replaceAll(/\]\([^)]*\)/g, "");
      expect(
        ids.filter((id) => bare.includes(id)),
        path,
      ).toEqual([]);
    }
    expect(said.some(([, text]) => text.includes("(../accountability/gap.md)"))).toBe(true);
  });

  it("are there for every rule and for no other", () => {
    expect(filesBelow(RULE_PAGES, ".md")).toEqual([...ids].sort());
  });
});
