import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SEVERITY_SETTINGS } from "../../../../../shared/model/records/rule-setting.ts";
import { CATALOGUE } from "../../../../../shared/rules/catalogue/index.ts";
import { writeProfile } from "../../../../../shared/rules/profiles/profile-file.ts";
import { readProfile } from "../../../../../shared/rules/profiles/read-profile.ts";
import { profileOf, settingsOf } from "../../../../../shared/rules/profiles/rule-state.ts";

const GOOD = {
  format: "orgweave-rules",
  version: 1,
  name: "Ours",
  description: "",
  rules: { "span/layers": { severity: "error", numbers: { most: 6 } } },
};

function problemsOf(file: unknown): readonly string[] {
  const read = readProfile(typeof file === "string" ? file : JSON.stringify(file));
  return read.ok ? [] : read.reason.problems;
}

const rules = (value: unknown) => ({ ...GOOD, rules: value });

describe("a profile's file: read", () => {
  it("with everything it may say", () => {
    expect(readProfile(JSON.stringify(GOOD))).toEqual({
      ok: true,
      value: { name: "Ours", description: "", rules: GOOD.rules },
    });
  });

  it("with a rule of which it sets one thing, or nothing", () => {
    expect(problemsOf(rules({ "span/layers": { severity: "off" }, "span/cells": {} }))).toEqual([]);
    expect(problemsOf(rules({ "span/layers": { numbers: { most: 1 } } }))).toEqual([]);
    expect(problemsOf(rules({}))).toEqual([]);
  });

  it("with both ends of a range moved beyond where one of them was", () => {
    const numbers = { coachLeast: 9, coachMost: 12 };
    expect(problemsOf(rules({ "span/direct-reports": { numbers } }))).toEqual([]);
  });

  it("the same as it was written, whatever it says", () => {
    const entry = fc.constantFrom(...CATALOGUE).chain((rule) =>
      fc.tuple(
        fc.constant(rule.id),
        fc.record(
          {
            severity: fc.constantFrom(...SEVERITY_SETTINGS),
            numbers: fc.constant(
              Object.fromEntries(Object.entries(rule.numbers).map(([name, { max }]) => [name, max])),
            ),
          },
          { requiredKeys: ["numbers"] },
        ),
      ),
    );
    fc.assert(
      fc.property(fc.array(entry), fc.string({ maxLength: 50 }), (entries, description) => {
        const settings = settingsOf({ name: "Ours", description, rules: Object.fromEntries(entries) });
        const table = new Map(settings.map((setting) => [setting.id, setting]));
        const text = writeProfile(profileOf(table, "Ours", description));
        const read = readProfile(text);
        if (!read.ok) throw new Error(read.reason.problems.join("\n"));
        expect(read.value.description).toBe(description);
        expect(settingsOf(read.value)).toEqual(settings);
        expect(writeProfile(read.value)).toBe(text);
      }),
    );
  });
});

