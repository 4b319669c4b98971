import { describe, expect, it } from "vitest";
import { required } from "../../../../../shared/lib/assert.ts";
import { countingIds } from "../../../../../shared/lib/ids.ts";
import { type Command, perform } from "../../../../../shared/model/commands/command.ts";
import {
  acceptFinding,
  changeReason,
  clearWaivers,
  withdrawWaiver,
} from "../../../../../shared/model/commands/waivers.ts";
import { applyDiff, invertDiff } from "../../../../../shared/model/diff/diff.ts";
import type { DesignDocument } from "../../../../../shared/model/document.ts";
import { readDesign } from "../../../../../shared/model/file/read-design.ts";
import { writeDesign } from "../../../../../shared/model/file/write-design.ts";
import { smallDesign } from "../../../../support/small-design.ts";

const OPTION = "o1";
const design = smallDesign();
const headline = "13 direct reports";

const accepting = (change: Partial<Parameters<typeof acceptFinding>[0]> = {}) =>
  acceptFinding({
    option: OPTION,
    rule: "span/direct-reports",
    finding: "span/direct-reports:tooMany:p1",
    evidence: "direct reports: 13",
    headline,
    reason: "Agreed for a year",
    date: "2026-11-24",
    ...change,
  });

function done(command: Command, on: DesignDocument = design) {
  const performed = perform(on, command, { makeId: countingIds(`new${waiversOf(on).length}x`) });
  if (!performed.ok) throw new Error(performed.reason.message);
  return performed.value;
}

function refused(command: Command, on: DesignDocument = design): string {
  const performed = perform(on, command, { makeId: countingIds("new") });
  return performed.ok ? `done: ${performed.value.label}` : performed.reason.message;
}

function waiversOf(on: DesignDocument) {
  return [...required(on.options.get(OPTION), "option").waivers.values()];
}

const accepted = done(accepting()).design;
const [waiver] = waiversOf(accepted);
const id = required(waiver, "waiver").id;

describe("accepting a finding", () => {
  it("keeps the reason and the day, and says so in the finding’s words", () => {
    const { label, diff } = done(accepting({ reason: "  Agreed for a year \n" }));
    expect(label).toBe("Accept “13 direct reports”");
    expect(diff).toMatchObject({ updated: [], removed: [] });
    expect(diff.added).toHaveLength(1);
    expect(diff.added[0]?.record).toMatchObject({ reason: "Agreed for a year", date: "2026-11-24" });
  });

  it("needs a reason, and spaces are none", () => {
    expect(refused(accepting({ reason: " \n " }))).toBe(
      "Say why this finding is accepted: whoever reads it later will ask.",
    );
  });

  it("again, for other numbers, leaves one waiver: the new one", () => {
    const again = done(accepting({ evidence: "direct reports: 14", date: "2026-12-01" }), accepted).design;
    expect(waiversOf(again)).toMatchObject([{ id, evidence: "direct reports: 14", date: "2026-12-01" }]);
  });

  it("of another post is another waiver", () => {
    const both = done(accepting({ finding: "span/direct-reports:tooMany:p2" }), accepted).design;
    expect(waiversOf(both)).toHaveLength(2);
  });

  it("is in the file that is saved, and can be undone", () => {
    const read = readDesign(writeDesign(accepted));
    expect(read.ok && waiversOf(read.value)).toEqual(waiversOf(accepted));
    const { design: after, diff } = done(accepting());
    expect(writeDesign(applyDiff(after, invertDiff(diff)))).toBe(writeDesign(design));
  });
});

describe("an accepted finding", () => {
  it("can have its reason put in other words; the day stays", () => {
    const { label, design: after } = done(
      changeReason({ option: OPTION, id, headline, reason: " Until April " }),
      accepted,
    );
    expect(label).toBe("Change why “13 direct reports” is accepted");
    expect(waiversOf(after)).toEqual([{ ...waiver, reason: "Until April" }]);
    expect(refused(changeReason({ option: OPTION, id, headline, reason: "" }), accepted)).toContain(
      "Say why",
    );
  });

  it("is open again once the waiver is withdrawn", () => {
    const { label, design: after } = done(withdrawWaiver({ option: OPTION, id, headline }), accepted);
    expect(label).toBe("No longer accept “13 direct reports”");
    expect(waiversOf(after)).toEqual([]);
  });

  it("that is accepted no longer cannot be changed or withdrawn", () => {
    const gone = "This finding is no longer accepted.";
    expect(refused(withdrawWaiver({ option: OPTION, id, headline }))).toBe(gone);
    expect(refused(changeReason({ option: OPTION, id, headline, reason: "x" }))).toBe(gone);
  });
});

describe("clearing lapsed acceptances", () => {
  it("removes them in one step, and only them", () => {
    const both = done(accepting({ finding: "span/direct-reports:tooMany:p2" }), accepted).design;
    const one = done(clearWaivers({ option: OPTION, ids: [id] }), both);
    expect(one.label).toBe("Clear a lapsed acceptance");
    expect(waiversOf(one.design).map(({ finding }) => finding)).toEqual(["span/direct-reports:tooMany:p2"]);
    const all = done(clearWaivers({ option: OPTION, ids: waiversOf(both).map((each) => each.id) }), both);
    expect(all.label).toBe("Clear 2 lapsed acceptances");
    expect(waiversOf(all.design)).toEqual([]);
  });
});
