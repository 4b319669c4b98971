import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countingIds } from "../../../../../shared/lib/ids.ts";
import { type Command, perform } from "../../../../../shared/model/commands/command.ts";
import { judgeMatch, withdrawJudgement } from "../../../../../shared/model/commands/judgements.ts";
import {
  addOption,
  archiveOption,
  bringBackOption,
  deleteOption,
  duplicateOption,
  editOption,
  moveOption,
} from "../../../../../shared/model/commands/options.ts";
import { applyDiff, invertDiff } from "../../../../../shared/model/diff/diff.ts";
import { currentOptions, type DesignDocument, optionsInOrder } from "../../../../../shared/model/document.ts";
import { smallDesign } from "../../../../support/small-design.ts";

const makeId = countingIds("new");

function run(design: DesignDocument, command: Command) {
  return perform(design, command, { makeId });
}

function done(design: DesignDocument, ...commands: readonly Command[]): DesignDocument {
  return commands.reduce((before, command) => {
    const performed = run(before, command);
    if (!performed.ok) throw new Error(performed.reason.message);
    return performed.value.design;
  }, design);
}

/** Why a command is refused; null where it is not. */
function refusal(design: DesignDocument, command: Command): string | null {
  const performed = run(design, command);
  return performed.ok ? null : performed.reason.message;
}

const idOf = (design: DesignDocument, name: string) =>
  optionsInOrder(design).find(({ info }) => info.name === name)?.info.id ?? "";
const names = (design: DesignDocument) => optionsInOrder(design).map(({ info }) => info.name);
const current = (design: DesignDocument) => currentOptions(design).map(({ info }) => info.name);

/** Today, A, B and C, of which today is the baseline. */
function fourOptions(): DesignDocument {
  const small = smallDesign();
  const today = optionsInOrder(small)[0]?.info.id ?? "";
  return done(
    small,
    editOption({ id: today, name: "Today", isBaseline: true }),
    duplicateOption({ id: today, name: "A" }),
    duplicateOption({ id: today, name: "B" }),
    addOption({ name: "C" }),
  );
}

describe("options", () => {
  it("move in front of another, or last", () => {
    const design = fourOptions();
    const moved = done(design, moveOption({ id: idOf(design, "C"), before: idOf(design, "A") }));
    expect(names(moved)).toEqual(["Today", "C", "A", "B"]);
    expect(names(done(moved, moveOption({ id: idOf(design, "Today"), before: null })))).toEqual([
      "C",
      "A",
      "B",
      "Today",
    ]);
  });

  it("leave the others when archived, and come back to their place with all that is in them", () => {
    const design = fourOptions();
    const archived = done(design, archiveOption({ id: idOf(design, "A") }));
    expect(current(archived)).toEqual(["Today", "B", "C"]);
    expect(archived.options.get(idOf(design, "A"))?.posts.size).toBe(4);
    expect(done(archived, bringBackOption({ id: idOf(design, "A") }))).toEqual(design);
  });

  it("are not archived where they are the baseline or the last one left", () => {
    const design = fourOptions();
    expect(refusal(design, archiveOption({ id: idOf(design, "Today") }))).toContain("is the baseline");
    const single = smallDesign();
    expect(refusal(single, archiveOption({ id: idOf(single, names(single)[0] ?? "") }))).toContain(
      "at least one option",
    );
    const archived = done(design, archiveOption({ id: idOf(design, "A") }));
    expect(refusal(archived, editOption({ id: idOf(design, "A"), isBaseline: true }))).toContain(
      "Bring it back",
    );
    const two = done(
      archived,
      deleteOption({ id: idOf(design, "B") }),
      deleteOption({ id: idOf(design, "C") }),
    );
    expect(refusal(two, deleteOption({ id: idOf(design, "Today") }))).toContain("not archived");
  });

  it("take what was said of their matches along: into a copy, and out with what is deleted", () => {
    const design = fourOptions();
    const post = [...(design.options.get(idOf(design, "A"))?.posts.keys() ?? [])][0] ?? "";
    const said = done(
      design,
      judgeMatch({
        table: "posts",
        fromOption: idOf(design, "Today"),
        from: post,
        toOption: idOf(design, "A"),
        to: post,
        isSame: false,
      }),
    );
    const copied = done(said, duplicateOption({ id: idOf(design, "A"), name: "A2" }));
    expect([...copied.judgements.values()].map(({ toOption }) => toOption)).toEqual([
      idOf(design, "A"),
      idOf(copied, "A2"),
    ]);
    expect(done(copied, deleteOption({ id: idOf(design, "A") })).judgements.size).toBe(1);
  });

  it("keep one at hand and no archived baseline, and every step is undone, whatever is done in whatever order", () => {
    const step = fc.record({
      kind: fc.constantFrom("archive", "bring-back", "move", "baseline", "delete", "duplicate"),
      which: fc.nat(20),
      before: fc.option(fc.nat(20), { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 15 }), (steps) => {
        const start = fourOptions();
        const states = [start];
        const diffs = [];
        for (const { kind, which, before } of steps) {
          const design = states.at(-1) ?? start;
          const pick = (place: number) => {
            const all = optionsInOrder(design);
            return all[place % all.length]?.info.id ?? "";
          };
          const id = pick(which);
          const command = {
            archive: () => archiveOption({ id }),
            "bring-back": () => bringBackOption({ id }),
            move: () => moveOption({ id, before: before === null ? null : pick(before) }),
            baseline: () => editOption({ id, isBaseline: true }),
            delete: () => deleteOption({ id }),
            duplicate: () => duplicateOption({ id, name: "Copy" }),
          }[kind]();
          const performed = run(design, command);
          if (!performed.ok) continue;
          const next = performed.value.design;
          states.push(next);
          diffs.push(performed.value.diff);
          expect(currentOptions(next).length).toBeGreaterThan(0);
          const infos = optionsInOrder(next).map(({ info }) => info);
          expect(infos.filter(({ isBaseline }) => isBaseline).every(({ isArchived }) => !isArchived)).toBe(
            true,
          );
          expect(new Set(infos.map(({ order }) => order)).size).toBe(infos.length);
        }
        let design = states.at(-1) ?? start;
        diffs.toReversed().forEach((diff, place) => {
          design = applyDiff(design, invertDiff(diff));
          expect(design).toEqual(states[states.length - 2 - place]);
        });
      }),
      { numRuns: 80 },
    );
  });
});

