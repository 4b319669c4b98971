import { describe, expect, it } from "vitest";
import { editMandate } from "../../../../../shared/model/commands/mandates.ts";
import { deletePost, editPost } from "../../../../../shared/model/commands/posts.ts";
import { editReportingLine } from "../../../../../shared/model/commands/reporting-lines.ts";
import { compare, edited, told } from "../../../../support/compare-structures.ts";
import { changesOf, head, post, southEast, TRUST } from "../../../../support/compared-trust.ts";

describe("posts", () => {
  it("are added and removed with what they lead and whom they answer to", () => {
    const { messages, parts } = changesOf((option) => [deletePost({ option, id: head })]);
    expect(messages).toEqual([
      "Head of Frailty is removed (operational, level 2, Trust). It led the practice of Frailty. It reported to Chief Operating Officer.",
    ]);
    expect(parts).toEqual([
      "mandate m-head-of-frailty-0 → –",
      `post ${head} → –`,
      "reportingLine line-head-of-frailty-line → –",
    ]);
  });

  it.each([
    [{ title: "Head of Older People" }, "Head of Frailty is retitled Head of Older People.", "retitled"],
    [{ level: 3 }, "Head of Frailty goes from level 2 to level 3.", "re-levelled"],
    [{ band: "8c" as const }, "Head of Frailty goes from no band to band 8c.", "re-banded"],
    [{ wte: 0.5 }, "Head of Frailty goes from 1 WTE to 0.5 WTE.", "wte-changed"],
    [{ board: true }, "Head of Frailty joins the board.", "joins-board"],
    [{ employer: "City Council" }, "Head of Frailty passes from Trust to City Council.", "employer-changed"],
    [
      { discipline: "clinical" as const },
      "Head of Frailty becomes clinical instead of operational.",
      "discipline-changed",
    ],
    [{ holder: null }, "Head of Frailty falls vacant.", "vacated"],
    [{ ref: "HF" }, "Head of Frailty has the reference HF instead of Head of Frailty.", "reference-changed"],
  ])("change: %o", (fields, message, verb) => {
    const { messages, verbs } = changesOf((option) => [editPost({ option, id: head, ...fields })]);
    expect(messages).toEqual([message]);
    expect(verbs).toEqual([`post ${verb}`]);
  });

  it("that pass to another employer together are one decision", () => {
    const { messages } = changesOf((option) =>
      ["Head of Frailty", "Head of Stroke"].map((name) =>
        editPost({ option, id: post(name), employer: "City Council" }),
      ),
    );
    expect(messages).toEqual([
      "2 posts pass from Trust to City Council: Head of Frailty and Head of Stroke.",
    ]);
  });

  it("never name their holder unless that is asked for", () => {
    const pair = edited(TRUST, (option) => [editPost({ option, id: head, holder: "Bea New" })]);
    const quiet = compare(...pair);
    expect(told(quiet)).toEqual(["Head of Frailty has another holder."]);
    expect(JSON.stringify(quiet.changes)).not.toMatch(/Ann Other|Bea New/);
    expect(told(compare(...pair, { namesHolders: true }))).toEqual([
      "Head of Frailty passes from Ann Other to Bea New.",
    ]);
  });

  it("move as a whole, with the line manager that comes with it", () => {
    const { messages, verbs, values, parts } = changesOf((option) => [
      editMandate({ option, id: "m-head-of-camhs-east-0", geography: southEast }),
      editReportingLine({ option, id: "line-head-of-camhs-east-line", to: post("Chief Executive") }),
    ]);
    expect(messages).toEqual([
      "Head of CAMHS East moves from Portsmouth to South East, and reports to Chief Executive instead of Chief Operating Officer.",
    ]);
    expect(verbs).toEqual(["post moved"]);
    expect(values).toEqual([["Portsmouth", "South East"]]);
    expect(parts).toEqual([
      "mandate m-head-of-camhs-east-0 → m-head-of-camhs-east-0",
      "reportingLine line-head-of-camhs-east-line → line-head-of-camhs-east-line",
    ]);
  });
});
