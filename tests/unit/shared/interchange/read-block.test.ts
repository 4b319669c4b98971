import { describe, expect, it } from "vitest";
import { guessKind, readBlock, splitBlock } from "../../../../shared/interchange/block/read-block.ts";
import type { FigureKind } from "../../../../shared/model/commands/figures.ts";

const track = (name: string) => ({ id: name.toLowerCase(), name });
const place = {
  rows: ["Frailty", "Dental", "Mental health"].map(track),
  columns: ["City", "Coast", "Forest"].map(track),
  serviceLine: "dental",
  geography: "coast",
};

function read(text: string, kind: FigureKind = "wte") {
  const block = splitBlock(text);
  if (!block) throw new Error("This is no block");
  const { figures, ...rest } = readBlock(block, kind, place);
  return { figures: figures.map((at) => `${at.serviceLine} ${at.geography} ${at.value}`), ...rest };
}

describe("a block of figures", () => {
  it("goes on from the crossing it is pasted at, and leaves what its empty fields lie on", () => {
    expect(read("1\t2.5\r\n\t1,250\r\n")).toEqual({
      figures: ["dental coast 1", "dental forest 2.5", "mental health forest 1250"],
      empty: 1,
      hasRowNames: false,
      hasColumnNames: false,
      problems: [],
    });
  });

  it("goes where its headings say, whatever their case and order", () => {
    const { figures, hasRowNames, hasColumnNames, problems } = read(
      "Service\tforest\tCity\nMental  Health\t4\t5\nFRAILTY\t6\t\n",
    );
    expect([hasRowNames, hasColumnNames, problems]).toEqual([true, true, []]);
    expect(figures).toEqual(["mental health forest 4", "mental health city 5", "frailty forest 6"]);
  });

  it("goes by headings of one side only, and from the crossing along the other", () => {
    expect(read("Frailty\t1\nDental\t2").figures).toEqual(["frailty coast 1", "dental coast 2"]);
    expect(read("City\tForest\n1\t2").figures).toEqual(["dental city 1", "dental forest 2"]);
  });

  it("says what it does not take: wrong figures, unknown headings, what lies beyond", () => {
    expect(read("1e9\t2E3").problems).toEqual([
      "Dental in Coast: “1e9” has an exponent; write it in full, 1000000000.",
      "Dental in Forest: “2E3” has an exponent; write it in full, 2000.",
    ]);
    expect(read("lots\t-3").problems).toEqual([
      "Dental in Coast: “lots” is not a number; write digits, such as 12 or 1250.5.",
      "Dental in Forest: “-3” is below 0; write 0 or more.",
    ]);
    expect(read("\tCity\nFrailty\t1\nDentistry\t2").problems).toEqual([
      "“Dentistry” is no service line or geography on screen: check its spelling, or unfold what holds it.",
    ]);
    expect(read("1\t2\t3").problems).toEqual([
      "One figure would lie beyond the last service line or geography on screen.",
    ]);
    expect(read("1\n2\n3\n4").problems).toEqual([
      "2 figures would lie beyond the last service line or geography on screen.",
    ]);
    expect(read("1.5", "teams").problems).toHaveLength(1);
  });

  it("takes marks for delivered and not delivered", () => {
    expect(read("x\tno", "delivered").figures).toEqual(["dental coast 1", "dental forest 0"]);
    expect(read("maybe", "delivered").problems).toEqual([
      "Dental in Coast: “maybe” is neither yes nor no; write yes, no, or leave it empty.",
    ]);
  });
});

describe("the kind of figures a block holds", () => {
  it.each([
    ["12\t3.5", "wte"],
    ["£12,000\t£3", "budget"],
    ["x\t\t✓", "delivered"],
    ["Yes\tno", "delivered"],
  ] as const)("of %j is guessed", (text, kind) => {
    expect(guessKind(splitBlock(text) ?? [])).toBe(kind);
  });
});
