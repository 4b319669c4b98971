import { describe, expect, it } from "vitest";
import { foldText } from "../../../../../renderer/features/palette/search/fold-text.ts";
import { soughtWords } from "../../../../../renderer/features/palette/search/sought-words.ts";
import { WordIndex } from "../../../../../renderer/features/palette/search/word-index.ts";

const TITLES = [
  "Place Director, Isle of Wight",
  "Place Director, Portsmouth",
  "Chief Medical Officer",
  "Clinical Lead, Frailty",
  "Frailty",
  "Paediatrics and therapies",
  "Café Zoë",
];

const index = new WordIndex(
  TITLES.map((title) => ({ title, also: title === "Chief Medical Officer" ? "CMO-1 VSM" : "" })),
  (item) => item,
);

function find(query: string): readonly string[] {
  const words = soughtWords(query, (word) => index.has(word));
  return index.find(words, 10).best.map(({ item }) => item.title);
}

describe("finding by a few letters", () => {
  it("takes the beginnings of words, in any order", () => {
    expect(find("is dir")).toEqual(["Place Director, Isle of Wight"]);
    expect(find("dir isle")).toEqual(["Place Director, Isle of Wight"]);
  });

  it("puts what is named so before what only has the word in it", () => {
    expect(find("frailty")).toEqual(["Frailty", "Clinical Lead, Frailty"]);
  });

  it("takes the first letters of a title", () => {
    expect(find("pdi")).toEqual(["Place Director, Isle of Wight"]);
  });

  it("looks into what is not shown as well", () => {
    expect(find("vsm")).toEqual(["Chief Medical Officer"]);
    expect(find("cmo 1")).toEqual(["Chief Medical Officer"]);
  });

  it("folds accents, in what is sought and in what is found", () => {
    expect(find("cafe zoe")).toEqual(["Café Zoë"]);
    expect(find("PÆDIATRICS")).toEqual(["Paediatrics and therapies"]);
    expect(foldText("Straße & Łódź’s")).toBe("strasse  and  lodzs");
  });

  it("forgives slips, but only where nothing has the word as it was typed", () => {
    expect(find("paedatrics")).toEqual(["Paediatrics and therapies"]);
    expect(find("frialty")).toEqual(["Frailty", "Clinical Lead, Frailty"]);
    expect(find("frlty")).toEqual(["Frailty", "Clinical Lead, Frailty"]);
    expect(find("cheif medcal")).toEqual(["Chief Medical Officer"]);
    expect(find("lead")).toEqual(["Clinical Lead, Frailty"]);
  });

  it("skips the words between those that matter", () => {
    expect(find("the director of the isle")).toEqual(["Place Director, Isle of Wight"]);
    expect(find("director of the")).toEqual(["Place Director, Portsmouth", "Place Director, Isle of Wight"]);
  });

  it("finds nothing for what nothing has", () => {
    expect(find("zzqqxx")).toEqual([]);
    expect(find("isle zzqqxx")).toEqual([]);
  });

  it("counts all, and keeps those that answer equally well in their order", () => {
    const many = new WordIndex(
      Array.from({ length: 50 }, (_, number) => ({ title: "Team leader", also: "", number })),
      (item) => item,
    );
    const hits = many.find([{ text: "team", isLoose: false, isOptional: false }], 3);
    expect(hits.count).toBe(50);
    expect(hits.best.map(({ item }) => item.number)).toEqual([0, 1, 2]);
  });
});
