import { describe, expect, it } from "vitest";
import { required } from "../../../../../shared/lib/assert.ts";
import { countingIds } from "../../../../../shared/lib/ids.ts";
import { childrenInOrder } from "../../../../../shared/model/axis.ts";
import {
  addServiceLine,
  deleteGeography,
  deleteServiceLine,
  moveServiceLine,
  renameServiceLine,
} from "../../../../../shared/model/commands/axis.ts";
import { deliverCell, moveCell } from "../../../../../shared/model/commands/cells.ts";
import { type Command, inOneStep, perform } from "../../../../../shared/model/commands/command.ts";
import { applyProfile, setRule } from "../../../../../shared/model/commands/design.ts";
import { giveMandate } from "../../../../../shared/model/commands/mandates.ts";
import {
  deleteOption,
  duplicateOption,
  editOption,
  insertOption,
} from "../../../../../shared/model/commands/options.ts";
import { addPost, deletePost, editPost } from "../../../../../shared/model/commands/posts.ts";
import { drawReportingLine } from "../../../../../shared/model/commands/reporting-lines.ts";
import { applyDiff, invertDiff } from "../../../../../shared/model/diff/diff.ts";
import {
  type DesignDocument,
  type OptionDocument,
  optionsInOrder,
} from "../../../../../shared/model/document.ts";
import { readDesign } from "../../../../../shared/model/file/read-design.ts";
import { writeDesign } from "../../../../../shared/model/file/write-design.ts";
import { smallDesign } from "../../../../support/small-design.ts";

const OPTION = "o1";
const design = smallDesign();
const start = optionOf(design);

function optionOf(from: DesignDocument, id = OPTION): OptionDocument {
  return required(from.options.get(id), `option ${id}`);
}

const line = (name: string) => byName(start.serviceLines.values(), name);
const place = (name: string) => byName(start.geographies.values(), name);
const post = (ref: string) =>
  required(
    [...start.posts.values()].find((item) => item.ref === ref),
    ref,
  ).id;

function byName(items: Iterable<{ readonly id: string; readonly name: string }>, name: string): string {
  return required(
    [...items].find((item) => item.name === name),
    name,
  ).id;
}

function done(command: Command, on = design, makeId = countingIds("new")) {
  const performed = perform(on, command, { makeId });
  if (!performed.ok) throw new Error(performed.reason.message);
  return performed.value;
}

function refused(command: Command, on = design): string {
  const performed = perform(on, command, { makeId: countingIds("new") });
  return performed.ok ? `done: ${performed.value.label}` : performed.reason.message;
}

describe("deleting", () => {
  it("a service line takes along everything below it, its cells and its mandates", () => {
    const {
      diff,
      label,
      design: after,
    } = done(deleteServiceLine({ option: OPTION, id: line("Adult mental health") }));
    expect(label).toBe("Delete Adult mental health");
    expect(diff.removed.map(({ table }) => table).sort()).toEqual([
      "cells",
      "mandates",
      "serviceLines",
      "serviceLines",
    ]);
    expect({ added: diff.added, updated: diff.updated }).toEqual({ added: [], updated: [] });
    expect(optionOf(after).mandates.size).toBe(2);
  });

  it("a geography takes along everything below it, its cells and its mandates", () => {
    const after = optionOf(done(deleteGeography({ option: OPTION, id: place("Trust-wide") })).design);
    expect([after.geographies.size, after.cells.size, after.mandates.size]).toEqual([0, 0, 2]);
  });

  it("a post takes along its mandates and every line from and to it", () => {
    const { diff, design: after } = done(deletePost({ option: OPTION, id: post("CMO") }));
    expect(diff.removed.map(({ table }) => table).sort()).toEqual([
      "mandates",
      "posts",
      "reportingLines",
      "reportingLines",
    ]);
    expect(optionOf(after).reportingLines.size).toBe(3);
  });

  it("an option is refused when it is the last, and otherwise comes back whole when it is taken back", () => {
    expect(refused(deleteOption({ id: OPTION }))).toBe("A design keeps at least one option.");
    const two = done(duplicateOption({ id: OPTION, name: "Second" })).design;
    const { design: one, diff } = done(deleteOption({ id: OPTION }), two);
    expect(one.options.size).toBe(1);
    expect(applyDiff(one, { added: diff.removed, updated: [], removed: diff.added })).toEqual(two);
  });
});

