import { describe, expect, it } from "vitest";
import { checkOption } from "../../../../../shared/rules/engine/check-option.ts";
import { findWith, messagesOf, namesOf } from "../../../../support/check-rule.ts";
import {
  buildOption,
  type MandateSpec,
  type PostSpec,
  type StructureSpec,
} from "../../../../support/structure-builder.ts";

const RULE = "accountability/gap";

const matrix = {
  serviceLines: { "Physical health": { Frailty: {}, Podiatry: {} }, Community: {} },
  geographies: { County: { City: {}, Island: {} } },
  cells: { Frailty: ["City", "Island"], Podiatry: ["City", "Island"], Community: ["City"] },
} satisfies StructureSpec;

const everything = {
  C: { discipline: "clinical", leads: [{ practice: "all" }, { pathway: "all" }] },
  O: { leads: [{ practice: "all" }, { pathway: "all" }] },
} as const satisfies Record<string, PostSpec>;

describe("gaps: nothing to find", () => {
  it("where a pair leads everything", () => {
    expect(findWith(RULE, { ...matrix, posts: everything })).toEqual([]);
  });

  it("where nothing is delivered", () => {
    expect(findWith(RULE, { ...matrix, cells: {} })).toEqual([]);
  });

  it("where a vacant post leads: a vacancy is no gap", () => {
    const posts = { C: { ...everything.C, isVacant: true }, O: everything.O };
    expect(findWith(RULE, { ...matrix, posts })).toEqual([]);
  });
});

describe("gaps: found", () => {
  it("nobody at all is one finding for each missing dyad, not one for each cell", () => {
    expect(messagesOf(findWith(RULE, matrix))).toEqual([
      "County has neither a clinical nor an operational lead for pathway. 5 cells are open.",
      "The whole structure has neither a clinical nor an operational lead for practice. 5 cells are open.",
    ]);
  });

  it("a side that is missing further than the other is a finding of its own", () => {
    const posts = {
      C: {
        discipline: "clinical",
        leads: [{ practice: "Podiatry" }, { practice: "Community" }, { pathway: "all" }],
      },
      O: { leads: [{ practice: "Community" }, { pathway: "all" }] },
    } as const;
    expect(messagesOf(findWith(RULE, { ...matrix, posts }))).toEqual([
      "Frailty has no clinical lead for practice, and no operational lead either. 2 cells are open.",
      "Physical health has no operational lead for practice; the clinical lead is C. 4 cells are open.",
    ]);
  });

  it("the widest service line whose cells are all open, with the lead of the other half", () => {
    const posts = {
      ...everything,
      O: { leads: [{ practice: "Community" }, { pathway: "all" }] },
    } as const;
    const [finding, ...others] = findWith(RULE, { ...matrix, posts });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: "error",
      headline: "No operational lead for a service line",
      message:
        "Physical health has no operational lead for practice; the clinical lead is C. 4 cells are open.",
      evidence: { openCells: 4, missingLeads: 1 },
    });
    expect(namesOf(finding)).toEqual([
      "Physical health",
      "Frailty in City",
      "Frailty in Island",
      "Podiatry in City",
      "Podiatry in Island",
    ]);
  });

  it("a place that is open, beside one that is led", () => {
    const posts = { ...everything, O: { leads: [{ practice: "all" }, { pathway: "City" }] } } as const;
    expect(messagesOf(findWith(RULE, { ...matrix, posts }))).toEqual([
      "Island has no operational lead for pathway; the clinical lead is C. 2 cells are open.",
    ]);
  });

  it("a leader without a counterpart in scattered cells is one finding, whole rows among them included", () => {
    const posts = {
      ...everything,
      O: {
        leads: [
          { pathway: "all" },
          { practice: "Podiatry", in: "Island" },
          { practice: "Frailty", in: "City" },
        ],
      },
    } as const;
    const findings = findWith(RULE, { ...matrix, posts });
    expect(messagesOf(findings)).toEqual([
      "Frailty in Island, Podiatry in City and Community in City have no operational lead for practice. The clinical lead is C.",
    ]);
    expect(namesOf(findings[0])[0]).toBe("C");
  });

  it("names a place or service line that all named cells lie in once, and the first few cells of many", () => {
    const rows = ["Frailty", "Stroke", "Podiatry", "Pain", "Dental"];
    const said = (cells: Readonly<Record<string, readonly string[]>>, own: readonly MandateSpec[]) =>
      messagesOf(
        findWith(RULE, {
          serviceLines: Object.fromEntries([...rows, "Other"].map((name) => [name, {}])),
          geographies: { City: {}, Island: {}, Forest: {} },
          cells: { ...cells, Other: ["City", "Island", "Forest"] },
          posts: {
            C: { discipline: "clinical", leads: [{ practice: "all" }, { pathway: "all" }] },
            O: { leads: [{ practice: "all" }, ...own] },
          },
        }),
      );
    const wanting = "no operational lead for pathway";
    const others = [{ pathway: "City", of: "Other" }, { pathway: "Island" }, { pathway: "Forest" }] as const;
    const inCity = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, ["City"]]));
    expect(said(inCity(rows.slice(0, 4)), others)).toEqual([
      `Frailty, Stroke, Podiatry and Pain in City have ${wanting}. The clinical lead is C.`,
    ]);
    expect(said(inCity(rows), others)).toEqual([
      `5 cells have ${wanting}, including Frailty, Stroke and Podiatry in City. The clinical lead is C.`,
    ]);
    const notFrailty = ["City", "Island", "Forest"].map((pathway) => ({ pathway, of: "Other" }));
    expect(said({ Frailty: ["City", "Island"] }, notFrailty)).toEqual([
      `Frailty in City and Island have ${wanting}. The clinical lead is C.`,
    ]);
    expect(said({ Frailty: ["City"], Stroke: ["Island"] }, notFrailty)).toEqual([
      `Frailty in City and Stroke in Island have ${wanting}. The clinical lead is C.`,
    ]);
    expect(said({ Frailty: ["City"] }, notFrailty)).toEqual([
      `Frailty in City has ${wanting}. The clinical lead is C.`,
    ]);
  });

  it("scattered cells that nobody leads are one finding for each row", () => {
    const half = [
      { practice: "Frailty", in: "City" },
      { practice: "Podiatry" },
      { practice: "Community" },
    ] as const;
    const posts = {
      C: { discipline: "clinical", leads: [...half, { pathway: "all" }] },
      O: { leads: [...half, { pathway: "all" }] },
    } as const;
    expect(messagesOf(findWith(RULE, { ...matrix, posts }))).toEqual([
      "1 of 2 cells of Frailty has neither a clinical nor an operational lead for practice: Frailty in Island.",
    ]);
  });

  it("all cells of a service line whose parts are led are told without counting", () => {
    const below = [{ practice: "Frailty" }, { pathway: "all" }] as const;
    const said = (places: readonly string[]) =>
      messagesOf(
        findWith(RULE, {
          serviceLines: { Division: { Frailty: {} } },
          geographies: { City: {}, Island: {}, Forest: {} },
          cells: { Division: places, Frailty: ["City"] },
          posts: { C: { discipline: "clinical", leads: below }, O: { leads: below } },
        }),
      );
    const rest = "neither a clinical nor an operational lead for practice: Division in City";
    expect(said(["City"])).toEqual([`The only cell of Division has ${rest}.`]);
    expect(said(["City", "Island"])).toEqual([`Both cells of Division have ${rest} and Island.`]);
    expect(said(["City", "Island", "Forest"])).toEqual([
      `All 3 cells of Division have ${rest}, Island and Forest.`,
    ]);
  });

  it("mandates of professional and corporate posts cover nothing", () => {
    const posts = { ...everything, O: { ...everything.O, discipline: "corporate" } } as const;
    expect(findWith(RULE, { ...matrix, posts })).toHaveLength(2);
  });
});

