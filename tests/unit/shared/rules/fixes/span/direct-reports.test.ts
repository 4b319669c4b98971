import { describe, expect, it } from "vitest";
import { fixesFor } from "../../../../../support/check-fixes.ts";

const RULE = "span/direct-reports";

const team = (manager: string, count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`${manager} ${index + 1}`, { to: manager }]),
  );

describe("fixes of a span", () => {
  const posts = {
    Chief: {},
    A: { to: "Chief" },
    B: { to: "Chief" },
    ...team("A", 9),
    ...team("B", 4),
  };

  it("move what is too many to a peer with room", () => {
    const { labels, apply } = fixesFor(RULE, { posts });
    expect(labels).toEqual(["Move 2 reports to B", "Make it a supervisor"]);
    const { option, faults } = apply("move-reports");
    const reports = (manager: string) =>
      [...option.reportingLines.values()].filter(({ to }) => to === `post-${manager}`).length;
    expect([reports("a"), reports("b")]).toEqual([7, 6]);
    expect(faults).toEqual([]);
  });

  it("share them between peers where none has room for all", () => {
    const three = {
      Chief: {},
      A: { to: "Chief" },
      B: { to: "Chief" },
      C: { to: "Chief" },
      ...team("A", 9),
      ...team("B", 6),
      ...team("C", 6),
    };
    const { labels, apply } = fixesFor(RULE, { posts: three });
    expect(labels[0]).toBe("Move 2 reports to 2 peers");
    expect(apply("move-reports").faults).toEqual([]);
  });

  it("do not move them to peers without room", () => {
    const full = { Chief: {}, A: { to: "Chief" }, B: { to: "Chief" }, ...team("A", 9), ...team("B", 7) };
    expect(fixesFor(RULE, { posts: full }).ids).toEqual(["archetype"]);
  });

  it("say that it is another kind of work", () => {
    const { option, faults } = fixesFor(RULE, { posts }).apply("archetype");
    expect(option.posts.get("post-a")?.archetype).toBe("supervisor");
    expect(faults).toEqual([]);
  });

  it("take over reports of a peer who can spare them", () => {
    const few = {
      Chief: { archetype: "player-coach" },
      A: { to: "Chief" },
      B: { to: "Chief" },
      C: { to: "Chief" },
      ...team("A", 7),
      ...team("B", 5),
    } as const;
    const { labels, apply } = fixesFor(RULE, { posts: few });
    expect(labels).toEqual(["Take over 1 report of A", "Make it a player-coach"]);
    expect(apply("take-reports").faults).toEqual([]);
  });
});
