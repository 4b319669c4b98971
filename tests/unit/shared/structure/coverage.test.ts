import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { required } from "../../../../shared/lib/assert.ts";
import type { AxisNode } from "../../../../shared/model/axis.ts";
import type { OptionDocument } from "../../../../shared/model/document.ts";
import type { Cell } from "../../../../shared/model/records/cell.ts";
import type { Id } from "../../../../shared/model/records/fields.ts";
import { COMPONENTS, type Component, type Mandate } from "../../../../shared/model/records/mandate.ts";
import {
  type Cover,
  coversOf,
  hasGap,
  isVacantCover,
  LEADING_DISCIPLINES,
  type LeadingDiscipline,
} from "../../../../shared/structure/coverage.ts";
import { deriveFacts } from "../../../../shared/structure/facts.ts";
import { options } from "../../../support/arbitraries/designs.ts";
import { buildOption, cellId, type MandateSpec, type PostSpec } from "../../../support/structure-builder.ts";

const matrix = {
  serviceLines: { "Physical health": { Frailty: {}, Podiatry: {} }, Community: {} },
  geographies: { County: { City: { North: {} }, Island: {} } },
  cells: { Frailty: ["North", "Island"], Community: ["City"] },
} as const;

/** Who covers Frailty in North when posts lead as given: posts by name, all operational. */
function cover(
  component: Component,
  leads: Readonly<Record<string, readonly MandateSpec[]>>,
  at: readonly [string, string] = ["Frailty", "North"],
): Cover {
  const posts = Object.fromEntries(
    Object.entries(leads).map(([name, mandates]): [string, PostSpec] => [name, { leads: mandates }]),
  );
  const { coverage } = deriveFacts(buildOption({ ...matrix, posts }));
  return required(coverage.get(cellId(...at)), "coverage")[component].operational;
}

function titles({ posts }: Cover): readonly string[] {
  return posts.map(({ title }) => title);
}

describe("what a mandate contains", () => {
  it("its own row and column", () => {
    expect(titles(cover("practice", { A: [{ practice: "Frailty", in: "North" }] }))).toEqual(["A"]);
  });

  it("rows and columns below its own, at any depth", () => {
    expect(titles(cover("practice", { A: [{ practice: "Physical health", in: "County" }] }))).toEqual(["A"]);
    expect(titles(cover("pathway", { A: [{ pathway: "County", of: "Physical health" }] }))).toEqual(["A"]);
  });

  it("every row or column of an axis it leaves out", () => {
    expect(titles(cover("practice", { A: [{ practice: "all" }] }))).toEqual(["A"]);
    expect(titles(cover("pathway", { A: [{ pathway: "all" }] }))).toEqual(["A"]);
  });

  it("no row or column beside its own, and none above it", () => {
    expect(
      cover("practice", { A: [{ practice: "Podiatry" }, { practice: "Frailty", in: "Island" }] }).status,
    ).toBe("gap");
    expect(cover("pathway", { A: [{ pathway: "North" }] }, ["Community", "City"]).status).toBe("gap");
  });

  it("no cell of the other component", () => {
    expect(cover("pathway", { A: [{ practice: "Frailty" }] }).status).toBe("gap");
    expect(cover("practice", { A: [{ pathway: "North" }] }).status).toBe("gap");
  });
});

