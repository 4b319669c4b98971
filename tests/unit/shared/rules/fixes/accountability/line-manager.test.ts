import { describe, expect, it } from "vitest";
import { fixesFor } from "../../../../../support/check-fixes.ts";

const RULE = "accountability/line-manager";

describe("fixes of a missing line manager", () => {
  const posts = {
    Chief: {},
    "Chief Nurse": { to: "Chief", discipline: "clinical" },
    "Chief Operating Officer": { to: "Chief" },
    Matron: { level: 2, discipline: "clinical" },
  } as const;

  it("recommend the post one level above of the same discipline, and ask for another", () => {
    const { labels, fixes, apply } = fixesFor(RULE, { posts });
    expect(labels).toEqual(["Make Chief Nurse the line manager", "Choose another line manager"]);
    const input = fixes[1]?.input;
    expect(input?.kind === "choice" && input.choices.map(({ name }) => name)).toEqual([
      "Chief Nurse",
      "Chief Operating Officer",
      "Chief",
    ]);
    const { option, label, faults } = apply("pick-manager");
    expect(label).toBe("Matron reports to Chief Nurse");
    expect([...option.reportingLines.values()].at(-1)).toMatchObject({
      kind: "line",
      from: "post-matron",
      to: "post-chief-nurse",
    });
    expect(faults).toEqual([]);
    expect(apply("pick-manager/choose", "post-chief").label).toBe("Matron reports to Chief");
  });

  it("never propose a post below it", () => {
    const structure = { posts: { Chief: {}, Matron: { level: 1 }, Sister: { to: "Matron" } } };
    expect(fixesFor(RULE, structure).labels).toEqual(["Make Chief the line manager"]);
  });

  it("keep the chief executive with most reports, and let the other report to it", () => {
    const heads = { posts: { "Chief A": {}, "Chief B": {}, Finance: { to: "Chief B" } } };
    const { labels, apply } = fixesFor(RULE, heads);
    expect(labels).toEqual(["Keep Chief B as the chief executive", "Choose another chief executive"]);
    const { option, faults } = apply("keep-head");
    expect(option.posts.get("post-chief-a")?.level).toBe(1);
    expect(
      [...option.reportingLines.values()].some(
        ({ from, to }) => from === "post-chief-a" && to === "post-chief-b",
      ),
    ).toBe(true);
    expect(faults).toEqual([]);
  });
});