describe("the axes", () => {
  it("keep the chosen order when a row is added in front of another and moved behind it", () => {
    const names = (from: DesignDocument) =>
      childrenInOrder(optionOf(from).serviceLines, null).map(({ name }) => name);
    const added = done(
      addServiceLine({ option: OPTION, parent: null, before: line("Frailty"), name: "Podiatry" }),
    ).design;
    expect(names(added)).toEqual(["Adult mental health", "Podiatry", "Frailty"]);
    const moved = done(
      moveServiceLine({ option: OPTION, id: line("Adult mental health"), parent: null, before: null }),
      added,
    ).design;
    expect(names(moved)).toEqual(["Podiatry", "Frailty", "Adult mental health"]);
  });

  it("never take a node inside itself", () => {
    const into = { option: OPTION, before: null, parent: line("Crisis and liaison") };
    expect(refused(moveServiceLine({ ...into, id: line("Adult mental health") }))).toBe(
      "Adult mental health cannot go inside itself.",
    );
    expect(refused(moveServiceLine({ ...into, id: line("Crisis and liaison") }))).toBe(
      "Crisis and liaison cannot go inside itself.",
    );
  });

  it("can be read back however often something was put into the same gap", () => {
    let crowded = design;
    for (let count = 1; count <= 1200; count += 1) {
      const add = { option: OPTION, parent: null, before: line("Frailty"), name: `Row ${count}` };
      crowded = done(addServiceLine(add), crowded, () => `row${count}`).design;
    }
    expect(readDesign(writeDesign(crowded)).ok).toBe(true);
  });

  it("go 64 levels deep, whether a row is added or moved with what is below it", () => {
    let deep = design;
    let parent: string | null = null;
    for (let level = 1; level <= 63; level += 1) {
      const add = addServiceLine({ option: OPTION, parent, before: null, name: `Level ${level}` });
      deep = done(add, deep, () => `level${level}`).design;
      parent = `level${level}`;
    }
    const last = { option: OPTION, parent, before: null };
    const lastOf64 = done(addServiceLine({ ...last, name: "Level 64" }), deep);
    expect(readDesign(writeDesign(lastOf64.design)).ok).toBe(true);
    expect(refused(moveServiceLine({ ...last, id: line("Frailty") }), deep)).toBe("done: Move Frailty");
    expect(refused(moveServiceLine({ ...last, id: line("Adult mental health") }), deep)).toBe(
      "Service lines go at most 64 levels deep.",
    );
    expect(refused(addServiceLine({ ...last, parent: "new1", name: "Level 65" }), lastOf64.design)).toBe(
      "Service lines go at most 64 levels deep.",
    );
  });
});

describe("a crossing", () => {
  it("is delivered once", () => {
    const frailty = { option: OPTION, serviceLine: line("Frailty"), geography: place("Portsmouth") };
    expect(refused(deliverCell(frailty))).toBe("Frailty is already delivered in Portsmouth.");
    const [crisis] = [...start.cells.values()];
    expect(refused(moveCell({ ...frailty, id: required(crisis, "cell").id }))).toBe(
      "Frailty is already delivered in Portsmouth.",
    );
  });
});

describe("posts and lines", () => {
  it("have references of their own", () => {
    expect(refused(editPost({ option: OPTION, id: post("CMO"), ref: "CEO" }))).toBe(
      "The reference CEO belongs to Chief Executive; give this post another.",
    );
  });

  it("get a free reference when none is given", () => {
    const taken = done(editPost({ option: OPTION, id: post("CMO"), ref: "P5" })).design;
    const facts = { ...required(start.posts.get(post("COO")), "COO"), title: "New post" };
    const { id: _, ref: __, ...rest } = facts;
    const { diff } = done(addPost({ option: OPTION, ...rest }), taken);
    expect(diff.added.map(({ record }) => "ref" in record && record.ref)).toEqual(["P6"]);
  });

  it("keep one line of management: a second takes the first's place, as one step", () => {
    const { diff, label } = done(
      drawReportingLine({ option: OPTION, kind: "line", from: post("AMH"), to: post("CMO") }),
    );
    expect(label).toBe("Head of Crisis reports to Chief Medical Officer");
    expect([diff.added.length, diff.updated.length, diff.removed.length]).toEqual([1, 0, 1]);
  });

  it("never report to themselves or twice to the same post", () => {
    const from = post("AMH");
    expect(refused(drawReportingLine({ option: OPTION, kind: "matrix", from, to: from }))).toBe(
      "Head of Crisis cannot report to itself.",
    );
    expect(refused(drawReportingLine({ option: OPTION, kind: "matrix", from, to: post("CEO") }))).toBe(
      "Head of Crisis already has this line to Chief Executive.",
    );
  });

  it("lead a scope once", () => {
    expect(
      refused(
        giveMandate({
          option: OPTION,
          post: post("CMO"),
          component: "practice",
          serviceLine: null,
          geography: null,
          joint: true,
        }),
      ),
    ).toBe("Chief Medical Officer already leads everything (practice).");
  });
});

