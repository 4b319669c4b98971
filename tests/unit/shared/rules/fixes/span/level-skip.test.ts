import { describe, expect, it } from "vitest";
import { fixesFor } from "../../../../../support/check-fixes.ts";

const RULE = "span/level-skip";

const posts = {
  Chief: {},
  Director: { to: "Chief" },
  Manager: { to: "Director", level: 4 },
  Team: { to: "Manager", level: 5 },
};

describe("fixes of a level left out", () => {
  it("set the level of the report, and move those below with it", () => {
    const { labels, apply } = fixesFor(RULE, { posts });
    expect(labels).toEqual([
      "Set level 2, with those below",
      "Set level 2 and leave those below",
      "Set Director to level 3",
    ]);
    const { option, faults } = apply("set-levels");
    expect([...option.posts.values()].map(({ level }) => level)).toEqual([0, 1, 2, 3]);
    expect(faults).toEqual([]);
  });

  it("set it alone, or the manager’s", () => {
    const { apply } = fixesFor(RULE, { posts });
    expect(apply("set-levels-alone").option.posts.get("post-team")?.level).toBe(5);
    expect(apply("set-manager-level").option.posts.get("post-director")?.level).toBe(3);
  });

  it("are not offered where there is no level further down", () => {
    const deep = { Chief: { level: 20 }, Manager: { to: "Chief", level: 20 } };
    expect(fixesFor(RULE, { posts: deep }).ids).toEqual(["set-manager-level"]);
  });
});
