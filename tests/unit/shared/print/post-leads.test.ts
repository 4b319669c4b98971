import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { required } from "../../../../shared/lib/assert.ts";
import { describeLead, leadsByPost } from "../../../../shared/print/post-leads.ts";
import { deriveFacts } from "../../../../shared/structure/facts.ts";
import { options } from "../../../support/arbitraries/designs.ts";
import { factsOf } from "./print-support.ts";

const ROWS = {
  serviceLines: ["Crisis", "Frailty", "Sexual health"],
  geographies: ["North | | wider |", "South | | wider |"],
  posts: ["L | Lead | clinical | 3 |"],
};

function leads(mandates: readonly string[]): readonly string[] {
  const facts = factsOf({ ...ROWS, mandates });
  const [only] = leadsByPost(facts).values();
  return required(only, "leads of the post").map((lead) => describeLead(lead, facts.option));
}

describe("what a post leads", () => {
  it.each([
    ["L | practice | Frailty", "practice of Frailty"],
    ["L | pathway | | North", "pathway in North"],
    ["L | practice | Frailty | North | yes", "practice of Frailty in North (joint)"],
    ["L | pathway | Frailty | North", "pathway in North for Frailty"],
    ["L | practice", "practice of all service lines"],
    ["L | pathway | Frailty", "pathway in all geographies for Frailty"],
  ])("reads %j as “%s”", (mandate, words) => {
    expect(leads([mandate])).toEqual([words]);
  });

  it("reads service lines led in the same geographies as one, in the order of the axes", () => {
    const crossings = ["Sexual health", "Crisis"].flatMap((row) =>
      ["South", "North"].map((column) => `L | practice | ${row} | ${column}`),
    );
    expect(leads([...crossings, "L | practice | Frailty | South"])).toEqual([
      "practice of Crisis and Sexual health in North and South",
      "practice of Frailty in South",
    ]);
  });

  it("has every mandate in exactly one lead", () => {
    const key = (...parts: readonly (string | boolean | null)[]) => JSON.stringify(parts);
    fc.assert(
      fc.property(options(), (option) => {
        const spelled = [...leadsByPost(deriveFacts(option))].flatMap(([post, own]) =>
          own.flatMap(({ component, isJoint, serviceLines, geographies }) =>
            serviceLines.flatMap((row) =>
              geographies.map((column) => key(post, component, row, column, isJoint)),
            ),
          ),
        );
        const held = [...option.mandates.values()].map((mandate) =>
          key(mandate.post, mandate.component, mandate.serviceLine, mandate.geography, mandate.joint),
        );
        expect(spelled.sort()).toEqual(held.sort());
      }),
    );
  });
});
