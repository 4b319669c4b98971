import { describe, expect, it } from "vitest";
import { required } from "../../../../../shared/lib/assert.ts";
import { CATALOGUE } from "../../../../../shared/rules/catalogue/index.ts";
import { profileOf, settingOf, stateOf } from "../../../../../shared/rules/profiles/rule-state.ts";

const rule = (id: string) =>
  required(
    CATALOGUE.find((candidate) => candidate.id === id),
    id,
  );
const layers = rule("span/layers");
const directReports = rule("span/direct-reports");

describe("how a rule works in a design", () => {
  it("is as it comes where the design sets nothing", () => {
    expect(stateOf(layers, undefined)).toEqual({ severity: null, numbers: { most: 7 }, changes: [] });
  });

  it("says what differs, in words, with what it would be otherwise", () => {
    const setting = { id: layers.id, severity: "error", numbers: { most: 6 } } as const;
    expect(stateOf(layers, setting).changes).toEqual([
      "Severity: error instead of warning",
      "Most layers: 6 instead of 7",
    ]);
  });

  it("says when a severity levels what the rule tells apart", () => {
    const setting = { id: directReports.id, severity: "warning", numbers: {} } as const;
    expect(stateOf(directReports, setting).changes).toEqual([
      "Severity: warning for every finding instead of warning; error when it is grave; advice when it is slight",
    ]);
    expect(stateOf(directReports, { ...setting, severity: "off" }).changes).toEqual([
      "Severity: off instead of warning; error when it is grave; advice when it is slight",
    ]);
  });

  it("takes no notice of numbers that have no effect", () => {
    const setting = { id: layers.id, severity: null, numbers: { most: 99, deepest: 3 } };
    expect(stateOf(layers, setting)).toEqual({ severity: null, numbers: { most: 7 }, changes: [] });
  });
});

describe("what a design keeps of a rule", () => {
  it("is nothing where all is as the rule has it", () => {
    expect(settingOf(layers, { severity: null, numbers: { most: 7 } })).toBeNull();
    expect(settingOf(layers, { severity: "warning", numbers: {} })).toBeNull();
  });

  it("is the severity of a weighted rule even when it is the ordinary one, for it levels the others", () => {
    expect(settingOf(directReports, { severity: "warning", numbers: {} })).toEqual({
      id: directReports.id,
      severity: "warning",
      numbers: {},
    });
  });

  it("is only the numbers that differ", () => {
    expect(settingOf(directReports, { severity: null, numbers: { coachMost: 8, coachLeast: 6 } })).toEqual({
      id: directReports.id,
      severity: null,
      numbers: { coachMost: 8 },
    });
  });
});

describe("a design's settings as a profile", () => {
  it("leave out what has no effect: unknown rules, and numbers out of range", () => {
    const settings = new Map(
      [
        { id: "span/layers", severity: null, numbers: { most: 99 } },
        { id: "span/cells", severity: "error" as const, numbers: { mostBelow: 9 } },
        { id: "span/unheard-of", severity: "off" as const, numbers: {} },
      ].map((setting) => [setting.id, setting]),
    );
    expect(profileOf(settings, "Ours", "").rules).toEqual({
      "span/cells": { severity: "error", numbers: { mostBelow: 9 } },
    });
  });
});
