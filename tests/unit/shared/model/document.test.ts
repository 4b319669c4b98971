import { describe, expect, it } from "vitest";
import {
  type DesignDocument,
  emptyDesign,
  emptyOption,
  findBaseline,
} from "../../../../shared/model/document.ts";

const today = emptyOption({
  id: "today",
  name: "Today",
  description: "",
  order: "a0",
  isBaseline: true,
  isArchived: false,
});
const draft = emptyOption({
  id: "draft",
  name: "Draft",
  description: "",
  order: "a1",
  isBaseline: false,
  isArchived: false,
});

function designOf(...options: readonly (typeof today)[]): DesignDocument {
  return {
    ...emptyDesign({ id: "d", title: "A design", organisation: "Trust", notes: "" }),
    options: new Map(options.map((option) => [option.info.id, option])),
  };
}

describe("the baseline of an option", () => {
  it("is the design’s baseline", () => {
    expect(findBaseline(designOf(draft, today), draft)).toBe(today);
  });

  it("is nothing for the baseline itself, at any moment of its editing", () => {
    expect(findBaseline(designOf(draft, today), today)).toBeUndefined();
    expect(findBaseline(designOf(draft, today), { ...today, cells: new Map() })).toBeUndefined();
  });

  it("is nothing where the design has none", () => {
    expect(findBaseline(designOf(draft), draft)).toBeUndefined();
  });
});
