import { describe, expect, it } from "vitest";
import {
  deleteReportingLine,
  drawReportingLine,
  editReportingLine,
} from "../../../../../shared/model/commands/reporting-lines.ts";
import { changesOf, post } from "../../../../support/compared-trust.ts";

describe("reporting lines", () => {
  it("of several posts that go to another manager together are one decision", () => {
    const { messages } = changesOf((option) =>
      ["Head of Frailty", "Head of Stroke"].map((name) =>
        drawReportingLine({ option, kind: "line", from: post(name), to: post("Medical Director") }),
      ),
    );
    expect(messages).toEqual([
      "2 posts report to Medical Director instead of Chief Operating Officer: Head of Frailty and Head of Stroke.",
    ]);
  });

  it("come and go", () => {
    const { messages, back } = changesOf((option) => [
      deleteReportingLine({ option, id: "line-head-of-frailty-line" }),
    ]);
    expect(messages).toEqual(["Head of Frailty no longer reports to Chief Operating Officer."]);
    expect(back).toEqual(["Head of Frailty now reports to Chief Operating Officer."]);
  });

  it("say otherwise who decides", () => {
    const { messages, verbs } = changesOf((option) => [
      editReportingLine({
        option,
        id: "line-head-of-camhs-east-matrix",
        decisionRight: "the Medical Director decides",
      }),
    ]);
    expect(messages).toEqual([
      "Who decides when Medical Director and the other boss of Head of CAMHS East disagree changes from “the line decides” to “the Medical Director decides”.",
    ]);
    expect(verbs).toEqual(["reportingLine decision-right-changed"]);
  });
});