describe("options", () => {
  it("keep the ids of their elements when they are duplicated, and the copy is no baseline", () => {
    const based = done(editOption({ id: OPTION, isBaseline: true })).design;
    const after = done(duplicateOption({ id: OPTION, name: "Second" }), based).design;
    const [first, second] = optionsInOrder(after);
    expect([...(second?.posts.keys() ?? [])]).toEqual([...(first?.posts.keys() ?? [])]);
    expect([first?.info.isBaseline, second?.info.isBaseline]).toEqual([true, false]);
  });

  it("have one baseline: marking another unmarks the first", () => {
    const two = done(duplicateOption({ id: OPTION, name: "Second" })).design;
    const second = required(optionsInOrder(two)[1], "second option").info.id;
    const first = done(editOption({ id: OPTION, isBaseline: true }), two).design;
    const after = done(editOption({ id: second, isBaseline: true }), first).design;
    expect(optionsInOrder(after).map(({ info }) => info.isBaseline)).toEqual([false, true]);
  });

  it("made elsewhere come last and are never a second baseline", () => {
    const based = done(editOption({ id: OPTION, isBaseline: true })).design;
    const info = { ...start.info, id: "other", name: "Imported", isBaseline: true };
    const after = done(insertOption({ ...start, info }), based).design;
    expect(optionsInOrder(after).map(({ info: { name, isBaseline } }) => [name, isBaseline])).toEqual([
      ["Option", true],
      ["Imported", false],
    ]);
    expect(refused(insertOption(start))).toBe("This option is in the design already.");
  });
});

describe("a step of several commands", () => {
  it("is one diff that leaves out what came and went within it", () => {
    const { diff } = done(
      inOneStep("Twice", [
        renameServiceLine({ option: OPTION, id: line("Frailty"), name: "Older people" }),
        renameServiceLine({ option: OPTION, id: line("Frailty"), name: "Frailty" }),
      ]),
    );
    expect(diff).toEqual({ added: [], updated: [], removed: [] });
  });

  it("is refused whole when any of it is", () => {
    expect(
      refused(
        inOneStep("Both", [
          renameServiceLine({ option: OPTION, id: line("Frailty"), name: "Older people" }),
          renameServiceLine({ option: OPTION, id: "gone", name: "Nothing" }),
        ]),
      ),
    ).toBe("This service line is no longer in the option.");
  });
});

describe("arguments", () => {
  it("that are not what a command takes are refused in words", () => {
    expect(refused(renameServiceLine({ option: OPTION, id: line("Frailty"), name: " " }))).toBe(
      "name: expected a name that is not empty, found “ ”",
    );
  });

  it("that set a rule back to its own take the setting away", () => {
    const rule = { id: "span/layers", severity: "off", numbers: {} } as const;
    const set = done(setRule(rule)).design;
    expect(set.ruleSettings.size).toBe(1);
    expect(done(setRule({ ...rule, severity: null }), set).design.ruleSettings.size).toBe(0);
  });
});

describe("a profile", () => {
  const layers = { id: "span/layers", severity: "off", numbers: {} } as const;
  const gap = { id: "accountability/gap", severity: "warning", numbers: {} } as const;

  it("is applied in one step, and what it does not name goes back to the rule's own", () => {
    const { design: set } = done(setRule(layers));
    const applied = done(applyProfile({ name: "Strict", settings: [gap] }), set);
    expect([...applied.design.ruleSettings.values()]).toEqual([gap]);
    expect(applied.label).toBe("Apply the profile “Strict”");
    expect(applyDiff(applied.design, invertDiff(applied.diff)).ruleSettings).toEqual(set.ruleSettings);
  });

  it("that sets a rule twice is refused", () => {
    expect(refused(applyProfile({ name: "Mine", settings: [gap, { ...gap, severity: "off" }] }))).toBe(
      "The profile “Mine” sets a rule twice.",
    );
  });
});