describe("a profile's file: refused, with the place and what would be right", () => {
  it.each([
    ["no JSON", "name: Ours", /^The file is not JSON, which a profile is/],
    ["over a megabyte", " ".repeat(1024 * 1024 + 1), /^The file is 1\.0 MB; a profile has at most 1 MB\.$/],
    ["a list", "[]", /^The file holds no rules profile: expected a group of fields at its top\.$/],
    [
      "a design",
      { ...GOOD, format: "orgweave" },
      /^The file holds no rules profile: its field “format” should say “orgweave-rules”\.$/,
    ],
    [
      "of a newer Orgweave",
      { ...GOOD, version: 2 },
      /version 2, made by a newer Orgweave; this one reads up to/,
    ],
    ["without a version", { ...GOOD, version: undefined }, /^version: expected a whole number from 1/],
    [
      "with a key that reaches into prototypes",
      JSON.stringify(GOOD).replace('"severity"', '"__proto__"'),
      /^The file has a field named “__proto__” at rules › span\/layers, which no profile may have; remove it\.$/,
    ],
    ["with a field it does not have", { ...GOOD, author: "me" }, /^unknown field “author”$/],
    ["without a name", { ...GOOD, name: " " }, /^name: expected a name that is not empty, found “ ”$/],
    [
      "with an unknown severity",
      rules({ "span/layers": { severity: "fatal" } }),
      /^rules › span\/layers › severity: expected one of “error”, “warning”, “advice”, “off”, found “fatal”$/,
    ],
    [
      "with text for a number",
      rules({ "span/layers": { numbers: { most: "7" } } }),
      /^rules › span\/layers › numbers › most: expected a number, found “7”$/,
    ],
    [
      "with a misspelt rule",
      rules({ "span/layer": {} }),
      /^rules › span\/layer: there is no such rule\. Did you mean “span\/layers”\?$/,
    ],
    ["with a rule like none", rules({ vacancies: {} }), /^rules › vacancies: there is no such rule\.$/],
    [
      "with an unknown number",
      rules({ "span/layers": { numbers: { maximum: 7 } } }),
      /^rules › span\/layers › numbers › maximum: there is no such number; the rule has “most”\.$/,
    ],
    [
      "with a number for a rule that has none",
      rules({ "accountability/gap": { numbers: { most: 7 } } }),
      /^rules › accountability\/gap › numbers › most: there is no such number; the rule has no numbers\.$/,
    ],
    [
      "with a number named like something every object has",
      rules({ "span/layers": { numbers: { toString: 7 } } }),
      /numbers › toString: there is no such number/,
    ],
    [
      "with a number out of range",
      rules({ "span/layers": { numbers: { most: 31 } } }),
      /^rules › span\/layers › numbers › most: “Most layers” is 31; it must be from 1 to 30 \(layers, the top included\)\.$/,
    ],
    [
      "with a lower bound above the upper one's default",
      rules({ "span/direct-reports": { numbers: { coachLeast: 9 } } }),
      /^rules › span\/direct-reports › numbers › coachLeast: “Fewest reports of a coach” is 9; it must not be above “Most reports of a coach”, which is 7\.$/,
    ],
    [
      "with an upper bound below the lower one's default",
      rules({ "span/direct-reports": { numbers: { coachMost: 5 } } }),
      /^rules › span\/direct-reports › numbers › coachMost: “Most reports of a coach” is 5; it must not be below “Fewest reports of a coach”, which is 6\.$/,
    ],
    [
      "with two bounds the wrong way round",
      rules({ "span/direct-reports": { numbers: { coachLeast: 9, coachMost: 8 } } }),
      /^rules › span\/direct-reports › numbers › coachLeast: “Fewest reports of a coach” is 9; it must not be above “Most reports of a coach”, which is 8\.$/,
    ],
  ])("%s", (_, file, message) => {
    const problems = problemsOf(file);
    expect(problems).toEqual([expect.stringMatching(message)]);
  });

  it("with every fault at once, whatever their kinds", () => {
    const problems = problemsOf(
      rules({
        "span/layers": { severity: "fatal", numbers: { maximum: 7 } },
        "span/direct-reports": { numbers: { coachLeast: 9, coachMost: 7 } },
        "span/layer": {},
        "span/population": { numbers: { localLeast: 90_000, widerLeast: "many", widerMost: 100 } },
        [`span/${"x".repeat(200)}`]: {},
      }),
    );
    expect(problems).toEqual([
      "rules › span/layers › severity: expected one of “error”, “warning”, “advice”, “off”, found “fatal”",
      "rules › span/population › numbers › widerLeast: expected a number, found “many”",
      "rules › span/layers › numbers › maximum: there is no such number; the rule has “most”.",
      expect.stringMatching(
        /^rules › span\/direct-reports › numbers › coachLeast: .* is 9; it must not be above .*, which is 7\.$/,
      ),
      "rules › span/layer: there is no such rule. Did you mean “span/layers”?",
      expect.stringMatching(
        /^rules › span\/population › numbers › localLeast: .* is 90,000; it must not be above/,
      ),
      `rules › span/${"x".repeat(95)}…: there is no such rule.`,
    ]);
  });

  it("without ever throwing, whatever JSON it is", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(problemsOf(value).length).toBeGreaterThan(0);
        expect(problemsOf({ ...GOOD, rules: value })).toBeInstanceOf(Array);
      }),
    );
  });
});
