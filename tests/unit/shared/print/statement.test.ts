import { describe, expect, it } from "vitest";
import { DEFAULT_THRESHOLDS } from "../../../../shared/compare/impact/thresholds.ts";
import { StatementWriter } from "../../../../shared/print/statement.ts";
import { deriveFacts } from "../../../../shared/structure/facts.ts";
import { compare } from "../../../support/compare-structures.ts";
import { buildOption, type StructureSpec } from "../../../support/structure-builder.ts";

const MATRIX: StructureSpec = {
  serviceLines: { Frailty: {}, CAMHS: {} },
  geographies: { Trust: { City: {}, Coast: {} } },
  cells: { Frailty: ["City", "Coast"], CAMHS: ["City"] },
};

const before = buildOption({
  ...MATRIX,
  posts: {
    CE: { title: "Chief Executive" },
    HF: { title: "Head of Frailty", to: "CE", holder: "Ada Lovelace", leads: [{ practice: "Frailty" }] },
    HC: { title: "Head of CAMHS", to: "CE", isVacant: true, leads: [{ practice: "CAMHS" }] },
  },
});
const after = buildOption({
  ...MATRIX,
  posts: {
    CE: { title: "Chief Executive" },
    HF: { title: "Head of Older People", to: "CE", leads: [{ practice: "Frailty" }] },
  },
});

function write(ref: string, hasNames = false) {
  const { impact } = compare(before, after);
  const item = impact.posts.find(({ post }) => post.ref === ref);
  if (!item) throw new Error(`No post ${ref}`);
  return new StatementWriter([deriveFacts(before), deriveFacts(after)], DEFAULT_THRESHOLDS).write(
    item,
    hasNames,
  );
}

describe("a statement", () => {
  it("says in plain English what happens to the post, how it changes, and what it goes on as", () => {
    const statement = write("HF");
    expect(statement.outcomeName).toBe("Changed");
    expect(statement.meaning).toBe(
      "This post stays, and is substantially the same. Something about it changes.",
    );
    expect(statement.changes).toEqual(["Is retitled Head of Older People"]);
    expect(statement.targets.map(({ title }) => title)).toEqual(["Head of Older People"]);
    expect(Object.fromEntries(statement.today.map(({ name, value }) => [name, value]))).toEqual({
      Grade: "No band stated, 1 WTE, operational",
      Employer: "Trust",
      "Reports to": "Chief Executive",
      Leads: "Practice of Frailty",
    });
  });

  it("names the holder only where that is asked for", () => {
    expect(JSON.stringify(write("HF"))).not.toContain("Lovelace");
    expect(write("HF", true).holder).toBe("Ada Lovelace");
    expect(write("HC", true).holder).toBeNull();
  });

  it("tells the numbers it was derived by, and that the agreed policy goes before them", () => {
    expect(write("HC").basis).toMatch(/from 75% of the duties in common.*at most 1 band away.*at least 50%/);
    expect(write("HC").basis).toMatch(/policy agreed with the trade unions goes before/);
  });
});