describe("a judgement on a match", () => {
  const design = fourOptions();
  const [fromOption, toOption] = [idOf(design, "Today"), idOf(design, "A")];
  const [first = "", second = ""] = design.options.get(fromOption)?.posts.keys() ?? [];
  const about = { table: "posts" as const, fromOption, toOption };
  const said = (of: DesignDocument) => [...of.judgements.values()].map(({ id: _, ...rest }) => rest);

  it("replaces what was said of the two before, whichever option was named first", () => {
    const parted = done(design, judgeMatch({ ...about, from: first, to: first, isSame: false }));
    const turned = { table: "posts" as const, fromOption: toOption, toOption: fromOption, isSame: true };
    const confirmed = done(parted, judgeMatch({ ...turned, from: first, to: first }));
    expect(said(confirmed)).toEqual([{ ...turned, from: first, to: first }]);
  });

  it("that two are the same takes back that one of them was another", () => {
    const before = done(design, judgeMatch({ ...about, from: first, to: second, isSame: true }));
    const after = done(before, judgeMatch({ ...about, from: first, to: first, isSame: true }));
    expect(said(after)).toEqual([{ ...about, from: first, to: first, isSame: true }]);
  });

  it("that two are not the same leaves standing what was said of others", () => {
    const before = done(design, judgeMatch({ ...about, from: first, to: second, isSame: true }));
    expect(
      done(before, judgeMatch({ ...about, from: first, to: first, isSame: false })).judgements.size,
    ).toBe(2);
  });

  it("is withdrawn, and refused about what is not there", () => {
    const before = done(design, judgeMatch({ ...about, from: first, to: second, isSame: true }));
    const [id = ""] = before.judgements.keys();
    expect(done(before, withdrawJudgement({ id })).judgements.size).toBe(0);
    expect(refusal(design, withdrawJudgement({ id }))).toContain("Nothing has been said");
    expect(refusal(design, judgeMatch({ ...about, from: "gone", to: first, isSame: true }))).toContain(
      "no longer in its option",
    );
    expect(
      refusal(design, judgeMatch({ ...about, toOption: fromOption, from: first, to: first, isSame: true })),
    ).toContain("between two options");
  });
});
