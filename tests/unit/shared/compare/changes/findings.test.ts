import { describe, expect, it } from "vitest";
import { addPost } from "../../../../../shared/model/commands/posts.ts";
import { checkOption } from "../../../../../shared/rules/engine/check-option.ts";
import { compare, edited } from "../../../../support/compare-structures.ts";
import { TRUST } from "../../../../support/compared-trust.ts";
import { generateStructure } from "../../../../support/generate-structure.ts";

describe("findings", () => {
  it("about the option as a whole neither appear nor go because a copy has another id", () => {
    const from = generateStructure({ size: "M", seed: 1 });
    const copy = { ...from, info: { ...from.info, id: "copy", name: "The copy" } };
    const { changes } = compare(from, copy, { isChecked: true });
    expect(changes).toEqual([]);
    expect(checkOption(from, new Map()).findings.some(({ key }) => key.endsWith(":option"))).toBe(true);
  });

  it("appear and go, and nothing else is a finding", () => {
    const pair = edited(TRUST, (option) => [
      addPost({
        option,
        title: "Team Leader",
        discipline: "operational",
        level: 5,
        band: null,
        wte: 1,
        holder: null,
        employer: "Trust",
        board: false,
        archetype: null,
      }),
    ]);
    const findings = (from: 0 | 1, to: 0 | 1) =>
      compare(pair[from], pair[to], { isChecked: true }).changes.filter(({ kind }) => kind === "finding");
    expect(findings(0, 0)).toEqual([]);
    const appearing = findings(0, 1).filter(({ message }) => message.includes("Team Leader"));
    expect(appearing.length).toBeGreaterThan(0);
    expect(appearing.every(({ change }) => change === "appears")).toBe(true);
    expect(findings(1, 0).filter(({ message }) => message.includes("Team Leader"))).toHaveLength(
      appearing.length,
    );
    expect(findings(1, 0).some(({ change }) => change === "goes")).toBe(true);
  });
});