describe("which mandate wins", () => {
  it("for practice the nearest service line, however far the geography", () => {
    const leads = { Line: [{ practice: "Frailty" }], Place: [{ practice: "Physical health", in: "North" }] };
    expect(titles(cover("practice", leads))).toEqual(["Line"]);
  });

  it("for pathway the nearest geography, however far the service line", () => {
    const leads = { Line: [{ pathway: "City", of: "Frailty" }], Place: [{ pathway: "North" }] };
    expect(titles(cover("pathway", leads))).toEqual(["Place"]);
  });

  it("of equally near ones on the component’s own axis, the nearest on the other", () => {
    const practice = {
      Wide: [{ practice: "Frailty", in: "County" }],
      Near: [{ practice: "Frailty", in: "City" }],
    };
    expect(titles(cover("practice", practice))).toEqual(["Near"]);
    const pathway = {
      Wide: [{ pathway: "North", of: "Physical health" }],
      Near: [{ pathway: "North", of: "Frailty" }],
    };
    expect(titles(cover("pathway", pathway))).toEqual(["Near"]);
  });

  it("the root before an axis left out: that is one step beyond the root", () => {
    const leads = { All: [{ practice: "all" }], Root: [{ practice: "Physical health" }] };
    expect(titles(cover("practice", leads))).toEqual(["Root"]);
    const other = { All: [{ practice: "Frailty" }], Root: [{ practice: "Frailty", in: "County" }] };
    expect(titles(cover("practice", other))).toEqual(["Root"]);
  });

  it("tells whether it is held here or inherited, by the component’s own axis", () => {
    expect(cover("practice", { A: [{ practice: "Frailty" }] }).isHeldHere).toBe(true);
    expect(cover("practice", { A: [{ practice: "Physical health", in: "North" }] }).isHeldHere).toBe(false);
    expect(cover("pathway", { A: [{ pathway: "North" }] }).isHeldHere).toBe(true);
    expect(cover("pathway", { A: [{ pathway: "City", of: "Frailty" }] }).isHeldHere).toBe(false);
  });
});

describe("how many win", () => {
  it("none is a gap", () => {
    expect(cover("practice", {})).toMatchObject({ status: "gap", posts: [], mandates: [] });
  });

  it("leaves a cell with a gap until both sides of both components are led", () => {
    const dyad = (leads: readonly MandateSpec[]): Readonly<Record<"C" | "O", PostSpec>> => ({
      C: { discipline: "clinical", leads },
      O: { discipline: "operational", leads },
    });
    const isOpen = (posts: Readonly<Record<string, PostSpec>>) =>
      hasGap(deriveFacts(buildOption({ ...matrix, posts })).coverage.get(cellId("Frailty", "North")));
    const [practice, pathway] = [{ practice: "Frailty" }, { pathway: "North" }] as const;
    const { C, O } = dyad([practice, pathway]);
    expect(isOpen({ C, O })).toBe(false);
    expect([C, O].map((post) => isOpen({ post }))).toEqual([true, true]);
    for (const half of [practice, pathway]) {
      expect(isOpen(dyad([half]))).toBe(true);
    }
    expect(hasGap(undefined)).toBe(false);
  });

  it("one post with several of the nearest mandates is one post", () => {
    const twice = cover("practice", { A: [{ practice: "Frailty" }, { practice: "Frailty" }] });
    expect(twice).toMatchObject({ status: "single" });
    expect(twice.mandates).toHaveLength(2);
    expect(titles(twice)).toEqual(["A"]);
  });

  it("two posts are an overlap", () => {
    const both = cover("practice", { A: [{ practice: "Frailty" }], B: [{ practice: "Frailty" }] });
    expect(both.status).toBe("overlap");
  });

  it("two posts whose mandates are all joint share", () => {
    const joint = [{ practice: "Frailty", joint: true }];
    expect(cover("practice", { A: joint, B: joint }).status).toBe("shared");
  });

  it("one mandate that is not joint makes it an overlap", () => {
    const joint = [{ practice: "Frailty", joint: true }];
    expect(cover("practice", { A: joint, B: joint, C: [{ practice: "Frailty" }] }).status).toBe("overlap");
  });

  it("a joint mandate of a post alone is single", () => {
    expect(cover("practice", { A: [{ practice: "Frailty", joint: true }] }).status).toBe("single");
  });
});

