import { describe, expect, it } from "vitest";
import { fixesFor } from "../../../../../support/check-fixes.ts";

const RULE = "accountability/floor-to-board";

const frailty = {
  serviceLines: { Frailty: {} },
  geographies: { City: {} },
  cells: { Frailty: ["City"] },
} as const;
const lead = { discipline: "clinical", leads: [{ practice: "Frailty" }] } as const;

describe("fixes of a voice that is not heard", () => {
  it("draw a professional line to the clinical board member whom most answer to", () => {
    const posts = {
      Chief: {},
      "Chief Nurse": { to: "Chief", discipline: "clinical", isOnBoard: true },
      "Chief Medical Officer": { to: "Chief", discipline: "clinical", isOnBoard: true },
      Matron: { to: "Chief Nurse", discipline: "clinical" },
      Manager: { to: "Chief" },
      "Clinical Lead": { to: "Manager", ...lead },
    } as const;
    const { labels, apply } = fixesFor(RULE, { ...frailty, posts });
    expect(labels).toEqual(["Draw a professional line to Chief Nurse", "Choose another professional lead"]);
    const { option, faults } = apply("professional-line");
    expect([...option.reportingLines.values()].at(-1)).toMatchObject({
      kind: "professional",
      from: "post-clinical-lead",
      to: "post-chief-nurse",
    });
    expect(faults).toEqual([]);
  });

  it("give a clinician a seat, with lines from those whom it would not hear", () => {
    const posts = {
      Chief: {},
      "Chief Nurse": { to: "Chief", discipline: "clinical" },
      "Clinical Lead": { to: "Chief", ...lead },
    } as const;
    const { labels, fixes, apply } = fixesFor(RULE, { ...frailty, posts });
    expect(labels[0]).toBe("Make Chief Nurse a member of the board");
    expect(fixes[0]?.effect).toBe(
      "Gives Chief Nurse a seat on the board, and draws 1 professional line to it.",
    );
    const { option, faults } = apply("board-seat");
    expect(option.posts.get("post-chief-nurse")?.board).toBe(true);
    expect(faults).toEqual([]);
  });
});
