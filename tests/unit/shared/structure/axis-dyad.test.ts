import { describe, expect, it } from "vitest";
import type { OptionDocument } from "../../../../shared/model/document.ts";
import { axisDyad } from "../../../../shared/structure/axis-dyad.ts";
import { deriveFacts } from "../../../../shared/structure/facts.ts";
import { buildOption } from "../../../support/structure-builder.ts";

const option = buildOption({
  serviceLines: { "Physical health": { Frailty: {}, Podiatry: {} }, Community: {} },
  geographies: { County: { City: {} } },
  cells: { Frailty: ["City"], Community: ["City"] },
  posts: {
    Director: { discipline: "clinical", leads: [{ practice: "Physical health" }] },
    Head: { leads: [{ practice: "Frailty" }] },
    Lead: { leads: [{ practice: "Community", in: "City" }] },
    Chief: { leads: [{ pathway: "all" }] },
  },
});

function idOf(table: OptionDocument["serviceLines"] | OptionDocument["geographies"], name: string): string {
  return [...table.values()].find((node) => node.name === name)?.id ?? "";
}

function dyadOf(name: string) {
  return axisDyad(deriveFacts(option), "serviceLines", idOf(option.serviceLines, name));
}

describe("the dyad of a row or column", () => {
  it("holds who has exactly this row, and says where the other half is inherited from", () => {
    const { clinical, operational } = dyadOf("Frailty");
    expect(operational.holdings.map(({ post }) => post.title)).toEqual(["Head"]);
    expect(operational.inheritedFrom).toBeNull();
    expect(clinical.holdings).toEqual([]);
    expect(clinical.inheritedFrom).toEqual({ node: idOf(option.serviceLines, "Physical health") });
  });

  it("inherits nothing where nobody above holds that half", () => {
    const { clinical, operational } = dyadOf("Physical health");
    expect(clinical.holdings.map(({ post }) => post.title)).toEqual(["Director"]);
    expect(operational).toMatchObject({ holdings: [], inheritedFrom: null });
  });

  it("inherits from a mandate for the whole axis", () => {
    const city = axisDyad(deriveFacts(option), "geographies", idOf(option.geographies, "City"));
    expect(city.operational.inheritedFrom).toEqual({ node: null });
  });

  it("tells a row that is led only where it crosses certain columns", () => {
    expect(dyadOf("Community")).toMatchObject({ isLedByCrossing: true, operational: { holdings: [] } });
    expect(dyadOf("Podiatry").isLedByCrossing).toBe(false);
  });
});