describe("whose mandates count", () => {
  it("clinical and operational posts cover their own discipline and no other", () => {
    const posts = { A: { discipline: "clinical", leads: [{ practice: "Frailty" }] } } as const;
    const { coverage } = deriveFacts(buildOption({ ...matrix, posts }));
    const { practice } = required(coverage.get(cellId("Frailty", "North")), "coverage");
    expect(practice.clinical.status).toBe("single");
    expect(practice.operational.status).toBe("gap");
  });

  it("professional and corporate posts cover nothing", () => {
    for (const discipline of ["professional", "corporate"] as const) {
      const posts = { A: { discipline, leads: [{ practice: "all" }, { pathway: "all" }] } } as const;
      const { coverage } = deriveFacts(buildOption({ ...matrix, posts }));
      for (const cell of coverage.values()) {
        for (const { cover: answer } of coversOf(cell)) expect(answer.status).toBe("gap");
      }
    }
  });

  it("vacant posts cover, and the cover is known to be vacant once all of them are", () => {
    const leads = [{ practice: "Frailty", joint: true }];
    const vacancy = (isVacant: boolean) => {
      const posts = { A: { leads, isVacant: true }, B: { leads, isVacant } };
      const { coverage } = deriveFacts(buildOption({ ...matrix, posts }));
      return isVacantCover(
        required(coverage.get(cellId("Frailty", "North")), "coverage").practice.operational,
      );
    };
    expect(vacancy(true)).toBe(true);
    expect(vacancy(false)).toBe(false);
    expect(isVacantCover(cover("practice", {}))).toBe(false);
  });
});

/** The definition word for word: every mandate is measured against every cell. */
function coverLiterally(
  option: OptionDocument,
  cell: Cell,
  component: Component,
  discipline: LeadingDiscipline,
): { status: Cover["status"]; posts: readonly Id[]; mandates: readonly Id[] } {
  const distance = (table: ReadonlyMap<Id, AxisNode>, from: Id, to: Id | null): number => {
    let steps = 0;
    let node: Id | null = from;
    while (node !== null && node !== to) {
      node = table.get(node)?.parent ?? null;
      steps += 1;
    }
    return node === to ? steps : Number.POSITIVE_INFINITY;
  };
  const measured = [...option.mandates.values()]
    .filter((mandate) => mandate.component === component)
    .filter((mandate) => option.posts.get(mandate.post)?.discipline === discipline)
    .map((mandate) => {
      const line = distance(option.serviceLines, cell.serviceLine, mandate.serviceLine);
      const place = distance(option.geographies, cell.geography, mandate.geography);
      return { mandate, near: component === "practice" ? [line, place] : [place, line] };
    })
    .filter(({ near }) => near.every(Number.isFinite));
  const compare = (a: readonly number[], b: readonly number[]) =>
    (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0);
  const nearest = measured.toSorted((a, b) => compare(a.near, b.near))[0];
  const winners: readonly Mandate[] = nearest
    ? measured.filter(({ near }) => compare(near, nearest.near) === 0).map(({ mandate }) => mandate)
    : [];
  const posts = [...new Set(winners.map(({ post }) => post))];
  const isJoint = winners.every(({ joint }) => joint);
  const status = posts.length === 0 ? "gap" : posts.length === 1 ? "single" : isJoint ? "shared" : "overlap";
  return { status, posts, mandates: winners.map(({ id }) => id) };
}

describe("coverage by index", () => {
  it("is what the definition says, word for word, for every cell of any option", () => {
    fc.assert(
      fc.property(options(), (option) => {
        const { coverage } = deriveFacts(option);
        for (const cell of option.cells.values()) {
          for (const component of COMPONENTS) {
            for (const discipline of LEADING_DISCIPLINES) {
              const answer = required(coverage.get(cell.id), "coverage")[component][discipline];
              const ids = {
                status: answer.status,
                posts: answer.posts.map(({ id }) => id),
                mandates: answer.mandates.map(({ id }) => id),
              };
              expect(ids).toEqual(coverLiterally(option, cell, component, discipline));
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
