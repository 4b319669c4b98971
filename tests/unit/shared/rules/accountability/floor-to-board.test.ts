import { describe, expect, it } from "vitest";
import { findWith, messagesOf, namesOf } from "../../../../support/check-rule.ts";

const RULE = "accountability/floor-to-board";

const serviceLines = { Frailty: {}, Crisis: {} };
const board = {
  "Chief Executive": { discipline: "corporate", isOnBoard: true },
  "Chief Nurse": { discipline: "clinical", isOnBoard: true, to: "Chief Executive" },
  "Chief Operating Officer": { isOnBoard: true, to: "Chief Executive" },
} as const;
const leadsFrailty = { discipline: "clinical", leads: [{ practice: "Frailty" }] } as const;

describe("floor to board: nothing to find", () => {
  it("where the line leads to a clinical board member", () => {
    const posts = { ...board, "Clinical Lead": { ...leadsFrailty, to: "Chief Nurse" } };
    expect(findWith(RULE, { serviceLines, posts })).toEqual([]);
  });

  it("where the chain changes from line management to professional accountability on its way up", () => {
    const posts = {
      ...board,
      Head: { to: "Chief Operating Officer", professionalTo: "Chief Nurse" },
      "Clinical Lead": { ...leadsFrailty, to: "Head" },
    };
    expect(findWith(RULE, { serviceLines, posts })).toEqual([]);
  });

  it("where a post that is cut off leads nothing, or is not clinical", () => {
    const posts = {
      ...board,
      Adviser: { discipline: "clinical", to: "Chief Operating Officer" },
      Head: { to: "Chief Operating Officer", leads: [{ practice: "Frailty" }] },
    } as const;
    expect(findWith(RULE, { serviceLines, posts })).toEqual([]);
  });

  it("where the leader is a clinical board member", () => {
    const posts = { ...board, Medic: { ...leadsFrailty, isOnBoard: true, level: 1 } };
    expect(findWith(RULE, { serviceLines, posts })).toEqual([]);
  });
});

describe("floor to board: found", () => {
  it("a clinical lead whose line ends at somebody who is not clinical", () => {
    const posts = { ...board, "Clinical Lead": { ...leadsFrailty, to: "Chief Operating Officer" } };
    const findings = findWith(RULE, { serviceLines, posts });
    expect(messagesOf(findings)).toEqual([
      "Clinical Lead reaches no clinical board member, neither by line management nor by professional accountability; its line ends at Chief Executive.",
    ]);
    expect(findings[0]?.severity).toBe("error");
  });

  it("a matrix line carries no clinical voice", () => {
    const lead = { ...leadsFrailty, to: "Chief Operating Officer", matrixTo: { post: "Chief Nurse" } };
    expect(findWith(RULE, { serviceLines, posts: { ...board, "Clinical Lead": lead } })).toHaveLength(1);
  });

  it("a branch that is cut off is one finding, about its top", () => {
    const posts = {
      ...board,
      "Clinical Director": { ...leadsFrailty, to: "Chief Operating Officer" },
      "Lead A": { discipline: "clinical", to: "Clinical Director", leads: [{ practice: "Crisis" }] },
      "Lead B": { ...leadsFrailty, to: "Clinical Director" },
      "Lead C": { ...leadsFrailty, to: "Clinical Director", professionalTo: "Chief Nurse" },
    } as const;
    const findings = findWith(RULE, { serviceLines, posts });
    expect(findings).toHaveLength(1);
    expect(namesOf(findings[0])).toEqual(["Clinical Director", "Lead A", "Lead B"]);
    expect(findings[0]?.message).toContain("2 clinical posts below it are cut off with it.");
  });

  it("posts that answer to each other round are one finding too", () => {
    const posts = {
      ...board,
      "Lead A": { ...leadsFrailty, level: 2, to: "Lead B" },
      "Lead B": { ...leadsFrailty, level: 2, to: "Lead A" },
    };
    expect(findWith(RULE, { serviceLines, posts }).map((finding) => namesOf(finding))).toEqual([
      ["Lead A", "Lead B"],
    ]);
  });

  it("a board without clinicians is one finding about the option", () => {
    const posts = { Chief: { isOnBoard: true }, "Lead A": { ...leadsFrailty, to: "Chief" } };
    const findings = findWith(RULE, { serviceLines, posts });
    expect(messagesOf(findings)).toEqual([
      "No clinical post is a member of the board, so 1 clinical post with a mandate has no clinical voice there.",
    ]);
    expect(namesOf(findings[0])).toEqual(["The option", "Lead A"]);
  });
});