describe("gaps beside half dyads", () => {
  const posts = {
    Top: {},
    C: { to: "Top", discipline: "clinical", leads: [{ pathway: "City" }, { practice: "all" }] },
    O: { to: "Top", leads: [{ pathway: "Island" }, { practice: "all" }] },
    IC: { to: "Top", discipline: "clinical", leads: [{ pathway: "Island" }] },
  } as const;
  const told = (settings: Parameters<typeof checkOption>[1]) =>
    checkOption(buildOption({ ...matrix, posts }), settings)
      .findings.filter(({ rule }) => rule.endsWith("/gap") || rule.endsWith("/dyad"))
      .map(({ rule, elements }) => `${rule} ${elements[0]?.name}`);

  it("tell the missing half once", () => {
    expect(told(new Map())).toEqual(["accountability/dyad City"]);
  });

  it("tell it all the same when the dyad rule is off", () => {
    const off = { id: "accountability/dyad", severity: "off", numbers: {} } as const;
    expect(told(new Map([[off.id, off]]))).toEqual(["accountability/gap City"]);
  });
});

describe("gaps and what nobody answers for in them", () => {
  it.each([
    ["one lead", { C: { discipline: "clinical", leads: [{ practice: "all" }, { pathway: "all" }] } }],
    ["both leads", { Top: {} }],
  ] as const)("are told once where %s is missing", (_, posts) => {
    const off = { id: "accountability/dyad", severity: "off", numbers: {} } as const;
    const { findings } = checkOption(buildOption({ ...matrix, posts }), new Map([[off.id, off]]));
    const rules = new Set(findings.map(({ rule }) => rule));
    expect([rules.has(RULE), rules.has("accountability/domain")]).toEqual([true, false]);
  });
});
