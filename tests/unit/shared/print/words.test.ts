import { describe, expect, it } from "vitest";
import { TIERS } from "../../../../shared/model/records/geography.ts";
import {
  bandName,
  capitalised,
  formatDate,
  formatMoney,
  formatPopulation,
  formatShare,
  formatWte,
  listAnd,
  partnerInitials,
  plural,
  shortTitle,
  tierName,
} from "../../../../shared/print/words.ts";

describe("a post's title under the scope it leads", () => {
  it.each([
    ["Clinical Lead, Frailty", "Frailty", "Clinical Lead"],
    ["Head of Service for frailty", "Frailty", "Head of Service"],
    [
      "Clinical Lead, Musculoskeletal, podiatry and pain",
      "Musculoskeletal, podiatry and pain",
      "Clinical Lead",
    ],
    ["Place Operational Director – Isle of Wight", "Isle of Wight", "Place Operational Director"],
  ])("drops the scope's name from %j under %j", (title, scope, short) => {
    expect(shortTitle(title, scope)).toBe(short);
  });

  it.each([
    ["Clinical Director, Adult mental health (SH)", "Adult mental health"],
    ["Frailty", "Frailty"],
    [", Frailty", "Frailty"],
    ["Clinical Lead, Acute Frailty", "Frailty"],
    ["Clinical Lead, ", ""],
  ])("leaves %j whole under %j", (title, scope) => {
    expect(shortTitle(title, scope)).toBe(title.trim());
  });
});

describe("a pay band where no heading says that it is one", () => {
  it.each([
    ["9", "band 9"],
    ["8a", "band 8a"],
    ["VSM", "VSM"],
    ["Consultant", "Consultant"],
  ] as const)("of %s reads %s", (band, words) => {
    expect(bandName(band)).toBe(words);
  });
});

describe("numbers as people read them", () => {
  it.each([
    [0, "0"],
    [0.25, "0.25"],
    [52, "52"],
    [112.55, "112.6"],
    [1250, "1,250"],
  ])("writes %d WTE as %s", (wte, text) => {
    expect(formatWte(wte)).toBe(text);
  });

  it.each([
    [0, "£0"],
    [950, "£950"],
    [140_200, "£140k"],
    [999_499, "£999k"],
    [999_500, "£1m"],
    [3_276_000, "£3.3m"],
    [999_950_000, "£1bn"],
    [1_240_000_000, "£1.2bn"],
  ])("writes %d pounds as %s", (pounds, text) => {
    expect(formatMoney(pounds)).toBe(text);
  });

  it("separates thousands in a population", () => {
    expect(formatPopulation(1_998_300)).toBe("1,998,300");
  });

  it.each([
    [0, "0%"],
    [0.001, "1%"],
    [0.9, "90%"],
    [0.999, "99%"],
    [1, "100%"],
  ])("writes a share of %d as %s, never calling nearly all everything", (share, text) => {
    expect(formatShare(share)).toBe(text);
  });

  it("counts one thing in the singular and any other number in the plural", () => {
    expect([
      plural(1, "team"),
      plural(0, "team"),
      plural(2300, "team"),
      plural(2, "county", "counties"),
    ]).toEqual(["1 team", "0 teams", "2,300 teams", "2 counties"]);
  });
});

describe("other words", () => {
  it("writes a day in full and leaves what is no day alone", () => {
    expect(formatDate("2026-03-07")).toBe("7 March 2026");
    expect(formatDate("next week")).toBe("next week");
    expect(formatDate("2026-13-07")).toBe("2026-13-07");
  });

  it.each([
    ["Isle of Wight Council", "IWC"],
    ["Southampton City Council", "SCC"],
    ["Mencap", "Mencap"],
    ["Age-UK (Solent)", "AUS"],
    ["The Trust for the Care of All in Need of It", "TCANI"],
    ["of the", "OT"],
    ["…", "…"],
  ])("shortens the partner %j to %s", (partner, initials) => {
    expect(partnerInitials(partner)).toBe(initials);
  });

  it("names every tier", () => {
    expect(TIERS.map(tierName)).toEqual([
      "people’s homes",
      "local area",
      "wider area",
      "trust-wide",
      "beyond the trust",
    ]);
  });

  it("lists with commas and an and", () => {
    expect([listAnd([]), listAnd(["a"]), listAnd(["a", "b"]), listAnd(["a", "b", "c"])]).toEqual([
      "",
      "a",
      "a and b",
      "a, b and c",
    ]);
  });

  it("sets items with commas of their own apart by semicolons", () => {
    const director = "Place Director, City";
    expect(listAnd([director, "b"])).toBe("Place Director, City; and b");
    expect(listAnd([director, "b", "c"])).toBe("Place Director, City; b; and c");
    expect(listAnd([director, "b", "c", "d"], 3)).toBe("Place Director, City; b; and 2 more");
    expect(listAnd(["a", "b", "c", "d"], 2)).toBe("a and 3 more");
  });

  it("sets items with an “and” of their own apart by semicolons", () => {
    const place = "Bay and Ryde";
    expect(listAnd([place])).toBe("Bay and Ryde");
    expect(listAnd(["Cowes", place])).toBe("Cowes; and Bay and Ryde");
    expect(listAnd([place, "Cowes", "Newport"])).toBe("Bay and Ryde; Cowes; and Newport");
    expect(listAnd([place, "Cowes", "Newport"], 2)).toBe("Bay and Ryde; and 2 more");
    // What is only counted is no name that could run into another.
    expect(listAnd(["Cowes", "Newport", place, "Shanklin"], 3)).toBe("Cowes, Newport and 2 more");
  });

  it("capitalises only the first letter", () => {
    expect(capitalised("no NHS lead")).toBe("No NHS lead");
  });
});
