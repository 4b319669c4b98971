import { describe, expect, it } from "vitest";
import { required } from "../../../../../shared/lib/assert.ts";
import { countingIds } from "../../../../../shared/lib/ids.ts";
import { type Command, perform } from "../../../../../shared/model/commands/command.ts";
import {
  addDomain,
  editDomain,
  moveDomain,
  removeDomain,
} from "../../../../../shared/model/commands/domains.ts";
import { editMandate, giveMandate } from "../../../../../shared/model/commands/mandates.ts";
import { duplicateOption } from "../../../../../shared/model/commands/options.ts";
import { domainsInOrder } from "../../../../../shared/model/document.ts";
import { smallDesign } from "../../../../support/small-design.ts";

const OPTION = "o1";
const design = smallDesign();
const mandate = required(
  [...required(design.options.get(OPTION), "option").mandates.values()].find(
    ({ component }) => component === "practice",
  ),
  "practice mandate",
);

function done(command: Command, on = design) {
  const performed = perform(on, command, { makeId: countingIds("new") });
  if (!performed.ok) throw new Error(performed.reason.message);
  return performed.value;
}

function refused(command: Command, on = design): string {
  const performed = perform(on, command, { makeId: countingIds("new") });
  return performed.ok ? `done: ${performed.value.label}` : performed.reason.message;
}

const names = (of: typeof design) => domainsInOrder(of).map(({ name }) => name);

describe("accountability domains", () => {
  it("of a new design are those of the strategy, each with a side, those of practice first", () => {
    expect(names(design)).toEqual([
      "Evidence-based practice",
      "Quality and safety",
      "Financial envelope",
      "Unwarranted variation",
      "Seamless pathway",
      "Partner collaboration",
      "Local need (warranted variation)",
    ]);
    expect(domainsInOrder(design).every(({ side }) => side !== null)).toBe(true);
  });

  it("are added after the others of their component", () => {
    const added = done(addDomain({ name: "Research", component: "practice", description: "", side: null }));
    expect(added.label).toBe("Add accountability domain Research");
    expect(names(added.design).indexOf("Research")).toBe(4);
  });

  it("are renamed and given a side, one step each", () => {
    const renamed = done(editDomain({ id: "local-need", name: "Local need" }));
    expect(renamed.label).toBe("Rename Local need (warranted variation) to Local need");
    const sided = done(editDomain({ id: "local-need", side: null }), renamed.design);
    expect(sided.label).toBe("Change Local need");
    expect(sided.design.domains.get("local-need")).toMatchObject({ name: "Local need", side: null });
  });

  it("are moved among those of their component", () => {
    const moved = done(moveDomain({ id: "financial-envelope", before: "evidence-based-practice" })).design;
    expect(names(moved).slice(0, 2)).toEqual(["Financial envelope", "Evidence-based practice"]);
    const last = done(moveDomain({ id: "evidence-based-practice", before: "local-need" })).design;
    expect(names(last)[3]).toBe("Evidence-based practice");
  });

  it("are told apart by name within a component, whatever the capitals", () => {
    const quality = { description: "", side: null, name: " quality and SAFETY " };
    expect(refused(addDomain({ ...quality, component: "practice" }))).toBe(
      "There is a domain of practice called Quality and safety already.",
    );
    expect(done(addDomain({ ...quality, component: "pathway" })).diff.added.length).toBe(1);
    expect(refused(editDomain({ id: "local-need", name: "Seamless pathway" }))).toBe(
      "There is a domain of pathway called Seamless pathway already.",
    );
  });

  it("that are gone cannot be changed, moved, removed or answered for", () => {
    const gone = "This accountability domain is no longer in the design.";
    expect(refused(editDomain({ id: "gone", name: "New" }))).toBe(gone);
    expect(refused(moveDomain({ id: "gone", before: null }))).toBe(gone);
    expect(refused(removeDomain({ id: "gone" }))).toBe(gone);
    expect(refused(editMandate({ option: OPTION, id: mandate.id, answersFor: ["gone"] }))).toBe(
      "The accountability domain to answer for is no longer in the design.",
    );
    const again = { ...mandate, option: OPTION, serviceLine: null, geography: mandate.geography };
    const { id: _, ...facts } = again;
    expect(refused(giveMandate({ ...facts, post: mandate.post, answersFor: ["gone"] }))).toBe(
      "The accountability domain to answer for is no longer in the design.",
    );
  });

  it("that are removed leave the mandates of every option, in one step", () => {
    const answered = done(
      editMandate({
        option: OPTION,
        id: mandate.id,
        answersFor: ["quality-and-safety", "financial-envelope"],
      }),
    ).design;
    const two = done(duplicateOption({ id: OPTION, name: "Copy" }), answered).design;
    const removed = done(removeDomain({ id: "quality-and-safety" }), two);
    expect(removed.diff.updated.length).toBe(2);
    for (const option of removed.design.options.values()) {
      expect(option.mandates.get(mandate.id)?.answersFor).toEqual(["financial-envelope"]);
    }
  });
});
