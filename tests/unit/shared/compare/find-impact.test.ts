import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deriveDesignImpact } from "../../../../shared/compare/derive-design-impact.ts";
import { findImpact, groupImpact } from "../../../../shared/compare/impact/find-impact.ts";
import { IMPACT_SORTS, impactGroupings } from "../../../../shared/compare/impact/impact-groups.ts";
import { countingIds } from "../../../../shared/lib/ids.ts";
import { type Command, perform } from "../../../../shared/model/commands/command.ts";
import { sayOutcome, withdrawOutcome } from "../../../../shared/model/commands/outcomes.ts";
import { type DesignDocument, emptyDesign, type OptionDocument } from "../../../../shared/model/document.ts";
import { deriveFacts } from "../../../../shared/structure/facts.ts";
import { options } from "../../../support/arbitraries/designs.ts";
import { buildOption, type StructureSpec } from "../../../support/structure-builder.ts";

const NOTHING_SOUGHT = { sought: "", groups: {}, isOverridden: false, hasNames: false } as const;

function designOf(before: OptionDocument, after: OptionDocument): DesignDocument {
  const baseline = { ...before, info: { ...before.info, id: "today", isBaseline: true, isArchived: false } };
  const option = { ...after, info: { ...after.info, id: "next", isBaseline: false, isArchived: false } };
  return {
    ...emptyDesign({ id: "design", title: "Design", organisation: "", notes: "" }),
    options: new Map([baseline, option].map((item) => [item.info.id, item])),
  };
}

function impactOf(design: DesignDocument) {
  const [today, next] = [design.options.get("today"), design.options.get("next")];
  if (!today || !next) throw new Error("Two options are needed");
  const facts = [deriveFacts(today), deriveFacts(next)] as const;
  return { impact: deriveDesignImpact(design, facts), groupings: impactGroupings(facts[0]) };
}

function performed(design: DesignDocument, command: Command): DesignDocument {
  const done = perform(design, command, { makeId: countingIds("new") });
  if (!done.ok) throw new Error(done.reason.message);
  return done.value.design;
}

const MATRIX: StructureSpec = {
  serviceLines: { Frailty: {}, CAMHS: {} },
  geographies: { Trust: { City: {}, Coast: {} } },
  cells: { Frailty: ["City", "Coast"], CAMHS: ["City"] },
};

const small = designOf(
  buildOption({
    ...MATRIX,
    posts: {
      CE: { title: "Chief Executive", employer: "Solent", holder: "Ada Lovelace" },
      HF: { title: "Head of Frailty", to: "CE", employer: "Solent", leads: [{ practice: "Frailty" }] },
      CC: {
        title: "Lead, City",
        to: "CE",
        employer: "Southern",
        leads: [{ pathway: "City" }],
        isVacant: true,
      },
    },
  }),
  buildOption({ ...MATRIX, posts: { CE: { title: "Chief Executive", employer: "Solent" } } }),
);

const titles = (items: readonly { readonly post: { readonly title: string } }[]) =>
  items.map(({ post }) => post.title);

describe("finding posts", () => {
  const { impact, groupings } = impactOf(small);
  const find = (wanted: Partial<Parameters<typeof findImpact>[2]>) =>
    titles(findImpact(impact.posts, groupings, { ...NOTHING_SOUGHT, ...wanted }));

  it("takes a few letters of title, reference, organisation or place, in any order", () => {
    expect(find({ sought: "frail head" })).toEqual(["Head of Frailty"]);
    expect(find({ sought: "hf" })).toEqual(["Head of Frailty"]);
    expect(find({ sought: "southern" })).toEqual(["Lead, City"]);
    expect(find({ sought: "nobody here" })).toEqual([]);
  });

  it("looks through names of holders only where they are shown", () => {
    expect(find({ sought: "lovelace" })).toEqual([]);
    expect(find({ sought: "lovelace", hasNames: true })).toEqual(["Chief Executive"]);
  });

  it("narrows by group, and to what was set by hand", () => {
    expect(find({ groups: { employer: "Solent", outcome: "At risk" } })).toEqual(["Head of Frailty"]);
    expect(find({ groups: { place: "City" } })).toEqual(["Lead, City"]);
    expect(find({ groups: { outcome: "Ended" } })).toEqual(["Lead, City"]);
    expect(find({ isOverridden: true })).toEqual([]);
  });
});

describe("any two structures", () => {
  const pairs = fc.tuple(options(), options());

  it("give every post of the baseline exactly one outcome, and counts that add up in every grouping", () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const design = designOf(before, after);
        const { impact, groupings } = impactOf(design);
        expect(impact.posts.map(({ post }) => post.id).sort()).toEqual([...before.posts.keys()].sort());
        for (const sort of IMPACT_SORTS) {
          const groups = groupImpact(impact.posts, groupings[sort]);
          expect(groups.flatMap(({ posts }) => posts)).toHaveLength(before.posts.size);
          expect(new Set(groups.map(({ name }) => name)).size).toBe(groups.length);
          for (const { name, posts } of groups) {
            expect(
              findImpact(impact.posts, groupings, { ...NOTHING_SOUGHT, groups: { [sort]: name } }),
            ).toEqual(posts);
          }
        }
        const { all, ...tables } = impact.counts;
        expect(all.total).toBe(before.posts.size);
        for (const rows of Object.values(tables)) {
          for (const kind of Object.keys(all.counts) as (keyof typeof all.counts)[]) {
            expect(rows.reduce((sum, row) => sum + row.counts[kind], 0)).toBe(all.counts[kind]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("come to the same again once what was set by hand is taken back", () => {
    fc.assert(
      fc.property(pairs, fc.nat(50), ([before, after], which) => {
        const bare = designOf(before, { ...after, outcomes: new Map() });
        const ids = [...before.posts.keys()];
        const id = ids[which % Math.max(1, ids.length)];
        if (id === undefined) return;
        const said = performed(
          bare,
          sayOutcome({ option: "next", id, outcome: "at-risk", targets: [], reason: "Agreed." }),
        );
        const item = impactOf(said).impact.posts.find(({ post }) => post.id === id);
        expect([item?.outcome, item?.override?.reason]).toEqual(["at-risk", "Agreed."]);
        const back = performed(said, withdrawOutcome({ option: "next", id }));
        expect(impactOf(back).impact).toEqual(impactOf(bare).impact);
      }),
      { numRuns: 40 },
    );
  });
});
