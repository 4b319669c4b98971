import { describe, expect, it } from "vitest";
import { CATALOGUE } from "../../../../../shared/rules/catalogue/index.ts";
import { checkOption } from "../../../../../shared/rules/engine/check-option.ts";
import { writeProfile } from "../../../../../shared/rules/profiles/profile-file.ts";
import { readProfile } from "../../../../../shared/rules/profiles/read-profile.ts";
import { READY_PROFILES } from "../../../../../shared/rules/profiles/ready.ts";
import { readyProfileOf, settingOf, settingsOf } from "../../../../../shared/rules/profiles/rule-state.ts";
import { buildOption } from "../../../../support/structure-builder.ts";

const rules = new Map(CATALOGUE.map((rule) => [rule.id, rule]));

function tableOf(id: string) {
  const profile = READY_PROFILES.find((candidate) => candidate.id === id);
  return new Map(profile && settingsOf(profile).map((setting) => [setting.id, setting]));
}

it("the ready profiles are default, strict and early draft", () => {
  expect(READY_PROFILES.map(({ id, name }) => [id, name])).toEqual([
    ["default", "Default"],
    ["strict", "Strict"],
    ["early-draft", "Early draft"],
  ]);
});

describe.each(READY_PROFILES)("the profile $name", (profile) => {
  it("names rules of the catalogue only", () => {
    expect(Object.keys(profile.rules).filter((id) => !rules.has(id))).toEqual([]);
  });

  it("changes something with every entry, and gives its reason as a sentence", () => {
    for (const [id, entry] of Object.entries(profile.rules)) {
      const rule = rules.get(id);
      const setting =
        rule && settingOf(rule, { severity: entry.severity ?? null, numbers: entry.numbers ?? {} });
      expect(setting, id).toEqual({ id, severity: entry.severity ?? null, numbers: entry.numbers ?? {} });
      expect(entry.because, id).toMatch(/^\p{Lu}.*\.$/u);
    }
  });

  it("can be written to a file and read back", () => {
    const { name, description } = profile;
    const read = readProfile(writeProfile(profile));
    if (!read.ok) throw new Error(read.reason.problems.join("\n"));
    expect({ ...read.value, rules: {} }).toEqual({ name, description, rules: {} });
    expect(settingsOf(read.value)).toEqual(settingsOf(profile));
  });

  it("is known again by the settings it makes, and no longer once one is changed", () => {
    const settings = tableOf(profile.id);
    expect(readyProfileOf(settings)).toBe(profile);
    settings.set("accountability/overlap", { id: "accountability/overlap", severity: "off", numbers: {} });
    expect(readyProfileOf(settings)).toBeNull();
  });
});

describe("a structure that has only been begun", () => {
  const begun = buildOption({
    serviceLines: { Frailty: {}, Dementia: {} },
    geographies: { Fareham: {} },
    places: { Fareham: { tier: "local", population: 20_000 } },
    cells: { Frailty: ["Fareham"] },
    posts: {
      "Chief Executive": { discipline: "corporate", isOnBoard: true },
      "Clinical Director": { discipline: "clinical", isVacant: true, to: "Chief Executive" },
    },
  });

  const severities = (id: string) => checkOption(begun, tableOf(id)).findings.map(({ severity }) => severity);

  it("has no error under Early draft, and some by default", () => {
    expect(severities("early-draft")).not.toContain("error");
    expect(severities("default")).toContain("error");
  });

  it("has more errors under Strict than by default", () => {
    const errors = (id: string) => severities(id).filter((severity) => severity === "error").length;
    expect(errors("strict")).toBeGreaterThan(errors("default"));
  });
});
