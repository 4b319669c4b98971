import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deriveFacts } from "../../../../shared/structure/facts.ts";
import { options } from "../../../support/arbitraries/designs.ts";
import { buildOption, idOf, type PostSpec } from "../../../support/structure-builder.ts";

const trust = {
  Chief: {},
  Nurse: { to: "Chief" },
  Director: { to: "Chief" },
  Head: { to: "Director", professionalTo: "Nurse", matrixTo: { post: "Nurse" } },
} satisfies Record<string, PostSpec>;

function reportingOf(posts: Record<string, PostSpec>) {
  return deriveFacts(buildOption({ posts })).reporting;
}

function titles(posts: readonly { readonly title: string }[]): readonly string[] {
  return posts.map(({ title }) => title);
}

describe("reporting lines", () => {
  it("say who manages whom, by lines of management alone", () => {
    const reporting = reportingOf(trust);
    expect(titles(reporting.reportsOf(idOf("post", "Chief")))).toEqual(["Nurse", "Director"]);
    expect(titles(reporting.reportsOf(idOf("post", "Nurse")))).toEqual([]);
    expect(titles(reporting.professionalReportsOf(idOf("post", "Nurse")))).toEqual(["Head"]);
    expect(reporting.managerOf(idOf("post", "Head"))?.title).toBe("Director");
    expect(reporting.managerOf(idOf("post", "Chief"))).toBeUndefined();
  });

  it("are found from either end, by kind", () => {
    const reporting = reportingOf(trust);
    for (const kind of ["line", "professional", "matrix"] as const) {
      expect(reporting.linesFrom(idOf("post", "Head"), kind)).toHaveLength(1);
    }
    expect(reporting.linesTo(idOf("post", "Nurse"), "matrix")).toHaveLength(1);
    expect(reporting.linesTo(idOf("post", "Nurse"), "line")).toHaveLength(0);
  });

  it("give the chain of a post up to the top", () => {
    expect(titles(reportingOf(trust).chainOf(idOf("post", "Head")))).toEqual(["Head", "Director", "Chief"]);
  });

  it("give layers, the top being the first", () => {
    const reporting = reportingOf({ ...trust, Alone: { level: 4 } });
    const layers = ["Chief", "Director", "Head", "Alone"].map((name) =>
      reporting.layerOf(idOf("post", name)),
    );
    expect(layers).toEqual([1, 2, 3, 1]);
  });

  it("give nobody in or below a circle a layer, and find each circle once", () => {
    const reporting = reportingOf({
      Chief: {},
      A: { level: 1, to: "B" },
      B: { level: 1, to: "A" },
      Below: { level: 2, to: "A" },
    });
    expect(reporting.cycles.map(titles)).toEqual([["A", "B"]]);
    expect(["A", "B", "Below"].map((name) => reporting.layerOf(idOf("post", name)))).toEqual([
      null,
      null,
      null,
    ]);
    expect(titles(reporting.chainOf(idOf("post", "Below")))).toEqual(["Below", "A", "B"]);
  });

  it("find the chief executives: of the trust, or of each of several predecessors", () => {
    const reporting = reportingOf({
      First: { employer: "First" },
      Second: { employer: "Second" },
      Partner: { employer: "Council", to: "First" },
    });
    expect(titles(reporting.heads)).toEqual(["First", "Second"]);
  });
});

describe("layers of any option", () => {
  it("are the length of the chain to the top, and missing where the chain goes round", () => {
    fc.assert(
      fc.property(options(), (option) => {
        const { reporting } = deriveFacts(option);
        for (const post of option.posts.values()) {
          const chain = reporting.chainOf(post.id);
          const end = chain.at(-1);
          const goesRound = end !== undefined && reporting.managerOf(end.id) !== undefined;
          expect(reporting.layerOf(post.id)).toBe(goesRound ? null : chain.length);
        }
      }),
    );
  });

  it("are missing for exactly those whose chain meets a circle", () => {
    fc.assert(
      fc.property(options(), (option) => {
        const { reporting } = deriveFacts(option);
        const inCircle = new Set(reporting.cycles.flat());
        for (const post of option.posts.values()) {
          const meets = reporting.chainOf(post.id).some((above) => inCircle.has(above));
          expect(reporting.layerOf(post.id) === null).toBe(meets);
        }
        expect(reporting.cycles.flat()).toHaveLength(inCircle.size);
      }),
    );
  });
});
