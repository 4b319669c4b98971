import { describe, expect, it } from "vitest";
import { required } from "../../../../shared/lib/assert.ts";
import { headerDyad } from "../../../../shared/print/header-dyad.ts";
import type { Facts } from "../../../../shared/structure/facts.ts";
import { factsOf, idOf } from "./print-support.ts";

const ROWS = {
  serviceLines: ["Mental health", "Crisis | Mental health", "Frailty"],
  geographies: ["Trust | | trust-wide |", "North | Trust | wider |"],
  cells: ["Crisis | North | 1 | 1", "Frailty | North | 1 | 1"],
  posts: [
    "C | Clinical Director, Mental health | clinical | 2 | in post",
    "O | Director of Operations, Mental health | operational | 2 |",
    "L | Clinical Lead, Crisis | clinical | 3 | in post",
    "M | Deputy Clinical Lead, Crisis | clinical | 3 | in post",
    "N | Third Clinical Lead, Crisis | clinical | 3 | in post",
  ],
};

function linesOf(facts: Facts, axis: "serviceLines" | "geographies", name: string): readonly string[] {
  const node = required(facts.option[axis].get(idOf(facts, axis, name)), name);
  return headerDyad(facts, axis, node).map((line) =>
    line.kind === "post" ? `${line.discipline}: ${line.text}${line.isVacant ? " (vacant)" : ""}` : line.text,
  );
}

describe("the dyad of a row or column", () => {
  it("names both posts by short title, says who is vacant and what is inherited", () => {
    const facts = factsOf({
      ...ROWS,
      mandates: ["C | practice | Mental health", "O | practice | Mental health", "L | practice | Crisis"],
    });
    expect(linesOf(facts, "serviceLines", "Mental health")).toEqual([
      "clinical: Clinical Director",
      "operational: Director of Operations (vacant)",
    ]);
    expect(linesOf(facts, "serviceLines", "Crisis")).toEqual([
      "clinical: Clinical Lead",
      "operational from Mental health",
    ]);
  });

  it("says which half is missing", () => {
    const facts = factsOf({ ...ROWS, mandates: ["L | pathway | | North"] });
    expect(linesOf(facts, "geographies", "North")).toEqual([
      "clinical: Clinical Lead, Crisis",
      "no operational lead",
    ]);
  });

  it("says where a row without posts of its own is led from", () => {
    const facts = factsOf({
      ...ROWS,
      mandates: ["C | practice | Mental health", "O | practice | Mental health"],
    });
    expect(linesOf(facts, "serviceLines", "Crisis")).toEqual(["led by Mental health"]);
    const everything = factsOf({ ...ROWS, mandates: ["C | pathway | |", "O | pathway | | Trust"] });
    expect(linesOf(everything, "geographies", "North")).toEqual([
      "clinical from all geographies and operational from Trust",
    ]);
  });

  it("tells a row led crossing by crossing from one that nobody leads", () => {
    const facts = factsOf({ ...ROWS, mandates: ["C | practice | Frailty | North"] });
    expect(linesOf(facts, "serviceLines", "Frailty")).toEqual(["led crossing by crossing"]);
    expect(linesOf(facts, "serviceLines", "Crisis")).toEqual(["nobody leads it as a whole"]);
  });

  it("counts posts beyond the second of a discipline", () => {
    const facts = factsOf({
      ...ROWS,
      mandates: ["L | practice | Crisis", "M | practice | Crisis", "N | practice | Crisis"],
    });
    expect(linesOf(facts, "serviceLines", "Crisis")).toEqual([
      "clinical: Clinical Lead",
      "clinical: Deputy Clinical Lead",
      "and 1 more clinical",
      "no operational lead",
    ]);
  });
});
