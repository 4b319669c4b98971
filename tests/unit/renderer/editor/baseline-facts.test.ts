import { describe, expect, it } from "vitest";
import { rememberBaseline } from "../../../../renderer/editor/baseline-facts.ts";
import { type DesignDocument, emptyDesign, type OptionDocument } from "../../../../shared/model/document.ts";
import { buildOption } from "../../../support/structure-builder.ts";

const built = buildOption({ serviceLines: { Frailty: {} } });
const draft: OptionDocument = { ...built, info: { ...built.info, id: "draft" } };
const today: OptionDocument = { ...built, info: { ...built.info, id: "today", isBaseline: true } };

function designOf(...options: readonly OptionDocument[]): DesignDocument {
  return {
    ...emptyDesign({ id: "d", title: "A design", organisation: "Trust", notes: "" }),
    options: new Map(options.map((option) => [option.info.id, option])),
  };
}

describe("the facts of the baseline", () => {
  it("are derived once for all edits of other options", () => {
    const baselineFor = rememberBaseline();
    const facts = baselineFor(designOf(today, draft), draft);
    expect(facts?.option).toBe(today);
    const edited = { ...draft, posts: new Map() };
    expect(baselineFor(designOf(today, edited), edited)).toBe(facts);
  });

  it("follow the baseline’s own edits, and another option becoming the baseline", () => {
    const baselineFor = rememberBaseline();
    baselineFor(designOf(today, draft), draft);
    const edited = { ...today, serviceLines: new Map() };
    expect(baselineFor(designOf(edited, draft), draft)?.serviceLines.nodes).toEqual([]);
    const other = { ...today, info: { ...today.info, id: "other" } };
    expect(baselineFor(designOf(other, draft), draft)?.option).toBe(other);
  });

  it("are not there for the baseline itself, nor without one", () => {
    const baselineFor = rememberBaseline();
    expect(baselineFor(designOf(today, draft), today)).toBeUndefined();
    expect(baselineFor(designOf(draft), draft)).toBeUndefined();
  });
});
