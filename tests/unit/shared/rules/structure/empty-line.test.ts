import { describe, expect, it } from "vitest";
import { findWith, messagesOf, namesOf } from "../../../../support/check-rule.ts";
import type { StructureSpec } from "../../../../support/structure-builder.ts";

const RULE = "structure/empty-line";

const matrix = {
  serviceLines: { "Physical health": { Frailty: {} } },
  geographies: { County: { City: {} } },
  cells: { Frailty: ["City"] },
} satisfies StructureSpec;

describe("empty rows and columns: nothing to find", () => {
  it("where every branch holds a cell somewhere", () => {
    expect(findWith(RULE, matrix)).toEqual([]);
  });

  it("at a division or a county whose cells are all further down", () => {
    const cells = { Frailty: ["City"], "Physical health": ["County"] };
    expect(findWith(RULE, { ...matrix, cells })).toEqual([]);
  });

  it("while nothing is delivered anywhere", () => {
    expect(findWith(RULE, { ...matrix, cells: {} })).toEqual([]);
  });
});

describe("empty rows and columns: found", () => {
  it("a service line delivered nowhere, with those who lead it all the same", () => {
    const posts: StructureSpec["posts"] = { Lead: { leads: [{ practice: "Podiatry", in: "City" }] } };
    const findings = findWith(RULE, {
      ...matrix,
      serviceLines: { "Physical health": { Frailty: {}, Podiatry: {} } },
      posts,
    });
    expect(messagesOf(findings)).toEqual([
      "Podiatry is delivered nowhere. Lead has a mandate there all the same.",
    ]);
    expect(findings[0]).toMatchObject({ severity: "warning", headline: "A service line delivered nowhere" });
    expect(namesOf(findings[0])).toEqual(["Podiatry", "Lead"]);
  });

  it("a geography where nothing is delivered, though its county has services", () => {
    const geographies = { County: { City: {}, Island: {} } };
    expect(
      messagesOf(findWith(RULE, { ...matrix, geographies, cells: { Frailty: ["City", "County"] } })),
    ).toEqual(["Nothing is delivered in Island."]);
  });

  it("an empty branch once, at its top", () => {
    const serviceLines = { ...matrix.serviceLines, Dental: { Adults: {}, Children: {} } };
    const findings = findWith(RULE, { ...matrix, serviceLines });
    expect(messagesOf(findings)).toEqual([
      "Dental is delivered nowhere, nor in any of the 2 service lines below it.",
    ]);
    expect(findings[0]?.evidence).toEqual({ empty: 3, leaders: 0 });
  });

  it("empty places side by side once, and elsewhere for themselves", () => {
    const geographies = { County: { City: { East: {} }, Island: {}, Forest: { Glade: {} } } };
    expect(
      findWith(RULE, { ...matrix, geographies }).map(({ headline, message }) => [headline, message]),
    ).toEqual([
      ["A geography where nothing is delivered", "Nothing is delivered in East."],
      [
        "2 geographies where nothing is delivered",
        "Nothing is delivered in Island and Forest, nor in the geography below them.",
      ],
    ]);
  });
});
